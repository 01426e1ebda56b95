"""A day as programs write it: YYYY-MM-DD, and nothing that could be taken for one."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

MISFIT = "is not a day; write it as YYYY-MM-DD, as in 2026-01-31"
WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}")


def _as_written(said: object) -> object:
    """Return what was sent where it is written as a day; a number is no day, whatever calendars make of it."""
    if said is None or isinstance(said, date):
        return said
    try:
        if isinstance(said, str) and WRITTEN.fullmatch(said):
            return date.fromisoformat(said)
    except ValueError:
        raise ValueError(MISFIT) from None
    raise ValueError(MISFIT)


Day: TypeAlias = Annotated[date, BeforeValidator(_as_written)]
