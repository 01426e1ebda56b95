"""How articles are to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """The user's choices: language pipeline, actors file, day of undated articles, number of processes."""

    model: str | None = None
    actors: Path | None = None
    date: date | None = None
    jobs: int = 1
    progress: bool = False
