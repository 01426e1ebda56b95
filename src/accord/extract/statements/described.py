"""Descriptions: sources that the words describe and no name names, with the side that the words show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.epithets import recall_bare
from accord.extract.statements.incumbents import as_speaker, recall_short
from accord.extract.statements.parts import Earlier, Speaker
from accord.extract.statements.several import recall_pair, recall_plural
from accord.lexicon.cues import words_of
from accord.lexicon.offices import group_words, person_words
from accord.lexicon.places import places
from accord.terms.actor import BODIES, SIDES, Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_ARTICLES = frozenset(
    ("the", "a", "an", "one", "this", "that", "these", "those", "some", "many", "several", "but", "and")
)
_ANYBODY = frozenset(("other", "such", "any"))
_THINGS = frozenset(("DATE", "TIME", "EVENT", "LAW", "MONEY", "PERCENT", "PRODUCT", "CARDINAL", "LOC"))
_OWNER = 8  # tokens


def speaker_of(scene: Scene, mention: Mention) -> Speaker:
    """Return the speaker that a mention names."""
    actor = scene.actor(mention.actor)
    return Speaker(
        mention.span,
        actor.name,
        actor.id,
        side_name(scene, actor),
        named=actor.kind != "unnamed",
        inferred=mention.inferred,
    )


def with_state(scene: Scene, mention: Mention) -> Speaker:
    """Return a body without a side under the state before its name: "the Omani Ministry of Foreign Affairs"."""
    speaker, root = speaker_of(scene, mention), scene.doc[mention.root]
    bare = speaker.represents in (None, speaker.name) and scene.actor(mention.actor).kind == "organisation"
    if not bare or not set(speaker.name.lower().split()) & words_of("own_voices"):
        return speaker
    for child in root.children:
        inner = scene.mention_at(child.i) if child.dep_ in ("poss", "amod", "compound", "nmod") else None
        if inner is not None and inner.actor != mention.actor and scene.actor(inner.actor).kind == "state":
            words = Span(min(inner.span.start, mention.span.start), mention.span.end)
            return replace(speaker, name=words.of(scene.article.text), represents=scene.actor(inner.actor).name)
    return speaker


def side_name(scene: Scene, actor: Actor) -> str | None:
    """Return the name of the side that an actor speaks for; its own where it is a side."""
    if actor.represents is not None:
        return scene.actor(actor.represents).name
    return actor.name if actor.kind in SIDES else None


def noun_phrase(scene: Scene, head: Token) -> Span:
    """Return a noun with what stands before it, without its article, and a short phrase after it."""
    first = head.left_edge.i
    while first < head.i and (scene.doc[first].lower_ in _ARTICLES or not scene.doc[first].text[0].isalnum()):
        first += 1
    last = head
    for child in head.rights:
        within = _within(scene, child)
        if within is not None:
            last = within
        elif (
            child.dep_ in ("prep", "acl", "amod", "advmod")
            and child.right_edge.i - head.i <= 7
            and child.lower_ not in ("at", "on", "in")
            and not (child.dep_ == "acl" and (child.left_edge.nbor(-1).text == "," or _tells(child)))
        ):
            last = child.right_edge
        elif not child.is_punct:
            break
    return Span(scene.doc[first].idx, last.idx + len(last))


def _tells(verb: Token) -> bool:
    """Return whether a participle behind a noun is its own verb of speech: "the envoys [announced in a statement]"."""
    return verb.tag_ in ("VBN", "VBD") and verb.lower_ in words_of("tail_verbs")


def _within(scene: Scene, prep: Token) -> Token | None:
    """Return the body that "in" or "at" leads to where somebody belongs to it: "a source in the ministry"."""
    inside = next((child for child in prep.children if child.dep_ == "pobj"), None)
    if inside is None or prep.dep_ != "prep" or prep.lower_ not in ("in", "at"):
        return None
    mention = scene.mention_at(inside.i)
    kind = scene.actor(mention.actor).kind if mention is not None else None
    belongs = inside.lower_ in group_words() or kind in BODIES
    return inside if belongs else None


def side_inside(scene: Scene, span: Span) -> str | None:
    """Return the side that the words of a description name."""
    for mention in scene.mentions_in(span):
        name = side_name(scene, scene.actor(mention.actor))
        if name is not None:
            return name
    return None


def as_described(scene: Scene, mention: Mention, actor: Actor) -> Speaker:
    """Return a source as it is described, with the side of itself or of whom it belongs to."""
    side = side_name(scene, actor) if actor.represents is not None else _side_of_owner(scene, mention)
    whole = noun_phrase(scene, scene.doc[mention.root])
    span = _with_owner(scene, mention)
    if actor.kind == "unnamed" and whole.start <= span.start and whole.end > span.end:
        span = Span(span.start, whole.end)
        side = side or side_inside(scene, span)
    name = actor.name if span == mention.span else span.of(scene.article.text)
    return Speaker(span, name, actor.id, side, named=actor.kind not in ("unnamed", "unknown"))


def _with_owner(scene: Scene, mention: Mention) -> Span:
    """Return a description with the person it belongs to: "the office" of Prime Minister Mary Robinson."""
    root = scene.doc[mention.root]
    for child in root.rights:
        last = child.right_edge
        if child.lower_ == "of" and mention.span.end <= child.idx and last.i - root.i < _OWNER:
            return Span(mention.span.start, last.idx + len(last))
    return mention.span


def _side_of_owner(scene: Scene, mention: Mention) -> str | None:
    """Return the side of the person whose office or team a description names."""
    near = Span(mention.span.start, scene.doc[mention.root].right_edge.idx + 1)
    people = [scene.actor(inner.actor) for inner in scene.mentions_in(near)]
    return next((scene.actor(person.represents).name for person in people if person.represents), None)


def together_of(scene: Scene, head: Token) -> Speaker | None:
    """Return the several that a plural is "of": "the governments of Chad and Mali", "the armies of the two states"."""
    of = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    inside = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if head.tag_ not in ("NNS", "NNPS") or inside is None:
        return None
    span = Span(head.left_edge.idx, inside.right_edge.idx + len(inside.right_edge))
    bodies = ("state", "armed_group")
    named = [m for m in scene.mentions_in(span) if m.how != "alias" and scene.actor(m.actor).kind in bodies]
    sides = list(dict.fromkeys(scene.actor(mention.actor).name for mention in named))
    pair = recall_pair(scene, inside) if not sides else None
    if pair is not None:
        return Speaker(span, _bare(span.of(scene.article.text)), None, pair.represents, named=False)
    if len(sides) < 2:
        return None
    joined = " and ".join(sides)
    name = joined if head.lower_ == "governments" else _bare(span.of(scene.article.text))
    return Speaker(span, name, None, joined, named=head.lower_ == "governments")


def _bare(words: str) -> str:
    return words.removeprefix("the ").removeprefix("The ")


def described(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return a source that is no known actor: "people briefed on the talks"; None for what cannot speak."""
    bare = recall_bare(scene, head, earlier)
    if bare is not None:
        return bare
    words = {head.lower_, head.lemma_.lower()}
    known = bool(words & (words_of("sources") | person_words() | group_words()))
    named = (
        (head.pos_ == "PROPN" or (head.pos_ == "PRON" and head.is_title))
        and head.ent_type_ not in _THINGS
        and not is_dateline(scene, head)
    )
    if words & words_of("nouns", "mute") or head.ent_type_ in _THINGS or not (known or named or _talks(head)):
        return None
    if head.tag_ == "NNS" and any(child.lower_ in _ANYBODY for child in head.children):
        return None
    if head.tag_ == "NNS" and (meant := recall_plural(head, earlier)) is not None:
        return meant
    if (short := recall_short(scene, head)) is not None:
        return short
    again = next((one for one, _ in reversed(earlier.heard) if _is_again(head, one)), None)
    if again is not None:
        return replace(again, words=Span(head.idx, head.idx + len(head)), inferred=True)
    span = _unmarked(scene, noun_phrase(scene, head))
    for actor in scene.actors:
        if named and actor.kind == "person" and actor.name.split()[-1] == head.text:
            return as_speaker(scene, actor, span)
    return Speaker(
        span, span.of(scene.article.text), None, side_inside(scene, span), named=named and not known, guessed=not known
    )


def _unmarked(scene: Scene, span: Span) -> Span:
    """Return a name in marks without the office before it: the commander “Ana Gomes”."""
    at = max(span.of(scene.article.text).rfind(mark) for mark in '“"«')
    return Span(span.start + at + 1, span.end)


def _is_again(head: Token, speaker: Speaker) -> bool:
    """Return whether "the person" or "the source" is the unnamed one heard before."""
    definite = any(child.lower_ in ("the", "that") for child in head.children)
    return definite and not speaker.named and head.lower_ in speaker.name.lower().split()


def _talks(head: Token) -> bool:
    """Return whether a common noun is the subject of a verb that only those who talk can have."""
    return head.pos_ == "NOUN" and head.dep_ == "nsubj" and head.head.lemma_.lower() in ("say", "tell", "add")


def is_dateline(scene: Scene, head: Token) -> bool:
    """Return whether a name is the place that a report opens with, not a body that does something.

    It stands in capitals, or is no mention though the lexicon knows it: names of a dateline are left out of the cast.
    """
    if not any(head.idx == paragraph.start for paragraph in scene.paragraphs):
        return False
    between = scene.doc[head.i + 1 : head.head.i]
    if len(between) > 0 and between[0].text in ("–", "—", "-", "--") and between[0].whitespace_:
        return True
    if head.dep_ == "nsubj" and not any(token.is_punct or token.is_space for token in between):
        return False
    loud = head.is_upper and len(head) > 3
    return loud or (head.pos_ == "PROPN" and scene.mention_at(head.i) is None and head.text in places())
