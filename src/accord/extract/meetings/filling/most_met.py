"""Most met: whom the tellings of a text name together most, and who goes round to see one after another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from accord.extract.meetings.fields.formats import TALKS
from accord.extract.meetings.filling.lenders import lends
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.attendee import Attendee
from accord.terms.mark import Scene

Source: TypeAlias = tuple[str, tuple[Attendee, ...]]

_PAIR = 2
_ROUND = 3  # sides that somebody who goes round sees one by one
_BODIES = frozenset(("organisation", "alliance"))


def main_sides(tellings: Iterable[Telling]) -> tuple[Attendee, ...]:
    """Return the two sides or more that most tellings of the text name together."""
    together: Counter[frozenset[str]] = Counter()
    named: dict[frozenset[str], tuple[Attendee, ...]] = {}
    for telling in tellings:
        sides = telling.attendance.sides
        if lends(telling):
            together[sides] += 1
            named.setdefault(sides, telling.attendance.attendees)
    return named[together.most_common(1)[0][0]] if together else ()


def going_round(scene: Scene, tellings: Iterable[Telling]) -> frozenset[str]:
    """Return the bodies that see three sides or more, each alone: their envoy goes round, and others talk."""
    met: dict[str, set[str]] = {}
    for sides in (telling.attendance.sides for telling in tellings):
        for side in sides if len(sides) == _PAIR else ():
            met.setdefault(side, set()).update(sides - {side})
    many = (side for side, others in met.items() if len(others) >= _ROUND)
    return frozenset(side for side in many if scene.actor(side).kind in _BODIES)


def between_others(telling: Telling, sources: Iterable[Source], round_goers: frozenset[str]) -> Iterator[Source]:
    """Yield those who may be meant, but for one side with who goes round, where rounds of talks are told of."""
    counted = telling.cue.entry.id in TALKS and bool(telling.number)
    for edge, source in sources:
        sides = {each.side for each in source if each.part != "host"}
        if not (counted and sides & round_goers and len(sides - round_goers) < _PAIR):
            yield edge, source
