"""Judging: which of the events that the rules put together are contacts worth recording."""

from __future__ import annotations

from accord.extract.meetings.event import Event
from accord.extract.meetings.features import features
from accord.lexicon.judge import load_judges
from accord.terms.mark import Scene


def is_recorded(scene: Scene, event: Event) -> bool:
    """Return whether an event goes on record: two sides or more, not refused throughout, and the judge agrees."""
    if len(event.sides) < 2 or all(verdict.refused for verdict in event.verdicts):
        return False
    return load_judges("meetings")["kept"].accepts(features(scene, event))
