"""A table that somebody keeps by hand: its cells as they are seen, and what is meant by its columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Role = Literal[
    "date",
    "end",
    "reported",
    "event",
    "who",
    "mediator",
    "host",
    "place",
    "source",
    "kind",
    "status",
    "level",
    "issue",
    "side",
    "holder",
    "stance",
    "position",
    "condition",
    "draft",
    "quote",
    "stand",
    "note",
    "ignore",
]
"""What a column holds; `stand` is where one side stands, in a table with a column for each side."""
TableKind = Literal["chronology", "positions", "matrix"]
"""Rows are events; rows are positions; rows are issues, with a column for each side."""
DayOrder = Literal["day-first", "month-first"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows. `day` where it is a day for the spreadsheet, `number` where it is a number.

    `bare` tells of a formula whose value was never stored.
    """

    text: str = ""
    day: date | None = None
    number: float | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file: its rows from the first, all of one length, and on which day its numbers begin to count."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    from_1904: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what it holds, and for `stand`, whose."""

    heading: str
    role: Role
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is meant by a table. `header` is the number of the row with the headings, from 1.

    `order` is that of 03/04/2026; `issues` are the codes of issues by their names in the table, `stances` what its own
    words for stances mean.
    """

    sheet: str
    header: int
    table: TableKind
    columns: tuple[Column, ...]
    order: DayOrder | None = None
    issues: Mapping[str, str] = field(default_factory=dict)
    stances: Mapping[str, str] = field(default_factory=dict)
