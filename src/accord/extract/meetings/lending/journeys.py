"""Journeys: a trip lends its days and place to the meeting it was for, and is then no contact of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from accord.extract.meetings.fields.means import SPOKEN
from accord.extract.meetings.lending.destinations import with_destination
from accord.extract.meetings.tellings.event import Event, people_of
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import Verdict
from accord.extract.meetings.when.ends_of_travel import is_for_another_end
from accord.terms.claim import EXPECTED, HELD
from accord.terms.mark import Scene
from accord.terms.when import When

_NEAR = 3  # days between a journey and what it was for
_CLOSE = 2  # sentences
_RECENT = 31  # days back within which a journey may have led to a meeting that has no date
_OVER = 14  # days after which what was done goes with nothing still to come


def join_journeys(scene: Scene, events: Sequence[Event]) -> list[Event]:
    """Return the events, each journey joined to the contacts that it led to."""
    published = scene.today
    journeys = [event for event in events if is_journey(event)]
    joined = [event for event in events if not is_journey(event)]
    for journey in journeys:
        apart = any(is_for_another_end(scene.doc, telling.cue, telling.clause) for telling in journey.tellings)
        ends = [i for i, event in enumerate(joined) if not apart and _led_to(journey, event, published)]
        here = [i for i in ends if _sentences_between(journey, joined[i]) == 0]
        ends = [i for i in ends if i in here or not (here and _on_other_days(journey, joined[i]))]
        for i in ends:
            joined[i] = joined[i] if _sets_out_after(scene, journey, joined[i]) else _lend(journey, joined[i])
        if not ends:
            joined.append(with_destination(scene, journey, events))
    return sorted(joined, key=lambda event: (event.tellings[0].order, event.tellings[0].cue.token))


def is_journey(event: Event) -> bool:
    """Return whether all tellings of an event tell of a trip only."""
    return all(telling.cue.format == "visit" for telling in event.tellings)


def _led_to(journey: Event, event: Event, published: date | None) -> bool:
    travellers, people = people_of(journey.tellings), people_of(event.tellings)
    shared = bool(travellers & people) if travellers and people else bool(journey.sides & event.sides)
    if not _days(event.tellings) and _is_over(journey, published, _RECENT):
        return False
    if _goes_elsewhere(journey, event):
        return False
    if shared and _sentences_between(journey, event) == 0:
        if _is_ahead(journey.verdicts) and event.verdicts[0].status in HELD and _days(journey.tellings):
            return False
        apart = _is_ahead(event.verdicts) and _is_over(journey, published, _OVER)
        return not (apart or (_is_ahead(journey.verdicts) and _is_over(event, published, _OVER)))
    if not shared or _is_ahead(journey.verdicts) != _is_ahead(event.verdicts):
        return False
    if any(telling.modality.prep == "" and telling.cue.entry.id in SPOKEN for telling in event.tellings):
        return False
    if _set_out_later(journey, event):
        return False
    close = bool(travellers & people) or _sentences_between(journey, event) <= _CLOSE
    return close and _days_near(journey.tellings, event.tellings) and _places_fit(journey.tellings, event.tellings)


def _sentences_between(journey: Event, event: Event) -> int:
    return min(abs(one.order - other.order) for one in journey.tellings for other in event.tellings)


def _goes_elsewhere(journey: Event, event: Event) -> bool:
    """Return whether a visit to one state is told beside a contact with another: "met the Moroccan; visited Mali"."""
    hosts = {
        each.side for telling in journey.tellings for each in telling.attendance.attendees if each.edge == "visited"
    }
    purposes = any(telling.modality.prep == "for" for telling in event.tellings)
    return bool(hosts - event.sides) and not purposes


def _sets_out_after(scene: Scene, journey: Event, event: Event) -> bool:
    """Return whether a journey was made only after someone was met: "arrived on Sunday after meeting the king"."""
    if any(_goes_on(scene, way, met) for way in journey.tellings for met in event.tellings):
        return True
    orders = {telling.order for telling in journey.tellings}
    met = [telling for telling in event.tellings if telling.clause.link == "verb" and telling.order in orders]
    left = any(
        telling.modality.tense == "past" for telling in journey.tellings
    )  # "arrived from Oslo, where he had met"
    had = any(telling.modality.tense == "perfect" for telling in met)
    return (left and had) or any(telling.modality.prep in ("after", "following", "since") for telling in met)


def _goes_on(scene: Scene, way: Telling, met: Telling) -> bool:
    """Return whether a second verb tells of the journey: "met the king on Monday and flew to Rome on Tuesday"."""
    if met.clause.verb is None or met.modality.prep not in ("", "with") or met.clause.verb > way.cue.token:
        return False
    verb = scene.doc[way.cue.token]
    moved = verb.pos_ == "VERB" and met.modality.tense == way.modality.tense == "past"
    return moved and verb.dep_ == "conj" and verb.head.i == met.clause.verb


def _is_over(event: Event, published: date | None, days: int) -> bool:
    """Return whether a journey or a contact was over more than so many days before publication."""
    ends = [_end(when) for when in _days(event.tellings)]
    return published is not None and any((published - end).days > days for end in ends if end != date.max)


def _is_ahead(verdicts: Sequence[Verdict]) -> bool:
    return verdicts[0].status in EXPECTED


def _set_out_later(journey: Event, event: Event) -> bool:
    """Return whether a journey was made on a later day than all that is told of a contact that was held."""
    ours, theirs = _days(journey.tellings), _days(event.tellings)
    known = ours and theirs and event.verdicts[0].status in HELD
    return bool(known) and min(map(_start, ours)) > max(map(_end, theirs))


def _days_near(ones: Sequence[Telling], others: Sequence[Telling]) -> bool:
    a, b = _days(ones), _days(others)
    return not a or not b or any(_distance(one, other) <= _NEAR for one in a for other in b)


def _on_other_days(journey: Event, event: Event) -> bool:
    """Return whether a journey and a contact told elsewhere have days, and none in common."""
    a, b = _days(journey.tellings), _days(event.tellings)
    return bool(a and b) and all(_distance(one, other) > 0 for one in a for other in b)


def _days(tellings: Sequence[Telling]) -> list[When]:
    return [telling.time.when for telling in tellings if telling.time is not None and telling.time.when is not None]


def _distance(one: When, other: When) -> int:
    """Return the days between two stretches of days, 0 where they share one."""
    first, last = max(_start(one), _start(other)), min(_end(one), _end(other))
    return max(0, (first - last).days)


def _start(when: When) -> date:
    return when.start or when.end or date.min


def _end(when: When) -> date:
    return when.end or when.start or date.max


def _places_fit(ones: Sequence[Telling], others: Sequence[Telling]) -> bool:
    a = {telling.spot.place.country for telling in ones if telling.spot is not None} - {None}
    b = {telling.spot.place.country for telling in others if telling.spot is not None} - {None}
    return not a or not b or bool(a & b)


def _lend(journey: Event, event: Event) -> Event:
    """Return an event with the tellings of a journey to it, that now name only its own sides."""
    tellings = [_as_seen_by(event, telling, dated=bool(_days(event.tellings))) for telling in journey.tellings]
    return replace(event, tellings=(*event.tellings, *tellings), verdicts=(*event.verdicts, *journey.verdicts))


def _as_seen_by(event: Event, telling: Telling, *, dated: bool) -> Telling:
    kept = tuple(each for each in telling.attendance.attendees if each.side in event.sides)
    attendance = replace(telling.attendance, attendees=kept)
    return replace(telling, attendance=attendance, time=None if dated else telling.time)
