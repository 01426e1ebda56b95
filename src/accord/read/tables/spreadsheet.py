"""Tables that people keep, XLSX or CSV, to sheets of cells."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import PurePath
from typing import cast

from accord.errors import SourceError
from accord.read.apart.pages import Limits, Pages
from accord.read.copy import NoArticleError
from accord.read.opening import MB, open_regular, read_whole
from accord.read.text.encoding import decode
from accord.read.text.marks import normalised
from accord.terms.sheet import Cell, Sheet

MOST_BYTES = 40 * MB
STDIN = "-"
MOST_CELLS = 2_000_000
ZIP = b"PK\x03\x04"
OLD = b"\xd0\xcf\x11\xe0"
PARTERS = (",", ";", "\t", "|")
LOOKED_AT = 60  # rows
LIMITS = Limits(computing=60, clock=90, megabytes=1500)
AS_XLSX = "save it as XLSX or CSV, and give that"


def read_spreadsheet(path: str) -> tuple[Sheet, ...]:
    """Return the sheets of a file, or of standard input (`-`), in their order; CSV has one, with the name of the file.

    Raises:
        SourceError: it cannot be read; the message names it and says what to do.
    """
    name = "standard input" if path == STDIN else path
    try:
        with nullcontext(sys.stdin.buffer) if path == STDIN else open_regular(path) as stream:
            raw = read_whole(stream, most=MOST_BYTES, remedy="give the one sheet that matters, as CSV")
        return sheets_of(raw, name)
    except NoArticleError as refused:
        message = f"{name}: {refused.why}; {refused.remedy}"
        raise SourceError(message) from None


def sheets_of(raw: bytes, path: str) -> tuple[Sheet, ...]:
    """Return the sheets of a file's bytes.

    Raises:
        NoArticleError: it holds no table, or one that cannot be read.
    """
    if raw.startswith(OLD):
        raise NoArticleError(why="it is an old Excel file (.xls), or one locked with a password", remedy=AS_XLSX)
    sheets = _workbook(raw) if raw.startswith(ZIP) else (_csv(raw, path),)
    if not any(cell.text for sheet in sheets for row in sheet.rows for cell in row):
        raise NoArticleError(why="it is empty", remedy="give a table with a row of headings and rows below it")
    return sheets


def _workbook(raw: bytes) -> tuple[Sheet, ...]:
    with Pages(LIMITS, what="spreadsheet") as apart:
        found = apart.found_in(raw)
    from_1904 = bool(found["from_1904"])
    listed = cast("list[dict[str, object]]", found["sheets"])
    return tuple(_sheet(one, from_1904=from_1904) for one in listed)


def _sheet(one: dict[str, object], *, from_1904: bool) -> Sheet:
    rows = cast("list[list[str | list[str | float] | None]]", one["rows"])
    width = max(map(len, rows), default=0)
    cells = (tuple(_cell(row[at] if at < len(row) else None) for at in range(width)) for row in rows)
    return Sheet(str(one["name"]), tuple(cells), bool(one["hidden"]), from_1904)


def _cell(raw: str | list[str | float] | None) -> Cell:
    if raw is None:
        return Cell()
    if isinstance(raw, str):
        return Cell(normalised(raw))
    if raw[0] == "d":
        return Cell(str(raw[1]), day=date.fromisoformat(str(raw[1])))
    if raw[0] == "n":
        number = float(raw[1])
        return Cell(f"{number:.10g}", number=number)
    return Cell(bare=True)


def _csv(raw: bytes, path: str) -> Sheet:
    text, _ = decode(raw)
    text = normalised(text.removeprefix("\ufeff"))
    parter = max(PARTERS, key=lambda sign: _fits(text, sign))
    rows, cells = [], 0
    for row in _records(text, parter):
        rows.append([Cell(words.strip()) for words in row])
        cells += len(row)
        if cells > MOST_CELLS:
            raise NoArticleError(why=f"it has more than {MOST_CELLS:,} cells", remedy="give the part that matters")
    while rows and not any(cell.text for cell in rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return Sheet(PurePath(path).stem, tuple((*row, *[Cell()] * (width - len(row))) for row in rows))


def _records(text: str, parter: str) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_BYTES)
    try:
        yield from csv.reader(io.StringIO(text.replace("\0", "")), delimiter=parter)
    except csv.Error as error:
        raise NoArticleError(why=f"it is no table of values ({error})", remedy=AS_XLSX) from None


def _fits(text: str, sign: str) -> tuple[int, int]:
    """Return how many of the first rows a sign parts to as many cells as most rows have, and to how many."""
    head = "\n".join(text[:200_000].split("\n")[: 10 * LOOKED_AT])
    widths = [len(row) for row, _ in zip(_records(head, sign), range(LOOKED_AT), strict=False) if len(row) > 1]
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    return widths.count(usual), usual
