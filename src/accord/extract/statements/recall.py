"""Recall: "he", "they" and "the official" lead back to someone who spoke or was named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.parts import Speaker
from accord.lexicon.offices import group_words, person_words
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = frozenset(("he", "she", "him", "her"))
_THEY = frozenset(("they", "both", "one", "another", "them"))
_EPITHETS = {
    "leader": frozenset(
        ("president", "minister", "premier", "chancellor", "king", "emir", "sultan", "prince", "chairman")
    ),
    "diplomat": frozenset(("minister", "envoy", "ambassador", "secretary", "representative")),
    "politician": frozenset(("minister", "president", "senator", "chancellor")),
    "republican": frozenset(("president", "senator")),
}


def recall_pronoun(scene: Scene, head: Token, earlier: Sequence[Speaker]) -> Speaker | None:
    """Return who a pronoun in the subject's place leads back to; None where that is not plain."""
    words = Span(head.idx, head.idx + len(head))
    last = earlier[-1] if earlier else None
    if head.lower_ in _HE:
        mention = scene.mention_at(head.i)
        if last is not None and _is_single(scene, last) and (mention is None or last.actor is None):
            return replace(last, words=words, inferred=True)
        if mention is None:
            return None
        actor = scene.actor(mention.actor)
        side = scene.actor(actor.represents).name if actor.represents else None
        return Speaker(words, actor.name, actor.id, side, named=actor.kind != "unnamed", inferred=True)
    if last is None or last.medium:
        return None
    if head.lower_ in _THEY and (not _is_single(scene, last) or not last.named):
        return replace(last, words=words, inferred=True)
    if head.lower_ == "it" and last.actor is not None and scene.actor(last.actor).kind not in ("person", "unnamed"):
        return replace(last, words=words, inferred=True)
    return None


def _is_single(scene: Scene, speaker: Speaker) -> bool:
    """Return whether a speaker is one human being."""
    if speaker.actor is not None and scene.actor(speaker.actor).kind == "person":
        return True
    return speaker.name.split()[-1].lower() in person_words() or any(
        word in person_words() for word in speaker.name.lower().split()
    )


def recall_description(scene: Scene, head: Token, mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
    """Return whom "the minister" or "the official" means: the last speaker, or the last one named, who fits."""
    definite = any(child.lower_ in ("the", "that") for child in head.children) or not any(
        child.dep_ in ("det", "nummod") for child in head.children
    )
    if not definite or head.tag_.endswith("S") or head.lower_ not in person_words():
        return None
    actor = scene.actor(mention.actor)
    words = mention.span
    for speaker in reversed(earlier[-6:]):
        if _fits_speaker(scene, head, actor, speaker):
            return replace(speaker, words=words, inferred=True)
    for other in reversed(
        [found for found in scene.mentions if found.span.start < words.start and found.how != "pronoun"]
    ):
        person = scene.actor(other.actor)
        if person.kind == "person" and _fits_role(head, person.role) and _same_side(actor, person):
            side = scene.actor(person.represents).name if person.represents else None
            return Speaker(words, person.name, person.id, side, inferred=True)
    return None


def _fits_speaker(scene: Scene, head: Token, actor: Actor, speaker: Speaker) -> bool:
    if speaker.actor is None:
        return head.lower_ in speaker.name.lower().split()
    known = scene.actor(speaker.actor)
    if known.kind == "person":
        return _fits_role(head, known.role) and _same_side(actor, known)
    return known.kind == "unnamed" and head.lower_ in known.name.lower().split() and _same_side(actor, known)


def _fits_role(head: Token, role: str | None) -> bool:
    """Return whether a person of this office can be called by this word: a president is "the leader"."""
    words = set((role or "").lower().replace("-", " ").split())
    alike = _EPITHETS.get(head.lower_)
    return head.lower_ in words or bool(alike and words & alike)


def _same_side(one: Actor, other: Actor) -> bool:
    return one.represents is None or other.represents is None or one.represents == other.represents


def is_group(name: str) -> bool:
    """Return whether a described source is several people or a body."""
    return name.split()[-1].lower() in group_words()
