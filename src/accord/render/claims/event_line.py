"""One event in a line, from what the record lists of it."""

from __future__ import annotations

from typing import get_args

from accord.render.wording.event_rows import PACTS, STATUSES
from accord.render.wording.words import list_words, plain, quote_words, told_words, when_words
from accord.terms.kept import EventRow
from accord.terms.when import Granularity, When

GRANULARITIES: tuple[Granularity, ...] = get_args(Granularity)


def event_day(row: EventRow) -> str:
    """Return when it was or is to be, as precise as was told; else when it was told."""
    granularity = next((each for each in GRANULARITIES if each == row.granularity), None)
    if granularity and (row.start or row.end):
        return when_words(When(row.start, row.end, granularity, "", ""))
    return told_words(row.last_told) if row.last_told else "no date"


def event_line(row: EventRow) -> str:
    """Return what it is, where and between whom: "Talks, scheduled, Muscat: Iran and United States"."""
    sides = list_words(row.sides)
    if row.kind == "agreement":
        what = f": “{quote_words(row.what)}”" if row.what else ""
        return f"{PACTS.get(row.status, row.status)}{f' by {sides}' if sides else ''}{what}"
    status = "" if row.status == "occurred" else STATUSES.get(row.status, row.status)
    what = ", ".join(filter(None, ((row.format or "meeting").capitalize(), status, plain(row.place or ""))))
    return f"{what}: {sides}" if sides else what
