"""Events: several tellings of one contact are one; who is left unsaid in one is taken from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from accord.extract.meetings.people import Attendance, Attendee
from accord.extract.meetings.sameness import is_same
from accord.extract.meetings.telling import Telling
from accord.extract.meetings.verdict import Verdict, verdict_of
from accord.terms.mark import Scene


_SIDES = frozenset(("state", "armed_group", "alliance"))
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Event:
    """One contact: its tellings in the order of the text, with the status that each gives it."""

    tellings: tuple[Telling, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def sides(self) -> frozenset[str]:
        """All sides that its tellings name."""
        return frozenset().union(*(telling.attendance.sides for telling in self.tellings))


def find_events(scene: Scene, tellings: Sequence[Telling]) -> tuple[Event, ...]:
    """Return the contacts of a text, each with all of its tellings, in the order of their first."""
    filled = fill_in(scene, tellings)
    events: list[Event] = []
    for telling in filled:
        verdict = verdict_of(telling, scene.article.published)
        at = next((i for i in reversed(range(len(events))) if _belongs(events[i], telling, verdict)), None)
        if at is None:
            events.append(Event((telling,), (verdict,)))
        else:
            events[at] = Event((*events[at].tellings, telling), (*events[at].verdicts, verdict))
    return tuple(events)


def _belongs(event: Event, telling: Telling, verdict: Verdict) -> bool:
    """Return whether a telling may be of the same contact as all tellings of an event."""
    return all(is_same(told, (telling, verdict)) for told in zip(event.tellings, event.verdicts, strict=True))


def fill_in(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings with "both sides" and bare "the talks" given to those who met before, or meet most."""
    main = _main_sides(tellings) or _most_named(scene)
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


def _most_named(scene: Scene) -> tuple[Attendee, ...]:
    """Return the two sides that an article names most, where it names both often: of whom else would it tell?"""
    named = [m for m in scene.mentions if m.how != "pronoun" and scene.side(m.actor).kind in _SIDES]
    counted = Counter(scene.side(mention.actor).id for mention in named).most_common(3)
    if len(counted) < 2 or counted[1][1] < _OFTEN or (len(counted) > 2 and counted[2][1] * 1.5 > counted[1][1]):
        return ()
    first = {side: next(m for m in named if scene.side(m.actor).id == side) for side, _ in counted[:2]}
    return tuple(
        Attendee(side, side, "party", mention.span, "filled", inferred=True) for side, mention in first.items()
    )


def _filled(telling: Telling, before: Sequence[Telling], main: tuple[Attendee, ...]) -> Telling:
    own = telling.attendance
    if len(own.sides) >= 2 or not (telling.cue.entry.noun or own.ensemble):
        return telling
    fitting = [t.attendance.attendees for t in before if t.order >= telling.order - 3 and len(t.attendance.sides) >= 2]
    for source in [*reversed(fitting), main]:
        sides = {each.side for each in source if each.part != "host"}
        if len(sides) >= 2 and own.sides <= sides:
            added = _sides_of(source, own.sides)
            return replace(telling, attendance=Attendance((*own.attendees, *added), own.ensemble))
    return telling


def _sides_of(source: tuple[Attendee, ...], known: frozenset[str]) -> tuple[Attendee, ...]:
    """Return the sides of those present elsewhere that are not known here yet, each once."""
    added: dict[str, Attendee] = {}
    for each in source:
        if each.side not in known and each.part != "host":
            added.setdefault(each.side, replace(each, actor=each.side, inferred=True, edge="filled"))
    return tuple(added.values())
