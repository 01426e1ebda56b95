"""The days of a negotiation: on which of them articles were published."""

from __future__ import annotations

from datetime import date

from accord.desk.views.choice import Choice
from accord.record.store import Record


def days_told(choice: Choice) -> tuple[tuple[date, int], ...]:
    """Return the days on which something was known first, and how many articles; whichever day is looked at.

    An article counts on the day of its publication, or of its recording where it bears no date.
    """
    with Record.open(choice.record).reading() as desk:
        return tuple(desk.days_told(choice.process or None).items())
