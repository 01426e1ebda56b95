"""Others: who is met by those that a telling names, where it only says "both sides" or "both then saw"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accord.extract.meetings.filling.lenders import lends
from accord.extract.meetings.filling.mains import joined_before
from accord.extract.meetings.tellings.event import FILLED
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.attendee import Attendee
from accord.terms.mark import Scene

_PAIR = 2


def with_others(scene: Scene, telling: Telling, before: Sequence[Telling], main: tuple[Attendee, ...]) -> Telling:
    """Return a telling of several who meet those named, with the sides told to have met last: "both then saw B".

    Two who meet "both sides", of whom nothing else is told, did not meet one another.
    """
    own = telling.attendance
    for other in reversed(before):
        told = tuple(each for each in other.attendance.attendees if each.edge not in FILLED)
        if lends(other, telling) and len({each.side for each in told} - own.sides) >= 2:
            added = sides_of(told, own.sides, "near")
            return replace(telling, attendance=replace(own, attendees=(*own.attendees, *added)))
    acting = all(each.edge in ("subject", "holder") for each in own.attendees)
    if not own.counted or len(own.sides) < _PAIR or not acting:
        return telling
    fit = (pair for pair in (joined_before(scene, telling), main) if own.sides.isdisjoint(each.side for each in pair))
    met = next((pair for pair in fit if len(pair) == _PAIR), None)
    present = () if met is None else (*own.attendees, *sides_of(met, own.sides, "near"))
    return replace(telling, attendance=replace(own, attendees=present))


def sides_of(source: tuple[Attendee, ...], known: frozenset[str], edge: str) -> tuple[Attendee, ...]:
    """Return the sides of those present elsewhere that are not known here yet, each once."""
    added: dict[str, Attendee] = {}
    for each in source:
        if each.side not in known and each.part != "host":
            added.setdefault(each.side, replace(each, actor=each.side, inferred=True, edge=edge))
    return tuple(added.values())
