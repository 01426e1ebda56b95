"""Newcomers: contacts that the words of a text bring in as others than those told before."""

from __future__ import annotations

from accord.extract.meetings.event import own_sides
from accord.extract.meetings.telling import Telling


def is_new_beside(listed: Telling, other: Telling) -> bool:
    """Return whether one is of a row of dated contacts, the other new: "on 6 May in Oslo", "a meeting"."""
    return listed.number.startswith("#") and not (other.definite or other.number or other.time)


def brings_in(late: Telling, early: Telling) -> bool:
    """Return whether a summit somewhere else is brought in: "met on Friday ... agreed at a summit in Oslo"."""
    new = late.cue.entry.id == "summit" != early.cue.entry.id and not late.definite and late.modality.prep == "at"
    return new and late.order > early.order and late.time is None is early.spot and late.spot is not None


def is_of_term(late: Telling, early: Telling) -> bool:
    """Return whether one of a day is followed by a new one of which only a term is told: "a meeting before May"."""
    a, b = (told.time.when if told.time is not None else None for told in (early, late))
    new = late.cue.entry.noun and not (late.definite or late.number or own_sides(late)) and late.order > early.order
    term = b is not None and b.start is None and b.end is not None
    return new and term and a is not None and a.granularity == "day" and a.start is not None
