"""Speakers: the words in a subject's place to the one who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.beside import body_before, holder_last, name_after, named_beside
from accord.extract.statements.described import (
    as_described,
    described,
    is_dateline,
    noun_phrase,
    side_inside,
    speaker_of,
    together_of,
    with_state,
)
from accord.extract.statements.epithets import recall_national
from accord.extract.statements.incumbents import as_speaker, recall_description, recall_group
from accord.extract.statements.just_told import same_office_before
from accord.extract.statements.media import as_medium, is_anybodys, is_medium, is_platform
from accord.extract.statements.owners import owner_of
from accord.extract.statements.parts import Earlier, Speaker
from accord.extract.statements.recall import recall_pronoun
from accord.extract.statements.several import recall_pair, recall_plural
from accord.lexicon.cues import words_of
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_PRONOUNS = frozenset(
    ("he", "she", "they", "it", "we", "i", "you", "both", "one", "another", "others", "some", "many", "most")
)
_NOBODY = frozenset(
    ("nobody", "none", "neither", "what", "which", "who", "that", "this", "there", "nothing", "everyone")
)
_SOME = frozenset(("one", "some", "several", "many", "most", "another", "both", "few"))
_PAPERS = frozenset(
    ("resolution", "plan", "agreement", "act", "charter", "treaty", "deal", "accord", "protocol", "operation")
)


def find_speaker(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return who speaks where `head` stands as the subject; None where it is nobody who could.

    `earlier` are the speakers so far, the latest last: they are who "he" and "the official" may be.
    """
    whose = _reporter(scene, head) or _whose(head)
    if whose is not None:
        return find_speaker(scene, whose, earlier)
    if is_medium(scene, head):
        return None if is_platform(scene, head) or is_anybodys(scene, head) else as_medium(scene, head)
    if head.lower_ in _NOBODY or any(child.lower_ == "no" for child in head.children):
        return None
    some = _some_of(scene, head)
    if some is not None:
        return some
    if (head.pos_ == "PRON" and not head.is_title) or head.lower_ in _PRONOUNS:
        return recall_pronoun(scene, head, earlier)
    if head.lemma_.lower() in words_of("nouns"):
        return owner_of(scene, head, earlier, find_speaker)
    known = _as_a_whole(scene, head, earlier)
    if known is not None:
        return known
    if is_dateline(scene, head):
        return _after_dateline(scene, head)
    joined = _joined(head)
    before = earlier if len(joined) == 1 else _each_alone(earlier)
    several = (found for token in joined if (found := _single(scene, token, before)) is not None)
    speakers = list({speaker.key: speaker for speaker in several}.values())
    if not speakers:
        return None
    return speakers[0] if len(speakers) == 1 else _together(speakers)


def _reporter(scene: Scene, head: Token) -> Token | None:
    """Return whose report it is that says something, and whose name the parse sets beside the address of a site."""
    if head.tag_ == "ADD":
        return next((child for child in head.children if child.dep_ == "appos" and child.i > head.i), None)
    by = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "by"), None)
    if head.lower_ not in ("report", "article") or by is None:
        return None
    return next((child for child in by.children if child.dep_ == "pobj" and not is_medium(scene, child)), None)


def _as_a_whole(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return whom a subject means that is not taken apart: a pair, the several it is of, who holds all its offices."""
    holder, last = holder_last(scene, head), earlier.last
    the_two = head.lower_ == "two" and [child.lower_ for child in head.children] == ["the"]
    if the_two and last is not None and " and " in (last.represents or ""):
        return replace(last, words=Span(head.idx, head.idx + len(head)), inferred=True)
    return recall_pair(scene, head) or together_of(scene, head) or (speaker_of(scene, holder) if holder else None)


def _whose(head: Token) -> Token | None:
    """Return whose body speaks in a relative clause: of "Chad, whose government has claimed", it is Chad."""
    own = any(child.lower_ == "whose" for child in head.children)
    clause = head.head
    bears = (
        {head.lower_, head.lemma_.lower()} & words_of("own_bodies") and clause.dep_ == "relcl" and head.dep_ == "nsubj"
    )
    return clause.head if own and bears else None


def _some_of(scene: Scene, head: Token) -> Speaker | None:
    """Return some of a group as they are described: "two of the officials", "one of the three envoys"."""
    of = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    if of is None or not (head.tag_ == "CD" or head.lower_ in _SOME):
        return None
    if not any(child.dep_ == "pobj" and _is_several(child) for child in of.children):
        return None
    span = noun_phrase(scene, head)
    return Speaker(span, span.of(scene.article.text), None, side_inside(scene, span), named=False)


def _is_several(noun: Token) -> bool:
    """Return whether a noun is a plural, also of letters: "one of its MPs"."""
    return noun.tag_ in ("NNS", "NNPS") or (len(noun) > 2 and noun.text.endswith("s") and noun.text[:-1].isupper())


def _joined(head: Token) -> list[Token]:
    """Return the head of a subject and those of the phrases joined to it, or to the name beside it, by "and"."""
    listed = _listed_beside(head)
    if len(listed) > 1:
        return listed
    found = [head]
    while (more := _next_joined(found[-1])) is not None:
        found.append(more)
    beside = [child for token in found for child in token.children if child.dep_ == "appos"]
    ands = any(c.dep_ == "cc" and c.lower_ in ("and", "&") for token in (*found, *beside) for c in token.children)
    return found if ands else found[:1]


def _each_alone(earlier: Earlier) -> Earlier:
    """Return who spoke before without those who spoke together, whom one of several cannot mean."""
    return replace(earlier, heard=tuple(one for one in earlier.heard if " and " not in one[0].name))


def _listed_beside(head: Token) -> list[Token]:
    """Return the names in the list beside a plural: "the presidents, [Gomes] of Chad, [Mora] of Mali"."""
    found: list[Token] = []
    beside = next((child for child in head.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    while head.tag_ == "NNS" and beside is not None:
        found.append(beside)
        more = (child for child in beside.rights if child.dep_ in ("appos", "conj") and child.pos_ == "PROPN")
        beside = next(more, None)
    return found


def _next_joined(head: Token) -> Token | None:
    beside = (inner for child in head.children if child.dep_ == "appos" for inner in child.children)
    joined = (child for child in (*head.children, *beside) if child.dep_ == "conj" and child.pos_ in ("PROPN", "NOUN"))
    return next(joined, None)


def _single(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    mention = _mention(scene, head)
    if mention is None:
        name = name_after(head)
        return _single(scene, name, earlier) if name is not None else described(scene, head, earlier)
    actor = scene.actor(mention.actor)
    if actor.kind == "outlet" or _is_paper(actor.name):
        return None
    if mention.how == "alias" and actor.kind == "state" and head.pos_ in ("NOUN", "PROPN") and _is_one_of(head):
        span = noun_phrase(scene, head)
        return Speaker(span, span.of(scene.article.text), None, actor.name, named=False)
    if mention.how != "description":
        return recall_national(scene, head, mention, earlier) or with_state(scene, mention)
    beside = named_beside(scene, mention) or body_before(scene, head)
    if beside is not None:
        return speaker_of(scene, beside)
    if actor.kind == "person":
        return as_speaker(scene, actor, mention.span)
    if head.lower_ == "side" and actor.represents is not None:
        return replace(as_speaker(scene, scene.actor(actor.represents), mention.span), inferred=False)
    if head.tag_ == "NNS" and (meant := recall_plural(head, earlier)) is not None:
        return meant
    group = recall_group(scene, head)
    if group is not None:
        again = next((one for one, _ in reversed(earlier.heard) if one.actor == group.actor), group)
        return replace(group, represents=group.represents or again.represents)
    known = recall_description(scene, head, mention, earlier) or same_office_before(scene, head, mention, earlier)
    return known or as_described(scene, mention, actor)


def _is_one_of(head: Token) -> bool:
    """Return whether a people's name stands for one or some of them: "one Libyan in Sirte"."""
    return any(child.lower_ in ("one", "a", "an", "some", "many", "another") for child in head.children)


def _is_paper(name: str) -> bool:
    """Return whether a name is that of a text: a resolution says nothing by itself."""
    return bool(_PAPERS & set(name.lower().split()))


def _mention(scene: Scene, head: Token) -> Mention | None:
    """Return the mention that the head of a phrase belongs to, not one that merely stands inside the phrase."""
    mention = scene.mention_at(head.i)
    if mention is None or mention.how == "pronoun":
        return None
    national = head.lower_ in words_of("recall", "nationals")
    return None if national and scene.actor(mention.actor).kind not in ("state", "person") else mention


def _after_dateline(scene: Scene, head: Token) -> Speaker | None:
    """Return the first person or side named after the place that a report opens with, before the verb."""
    span = Span(head.idx + len(head), head.head.idx)
    named = (mention for mention in scene.mentions_in(span) if mention.how == "name")
    person = next((mention for mention in named if scene.actor(mention.actor).kind == "person"), None)
    if person is not None:
        return speaker_of(scene, person)
    behind = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    closed = bool(behind) and behind[-1].right_edge.i + 1 == head.head.i and behind[-1].left_edge.nbor(-1).is_punct
    return _single(scene, behind[-1], Earlier(())) if closed and not is_medium(scene, behind[-1]) else None


def _together(speakers: Sequence[Speaker]) -> Speaker:
    sides = dict.fromkeys(speaker.represents for speaker in speakers if speaker.represents)
    return Speaker(
        Span(speakers[0].words.start, speakers[-1].words.end),
        " and ".join(speaker.name for speaker in speakers),
        None,
        " and ".join(sides) or None,
        named=all(speaker.named for speaker in speakers),
        inferred=any(speaker.inferred for speaker in speakers),
    )
