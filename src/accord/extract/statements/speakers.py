"""Speakers: the words in a subject's place to the one who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.parts import Speaker
from accord.extract.statements.recall import recall_description, recall_pronoun
from accord.lexicon.cues import words_of
from accord.lexicon.offices import group_words, person_words
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset(
    ("the", "a", "an", "one", "this", "that", "these", "those", "some", "many", "several", "but", "and")
)
_OWNED_BY = frozenset(("of", "by", "from"))


def find_speaker(scene: Scene, head: Token, earlier: Sequence[Speaker]) -> Speaker | None:
    """Return who speaks where `head` stands as the subject; None where it is nobody who could.

    `earlier` are the speakers so far, the latest last: they are who "he" and "the official" may be.
    """
    if is_medium(scene, head):
        return _medium(scene, head)
    if head.pos_ == "PRON" or head.lower_ in ("one", "both", "another"):
        return recall_pronoun(scene, head, earlier)
    if head.lemma_.lower() in words_of("nouns"):
        return _owner(scene, head, earlier)
    joint = [head, *_joined(head)]
    speakers = [found for token in joint if (found := _single(scene, token, earlier)) is not None]
    if not speakers:
        return None
    return speakers[0] if len(speakers) == 1 else _together(speakers)


def _joined(head: Token) -> list[Token]:
    """Return the heads of the phrases joined to a subject by "and"."""
    found = [child for child in head.children if child.dep_ == "conj" and child.pos_ in ("PROPN", "NOUN")]
    ands = [child for child in head.children if child.dep_ == "cc" and child.lower_ in ("and", "&")]
    return [found[0], *_joined(found[0])] if found and ands else []


def _single(scene: Scene, head: Token, earlier: Sequence[Speaker]) -> Speaker | None:
    mention = _mention(scene, head)
    if mention is None:
        return _described(scene, head)
    actor = scene.actor(mention.actor)
    if actor.kind == "outlet":
        return None
    if mention.how == "description":
        return recall_description(scene, head, mention, earlier) or _as_described(scene, mention, actor)
    return speaker_of(scene, mention)


def _mention(scene: Scene, head: Token) -> Mention | None:
    """Return the mention that the head of a phrase belongs to, not one that merely stands inside the phrase."""
    mention = scene.mention_at(head.i)
    if mention is None or mention.how == "pronoun":
        return None
    return mention


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


def side_name(scene: Scene, actor: Actor) -> str | None:
    """Return the name of the side that an actor speaks for; its own where it is a side."""
    if actor.represents is not None:
        return scene.actor(actor.represents).name
    return actor.name if actor.kind in ("state", "armed_group", "alliance", "organisation") else None


def _as_described(scene: Scene, mention: Mention, actor: Actor) -> Speaker:
    named = actor.kind not in ("unnamed", "unknown")
    return Speaker(mention.span, actor.name, actor.id, side_name(scene, actor), named=named)


def _described(scene: Scene, head: Token) -> Speaker | None:
    """Return a source that is no known actor: "people briefed on the talks"; None for what cannot speak."""
    known = head.lower_ in words_of("sources") or head.lower_ in person_words() or head.lower_ in group_words()
    named = head.pos_ == "PROPN" and head.ent_type_ in ("PERSON", "ORG", "NORP", "")
    if not (known or named) or head.ent_type_ in ("DATE", "TIME", "EVENT", "LAW"):
        return None
    span = noun_phrase(scene, head)
    return Speaker(span, span.of(scene.article.text), None, side_inside(scene, span), named=named and not known)


def noun_phrase(scene: Scene, head: Token) -> Span:
    """Return a noun with what stands before it, without its article, and a short phrase after it."""
    first = head.left_edge.i
    while first < head.i and (scene.doc[first].lower_ in _ARTICLES or not scene.doc[first].text[0].isalnum()):
        first += 1
    last = head
    for child in head.rights:
        if (
            child.dep_ in ("prep", "acl", "amod", "advmod")
            and child.right_edge.i - head.i <= 7
            and child.lower_ not in ("at", "on", "in")
        ):
            last = child.right_edge
        elif not child.is_punct:
            break
    return Span(scene.doc[first].idx, last.idx + len(last))


def side_inside(scene: Scene, span: Span) -> str | None:
    """Return the side that the words of a description name."""
    for mention in scene.mentions_in(span):
        name = side_name(scene, scene.actor(mention.actor))
        if name is not None:
            return name
    return None


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


def is_medium(scene: Scene, head: Token) -> bool:
    """Return whether a noun names a news medium."""
    mention = scene.mention_at(head.i)
    if mention is not None and scene.actor(mention.actor).kind == "outlet":
        return mention.root == head.i or mention.span.end >= head.idx + len(head)
    if mention is not None and mention.how != "description":
        return False
    if head.lower_ == "agency":
        return any(child.lower_ in ("news", "press") for child in head.children)
    return head.lower_ in words_of("media")


def _medium(scene: Scene, head: Token) -> Speaker:
    mention = scene.mention_at(head.i)
    if mention is not None and scene.actor(mention.actor).kind == "outlet":
        return Speaker(mention.span, scene.actor(mention.actor).name, mention.actor, medium=True)
    beside = [child for child in head.children if child.dep_ in ("appos", "compound")]
    for child in beside:
        inner = scene.mention_at(child.i)
        if inner is not None and scene.actor(inner.actor).kind == "outlet":
            return Speaker(inner.span, scene.actor(inner.actor).name, inner.actor, medium=True)
    span = noun_phrase(scene, head)
    return Speaker(span, span.of(scene.article.text), medium=True)


def _owner(scene: Scene, noun: Token, earlier: Sequence[Speaker]) -> Speaker | None:
    """Return who a statement, a post or a read-out is from; the last speaker where the words do not say."""
    for child in noun.children:
        holder = child if child.dep_ in ("poss", "compound", "nmod", "amod") else None
        if child.dep_ in ("prep", "agent") and child.lower_ in _OWNED_BY:
            holder = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
        if child.dep_ == "acl" and child.lower_ in ("issued", "released", "published", "signed"):
            by = next((inner for inner in child.children if inner.dep_ == "agent"), None)
            holder = next((inner for inner in by.children if inner.dep_ == "pobj"), None) if by else None
        if holder is not None and holder.lemma_.lower() not in words_of("nouns"):
            found = find_speaker(scene, holder, earlier)
            if found is not None:
                return found
    definite = any(child.lower_ in ("the", "this", "his", "her", "its", "their") for child in noun.children)
    if definite and earlier:
        last = earlier[-1]
        return Speaker(
            Span(noun.idx, noun.idx + len(noun)), last.name, last.actor, last.represents, last.named, inferred=True
        )
    return None
