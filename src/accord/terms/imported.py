"""What came of the rows of a table: claims, and what could not be placed."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Misfit:
    """What could not be placed: the row, the column by its heading (None for the row as a whole), why, what to do.

    `whole` is False where the rest of the row was placed, `is_repeat` True where another row says the same.
    """

    row: int
    column: str | None
    why: str
    remedy: str
    whole: bool = True
    is_repeat: bool = False

    def told(self, place: str) -> str:
        """Return it in one line; `place` names file and sheet."""
        column = f", column {self.column}" if self.column else ""
        left = "" if self.whole else " (the rest of the row is placed)"
        return f"{place}, row {self.row}{column}: {self.why}; {self.remedy}{left}"


@dataclass(frozen=True, slots=True)
class RowClaim:
    """A claim of a row, as an article of the analyst's own that holds the words of the row."""

    row: int
    extraction: Extraction
    doubts: tuple[Misfit, ...] = ()
