"""Sameness: what speaks for and against two tellings being of one contact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from accord.extract.meetings.fields.means import is_by_other_means, is_call_beside_break
from accord.extract.meetings.sameness.elsewhere import is_elsewhere
from accord.extract.meetings.sameness.endings import Told, broke_off_apart, ends_before, is_offered_instead, when_of
from accord.extract.meetings.sameness.newcomers import (
    brings_in,
    has_others,
    is_new_beside,
    is_next_in_row,
    is_of_term,
    is_topic_of_call,
)
from accord.extract.meetings.tellings.event import own_sides
from accord.extract.meetings.tellings.telling import MANY, Telling
from accord.terms.claim import Status
from accord.terms.when import When

Objection: TypeAlias = Callable[[Told, Told], bool]

_AHEAD: frozenset[Status] = frozenset(("scheduled", "possible", "postponed", "cancelled"))
_DONE: frozenset[Status] = frozenset(("occurred", "ongoing", "cancelled"))
_STAGELESS = frozenset(("told", "after", "before", "sent-for", "gone-for", "for"))
_SOON = 3  # sentences
_LONGEST = 15  # days from the first to the last of one round


def is_same(one: Told, other: Told) -> bool:
    """Return whether two tellings may be of one contact: their sides fit and nothing speaks against it."""
    a, b = one[0].attendance.sides, other[0].attendance.sides
    fits = bool(a) and bool(b) and (a <= b or b <= a)
    return fits and not any(objects(one, other) for objects in OBJECTIONS)


def _other_days(one: Told, other: Told) -> bool:
    """Their dates share no day."""
    a, b = when_of(one), when_of(other)
    apart = a is not None and b is not None and max(_start(a), _start(b)) > min(_end(a), _end(b))
    return apart and not _are_ends(one, other) and not _are_ends(other, one)


def _are_ends(one: Told, other: Told) -> bool:
    """One tells when talks began, the other when they ended, some days later."""
    a, b = when_of(one), when_of(other)
    ends = other[0].edge == "last" or (b is not None and b.start is None and other[0].definite)
    begins = one[0].edge == "first" or (one[0].restart and one[0].edge is None)
    if a is None or b is None or not begins or not ends or not one[0].cue.entry.noun:
        return False
    same = one[0].number == other[0].number or any(told[0].definite and not told[0].number for told in (one, other))
    return same and 0 < ((b.start or _end(b)) - _start(a)).days <= _LONGEST


def _other_place(one: Told, other: Told) -> bool:
    """They were held in different countries, or in different cities of one."""
    return is_elsewhere(one[0], other[0])


def _other_stage(one: Told, other: Told) -> bool:
    """One was held, the other is still to come, and no common day says that they are one."""
    a, b = one[1].status, other[1].status
    if _leans(one) or _leans(other) or _leads_to(one, other) or _leads_to(other, one):
        return False
    if a == b or (a in _DONE and b in _DONE) or (a in _AHEAD and b in _AHEAD):
        return False
    return not (_share_a_day(one, other) or _are_ends(one, other) or _are_ends(other, one))


def _leans(told: Told) -> bool:
    """Return whether words only point back at a contact and do not say at which stage it is: "ahead of the meeting"."""
    telling, verdict = told
    stageless = telling.lasts or verdict.rule in _STAGELESS
    return telling.definite and telling.time is None and telling.number != "next" and stageless


def _leads_to(one: Told, other: Told) -> bool:
    """Return whether a journey was for what is told as held right after it: "flew in for talks. The talks lasted"."""
    a, b = one[0], other[0]
    gone = one[1].rule in ("sent-for", "gone-for") and a.errand == "going" and other[1].status in _DONE
    near = 0 < b.order - a.order <= _SOON
    there = b.definite or b.time is None or (a.spot is not None and b.spot is not None)
    same = a.spot is not None and b.spot is not None and a.spot.place.name == b.spot.place.name
    return gone and (same or (near and there))


def _other_people(one: Told, other: Told) -> bool:
    """Each names people of one side, and they are not the same people."""
    if one[0].adds or other[0].adds:
        return False
    a, b = _people(one[0]), _people(other[0])
    return any(not (a[side] & b[side]) for side in a.keys() & b.keys())


def _other_means(one: Told, other: Told) -> bool:
    """One was by telephone, the other face to face."""
    if any(is_by_other_means(*pair) or is_topic_of_call(*pair) for pair in ((one[0], other[0]), (other[0], one[0]))):
        return True
    return is_call_beside_break(*one, other[0], other[1]) or is_call_beside_break(*other, one[0], one[1])


def _other_row(one: Told, other: Told) -> bool:
    """One is of a row of dated contacts ("on 6 May in Oslo and on 9 June in Rome"), the other new: "a meeting"."""
    if is_of_term(one[0], other[0]) or is_of_term(other[0], one[0]) or is_next_in_row(one[0], other[0]):
        return True
    return is_new_beside(one[0], other[0]) or is_new_beside(other[0], one[0])


def _other_summit(one: Told, other: Told) -> bool:
    """One is a summit elsewhere that is brought in after the other: "met on Friday ... agreed at a summit in Oslo"."""
    return brings_in(one[0], other[0]) or brings_in(other[0], one[0])


def _other_kind(one: Told, other: Told) -> bool:
    """One is a journey, the other what it may have been for; which was for which is asked later."""
    kinds = (one[0].cue.format == "visit") != (other[0].cue.format == "visit")
    return kinds and not (_is_trip_off(one, other) or _is_trip_off(other, one))


def _is_trip_off(one: Told, other: Told) -> bool:
    """Return whether a journey for talks is told right before to be off: "was due in Oslo for talks. The trip was"."""
    bare = other[0].cue.format == "visit" and other[0].definite and other[0].time is None
    off = other[1].status in ("cancelled", "postponed") and 0 < other[0].order - one[0].order <= _SOON
    return bare and off and one[0].modality.prep == "for" and one[1].status in ("scheduled", "possible")


def _other_round(one: Told, other: Told) -> bool:
    """Their numbers differ: "the fourth round" is not "the fifth", nor are "four rounds" any one of them."""
    a, b = one[0].number, other[0].number
    if "next" in (a, b) and one[1].status in _AHEAD and other[1].status in _AHEAD:
        return False
    return bool(a) and bool(b) and a != b


def _other_company(one: Told, other: Told) -> bool:
    """One is of a mediator with one of those between whom the other was: "US-mediated talks", "met the US envoy"."""
    a, b = _own(one[0]), _own(other[0])
    if not b and len(_people(one[0])) > 1:
        b = _own(other[0], filled=True)
    if not a and len(_people(other[0])) > 1:
        a = _own(one[0], filled=True)
    return _is_aside_of(a, b) or _is_aside_of(b, a) or has_others(one[0], other[0]) or has_others(other[0], one[0])


def _is_aside_of(few: Mapping[str, bool], many: Mapping[str, bool]) -> bool:
    helping = {side for side, helps in many.items() if helps}
    talking = many.keys() - helping
    return len(few) >= 2 and few.keys() < many.keys() and bool(few.keys() & helping) and bool(talking - few.keys())


def _own(telling: Telling, *, filled: bool = False) -> Mapping[str, bool]:
    """Return the sides that the words of a telling name, or all of them, each with whether it only helps."""
    named = telling.attendance.sides if filled else own_sides(telling)
    helping = {each.side for each in telling.attendance.attendees if each.part == "mediator"}
    return {side: side in helping for side in named}


def _other_count(one: Told, other: Told) -> bool:
    """One stands for several, the other was on some day: "met three times last year", "a series of talks"."""
    return _is_many_to(one, other) or _is_many_to(other, one)


def _is_many_to(one: Told, other: Told) -> bool:
    a, b = when_of(one), when_of(other)
    if b is None or other[0].number in MANY:
        return False
    if a is None:
        return one[0].number == "series" and b.granularity == "day"
    return one[0].number in MANY and a.granularity == "year" != b.granularity


def _other_last_time(one: Told, other: Told) -> bool:
    """One was the time before: "last met in May", "had met earlier"."""
    return one[0].before != other[0].before and one[0].order != other[0].order and not _share_a_day(one, other)


def _other_clause(one: Told, other: Told) -> bool:
    """One sentence gives each a time of its own: "will meet on Friday and could gather again in May"."""
    if one[0].order != other[0].order or "visit" in (one[0].cue.format, other[0].cue.format):
        return False
    a, b = one[0].time, other[0].time
    return a is not None and b is not None and a.span != b.span and a.when != b.when


def _other_start(one: Told, other: Told) -> bool:
    """One was called off, the other is how talks are to go on after that: "agreed to resume talks"."""
    return any(ends(*pair) for ends in (ends_before, is_offered_instead) for pair in ((one, other), (other, one)))


def _other_course(one: Told, other: Told) -> bool:
    """One has gone on for long, the other was held on a day: "have been talking for months", "met on Friday"."""
    return (one[0].course and _is_of_a_day(other)) or (other[0].course and _is_of_a_day(one))


def _is_of_a_day(told: Told) -> bool:
    when = when_of(told)
    return not told[0].course and when is not None and when.granularity == "day"


def _other_end(one: Told, other: Told) -> bool:
    """One broke off at some time, the other is somebody who was met: "talks fell apart in May", "had met the king"."""
    return broke_off_apart(one, other) or broke_off_apart(other, one)


OBJECTIONS: tuple[Objection, ...] = (
    _other_days,
    _other_place,
    _other_stage,
    _other_people,
    _other_means,
    _other_row,
    _other_summit,
    _other_kind,
    _other_round,
    _other_company,
    _other_count,
    _other_last_time,
    _other_clause,
    _other_start,
    _other_course,
    _other_end,
)


def _share_a_day(one: Told, other: Told) -> bool:
    a, b = when_of(one), when_of(other)
    return a is not None and b is not None and a.granularity == b.granularity == "day" and a.start == b.start


def _start(when: When) -> date:
    return when.start or date.min


def _end(when: When) -> date:
    return when.end or date.max


def _people(telling: Telling) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in telling.attendance.attendees:
        if each.actor != each.side:
            found.setdefault(each.side, set()).add(each.actor)
    return found
