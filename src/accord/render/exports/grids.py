"""The tables that go out: rows of plain values, with what changed of each line and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeAlias, cast

from accord.render.tables import claims, recorded
from accord.render.tables.column import Cell as TableCell
from accord.render.tables.column import Column
from accord.terms.exported import ArticleLine, ClaimLine, EventLine, ExpectationLine, Line, Outgoing, PositionLine

Cell: TypeAlias = "str | int | float | bool | date | None"
Cells: TypeAlias = "tuple[Cell, ...]"
CellKind = Literal["text", "whole", "number", "truth", "day"]
Heads: TypeAlias = "tuple[tuple[str, CellKind], ...]"
BETWEEN = "; "
CHANGES: Heads = (("change", "text"), ("why", "text"))


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that goes out: its name, the names of its columns with the kinds of their values, and its rows, once."""

    name: str
    heads: Heads
    rows: Iterable[Cells]


@dataclass(frozen=True, slots=True)
class TableForm(Generic[Line]):
    """A table by its columns, in which several names stand in one cell; two columns more say what changed and why."""

    name: str
    columns: tuple[Column[Line], ...]

    @property
    def heads(self) -> Heads:
        """The names of all columns with the kinds of their values."""
        kinds = ((column.name, "text" if column.kind == "texts" else column.kind) for column in self.columns)
        return (*kinds, *CHANGES)

    def told(self, line: Line) -> tuple[TableCell, ...]:
        """Return what a line says: all but the name of its negotiation, which may be made of its sides."""
        return tuple(column.get(line) for column in self.columns if column.name != "negotiation")

    def grid(self, lines: Iterable[Outgoing[Line]]) -> Grid:
        """Return the table of these lines; none of them is taken before its row is."""
        return Grid(self.name, self.heads, map(self._row(), lines))

    def _row(self) -> Callable[[Outgoing[Line]], Cells]:
        getters = tuple(map(_value, self.columns))

        def row(told: Outgoing[Line]) -> Cells:
            line = told.value
            return (*[get(line) for get in getters], told.change or None, told.why or None)

        return row


def _value(column: Column[Line]) -> Callable[[Line], Cell]:
    """Return what gives the value of a column: several names as one, any other value as it is."""
    if column.kind != "texts":
        return cast("Callable[[Line], Cell]", column.get)
    names = cast("Callable[[Line], tuple[str, ...] | None]", column.get)
    return lambda line: BETWEEN.join(names(line) or ()) or None


CLAIMS: TableForm[ClaimLine] = TableForm("claims", claims.COLUMNS)
EVENTS: TableForm[EventLine] = TableForm("events", recorded.EVENT_COLUMNS)
POSITIONS: TableForm[PositionLine] = TableForm("positions", recorded.POSITION_COLUMNS)
EXPECTATIONS: TableForm[ExpectationLine] = TableForm("expectations", recorded.EXPECTATION_COLUMNS)
ARTICLES: TableForm[ArticleLine] = TableForm("articles", recorded.ARTICLE_COLUMNS)
