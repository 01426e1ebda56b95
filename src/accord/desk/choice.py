"""What a view is asked for: which record, which negotiation, and which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Choice:
    """Which record is told of, which negotiation, as known on which day, and between which days."""

    record: str
    process: str | None = None
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
