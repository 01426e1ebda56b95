"""Newcomers: contacts that the words of a text bring in as others than those told before."""

from __future__ import annotations

from accord.extract.meetings.fields.means import SPOKEN
from accord.extract.meetings.tellings.event import own_sides
from accord.extract.meetings.tellings.telling import Telling

_ABOUT = frozenset(("on", "about", "over", "regarding"))


def is_new_beside(listed: Telling, other: Telling) -> bool:
    """Return whether one is of a row of dated contacts, the other new: "on 6 May in Oslo", "a meeting"."""
    return listed.number.startswith("#") and not (other.definite or other.number or other.time)


def brings_in(late: Telling, early: Telling) -> bool:
    """Return whether a summit is another contact: "met on Friday ... agreed at a summit in Oslo".

    So is one of some month or year beside those who met, with no day told: "met in Bangkok. Held a summit in May".
    """
    if late.order != early.order and _is_old_summit(late) and _is_mere_meeting(early):
        return True
    new = late.cue.entry.id == "summit" != early.cue.entry.id and not late.definite and late.modality.prep == "at"
    return new and late.order > early.order and late.time is None is early.spot and late.spot is not None


def is_of_term(late: Telling, early: Telling) -> bool:
    """Return whether one of a day is followed by a new one of which only a term is told: "a meeting before May"."""
    a, b = (told.time.when if told.time is not None else None for told in (early, late))
    new = late.cue.entry.noun and not (late.definite or late.number or own_sides(late)) and late.order > early.order
    term = b is not None and b.start is None and b.end is not None
    return new and term and a is not None and a.granularity == "day" and a.start is not None


def is_next_in_row(one: Telling, other: Telling) -> bool:
    """Return whether one verb has both as what comes first and what comes next: "talks were followed by a meeting"."""
    same = one.order == other.order and one.clause.verb == other.clause.verb and one.clause.verb is not None
    return same and "by" in (one.modality.prep, other.modality.prep)


def is_topic_of_call(call: Telling, topic: Telling) -> bool:
    """Return whether one is what people who only spoke talked about: "called him and briefed him on the talks in Oslo".

    Where it has no place of its own, it may be the call itself of which the press is told.
    """
    about = topic.cue.entry.noun and topic.modality.prep in _ABOUT and topic.cue.entry.id not in SPOKEN
    return call.cue.entry.id in SPOKEN and call.spot is None and about and topic.spot is not None


def has_others(few: Telling, many: Telling) -> bool:
    """Return whether one side is with people of no side at one, and with others told by name at the other.

    "The government talks to the rebels. The bishop met commanders of the rebels on Friday."
    """
    own = own_sides(few)
    alone = few.attendance.strangers and len(own) == 1 and few.attendance.sides == own
    return alone and not few.cue.entry.noun and own < own_sides(many)


def _is_old_summit(told: Telling) -> bool:
    """Return whether words tell of a summit of some past month or year."""
    when = told.time.when if told.time is not None else None
    coarse = when is not None and when.granularity in ("month", "season", "year")
    return told.cue.entry.id == "summit" and coarse and told.modality.tense in ("past", "perfect")


def _is_mere_meeting(told: Telling) -> bool:
    """Return whether a verb tells of two who met, with no day of it, and takes up nothing."""
    own = len(own_sides(told)) > 1 and not told.attendance.ensemble
    return told.cue.entry.id == "meet" and own and told.time is None and told.modality.tense == "past"
