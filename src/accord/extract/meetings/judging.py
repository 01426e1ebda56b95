"""Judging: which of the events that the rules put together are contacts worth recording."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.meetings.event import Event
from accord.extract.meetings.features import features
from accord.lexicon.judge import load_judges
from accord.terms.mark import Scene


def is_recorded(scene: Scene, event: Event, events: Sequence[Event]) -> bool:
    """Return whether an event goes on record: it may, and the judge agrees."""
    return may_be_recorded(event) and load_judges("meetings")["kept"].accepts(features(scene, event, events))


def may_be_recorded(event: Event) -> bool:
    """Return whether an event has two sides or more and is not refused throughout."""
    return len(event.sides) >= 2 and not all(verdict.refused for verdict in event.verdicts)
