"""Days on a line: where a day begins, how wide it is, and which days to name below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from accord.terms.when import MONTH_NAMES

MONTH_NAME, DAY_NAME = 44, 22  # how much room a name below the line needs, in points
SHORTEST = {1: 28, 3: 90, 6: 181}  # days that so many months have at the least
DAY = timedelta(days=1)
LONG, RECENT, ENOUGH = timedelta(days=400), timedelta(days=270), 5


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that the line names: `strong` where a month or a year begins."""

    x: float
    name: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """A line from the first day to the end of the last, from `left` on, `width` wide."""

    first: date
    last: date
    left: float
    width: float

    @property
    def day(self) -> float:
        """The width of a day."""
        return self.width / ((self.last - self.first).days + 1)

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.left + self.width

    def at(self, day: date) -> float:
        """Return where a day begins; days before and after the line are put to its ends."""
        days = (min(max(day, self.first), self.last + DAY if self.last < date.max else day) - self.first).days
        return self.left + min(days * self.day, self.width)

    def span(self, first: date, last: date) -> tuple[float, float]:
        """Return where a time begins and how wide it is: one day is as wide as a day."""
        start = self.at(first)
        end = self.right if last >= self.last else self.at(last + DAY)
        return start, max(end - start, 0)

    def ticks(self) -> tuple[Tick, ...]:
        """Return the days to name: as many as there is room for, months before days, years before months."""
        if self.day * 365 < MONTH_NAME * 2:
            return tuple(self._years())
        months = tuple(self._months())
        if self.day * 7 < DAY_NAME * 1.5:
            return months
        return tuple(sorted((*months, *self._days(7 if self.day < DAY_NAME else 1)), key=lambda tick: tick.x))

    def _years(self) -> Iterator[Tick]:
        apart = 1 + int(MONTH_NAME // (self.day * 365))
        for year in range(self.first.year + 1, self.last.year + 1):
            if year % apart == 0:
                yield Tick(self.at(date(year, 1, 1)), str(year), strong=True)

    def _months(self) -> Iterator[Tick]:
        """Yield the months that there is room to name: each, or every third, or January and July."""
        apart = next((step for step, days in SHORTEST.items() if self.day * days >= MONTH_NAME), 12)
        dated = False
        firsts = [day for day in self._firsts() if (day.month - 1) % apart == 0 or (day.day > 1 and apart == 1)]
        for day, after in pairwise((*firsts, None)):
            assert day
            year = day.month == 1 or not dated
            if after and day == self.first and self.at(after) - self.at(day) < MONTH_NAME * (1 + year):
                continue  # a month of which so little is drawn that its name would stand in the way of the next
            yield Tick(self.at(day), f"{MONTH_NAMES[day.month - 1][:3]}{f' {day.year}' * year}", strong=True)
            dated = True

    def _firsts(self) -> Iterator[date]:
        """Yield the first days of all months that begin on the line, and its own first day."""
        yield self.first
        year, month = self.first.year, self.first.month
        while (year, month) < (self.last.year, self.last.month):
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
            yield date(year, month, 1)

    def _days(self, step: int) -> Iterator[Tick]:
        """Yield Mondays, or all days, that stand clear of the names of the months."""
        taken = [(tick.x - DAY_NAME, tick.x + MONTH_NAME * (1 + (" " in tick.name)) - 8) for tick in self._months()]
        day = self.first
        while day <= self.last:
            x = self.at(day)
            if (step == 1 or day.weekday() == 0) and all(x > end or x < start for start, end in taken):
                yield Tick(x, str(day.day), strong=False)
            if day == date.max:
                return
            day += DAY


def moved(day: date, by: timedelta) -> date:
    """Return a day so much earlier or later; the first or the last of all days where there is none.

    >>> moved(date(2026, 1, 1), timedelta(-1)), moved(date.min, timedelta(-1)) == date.min
    (datetime.date(2025, 12, 31), True)
    """
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


def first_drawn(days: Sequence[date], first: date, last: date) -> date:
    """Return from which day on to draw: of several years only the last months, if much happened in them."""
    recent = [day for day in days if day > moved(last, -RECENT)]
    return min(recent) if last - first > LONG and len(recent) > ENOUGH else first
