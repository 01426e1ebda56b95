"""Lending: the day and place of a contact that are told in another sentence than the contact itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import subjects_of
from accord.extract.meetings.fields.means import SPOKEN
from accord.extract.meetings.lending.datelines import spot_of_dateline
from accord.extract.meetings.lending.hosts import spot_of_host
from accord.extract.meetings.lending.leads import times_of_lead
from accord.extract.meetings.lending.lengths import with_length
from accord.extract.meetings.lending.outcomes import is_outcome_told
from accord.extract.meetings.lending.thereabouts import spot_meant, spot_of_round_before
from accord.extract.meetings.tellings.event import Event, people_of
from accord.extract.meetings.tellings.telling import MANY, Telling
from accord.extract.meetings.where.places import Spot
from accord.extract.meetings.where.venues import is_venue
from accord.lexicon.meetings import word_class
from accord.terms.claim import EXPECTED, HELD
from accord.terms.mark import Scene, Time
from accord.terms.when import When, share_days

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_WINDOW = 3  # sentences that the words of a journey reach
_AFTER = frozenset(("after", "following"))
_WITHIN = frozenset(("after", "following", "during", "at"))
_BESIDE = frozenset(("after", "following", "before", "during", "at", "in", "on", "ahead"))
_ANYWHERE = SPOKEN | {"conversation"}


def lend(scene: Scene, events: Sequence[Event]) -> list[Event]:
    """Return the events, those without a day or a place with what the sentences around them say of it."""
    dated = [event if any(_whens(event)) else _with_time(event, _time_for(scene, event, events)) for event in events]
    placed = [_with_spot(event, _spot_of(scene, event, dated)) for event in dated]
    return [with_length(scene, event) for event in placed]


def _with_time(event: Event, time: Time | None) -> Event:
    first, *others = event.tellings
    return replace(event, tellings=(replace(first, time=time, lent=True), *others)) if time is not None else event


def _with_spot(event: Event, spot: Spot | None) -> Event:
    first, *others = event.tellings
    return replace(event, tellings=(replace(first, spot=spot), *others)) if spot is not None else event


def _time_for(scene: Scene, event: Event, events: Sequence[Event]) -> Time | None:
    found = (
        *_times_of_sentences(scene, event),
        *_times_of_reports(scene, event),
        *_times_of_later_reports(scene, event),
        *_times_of_journeys(scene, event, events),
        *times_of_lead(scene, event, events),
    )
    return found[0] if found else None


def _times_of_sentences(scene: Scene, event: Event) -> Iterator[Time]:
    """Yield the one day of a sentence that tells what was done at a contact, however the parse joins them."""
    for telling in event.tellings:
        times = [time for time in scene.times_in(telling.sentence) if time.when is not None]
        root = scene.doc[telling.cue.token].sent.root
        if telling.modality.prep not in _WITHIN or root.tag_ != "VBD" or len(times) != 1 or not _one_day(times[0]):
            continue
        over = _verb_over(scene, times[0])
        if (over == root and not _sets_out(root, telling)) or is_outcome_told(scene, event, root, over):
            yield times[0]


def _sets_out(verb: Token, telling: Telling) -> bool:
    """Return whether a verb tells of a journey after someone was met: "flew in on Sunday after meeting the king"."""
    return telling.clause.link == "verb" and verb.lemma_.lower() in word_class("going")


def _times_of_reports(scene: Scene, event: Event) -> Iterator[Time]:
    """Yield the day on which somebody spoke at a contact, or right before or after it: "said after talks"."""
    for telling in event.tellings:
        verb = scene.doc[telling.clause.verb] if telling.clause.verb is not None else None
        if verb is None or telling.modality.prep not in _BESIDE:
            continue
        if _is_report(verb):
            yield from _days_of_speaking(scene, verb)
        elif telling.modality.prep in _AFTER:
            yield from _days_of_report_over(scene, telling, verb)


def _times_of_later_reports(scene: Scene, event: Event) -> Iterator[Time]:
    """Yield the week or month in which it was told that a contact had been: "said in April they had met in Doha"."""
    for telling in event.tellings:
        verb = scene.doc[telling.clause.verb] if telling.clause.verb is not None else None
        if verb is None or not any(child.lower_ == "had" for child in verb.children):
            continue
        over = next((above for above in verb.ancestors if _is_report(above)), None)
        for time in scene.times_in(telling.sentence):
            coarse = time.when is not None and time.when.granularity in ("week", "month")
            if coarse and over is not None and _report_over(scene, time) == over:
                yield time


def _days_of_report_over(scene: Scene, telling: Telling, verb: Token) -> Iterator[Time]:
    """Yield the day on which somebody told what was done after a contact: "said on Friday they agreed after talks"."""
    over = next((above for above in verb.ancestors if _is_report(above)), None)
    for time in scene.times_in(telling.sentence):
        if over is not None and _one_day(time) and _report_over(scene, time) == over:
            yield time


def _is_report(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return verb.tag_ in ("VBD", "VBG") and (lemma in word_class("reporting") or lemma == "speak")


def _days_of_speaking(scene: Scene, verb: Token) -> Iterator[Time]:
    """Yield the day that the same person's words before are given, else the one day of all reports of the text."""
    speakers = _speakers(scene, verb)
    before = [time for time in scene.times if time.span.end <= verb.sent.start_char and _one_day(time)]
    told = [(time, above) for time in before if (above := _report_over(scene, time)) is not None]
    own = [time for time, above in told if speakers & _speakers(scene, above)]
    if own:
        yield own[-1]
    elif len({time.when and time.when.start for time, _ in told}) == 1:
        yield told[-1][0]


def _speakers(scene: Scene, verb: Token) -> set[str]:
    mentions = (scene.mention_at(subject.i) for subject in subjects_of(verb))
    return {mention.actor for mention in mentions if mention is not None}


def _report_over(scene: Scene, time: Time) -> Token | None:
    """Return the verb of saying that a time is the day of, None where it is that of anything else."""
    above = _verb_over(scene, time)
    return above if above is not None and _is_report(above) else None


def _verb_over(scene: Scene, time: Time) -> Token | None:
    found = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if found is None:
        return None
    token = found.root
    return token.head.head if token.head.pos_ == "ADP" else token.head


def _one_day(time: Time) -> bool:
    return time.when is not None and time.when.granularity == "day" and time.when.start == time.when.end


def _times_of_journeys(scene: Scene, event: Event, events: Sequence[Event]) -> Iterator[Time]:
    """Yield the days of a journey told just before, of one who is at the contact too: "will be in Asia next week"."""
    here = event.tellings[0]
    people = people_of(event.tellings)
    for other in reversed(events):
        for telling in other.tellings:
            near = 0 < here.order - telling.order <= _WINDOW and _is_ahead(other) == _is_ahead(event)
            same = people & people_of([telling]) if _is_wide(telling) else _is_next_stop(event, other, telling)
            fits = near and same and _is_on_journey(scene, telling)
            if fits and telling.time is not None:
                yield telling.time


def _is_next_stop(event: Event, other: Event, journey: Telling) -> bool:
    """Return whether a contact to come is where a journey to come leads: "arrives on Friday. He will meet the king"."""
    soon = _is_ahead(event) and event.tellings[0].order - journey.order == 1
    return soon and other is not event and bool(journey.attendance.sides & event.sides)


def _is_wide(telling: Telling) -> bool:
    """Return whether the days of a telling leave room for several contacts."""
    when = telling.time.when if telling.time is not None else None
    return when is not None and when.start != when.end


def _is_on_journey(scene: Scene, telling: Telling) -> bool:
    words = (scene.doc[i] for i in (*telling.clause.above, telling.clause.verb) if i is not None)
    return telling.cue.format == "visit" or any(word.lemma_.lower() in word_class("journey") for word in words)


def _is_ahead(event: Event) -> bool:
    """Return whether a contact is to come, by the telling that counts most."""
    return event.verdicts[0].status in EXPECTED


def _spot_of(scene: Scene, event: Event, events: Sequence[Event]) -> Spot | None:
    """Return the place to lend to an event: a finer one than its own; where it has none, that of its day or host."""
    if _spots(event):
        return _finer(event, events)
    if any(telling.cue.entry.id in _ANYWHERE for telling in event.tellings):
        return None
    found = spot_meant(scene, event, events) or _spot_for(event, events) or spot_of_round_before(scene, event, events)
    return found or spot_of_host(scene, event) or spot_of_dateline(scene, event)


def _spot_for(event: Event, events: Sequence[Event]) -> Spot | None:
    """Return the place of what was on the same day: told without its sides, or with one of the same people there."""
    days = set(_days(event))
    if len(days) != 1:
        return None
    same = [
        other for other in events if other is not event and days & set(_days(other)) and _may_be_there(event, other)
    ]
    spots = {spot.place.name: spot for other in same for spot in _spots(other)}
    return next(iter(spots.values())) if len(spots) == 1 else None


def _finer(event: Event, events: Sequence[Event]) -> Spot | None:
    """Return the one city that the text tells of for the country in which a contact is, on no other day."""
    countries = {spot.place.country for spot in _spots(event)}
    if any(telling.number in MANY for telling in event.tellings):
        return None
    if any(map(_is_city, _spots(event))) or len(countries) != 1 or None in countries:
        return None
    days = set(_days(event))
    others = [other for other in events if other is not event and not (set(_days(other)) - days)]
    others = [other for other in others if not (_is_to_come_after(event, other) or _is_to_come_after(other, event))]
    others = [other for other in others if not _are_apart(event, other)]
    spots = {spot.place.name: spot for other in others for spot in _spots(other) if spot.place.country in countries}
    return next(iter(spots.values())) if len(spots) == 1 and all(map(_is_city, spots.values())) else None


def _are_apart(event: Event, other: Event) -> bool:
    """Return whether the days told of two contacts have none in common: "last year", "in February"."""
    ours, theirs = list(_whens(event)), list(_whens(other))
    return bool(ours and theirs) and not any(share_days(a, b) for a in ours for b in theirs)


def _is_city(spot: Spot) -> bool:
    return spot.fine and not is_venue(spot.place.name)


def _may_be_there(event: Event, other: Event) -> bool:
    before = any(_is_next_stop(event, other, telling) for telling in other.tellings if telling.errand == "going")
    return not other.sides or before or bool(people_of(event.tellings) & people_of(other.tellings))


def _days(event: Event) -> list[date]:
    """Return the single days that the tellings of an event name; of days without end, or many, none."""
    return [when.start for when in _whens(event) if when.start is not None and when.granularity == "day"]


def _whens(event: Event) -> Iterator[When]:
    return (t.time.when for t in event.tellings if t.time is not None and t.time.when is not None)


def _is_to_come_after(event: Event, other: Event) -> bool:
    """Return whether one is still to come where another was held: they need not be in the same city."""
    return _is_ahead(event) and other.verdicts[0].status in HELD


def _spots(event: Event) -> list[Spot]:
    return [telling.spot for telling in event.tellings if telling.spot is not None]
