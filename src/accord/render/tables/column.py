"""A table: its columns, each with the kind of its cells, and the lines that fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeAlias, TypeVar

from accord.terms.process import Ground
from accord.terms.when import When

Kind = Literal["text", "texts", "day", "whole", "number", "truth"]
Cell: TypeAlias = "str | tuple[str, ...] | date | int | float | bool | None"
Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Column(Generic[Line]):
    """One column: its name, what kind of cells it has, and what a line has in it (None: nothing)."""

    name: str
    kind: Kind
    get: Callable[[Line], Cell]


@dataclass(frozen=True, slots=True)
class Table(Generic[Line]):
    """Columns and what fills them: `lines` gives the lines of one view."""

    columns: tuple[Column[Line], ...]
    lines: Callable[[object], Iterator[Line]]


def rows_of(table: Table[Line], views: Iterable[object]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of some views, one below the other."""
    for view in views:
        for line in table.lines(view):
            yield tuple(column.get(line) for column in table.columns)


def without(columns: tuple[Column[Line], ...], *names: str) -> tuple[Column[Line], ...]:
    """Return columns but those of these names: what one line alone cannot tell."""
    return tuple(column for column in columns if column.name not in names)


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return names in their order, each once."""
    return tuple(dict.fromkeys(names))


def when_columns(get: Callable[[Line], When | None], *, prefix: str = "") -> tuple[Column[Line], ...]:
    """Return the columns of days: the first and the last, how precise they are, in EDTF, and the words themselves."""

    def part(name: str) -> Callable[[Line], Cell]:
        return lambda line: getattr(get(line), name, None) or None

    return (
        Column(f"{prefix}first_day", "day", part("start")),
        Column(f"{prefix}last_day", "day", part("end")),
        Column(f"{prefix}precision", "text", part("granularity")),
        Column(f"{prefix}edtf", "text", part("edtf")),
        Column(f"{prefix}days_said", "text", part("said")),
    )


def ground_columns(get: Callable[[Line], Iterable[Ground]]) -> tuple[Column[Line], ...]:
    """Return the columns of what a line rests on: the ids of its claims, and who published them."""
    return (
        Column("claims", "texts", lambda line: each_once(ground.id for ground in get(line))),
        Column("outlets", "texts", lambda line: each_once(ground.article.medium for ground in get(line))),
    )
