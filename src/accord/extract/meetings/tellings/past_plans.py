"""Past plans: what was to be some days ago, and of which no more is told."""

from __future__ import annotations

from datetime import date

from accord.extract.meetings.tellings.telling import Telling

_RECENT = 7  # days


def was_only_set(telling: Telling, published: date | None) -> bool:
    """Return whether no more is told than that a contact was to be some days ago: "was due to meet on Wednesday"."""
    when = telling.time.when if telling.time is not None else None
    last = when.end if when is not None and when.granularity == "day" else None
    if last is None or published is None or not telling.modality.was_set:
        return False
    return 0 < (published - last).days <= _RECENT
