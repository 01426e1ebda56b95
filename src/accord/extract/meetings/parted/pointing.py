"""Pointing: "the summit" has the day and the place of the one that the sentence before tells of without its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.meetings.tellings.telling import Telling


def with_days_pointed_at(tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield the tellings, those that only point back with what is told of when and where right before them."""
    for telling in tellings:
        before = [other for other in tellings if _points_to(telling, other)]
        if len(before) == 1:
            yield replace(telling, time=before[0].time, spot=telling.spot or before[0].spot)
        else:
            yield telling


def _points_to(telling: Telling, other: Telling) -> bool:
    """Return whether a word points back to a contact with a day and, as yet, with no two sides."""
    bare = telling.definite and telling.time is None and not telling.number and telling.cue.entry.noun
    open_yet = other.time is not None and len(other.attendance.sides) < 2 <= len(telling.attendance.sides)
    plain = other.clause.prep is None and not other.clause.above  # not what was only agreed to be held
    return bare and open_yet and plain and other.cue.entry == telling.cue.entry and telling.order - other.order == 1
