"""How articles are to be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pointer:
    """A language model that points at words beside the rules: where its server is, its name, seconds for an answer."""

    base_url: str
    name: str
    seconds: float = 300.0


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """The user's choices: language pipeline, actors file, day of undated articles, processes, a language model.

    An article of a day after `today` gets a doubt; where the day is not told, none does.
    """

    model: str | None = None
    actors: Path | None = None
    today: date | None = field(default=None, kw_only=True)
    date: date | None = None
    jobs: int = 1
    progress: bool = False
    pointer: Pointer | None = None
