"""Leads: the day of the news that opens a report is that of the contact which its next sentence tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.tellings.telling import Telling
from accord.terms.claim import HELD
from accord.terms.mark import Scene, Time
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan

_LEAD = 2  # sentences
_FRESH = 3  # days
_WITHIN = frozenset(("after", "following", "during", "at"))
_TOLD = frozenset(("", *_WITHIN))


def times_of_lead(scene: Scene, event: Event, events: Sequence[Event]) -> Iterator[Time]:
    """Yield the one day of the sentence before a contact: "agreed on Friday. The deal came after talks in Oslo"."""
    telling, verdict = event.tellings[0], event.verdicts[0]
    if not 0 < telling.order <= _LEAD or verdict.status not in HELD or not _is_held(scene, telling):
        return
    sentence = scene.doc[telling.cue.token].sent
    before = scene.doc[sentence.start - 1].sent
    times = [time for time in scene.times_in(_span(before)) if time.when is not None]
    of_others = {told.time.span for other in events for told in other.tellings if told.time is not None}
    if any(time.span in of_others for time in times):
        return
    if len(times) == 1 and _is_fresh(scene, times[0]) and _names_sides(scene, event, before):
        yield times[0]


def _is_held(scene: Scene, telling: Telling) -> bool:
    """Return whether a telling is of a contact just held, with no time beside it."""
    if telling.quoted or telling.before or telling.number or telling.modality.prep not in _TOLD:
        return False
    undated = next(iter(scene.times_in(telling.sentence)), None) is None
    return undated and scene.doc[telling.cue.token].sent.root.tag_ == "VBD" and telling.modality.tense != "perfect"


def _is_fresh(scene: Scene, time: Time) -> bool:
    when, published = time.when, scene.today
    if when is None or published is None or when.start is None or when.granularity != "day":
        return False
    return when.start == when.end and 0 <= (published - when.start).days <= _FRESH


def _names_sides(scene: Scene, event: Event, sentence: DocSpan) -> bool:
    named = {scene.side(mention.actor).id for mention in scene.mentions_in(_span(sentence))}
    return len(named & event.sides) >= 2


def _span(sentence: DocSpan) -> Span:
    return Span(sentence.start_char, sentence.end_char)
