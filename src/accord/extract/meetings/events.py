"""Events: several tellings of one contact are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.meetings.cues.numbered import ORDINALS
from accord.extract.meetings.filling import fill_in
from accord.extract.meetings.filling.latecomers import with_latecomers
from accord.extract.meetings.filling.mediators import parties_of, with_helpers
from accord.extract.meetings.filling.unsaid import with_unsaid
from accord.extract.meetings.lending import lend
from accord.extract.meetings.lending.journeys import join_journeys
from accord.extract.meetings.lending.lengths import on_last_day, on_later_day
from accord.extract.meetings.parted.afterwards import as_it_ended
from accord.extract.meetings.parted.doubles import without_doubles
from accord.extract.meetings.parted.eves import with_eves
from accord.extract.meetings.parted.pointing import with_days_pointed_at
from accord.extract.meetings.parted.rounds import split_rounds
from accord.extract.meetings.parted.topics import without_topics
from accord.extract.meetings.sameness import is_same
from accord.extract.meetings.sameness.endings import Told
from accord.extract.meetings.tellings.event import Event, own_sides
from accord.extract.meetings.tellings.telling import MANY, Telling, find_tellings, find_told_cues
from accord.extract.meetings.tellings.verdict import Verdict, verdict_of
from accord.extract.meetings.where.places import find_spots
from accord.terms.claim import Statement
from accord.terms.mark import Scene

COUNTED = frozenset((*ORDINALS.values(), "#1", "#2", "#3", "#4", "#5", "#6")) - {"next"}


def find_events(scene: Scene, statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """Return the contacts of a text, each with all of its tellings, in the order of their first."""
    told = told_events(scene, statements)
    return completed(scene, told, with_unsaid(scene, told))


def told_events(scene: Scene, statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """Return the contacts of a text with those sides alone that the rules find."""
    cues = find_told_cues(scene)
    spots = find_spots({sentence.start: sentence for sentence in (scene.doc[c.token].sent for c in cues)}.values())
    found = without_topics(scene, find_tellings(scene, statements, cues, spots))
    told_once = tuple(without_doubles(tuple(as_it_ended(scene, telling, spots) for telling in found)))
    tellings = tuple(split_rounds(scene, told_once, spots))
    known = with_eves(scene, tuple(with_days_pointed_at(fill_in(scene, tellings))))
    filled = [on_last_day(on_later_day(scene, telling)) for telling in known]
    told = [_without_day(telling, verdict_of(telling, scene.today)) for telling in filled]
    events: list[list[Told]] = []
    for one in sorted(told, key=lambda one: not _stands_alone(one)):
        fit = [event for event in events if all(is_same(other, one) for other in event)]
        if fit:
            min(fit, key=lambda event: _distance(event, one)).append(one)
        else:
            events.append([one])
    apart = list(_without_sums([_event(group) for group in events]))
    return tuple(with_helpers(scene, with_latecomers(scene, join_journeys(scene, apart))))


def completed(scene: Scene, told: Sequence[Event], known: Sequence[Event]) -> tuple[Event, ...]:
    """Return the contacts that a text told, with all their `known` sides, each once, with the days and places lent."""
    return tuple(lend(scene, _put_together(told, known)))


def _without_day(telling: Telling, verdict: Verdict) -> Told:
    """Return a telling without the day of the journey to a contact that is still to come."""
    return (replace(telling, time=None) if verdict.rule == "gone-for" else telling), verdict


def _put_together(told: Sequence[Event], known: Sequence[Event]) -> list[Event]:
    """Return the contacts, those that told of fewer than two sides with the one they turn out to be."""
    few = {id(now): before for before, now in zip(told, known, strict=True) if len(before.sides) < 2 <= len(now.sides)}
    events = [event for event in known if id(event) not in few]
    for event in (event for event in known if id(event) in few):
        fit = [other for other in events if few[id(event)].sides <= other.sides and _are_one(other, event)]
        if fit:
            nearest = min(fit, key=lambda other: abs(other.tellings[0].order - event.tellings[0].order))
            events[events.index(nearest)] = _event([*_pairs(nearest), *_pairs(event)])
        else:
            events.append(event)
    return sorted(events, key=lambda event: (event.tellings[0].order, event.tellings[0].cue.token))


def _are_one(one: Event, other: Event) -> bool:
    return all(is_same(a, b) for a in _pairs(one) for b in _pairs(other))


def _pairs(event: Event) -> list[Told]:
    return list(zip(event.tellings, event.verdicts, strict=True))


def _stands_alone(told: Told) -> bool:
    """Return whether a telling says itself who met; what leans on others ("the talks") is placed after those."""
    return len(own_sides(told[0])) >= 2 and not told[0].modality.conditional


def _distance(event: Sequence[Told], told: Told) -> int:
    return min(abs(other[0].order - told[0].order) for other in event)


def _event(group: Sequence[Told]) -> Event:
    """Return the event of these tellings, put in the order of the text."""
    in_order = sorted(group, key=lambda told: (told[0].order, told[0].cue.token))
    return Event(tuple(telling for telling, _ in in_order), tuple(verdict for _, verdict in in_order))


def _without_sums(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events without those that only count up others told one by one: "four rounds", then each of them."""
    numbered = [event for event in events if any(telling.number in COUNTED for telling in event.tellings)]
    for event in events:
        ones = [other for other in numbered if other is not event and other.sides >= parties_of(event)]
        if not (len(ones) >= 2 and _is_sum(event)):
            yield event


def _is_sum(event: Event) -> bool:
    """Return whether an event only counts up others: "four rounds", and "the talks" with no more said of them."""
    counted = [telling for telling in event.tellings if telling.number in MANY]
    others = (telling for telling in event.tellings if telling.number not in MANY)
    return bool(counted) and all(each.definite and each.time is None and each.spot is None for each in others)
