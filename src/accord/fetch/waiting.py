"""How long to leave a server alone: what it asked for itself, and longer after each failure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(days=1)
LONGEST_ASKED = timedelta(days=7)


def back_off(failures: int, every: timedelta, chance: float, *, longest: timedelta = LONGEST) -> timedelta:
    """Return how long to wait after so many failures in a row: twice as long after each, a day at most.

    `chance`, from 0 to 1, makes it up to a half longer or shorter, so that those who failed at once come back apart.

    >>> from datetime import timedelta
    >>> [back_off(n, timedelta(minutes=30), 0.5) // timedelta(minutes=1) for n in (1, 2, 3, 9)]
    [60, 120, 240, 1440]
    """
    doubled = min(every * float(2 ** min(failures, 20)), longest)
    return doubled * (0.5 + chance)


def asked_wait(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds that a server asked to be left alone (`Retry-After`), a week at most; None where it did not.

    >>> asked_wait({"retry-after": "120"}, datetime(2026, 1, 25, tzinfo=UTC))
    120.0
    """
    words = headers.get("retry-after", "").strip()
    if words.isascii() and words.isdigit() and len(words) < 10:
        seconds = float(words)
    else:
        try:
            when = parsedate_to_datetime(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
        seconds = (aware - now).total_seconds()
    return min(max(seconds, 0.0), LONGEST_ASKED.total_seconds())
