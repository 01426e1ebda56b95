"""A stretch of days, as precise as the words were and no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, TypeAlias

_LONGEST = 30  # days
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

Edge: TypeAlias = Literal["first", "last"]
Granularity = Literal["day", "week", "month", "season", "year"]


@dataclass(frozen=True, slots=True)
class When:
    """First and last day of what the words name; an open side is None ("by Friday" has no start).

    `said` is the words themselves, `rule` the reading that gave the days.

    >>> When(date(2026, 1, 23), date(2026, 1, 24), "day", "January 23 and 24", "month-days").edtf
    '2026-01-23/2026-01-24'
    >>> When(None, date(2026, 2, 1), "day", "by 1 February", "by").edtf
    '../2026-02-01'
    """

    start: date | None
    end: date | None
    granularity: Granularity
    said: str
    rule: str

    @property
    def edtf(self) -> str:
        """The same in the Extended Date/Time Format (ISO 8601-2): a day, or an interval with `..` for an open side."""
        first, last = (day.isoformat() if day else ".." for day in (self.start, self.end))
        return first if first == last else f"{first}/{last}"


def share_days(one: When, other: When) -> bool:
    """Return whether two stretches have a day in common; an open side has no end."""
    first = max(one.start or date.min, other.start or date.min)
    return first <= min(one.end or date.max, other.end or date.max)


def lasting(when: When, days: int, edge: Edge) -> When:
    """Return the stretch of so many days of which `when` is the first or the last day.

    >>> saturday = When(date(2026, 1, 24), date(2026, 1, 24), "day", "Saturday", "weekday")
    >>> lasting(saturday, 2, "last").edtf
    '2026-01-23/2026-01-24'
    """
    if when.start is None or when.start != when.end or not 1 < days <= _LONGEST:
        return when
    gap, rule = timedelta(days - 1), f"{when.rule} of {days} days"
    if edge == "last":
        return replace(when, start=when.start - gap, rule=rule)
    return replace(when, end=when.start + gap, rule=rule)
