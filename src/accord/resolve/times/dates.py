"""Words that name a time → the days they mean: one small reading for each way to say it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from accord.lexicon.times import Prefix, any_point, points, prefixes
from accord.resolve.times.calendar import Anchor, Days, Direction, clipped, day, part_of, shifted, span_of
from accord.resolve.times.named_days import NAMED
from accord.resolve.times.relative_days import RELATIVE
from accord.resolve.times.told_days import TOLD
from accord.terms.when import When

_LONGEST = 200
"""How many characters an expression of time may take."""
_MOST_JOINS = 7
"""A stretch has two ends; a text with more joins than weekdays is none, and would take long to try."""
_FIRST_YEAR, _LAST_YEAR = 100, 9900
"""A day of publication outside these is no date of a newspaper, and too near the ends of the calendar to count from."""
READINGS = {**NAMED, **RELATIVE, **TOLD}
_POINTS = {point.id.replace("-", "_"): point for point in points()}
_JOIN = re.compile(r"\s(?:to|until|till|through)\s|\s?[-‐‑–—]\s?|(?P<beside>,?\s(?:and|or)\s|,\s(?=[A-Z][a-z]+day))")
_FRAME = re.compile(r"(?:between|from|either)\s", re.IGNORECASE)
_TRIM = re.compile(r"^(?:on|in|at|over|during|for|throughout)\s+(?!the (?:next|last|past)\b)|['’]s?$", re.IGNORECASE)


def resolve_date(
    words: str, published: date | None, direction: Direction = "unknown", *, before: When | None = None
) -> When | None:
    """Return the days that the words name, as precise as they are, or None where they name none ("soon").

    `direction` says on which side of publication the sentence looks; `before` is the time that the text named last,
    for words that count from it ("the following day"). Without `published`, only absolute dates have an answer.

    >>> resolve_date("next week", date(2026, 1, 25)).edtf
    '2026-01-26/2026-02-01'
    >>> resolve_date("on Saturday", date(2026, 1, 25), "past").edtf
    '2026-01-24'
    >>> resolve_date("by the end of February", date(2026, 1, 25)).edtf
    '../2026-02-28'
    """
    if len(words) > _LONGEST:
        return None
    known = published if published and _FIRST_YEAR <= published.year <= _LAST_YEAR else None
    return _resolved(words, Anchor(known, direction, before))


@lru_cache(maxsize=4096)
def _resolved(words: str, at: Anchor) -> When | None:
    found = _read(" ".join(words.split()), at)
    if found is None:
        return None
    days, rule = found
    return When(days.start, days.end, days.granularity, words, rule)


Found = tuple[Days, str] | None


def _read(words: str, at: Anchor) -> Found:
    """A bound, a part, a point, or a stretch between two points, whichever the words are."""
    readings = (_point, _framed, _part, _limited, _trimmed, _stretch)
    return next((found for reading in readings if (found := reading(words, at))), None)


def _trimmed(words: str, at: Anchor) -> Found:
    """The same without a preposition before or a possessive ending behind: "on Saturday", "Thursday's"."""
    bare = _TRIM.sub("", words)
    return _read(bare, at) if bare != words else None


def _point(words: str, at: Anchor) -> Found:
    """Words that name a time by themselves."""
    match = any_point().fullmatch(words)
    if match is None or match.lastgroup is None:
        return None
    point = _POINTS[match.lastgroup]
    exact, reading = point.regex.fullmatch(words), READINGS.get(point.id)
    days = reading(exact, at) if exact and reading else None
    return (days, point.id) if days else None


def _limited(words: str, at: Anchor) -> Found:
    """A bound: "by Friday", "since March 2022", "not before Monday"."""
    for limit in prefixes("limit"):
        match = limit.regex.match(words)
        inner = _read(words[match.end() :], _towards(limit, at)) if match else None
        if inner:
            days = _bounded(*inner, limit)
            return (days, f"{limit.id} {inner[1]}") if days else None
    return None


def _towards(limit: Prefix, at: Anchor) -> Anchor:
    """ "Since" looks back, "starting" ahead; "by" and "until" too, unless the sentence looks back.

    "As of" looks back unless the sentence looks ahead.
    """
    if limit.id == "since" or (limit.id == "as-of" and at.direction != "future"):
        return replace(at, direction="past")
    ahead = limit.id == "starting" or (limit.start == "open" and at.direction == "unknown")
    return replace(at, direction="future") if ahead else at


def _bounded(days: Days, rule: str, limit: Prefix) -> Days | None:
    if limit.start == "open":
        outside = limit.end == "before" and not rule.startswith(("end", "unit-out"))
        end = days.start and shifted(days.start, -1) if outside else days.end
        return Days(None, end, days.granularity) if end else None
    start = days.end and shifted(days.end, 1) if limit.start == "after" else days.start
    return Days(start, None, days.granularity) if start else None


def _part(words: str, at: Anchor) -> Found:
    """A part of a longer stretch: "early February", "the second half of March", "later this week"."""
    for part in prefixes("part"):
        match = part.regex.match(words)
        inner = _read(words[match.end() :], at) if match else None
        if inner:
            days, rule = inner
            if part.id == "eve":
                return (day(shifted(days.start, -1)), "eve") if days.start and days.start == days.end else None
            return (_cut(days, part.id, at.published), rule if days.granularity == "day" else f"{part.id} {rule}")
    return None


def _cut(days: Days, part: str, published: date | None) -> Days:
    if days.granularity == "day":
        return days
    if part in ("earlier", "later"):
        return clipped(days, published, part) if published else days
    return part_of(days, part)


def _framed(words: str, at: Anchor) -> Found:
    """A stretch that says so: "from Monday to Wednesday", "between 3 and 5 March"."""
    bare = _FRAME.sub("", words, count=1)
    if bare == words:
        return None
    ends = bare.replace(" and ", " to ")
    return _stretch(ends, at) or (_point(ends, at) if ends != bare or _two_days(ends) else None)


def _two_days(words: str) -> bool:
    """Whether one point names both ends: "3 to 5 March", "Feb 4-5"."""
    match = any_point().fullmatch(words)
    return match is not None and match.lastgroup in ("days_month", "month_days", "years")


def _stretch(words: str, at: Anchor) -> Found:
    """From one point to another: "Friday and Saturday", "May or early June", "June 26 to July 3".

    Two days that only stand beside one another ("Friday and Tuesday") are no stretch.
    """
    joins = tuple(_JOIN.finditer(words))
    for join in joins if len(joins) <= _MOST_JOINS else ():
        first, last = _ends(words[: join.start()], words[join.end() :], at)
        days = span_of(first[0], last[0]) if first and last else None
        if first and last and days and (join["beside"] is None or _touch(first[0], last[0])):
            return days, f"{first[1]} to {last[1]}"
    return None


def _touch(first: Days, last: Days) -> bool:
    """Whether the one stretch ends the day before the other begins, or later."""
    return first.end is not None and last.start is not None and shifted(first.end, 1) >= last.start


def _ends(first_words: str, last_words: str, at: Anchor) -> tuple[Found, Found]:
    """Both ends: looking ahead, the last follows the first; else the first precedes the last.

    "Monday and Tuesday next week" are counted from the last, which names the week.
    """
    if at.direction == "future" and not _names_week(last_words):
        first = _read(first_words, at)
        return first, _read(last_words, _from(first, at, "future"))
    last = _read(last_words, at)
    return _read(first_words, _from(last, at, "past")), last


def _names_week(words: str) -> bool:
    match = any_point().fullmatch(words)
    return match is not None and match.lastgroup == "weekday_of_week"


def _from(end: Found, at: Anchor, direction: Direction) -> Anchor:
    origin = end and (end[0].start if direction == "future" else end[0].end)
    return replace(at, published=origin, direction=direction) if origin else at
