"""What a view is asked for: which record, which negotiation, and which days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from accord.errors import UsageError


@dataclass(frozen=True, slots=True)
class Choice:
    """Which record is told of, which negotiation, as known on which day, and between which days."""

    record: str
    process: str | None = None
    as_of: date | None = None
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        need_days(as_of=self.as_of, since=self.since, until=self.until)


def need_days(**given: object) -> None:
    """Refuse what is given for a day and is none: Python lets a text or a moment through.

    Raises:
        UsageError: something is neither a date nor left out.
    """
    for name, day in given.items():
        if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
            message = f"{name} is a day, a datetime.date; {day!r:.60} is none"
            raise UsageError(message)


def need_kinds(kinds: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds that are asked for.

    Raises:
        UsageError: there is no such kind, or one name was given where a list of them is expected.
    """
    among = tuple(known)
    asked = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    wrong = [kind for kind in asked if kind not in among]
    if wrong or isinstance(kinds, str):
        told = f"there is no kind {wrong[0]!r:.60}" if wrong else f"kinds is a list: [{kinds!r}]"
        message = f"{told}; the kinds are {', '.join(among)}"
        raise UsageError(message)
    return asked
