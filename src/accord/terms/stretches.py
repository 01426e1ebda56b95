"""Months and years as other readers write them in a claim: told by their first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from accord.terms.typed import Json

YEAR = 4  # the figures of a year
_STRETCH = re.compile(r"([1-9]\d{3})(?:-(0[1-9]|1[0-2]))?")


def with_days(raw: Json) -> Json:
    """Return a claim whose month or year ("2025-08"), as other readers write it, is told by its first and last day."""
    when = raw.get("when") if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or not isinstance(when, dict):
        return raw
    start, end = _days(when.get("start")), _days(when.get("end"))
    if not start and not end:
        return raw
    granularity = "year" if len(str(when.get("start") or when.get("end"))) == YEAR else "month"
    whole = {"start": start[0] if start else when.get("start"), "end": end[1] if end else when.get("end")}
    return {**raw, "when": {**when, **whole, "granularity": granularity}}


def _days(stretch: Json) -> tuple[str, str] | None:
    """Return the first and last day of a month or year in ISO form, or None for anything else."""
    found = _STRETCH.fullmatch(stretch) if isinstance(stretch, str) else None
    if found is None:
        return None
    year, first, last = int(found[1]), int(found[2] or 1), int(found[2] or 12)
    return date(year, first, 1).isoformat(), date(year, last, monthrange(year, last)[1]).isoformat()
