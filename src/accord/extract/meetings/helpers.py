"""Helpers: who mediates between two sides in one round of talks is taken to do so in the others of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.meetings.attendee import Attendee
from accord.extract.meetings.clause import subjects_of
from accord.extract.meetings.event import Event
from accord.extract.meetings.formats import TALKS
from accord.lexicon.meetings import word_class
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SIDES = frozenset(("state", "alliance", "organisation"))
_BEFORE = frozenset(("amod", "compound", "nmod", "poss"))
_MANY = 3  # of more who help, each does so somewhere else


def with_helpers(scene: Scene, events: Sequence[Event]) -> list[Event]:
    """Return the events, those of talks between two sides with those whom the text tells to mediate between them."""
    rounds = [event for event in events if _is_round(event)]
    pairs = Counter(_parties(event) for event in rounds).most_common(1)
    main = pairs[0][0] if pairs else frozenset()
    told = {each.side: each for each in _told_to_help(scene)} if len(main) >= 2 else {}
    return [_helped(event, rounds, told if _parties(event) == main else {}) for event in events]


def _helped(event: Event, rounds: Sequence[Event], told: dict[str, Attendee]) -> Event:
    if not _is_round(event) or any(_helpers(event)) or len(event.sides) < 2:
        return event
    found = {**told}
    for other in rounds:
        if other is not event and _parties(other) == event.sides:
            found.update({each.side: each for each in _helpers(other)})
    new = [each for side, each in found.items() if side not in event.sides]
    if not new or len(new) >= _MANY:
        return event
    first, *others = event.tellings
    added = tuple(replace(each, actor=each.side, inferred=True, edge="near") for each in new)
    attendance = replace(first.attendance, attendees=(*first.attendance.attendees, *added))
    return replace(event, tellings=(replace(first, attendance=attendance), *others))


def _parties(event: Event) -> frozenset[str]:
    return event.sides - {each.side for each in _helpers(event)}


def _helpers(event: Event) -> Iterator[Attendee]:
    for telling in event.tellings:
        yield from (each for each in telling.attendance.attendees if each.part == "mediator")


def _is_round(event: Event) -> bool:
    return any(telling.cue.entry.id in TALKS for telling in event.tellings)


def _told_to_help(scene: Scene) -> Iterator[Attendee]:
    """Yield the sides that a text calls mediators, or of which it tells that they mediate."""
    for mention in scene.mentions:
        side = scene.side(mention.actor)
        if side.kind in _SIDES and mention.how != "pronoun" and _mediates(scene.doc[mention.root]):
            yield _as_helper(side.id, mention)


def _as_helper(side: str, mention: Mention) -> Attendee:
    return Attendee(side, side, "mediator", mention.span, "near", inferred=True)


def _mediates(name: Token) -> bool:
    """Return whether a name is a mediator's: "the Omani mediator", "Angola, serving as mediator", "Oslo mediates"."""
    if name.dep_ in _BEFORE and _is_mediator(name.head):
        return True
    for child in name.rights:
        if child.dep_ == "appos" and _is_mediator(child):
            return True
        if child.dep_ == "acl" and any(_is_mediator(inner) for prep in child.rights for inner in prep.rights):
            return True
        if child.dep_ in ("relcl", "acl") and _is_mediating(child):
            return True
    if name.dep_ != "nsubj":
        return False
    return (_is_mediating(name.head) and name in subjects_of(name.head)) or any(map(_acts, name.head.children))


def _acts(verb: Token) -> bool:
    """Return whether a participle says as what someone acts: "Norway, acting as mediator, was hopeful"."""
    return verb.dep_ == "advcl" and any(_is_mediator(noun) for prep in verb.rights for noun in prep.rights)


def _is_mediator(noun: Token) -> bool:
    return noun.lemma_.lower() in word_class("mediators")


def _is_mediating(verb: Token) -> bool:
    """Return whether someone mediates as the verb tells, and does not only offer to."""
    return verb.lemma_.lower() in ("mediate", "broker", "facilitate", "sponsor") and verb.pos_ == "VERB"
