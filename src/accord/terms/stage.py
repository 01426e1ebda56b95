"""A draft as it lay on the table from one day to another, and the matrix of what was said in those days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accord.terms.brief import Paper, Version
from accord.terms.matrix import Matrix
from accord.terms.scope import Scope


@dataclass(frozen=True, slots=True)
class Stage:
    """A draft in all its versions, or in one of them.

    `first` is the day on which an article named it first, None where none has a date; `last` the day before the next
    version was told, None where there is no later one.
    """

    paper: Paper
    version: Version | None
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Board:
    """A matrix, the drafts and versions that it can be asked for, and the one (if any) that it was asked for."""

    matrix: Matrix
    stages: tuple[Stage, ...]
    stage: Stage | None

    @property
    def scope(self) -> Scope:
        """Which negotiation and which days."""
        return self.matrix.scope
