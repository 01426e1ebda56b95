"""Meetings: every contact between sides that a text reports or foresees, one claim for each.

A contact is heard by its `cues`; `who`, `where`, `when` and `status` are what its own sentence says. Its `tellings` are
`parted` where one breath tells of several contacts and put together by `sameness`; what is left unsaid in one is lent
by others (`lending` for days and places, `filling` for sides). `judging` decides which go on record, in which
`fields`.
"""

from __future__ import annotations

from dataclasses import replace

from accord.extract.meetings.events import find_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.meetings.judging import confidence_in
from accord.terms.claim import Claim, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene


def extract_meetings(scene: Scene, statements: tuple[Statement, ...]) -> tuple[tuple[Claim, ...], tuple[Doubt, ...]]:
    """Return the meetings of an article, one claim for each real event however many sentences tell of it."""
    events = find_events(scene, statements)
    held = ((event, confidence_in(scene, event, events)) for event in events)
    return tuple(replace(claim_of(scene, event), confidence=sure) for event, sure in held if sure is not None), ()
