"""Readings of times called by name: dates, weekdays, months, seasons, years, feasts.

Each takes the match of its point in `lexicon/data/times.toml` and what relative words count from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from accord.lexicon.times import EASTER, HOLIDAYS, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from accord.resolve.times.calendar import (
    Anchor,
    Days,
    day,
    day_of,
    easter,
    month,
    months,
    quarter,
    shifted,
    week,
    weekend,
    year,
)

Match: TypeAlias = re.Match[str]
Reading: TypeAlias = Callable[[Match, Anchor], Days | None]

_SUNDAY = 6


def figure(words: str) -> int:
    """Return the number in "23rd" or "05"."""
    return int(words.rstrip("stndrhSTNDRH"))


def month_number(words: str) -> int:
    """Return the number of a month, short or long."""
    return MONTHS[words.rstrip(".")]


def weekday_number(words: str) -> int:
    """Return the number of a weekday, Monday 0."""
    return WEEKDAYS[words.rstrip(".")]


def said_year(match: Match, at: Anchor) -> int | None:
    """Return the year that the words give: "2016", "last year", "this year"."""
    said = match.groupdict()
    if said.get("y"):
        return int(said["y"])
    if not said.get("which") or at.published is None:
        return None
    return at.published.year + {"last": -1, "this": 0, "next": 1}[said["which"].lower()]


def years(match: Match, at: Anchor) -> Iterable[int]:
    """Return the years that may be meant: the one that is said, else those around publication."""
    said = said_year(match, at)
    if said is not None:
        return (said,)
    return range(at.published.year - 2, at.published.year + 3) if at.published else ()


def settled(candidates: Iterable[Days | None], match: Match, at: Anchor) -> Days | None:
    """Return the one candidate of a year that is said; else the nearest on the side that the sentence speaks of."""
    real = [days for days in candidates if days]
    return next(iter(real), None) if said_year(match, at) is not None else at.nearest(real)


def _full_date(match: Match, _: Anchor) -> Days | None:
    """2026-02-01, 24.11.2016. Refuses "05/06/2016", which is two days to two readers."""
    year_said, month_said, day_said = (int(match[name]) for name in "ymd")
    if "/" in match[0] and not match[0].startswith(match["y"]) and day_said <= 12 and day_said != month_said:
        return None
    found = day_of(year_said, month_said, day_said)
    return day(found) if found else None


def _month_day(match: Match, at: Anchor) -> Days | None:
    """ "January 23", "1st of February 2026", "Friday, May 23": of years that fit, one whose weekday is the one said."""
    found = [day_of(number, month_number(match["m"]), figure(match["d"])) for number in years(match, at)]
    real = [one for one in found if one]
    if match["wd"]:
        real = [one for one in real if one.weekday() == weekday_number(match["wd"])] or real
    return settled(map(day, real), match, at)


def _month_days(match: Match, at: Anchor) -> Days | None:
    """ "January 23 and 24", "Feb 4-5", "23-24 January". Two days with a gap between are not a stretch."""
    first, last = figure(match["d"]), figure(match["e"])
    if first >= last or (re.search(r"and|&", match["join"]) and last - first != 1):
        return None
    return settled((_days_of(number, month_number(match["m"]), first, last) for number in years(match, at)), match, at)


def _days_of(year_number: int, number: int, first: int, last: int) -> Days | None:
    start, end = day_of(year_number, number, first), day_of(year_number, number, last)
    return Days(start, end, "day") if start and end else None


def _month(match: Match, at: Anchor) -> Days | None:
    """ "May", "May 2016", "March last year"; "October of the same year" is in that of the time told before."""
    if match.groupdict().get("same"):
        told = at.told_first
        return month(date(told.year, month_number(match["m"]), 1)) if told else None
    return settled((month(date(number, month_number(match["m"]), 1)) for number in years(match, at)), match, at)


def _weekday(match: Match, at: Anchor) -> Days | None:
    """ "Saturday": the last up to publication; ahead, the first from it on; the nearest where that is not told."""
    if at.published is None:
        return None
    number = weekday_number(match["wd"])
    if at.direction == "future":
        return day(shifted(at.published, (number - at.published.weekday()) % 7))
    back = (at.published.weekday() - number) % 7
    return day(shifted(at.published, 7 - back if back > 3 and at.direction == "unknown" else -back))


def _weekday_week(match: Match, at: Anchor) -> Days | None:
    """ "Monday week": a week after the Monday that comes."""
    if at.published is None or at.direction == "past":
        return None
    ahead = (weekday_number(match["wd"]) - at.published.weekday()) % 7 or 7
    return day(shifted(at.published, ahead + 7))


def _overnight_into(match: Match, at: Anchor) -> Days | None:
    """ "overnight into Thursday": the night from the day before; "overnight on Thursday": that day."""
    found = _weekday(match, at)
    if not match["into"]:
        return found
    return Days(shifted(found.start, -1), found.end, "day") if found and found.start else None


def _next_weekday(match: Match, at: Anchor) -> Days | None:
    """ "next Tuesday": that of next week; "last Friday": the latest before yesterday; "this Friday": the nearest.

    "Next Sunday" is the one that comes: where Sunday begins the week, it begins the next. "Last Thursday", written on
    a Friday, is not yesterday, which is "Thursday".
    """
    which, number = " ".join(match["which"].lower().split()), weekday_number(match["wd"])
    origin = (which in ("following", "previous") and at.told_last) or at.published
    if origin is None:
        return None
    ahead, back = (number - origin.weekday()) % 7, (origin.weekday() - number) % 7
    if which == "next":
        return day(shifted(origin, ahead or 7 if number == _SUNDAY else 7 - origin.weekday() + number))
    if which in ("last", "this past", "previous"):
        return day(shifted(origin, -(back + 7 if which == "last" and back <= 1 else back or 7)))
    if which == "following":
        return day(shifted(origin, ahead or 7))
    return day(shifted(origin, -back if which == "this" and at.direction == "past" and back <= 3 else ahead))


def _weekday_of_week(match: Match, at: Anchor) -> Days | None:
    """ "Tuesday next week", "Friday of last week"; of "the following week" only where an earlier time is told."""
    which = " ".join(match["which"].lower().split())
    origin = at.published if which in ("last", "this", "next") else at.told_first
    if origin is None:
        return None
    step = {"last": -7, "the previous": -7, "next": 7, "the following": 7}.get(which, 0)
    return day(shifted(origin, step - origin.weekday() + weekday_number(match["wd"])))


def _holiday(match: Match, at: Anchor) -> Days | None:
    """A feast with a fixed day."""
    number, of_month = HOLIDAYS[match["day"].lower().replace("’", "'")]
    return settled((day(date(one, number, of_month)) for one in years(match, at)), match, at)


def _easter(match: Match, at: Anchor) -> Days | None:
    """A day that moves with Easter."""
    low, high = EASTER[match["day"].lower()]
    sundays = map(easter, years(match, at))
    return settled((Days(shifted(one, low), shifted(one, high), "day") for one in sundays), match, at)


def _ordinal_week(match: Match, at: Anchor) -> Days | None:
    """ "the first week of March": its first seven days; the last: its last seven."""
    whole = _month(match, at)
    if whole is None or whole.start is None or whole.end is None:
        return None
    nth = match["nth"].lower()
    start = shifted(whole.end, -6) if nth in ("last", "final") else shifted(whole.start, 7 * (ORDINALS[nth] - 1))
    return Days(start, shifted(start, 6), "week")


def _week_of(match: Match, at: Anchor) -> Days | None:
    """ "the week of June 9": the week that holds the day, or its weekend."""
    number, of_month = month_number(match["m"] or match["m2"]), figure(match["d"] or match["d2"])
    found = (day_of(one, number, of_month) for one in years(match, at))
    stretch = week if match["unit"].lower() == "week" else weekend
    return settled((stretch(one) for one in found if one), match, at)


def _season(match: Match, at: Anchor) -> Days | None:
    """ "the autumn", "summer of 2014". Winter begins in December of its year."""
    start = SEASONS[match["season"].lower()]
    return settled((months(date(number, start, 1), 3, "season") for number in years(match, at)), match, at)


def _quarter(match: Match, at: Anchor) -> Days | None:
    """ "the first quarter of 2026", "Q3"."""
    nth = int(match["q"]) if match["q"] else ORDINALS[match["nth"].lower()]
    return settled((quarter(date(number, 3 * nth, 1)) for number in years(match, at)), match, at)


def _year(match: Match, _: Anchor) -> Days | None:
    """ "2015"."""
    return year(int(match["y"]))


def _years(match: Match, _: Anchor) -> Days | None:
    """ "2012-2016", "2005-06"."""
    first, last = match["y"], match["z"]
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return Days(year(int(first)).start, year(end).end, "year") if int(first) < end else None


def _decade(match: Match, _: Anchor) -> Days | None:
    """ "the 1990s"."""
    start = int(match["decade"])
    return Days(year(start).start, year(start + 9).end, "year")


NAMED: Mapping[str, Reading] = {
    "iso-date": _full_date,
    "dotted-date": _full_date,
    "holiday": _holiday,
    "easter": _easter,
    "month-days": _month_days,
    "days-month": _month_days,
    "month-day": _month_day,
    "day-month": _month_day,
    "ordinal-week": _ordinal_week,
    "week-of": _week_of,
    "month-year": _month,
    "weekday-of-week": _weekday_of_week,
    "next-weekday": _next_weekday,
    "overnight-into": _overnight_into,
    "weekday": _weekday,
    "weekday-week": _weekday_week,
    "season-year": _season,
    "season": _season,
    "quarter": _quarter,
    "years": _years,
    "decade": _decade,
    "month": _month,
    "year": _year,
}
