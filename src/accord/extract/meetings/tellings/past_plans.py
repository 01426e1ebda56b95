"""Past plans: what was to be some days ago, and of which no more is told."""

from __future__ import annotations

from datetime import date

from accord.extract.meetings.tellings.telling import Telling

_RECENT = 7  # days


def was_only_set(telling: Telling, published: date | None) -> bool:
    """Return whether no more is told than that a contact was to be some days ago: "was due to meet on Wednesday".

    What was to be "by" a day is no more than that however long ago the day was.
    """
    when = telling.time.when if telling.time is not None else None
    if when is None or when.end is None or published is None or not telling.modality.was_set:
        return False
    if when.start is None:
        return when.end < published
    return when.granularity == "day" and 0 < (published - when.end).days <= _RECENT
