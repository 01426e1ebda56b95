"""Mediators: who mediates between two sides in one round of talks is taken to do so in the others of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.meetings.attendee import Attendee
from accord.extract.meetings.event import Event
from accord.extract.meetings.formats import TALKS
from accord.extract.meetings.mediation import told_to_help
from accord.terms.mark import Scene

_MANY = 3  # of more who help, each does so somewhere else


def with_helpers(scene: Scene, events: Sequence[Event]) -> list[Event]:
    """Return the events, those of talks between two sides with those whom the text tells to mediate between them."""
    rounds = [event for event in events if _is_round(event)]
    pairs = Counter(parties_of(event) for event in rounds).most_common(1)
    main = pairs[0][0] if pairs else frozenset()
    told = {each.side: each for each in told_to_help(scene)} if len(main) >= 2 else {}
    return [_helped(event, rounds, told if parties_of(event) == main else {}) for event in events]


def _helped(event: Event, rounds: Sequence[Event], told: dict[str, Attendee]) -> Event:
    if not _is_round(event) or any(_helpers(event)) or len(event.sides) < 2:
        return event
    found = {**told}
    for other in rounds:
        if other is not event and parties_of(other) == event.sides:
            found.update({each.side: each for each in _helpers(other)})
    new = [each for side, each in found.items() if side not in event.sides]
    if not new or len(new) >= _MANY:
        return event
    first, *others = event.tellings
    added = tuple(replace(each, actor=each.side, inferred=True, edge="near") for each in new)
    attendance = replace(first.attendance, attendees=(*first.attendance.attendees, *added))
    return replace(event, tellings=(replace(first, attendance=attendance), *others))


def parties_of(event: Event) -> frozenset[str]:
    """Return the sides of a contact but for those who only help."""
    return event.sides - {each.side for each in _helpers(event)}


def _helpers(event: Event) -> Iterator[Attendee]:
    for telling in event.tellings:
        yield from (each for each in telling.attendance.attendees if each.part == "mediator")


def _is_round(event: Event) -> bool:
    return any(telling.cue.entry.id in TALKS for telling in event.tellings)
