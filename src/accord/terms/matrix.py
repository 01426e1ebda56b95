"""The matrix: on each issue, where each side stands, since when, and what it moved from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accord.terms.claim import Stance
from accord.terms.process import Ground
from accord.terms.scope import Scope

DRAFT = "draft"  # stands for the draft itself, as an issue of a matrix that was asked for on one


@dataclass(frozen=True, slots=True)
class Spell:
    """A stance that a side was told to hold from the first to the last of these days, in the words told last.

    A day is None where no article that tells it has a date. `articles` is how many tell it.
    """

    stance: Stance
    content: str
    condition: str | None
    holder: str | None
    first: date | None
    last: date | None
    articles: int
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Where a side stands on one matter, and where it stood: its spells, the latest first."""

    spells: tuple[Spell, ...]

    @property
    def now(self) -> Spell:
        """Where it stands."""
        return self.spells[0]

    @property
    def before(self) -> Spell | None:
        """What it moved from."""
        return self.spells[1] if len(self.spells) > 1 else None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side holds on one issue: a course for each matter, the one told last first."""

    side: str
    courses: tuple[Course, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One issue with the cells of the sides that take a stand on it."""

    issue: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Issues by sides; the issue on which the most sides stand first, the sides in the order of their columns."""

    scope: Scope
    sides: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
