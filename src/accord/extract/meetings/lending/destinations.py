"""Destinations: a journey to a state with which the traveller's side meets elsewhere in the text is a visit to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.places import places
from accord.terms.mark import Scene

_PAIR = 2
_SIDES = frozenset(("state", "armed_group", "alliance", "organisation"))


def with_destination(scene: Scene, journey: Event, events: Sequence[Event]) -> Event:
    """Return a journey with the state that it goes to, where the two have contacts of their own in the text.

    A city that only lends its rooms, or whose state mediates, is where others meet.
    """
    first, *others = journey.tellings
    if len(journey.sides) != 1 or first.spot is None or not first.cue.entry.to_place:
        return journey
    (guest,) = journey.sides
    host = _state_at(scene, first.spot.place.country)
    pairs = (_parties(event) for event in events if event is not journey)
    if host is None or host == guest or scene.actor(guest).kind not in _SIDES or frozenset((host, guest)) not in pairs:
        return journey
    visited = Attendee(host, host, "party", first.spot.span, "visited", inferred=True)
    present = replace(first.attendance, attendees=(*first.attendance.attendees, visited))
    return replace(journey, tellings=(replace(first, attendance=present), *others))


def _state_at(scene: Scene, code: str | None) -> str | None:
    """Return the one state of the text whose country a place is in."""
    states = [actor.id for actor in scene.actors if actor.kind == "state" and places().get(actor.name) == code]
    return states[0] if code is not None and len(states) == 1 else None


def _parties(event: Event) -> frozenset[str]:
    """Return the sides of a contact of two that nobody mediates, else none."""
    present = [each for telling in event.tellings for each in telling.attendance.attendees if each.part != "host"]
    sides = frozenset(each.side for each in present)
    alone = len(sides) == _PAIR and all(each.part == "party" for each in present)
    return sides if alone else frozenset()
