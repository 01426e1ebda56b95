"""Tables as columns: a name, what kind of value stands there, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeAlias

from accord.terms.exported import Line, Outgoing
from accord.terms.when import When

Cell: TypeAlias = "str | int | bool | date | None"
Cells: TypeAlias = "tuple[Cell, ...]"
CellKind = Literal["text", "number", "truth", "day"]
BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Column(Generic[Line]):
    """One column; `of` gives its value for a line, None where there is none."""

    name: str
    kind: CellKind
    of: Callable[[Line], Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that goes out: its name, the names of its columns with the kinds of their values, and its rows, once."""

    name: str
    heads: tuple[tuple[str, CellKind], ...]
    rows: Iterable[Cells]


@dataclass(frozen=True, slots=True)
class TableForm(Generic[Line]):
    """A table by its columns; two more say what changed of a line and why, where changes are asked for."""

    name: str
    columns: tuple[Column[Line], ...]

    @property
    def heads(self) -> tuple[tuple[str, CellKind], ...]:
        """The names of all columns with the kinds of their values."""
        return (*((column.name, column.kind) for column in self.columns), ("change", "text"), ("why", "text"))

    def cells(self, line: Line) -> Cells:
        """Return the values of a line, without what changed of it."""
        return tuple(column.of(line) for column in self.columns)

    def told(self, line: Line) -> Cells:
        """Return what a line says: all but the name of its negotiation, which may be made of its sides."""
        return tuple(column.of(line) for column in self.columns if column.name != "negotiation")

    def row(self, told: Outgoing[Line]) -> Cells:
        """Return the values of a line with what changed of it and why."""
        return (*self.cells(told.value), told.change or None, told.why or None)

    def grid(self, lines: Iterable[Outgoing[Line]]) -> Grid:
        """Return the table of these lines; none of them is taken before its row is."""
        return Grid(self.name, self.heads, map(self.row, lines))


def joined(names: Iterable[str]) -> str | None:
    """Return several names as one value."""
    return BETWEEN.join(names) or None


def when_columns(of: Callable[[Line], When | None], *, prefix: str = "") -> tuple[Column[Line], ...]:
    """Return the columns of some days: first and last, how fine, in EDTF, and as the words have them."""

    def field(name: str) -> Callable[[Line], Cell]:
        def value(line: Line) -> Cell:
            when = of(line)
            found: Cell = getattr(when, name) if when else None
            return found or None

        return value

    return (
        Column(f"{prefix}first_day", "day", field("start")),
        Column(f"{prefix}last_day", "day", field("end")),
        Column(f"{prefix}precision", "text", field("granularity")),
        Column(f"{prefix}edtf", "text", field("edtf")),
        Column(f"{prefix}days_said", "text", field("said")),
    )
