"""Events: several tellings of one contact are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.meetings.cues import ORDINALS
from accord.extract.meetings.event import Event
from accord.extract.meetings.filling import fill_in
from accord.extract.meetings.journeys import join_journeys
from accord.extract.meetings.places import find_spots
from accord.extract.meetings.rounds import split_rounds
from accord.extract.meetings.sameness import is_same
from accord.extract.meetings.telling import MANY, Telling, find_tellings
from accord.extract.meetings.verdict import Verdict, verdict_of
from accord.terms.claim import Statement
from accord.terms.mark import Scene

COUNTED = frozenset((*ORDINALS.values(), "#1", "#2", "#3", "#4", "#5", "#6")) - {"next"}


def find_events(scene: Scene, statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """Return the contacts of a text, each with all of its tellings, in the order of their first."""
    spots = find_spots(scene.doc)
    tellings = tuple(split_rounds(scene, find_tellings(scene, statements, spots), spots))
    filled = fill_in(scene, tellings)
    events: list[Event] = []
    for telling in filled:
        verdict = verdict_of(telling, scene.article.published)
        at = next((i for i in reversed(range(len(events))) if _belongs(events[i], telling, verdict)), None)
        if at is None:
            events.append(Event((telling,), (verdict,)))
        else:
            events[at] = Event((*events[at].tellings, telling), (*events[at].verdicts, verdict))
    return tuple(join_journeys(list(_without_sums(events))))


def _without_sums(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events without those that only count up others told one by one: "four rounds", then each of them."""
    numbered = [event for event in events if any(telling.number in COUNTED for telling in event.tellings)]
    for event in events:
        ones = [other for other in numbered if other is not event and other.sides >= event.sides]
        if not (len(ones) >= 2 and all(telling.number in MANY for telling in event.tellings)):
            yield event


def _belongs(event: Event, telling: Telling, verdict: Verdict) -> bool:
    """Return whether a telling may be of the same contact as all tellings of an event."""
    return all(is_same(told, (telling, verdict)) for told in zip(event.tellings, event.verdicts, strict=True))
