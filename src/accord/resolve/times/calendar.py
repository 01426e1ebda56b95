"""Stretches of days on the calendar: weeks run from Monday to Sunday."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from accord.terms.when import Granularity, When

Direction: TypeAlias = Literal["past", "future", "unknown"]


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, an open side None, and the unit that the words name."""

    start: date | None
    end: date | None
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative words count from.

    `published` is the day of publication, `direction` the side of it that the sentence speaks of, `before` the time
    that the text named last ("the following day" is the day after that).
    """

    published: date | None
    direction: Direction = "unknown"
    before: When | None = None

    @property
    def told_first(self) -> date | None:
        """The first day of the time that the text named last."""
        return (self.before.start or self.before.end) if self.before else None

    @property
    def told_last(self) -> date | None:
        """The last day of the time that the text named last."""
        return (self.before.end or self.before.start) if self.before else None

    def nearest(self, candidates: Iterable[Days]) -> Days | None:
        """Return the candidate closest to publication, on the side that the direction allows, or None.

        >>> days = (day(date(2025, 5, 9)), day(date(2026, 5, 9)))
        >>> Anchor(date(2026, 1, 25), "past").nearest(days).start.isoformat()
        '2025-05-09'
        >>> Anchor(date(2026, 1, 25)).nearest(days).start.isoformat()
        '2026-05-09'
        """
        if self.published is None:
            return None
        allowed = [days for days in candidates if self._allows(days, self.published)]
        return min(allowed, key=lambda days: _distance(days, self.published), default=None)

    def _allows(self, days: Days, published: date) -> bool:
        past, future = days.start is None or days.start <= published, days.end is None or days.end >= published
        return {"past": past, "future": future, "unknown": True}[self.direction]


def _distance(days: Days, published: date | None) -> tuple[int, date]:
    first, last = days.start or days.end, days.end or days.start
    assert first is not None and last is not None and published is not None
    gap = 0 if first <= published <= last else min(abs((first - published).days), abs((last - published).days))
    return gap, first


def day_of(year_number: int, month_number: int, day_number: int) -> date | None:
    """Return the day, or None where the calendar has none ("30 February")."""
    if not 1 <= month_number <= 12 or not 1 <= day_number <= monthrange(year_number, month_number)[1]:
        return None
    return date(year_number, month_number, day_number)


def shifted(start: date, days: int) -> date:
    """Return the day so many days on, held within the calendar."""
    ordinal = start.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def day(start: date) -> Days:
    """Return one day."""
    return Days(start, start, "day")


def week(within: date) -> Days:
    """Return the week that holds the day.

    >>> week(date(2026, 1, 25))
    Days(start=datetime.date(2026, 1, 19), end=datetime.date(2026, 1, 25), granularity='week')
    """
    monday = shifted(within, -within.weekday())
    return Days(monday, shifted(monday, 6), "week")


def weekend(within: date) -> Days:
    """Return Saturday and Sunday of the week that holds the day."""
    saturday = shifted(within, 5 - within.weekday())
    return Days(saturday, shifted(saturday, 1), "day")


def months(first: date, count: int, granularity: Granularity) -> Days:
    """Return so many whole months, from the month that holds `first`."""
    start = first.replace(day=1)
    return Days(start, shifted(months_on(start, count), -1), granularity)


def month(within: date) -> Days:
    """Return the month that holds the day."""
    return months(within, 1, "month")


def year(number: int) -> Days:
    """Return a calendar year."""
    return Days(date(number, 1, 1), date(number, 12, 31), "year")


def quarter(within: date) -> Days:
    """Return the quarter that holds the day."""
    return months(within.replace(month=within.month - (within.month - 1) % 3, day=1), 3, "season")


def months_on(start: date, count: int) -> date:
    """Return the same day so many months on; the last of that month where it has no such day.

    >>> months_on(date(2026, 1, 31), 1).isoformat(), months_on(date(2026, 1, 31), -2).isoformat()
    ('2026-02-28', '2025-11-30')
    """
    years, month_index = divmod(start.year * 12 + start.month - 1 + count, 12)
    years = min(max(years, date.min.year), date.max.year)
    return date(years, month_index + 1, min(start.day, monthrange(years, month_index + 1)[1]))


def easter(year_number: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876).

    >>> easter(2018).isoformat(), easter(2025).isoformat()
    ('2018-04-01', '2025-04-20')
    """
    golden = year_number % 19
    century, of_century = divmod(year_number, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month_number, day_index = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year_number, month_number, day_index + 1)


def span_of(first: Days, last: Days) -> Days | None:
    """Return the days from the one to the other, or None where they run backwards."""
    if first.start is None or last.end is None or first.start > last.end:
        return None
    return Days(first.start, last.end, first.granularity)


def part_of(days: Days, part: str) -> Days:
    """Return the part of a stretch that "early", "mid" or "the second half of" it names.

    A month has three parts, to the 10th, to the 20th and the rest; other stretches are cut into equal thirds or halves.
    The beginning and the end of a year are its first and last month.

    >>> part_of(month(date(2026, 2, 1)), "mid").start.isoformat()
    '2026-02-11'
    """
    if days.start is None or days.end is None or days.start == days.end:
        return days
    low, high, of = _CUTS[part]
    if days.granularity == "year":
        count = (days.end.year - days.start.year + 1) * 12
        low, high, of = _EDGES_OF_YEAR.get(part, (low, high, of)) if count == 12 else (low, high, of)
        first, last = (months_on(days.start, count * step // of) for step in (low, high))
        return Days(first, shifted(last, -1), "year")
    length = (days.end - days.start).days + 1
    edges = (0, 10, 20, length) if days.granularity == "month" and of == 3 else _edges(length, of)
    return Days(shifted(days.start, edges[low]), shifted(days.start, edges[high] - 1), days.granularity)


_EDGES_OF_YEAR = {"beginning": (0, 1, 12), "end": (11, 12, 12)}
_CUTS = {
    "early": (0, 1, 3),
    "beginning": (0, 1, 3),
    "mid": (1, 2, 3),
    "late": (2, 3, 3),
    "end": (2, 3, 3),
    "first-half": (0, 1, 2),
    "second-half": (1, 2, 2),
}


def _edges(length: int, of: int) -> tuple[int, ...]:
    """Where a stretch is cut into equal parts."""
    return tuple(-(-length * step // of) for step in range(of + 1))


def clipped(days: Days, published: date, side: str) -> Days:
    """Return what lies before ("earlier") or after ("later") publication of a stretch that holds it, else all of it.

    All of it, too, where only the day of publication would be left: the words do not say that day.
    """
    if days.start is None or days.end is None or not days.start <= published <= days.end:
        return days
    first, last = (days.start, published) if side == "earlier" else (published, days.end)
    return Days(first, last, days.granularity) if first < last else days
