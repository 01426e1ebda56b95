"""A stretch of days, as precise as the words were and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

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
