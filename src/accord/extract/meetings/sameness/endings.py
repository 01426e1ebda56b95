"""Endings: what was called off, and what is to come, was held or is offered apart from it."""

from __future__ import annotations

from typing import TypeAlias

from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import Verdict
from accord.terms.claim import EXPECTED
from accord.terms.when import When

Told: TypeAlias = tuple[Telling, Verdict]


def when_of(told: Told) -> When | None:
    """Return the time that a telling gives, if any."""
    return told[0].time.when if told[0].time is not None else None


def ends_before(one: Told, other: Told) -> bool:
    """Return whether one was called off and the other is to come after it: "to resume talks", "the next round"."""
    then = other[0].number == "next" and other[1].status == "scheduled" and one[0].order < other[0].order
    return one[1].status == "cancelled" and (_restarts(other) or (then and one[0].number != "next"))


def is_offered_instead(off: Told, new: Told) -> bool:
    """Return whether one was called off, and the other is a new one that may be: "suspended talks. Offered a meeting".

    So it is where the other has a place of its own and takes nothing up.
    """
    later = new[0].cue.entry.noun and not new[0].definite and new[0].order > off[0].order
    own = new[0].spot is not None and off[0].spot is None
    return off[1].status == "cancelled" and later and own and new[1].status in EXPECTED


def broke_off_apart(off: Told, held: Told) -> bool:
    """Return whether talks broke off, in a month or a year, that no other word ties to a meeting with no day."""
    when = when_of(off)
    if off[1].status != "cancelled" or when is None or when.granularity == "day" or not off[0].cue.entry.noun:
        return False
    met = held[1].status == "occurred" and not held[0].cue.entry.noun
    return met and held[0].time is None and off[0].order != held[0].order


def _restarts(told: Told) -> bool:
    return told[0].restart and told[1].status in EXPECTED
