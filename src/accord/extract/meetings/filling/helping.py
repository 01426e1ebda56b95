"""Helping: those named before "the delegations" or "the two sides" who are not meant by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from accord.extract.meetings.cues.clause import subjects_of
from accord.extract.meetings.cues.ensembles import is_ensemble
from accord.extract.meetings.fields.formats import TALKS
from accord.extract.meetings.filling.lenders import opens_summit
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.argument import conjuncts
from accord.extract.meetings.who.attendee import Attendee
from accord.extract.meetings.who.mediation import between_whom, known_to_help
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

Source: TypeAlias = tuple[str, tuple[Attendee, ...]]

_PAIR = 2
_SIDES = frozenset(("side", "party"))
_KNOWN = frozenset(("state", "armed_group", "alliance", "person"))


def without_helpers(scene: Scene, telling: Telling, sources: Iterable[Source]) -> Iterator[Source]:
    """Yield those who may be meant by "the delegations" or "the first round", but for those who only mediate.

    Where these come first, or somebody who saw one of them, those between whom they mediate are meant.
    """
    helping = scene.once(known_to_help) if _is_of_talks(scene, telling) else frozenset[str]()
    told = list(sources)
    others = any(len(_parties(source) - helping) >= _PAIR for _, source in told) or bool(scene.once(between_whom))
    for edge, source in told:
        parties = _parties(source)
        saw_helper = others and len(parties - helping) == 1 and any(each.side in helping for each in source)
        if not (saw_helper or (parties and parties <= helping)):
            yield edge, source
        elif pair := scene.once(between_whom):
            yield "near", pair


def _parties(source: Iterable[Attendee]) -> set[str]:
    return {each.side for each in source if each.part == "party"}


def only_attending(scene: Scene, telling: Telling) -> frozenset[str]:
    """Return the sides that mediate and are told to have attended the talks: those of others."""
    verb = scene.doc[telling.clause.verb].lemma_.lower() if telling.clause.verb is not None else ""
    if not (telling.definite and telling.cue.entry.id in TALKS and verb in word_class("coming_to")):
        return frozenset()
    sides = telling.attendance.sides
    return sides if sides <= scene.once(known_to_help) else frozenset()


def is_only_helped(telling: Telling) -> bool:
    """Return whether of a contact taken up only its host or mediator is told: "the envoy hosted the talks"."""
    present = telling.attendance.attendees
    return telling.definite and bool(present) and all(each.part in ("mediator", "host") for each in present)


def is_promoted(scene: Scene, telling: Telling) -> bool:
    """Return whether talks are only spoken for or against, as others may do: "welcomed the talks"."""
    verb = scene.doc[telling.clause.verb].lemma_.lower() if telling.clause.verb is not None else ""
    return telling.definite and telling.clause.link == "dobj" and verb in word_class("promoting")


def follows_strangers(scene: Scene, telling: Telling) -> bool:
    """Return whether "the two sides" who met are two just named, of whom one at least is not known as a side."""
    subjects = _subjects(scene, telling)
    if not any(map(is_ensemble, subjects)) or subjects[0].sent.start == 0:
        return False
    before = scene.doc[subjects[0].sent.start - 1].sent.root
    if before.lemma_.lower() in word_class("reporting"):
        return False
    rows = (conjuncts(child) for child in before.lefts if child.dep_ == "nsubj")
    return any(len(row) == _PAIR and _has_stranger(scene, row) for row in rows)


def is_for_others(scene: Scene, telling: Telling) -> bool:
    """Return whether those who met are none named elsewhere: leaders at a summit, or others named just before."""
    return opens_summit(scene, telling) or follows_strangers(scene, telling)


def _has_stranger(scene: Scene, row: list[Token]) -> bool:
    """Return whether names joined by "and" hold one of whom the text says no more."""
    if any(name.pos_ != "PROPN" for name in row):
        return False
    mentions = [scene.mention_at(name.i) for name in row]
    return any(mention is None or scene.side(mention.actor).kind not in _KNOWN for mention in mentions)


def _is_of_talks(scene: Scene, telling: Telling) -> bool:
    """Return whether a contact is one of those who talk: a round of talks, or one of "the delegations"."""
    words = {word.lemma_.lower() for word in _subjects(scene, telling)}
    return telling.cue.entry.id in TALKS or bool(words & (word_class("teams") | _SIDES))


def _subjects(scene: Scene, telling: Telling) -> list[Token]:
    verb = telling.clause.verb if telling.cue.entry.noun else telling.cue.token
    return subjects_of(scene.doc[verb]) if verb is not None else []
