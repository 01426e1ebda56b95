"""Events: several tellings of one contact are one; who is left unsaid in one is taken from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from accord.extract.meetings.people import Attendance, Attendee
from accord.extract.meetings.telling import Telling
from accord.extract.meetings.verdict import Verdict, verdict_of
from accord.terms.claim import Status
from accord.terms.when import When

_FIRM: tuple[Status, ...] = ("cancelled", "postponed", "occurred", "ongoing", "scheduled", "possible", "denied")


@dataclass(frozen=True, slots=True)
class Event:
    """One contact: its tellings in the order of the text, with the status that each gives it."""

    tellings: tuple[Telling, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def sides(self) -> frozenset[str]:
        """All sides that its tellings name."""
        return frozenset().union(*(telling.attendance.sides for telling in self.tellings))


def find_events(tellings: Sequence[Telling], published: date | None) -> tuple[Event, ...]:
    """Return the contacts of a text, each with all of its tellings, in the order of their first."""
    filled = fill_in(tellings)
    events: list[Event] = []
    for telling in filled:
        verdict = verdict_of(telling, published)
        at = next((i for i in reversed(range(len(events))) if is_same(events[i], telling, verdict)), None)
        if at is None:
            events.append(Event((telling,), (verdict,)))
        else:
            events[at] = Event((*events[at].tellings, telling), (*events[at].verdicts, verdict))
    return tuple(events)


def fill_in(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings with "both sides" and bare "the talks" given to those who met before, or meet most."""
    main = _main_sides(tellings)
    filled: list[Telling] = []
    for telling in tellings:
        filled.append(_filled(telling, filled, main))
    return filled


def _main_sides(tellings: Iterable[Telling]) -> tuple[Attendee, ...]:
    """Return the two sides or more that most tellings of the text name together."""
    together: Counter[frozenset[str]] = Counter()
    named: dict[frozenset[str], tuple[Attendee, ...]] = {}
    for telling in tellings:
        sides = telling.attendance.sides
        if len(sides) >= 2:
            together[sides] += 1
            named.setdefault(sides, telling.attendance.attendees)
    return named[together.most_common(1)[0][0]] if together else ()


def _filled(telling: Telling, before: Sequence[Telling], main: tuple[Attendee, ...]) -> Telling:
    own = telling.attendance
    if len(own.sides) >= 2 or not (telling.cue.entry.noun or own.ensemble):
        return telling
    fitting = [t.attendance.attendees for t in before if t.order >= telling.order - 3 and len(t.attendance.sides) >= 2]
    for source in [*reversed(fitting), main]:
        sides = {each.side for each in source if each.part != "host"}
        if len(sides) >= 2 and own.sides <= sides:
            named = {each.actor for each in own.attendees}
            added = tuple(
                replace(each, inferred=True, edge="filled")
                for each in source
                if each.actor not in named and each.side not in own.sides
            )
            return replace(telling, attendance=Attendance((*own.attendees, *added), own.ensemble))
    return telling


def is_same(event: Event, telling: Telling, verdict: Verdict) -> bool:
    """Return whether a telling tells of an event: its sides fit, and no place, date or status speaks against it."""
    theirs, own = event.sides, telling.attendance.sides
    if not own or not theirs:
        return False
    if not (own <= theirs or theirs <= own):
        return False
    if not all(
        _times_fit(other.time.when if other.time else None, telling.time.when if telling.time else None)
        for other in event.tellings
    ):
        return False
    if not all(_places_fit(other, telling) for other in event.tellings):
        return False
    return all(_status_fits(other.status, verdict.status) for other in event.verdicts)


def _times_fit(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return True
    first, last = max(_start(one), _start(other)), min(_end(one), _end(other))
    return first <= last


def _start(when: When) -> date:
    return when.start or date.min


def _end(when: When) -> date:
    return when.end or date.max


def _places_fit(one: Telling, other: Telling) -> bool:
    if one.spot is None or other.spot is None:
        return True
    a, b = one.spot.place, other.spot.place
    return a.name == b.name or (a.country is not None and a.country == b.country)


def _status_fits(one: Status, other: Status) -> bool:
    done, ahead = ("occurred", "ongoing", "cancelled"), ("scheduled", "possible", "postponed", "cancelled")
    return one == other or (one in done and other in done) or (one in ahead and other in ahead)
