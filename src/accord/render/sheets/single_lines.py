"""Sheets as single lines, each whole in itself, so that a program can be given so many of them and go on later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from accord.render.wording.rows import Row, Sheet, Table, TableRow


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a view: `part` is where it stands, `claims` are the ids of what it rests on."""

    part: str
    words: str
    claims: tuple[str, ...] = ()


def sheet_lines(sheet: Sheet) -> Iterator[Line]:
    """Yield what a sheet says, line by line: what it is, then every row of every group, then the cells of its table."""
    yield Line("", f"{sheet.headline}. {sheet.standfirst}")
    for section in sheet.sections:
        for group in section.groups:
            part = " · ".join(filter(None, (section.title, group.title)))
            yield from (_line(part, row) for row in group.rows)
    if sheet.table:
        yield from chain.from_iterable(_cells(sheet.table, row) for row in sheet.table.rows)
    if sheet.nothing and not sheet.sections and not sheet.table:
        yield Line("", sheet.nothing)


def _line(part: str, row: Row) -> Line:
    return Line(part, row_words(row), tuple(dict.fromkeys(ground.id for ground in row.grounds)))


def row_words(row: Row) -> str:
    """Return a row in one line, as a terminal prints it."""
    quote = f"“{row.quote}”" if row.quote else ""
    lead = f"{row.lead} ({row.aside})" if row.aside else row.lead
    colon = "" if row.runs_on or not (row.text or quote) else ":"
    says = " ".join(filter(None, (row.label, f"{lead}{colon}", row.text, quote)))
    return says + (f"; {row.after}" if row.after else "") + (f"  [{row.sources}]" if row.sources else "")


def _cells(table: Table, row: TableRow) -> Iterator[Line]:
    """Yield each cell that is not empty, with the column it stands in, and what it rests on."""
    for title, cell in zip(table.columns, row.cells, strict=True):
        if cell:
            grounds = (ground for quoted in row.rows if quoted.label == title for ground in quoted.grounds)
            words = "; ".join(paragraph.strip() for paragraph in cell)
            yield Line(f"{row.label} · {title}", words, tuple(dict.fromkeys(ground.id for ground in grounds)))
