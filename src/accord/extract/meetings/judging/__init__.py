"""Judging: which of the events that the rules put together are contacts worth recording."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.meetings.judging.features import features
from accord.extract.meetings.judging.plainly import is_plainly_told
from accord.extract.meetings.tellings.event import Event
from accord.lexicon.judge import load_judges
from accord.terms.mark import Scene


def confidence_in(scene: Scene, event: Event, events: Sequence[Event]) -> float | None:
    """Return how likely all is right that an event tells; None for one that may not go on record, or is refused.

    The judge of what is kept is not asked whether to refuse one that is plainly told.
    """
    if not may_be_recorded(event):
        return None
    judges, seen = load_judges("meetings"), features(scene, event, events)
    sound = judges["sound"]
    if is_plainly_told(scene, event):
        return max(sound.confidence(seen), round(sound.threshold, 2))
    return sound.confidence(seen) if judges["kept"].accepts(seen) else None


def may_be_recorded(event: Event) -> bool:
    """Return whether an event has two sides or more and is not refused throughout."""
    return len(event.sides) >= 2 and not all(verdict.refused for verdict in event.verdicts)
