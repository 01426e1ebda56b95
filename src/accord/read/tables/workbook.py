"""The sheets of a spreadsheet (XLSX) as its reader sees them. Runs in the worker process.

Formulas give the values that were stored with them and are never computed; macros, links to other files and
everything else in the file are left alone.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import zip_longest

import openpyxl
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from accord.read.copy import NoArticleError
from accord.read.opening import MB

MOST_UNPACKED = 150 * MB
MOST_TIMES = 120
ALLOWANCE = 20 * MB
MOST_FILES = 5000
MOST_ROWS = 50_000
MOST_COLUMNS = 300
MOST_SHEETS = 60
MOST_LETTERS = 32_767
REMEDY = "save the one sheet that matters as CSV, and give that"
Cell = str | list[str | float] | None
"""Words, or `[kind, …]`: a day (`d`, ISO form), a number (`n`, value), a formula without a value (`f`)."""
Merged = dict[tuple[int, int], tuple[int, int]]


def read_workbook(raw: bytes) -> dict[str, object]:
    """Return the sheets of a workbook: name, whether hidden, and rows of cells; and from when its days count.

    Raises:
        NoArticleError: it is no such file, is locked, or unpacks to more than tables that people keep.
    """
    _refuse_bombs(raw)
    try:
        values = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        formulas = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
        whole = openpyxl.load_workbook(io.BytesIO(raw), data_only=False, keep_links=False)
    except (
        InvalidFileException,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        zipfile.BadZipFile,
        OSError,
    ) as error:
        why = f"it is no whole XLSX file ({' '.join(str(error).split())[:100]})"
        raise NoArticleError(why=why, remedy="open it in a spreadsheet program, and save it as XLSX or CSV") from None
    names = [name for name in whole.sheetnames if isinstance(whole[name], Worksheet)][:MOST_SHEETS]
    return {
        "sheets": [
            {
                "name": name,
                "hidden": whole[name].sheet_state != "visible",
                "rows": _rows(_streamed(values, name), _streamed(formulas, name), _merged(whole[name])),
            }
            for name in names
        ],
        "from_1904": whole.epoch == MAC_EPOCH,
    }


def _streamed(book: openpyxl.Workbook, name: str) -> ReadOnlyWorksheet:
    sheet = book[name]
    assert isinstance(sheet, ReadOnlyWorksheet)
    return sheet


def _refuse_bombs(raw: bytes) -> None:
    """Refuse what unpacks to much more than a table, before anything is unpacked."""
    try:
        listed = zipfile.ZipFile(io.BytesIO(raw)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise NoArticleError(why=f"it is no whole XLSX file ({error})", remedy="fetch or save it again") from None
    total = sum(part.file_size for part in listed)
    if total > min(MOST_UNPACKED, ALLOWANCE + MOST_TIMES * len(raw)) or len(listed) > MOST_FILES:
        raise NoArticleError(why=f"it unpacks to {total // MB:,} MB in {len(listed):,} parts", remedy=REMEDY)
    if any(part.flag_bits & 1 for part in listed):
        raise NoArticleError(why="it is locked with a password", remedy="save it without, and give that")


def _merged(sheet: Worksheet) -> Merged:
    """Return for each cell that a merged range covers the one that holds its value; of each range the first column."""
    covered: Merged = {}
    for one in sheet.merged_cells.ranges:
        if one.max_row - one.min_row < MOST_ROWS and one.max_row > one.min_row:
            covered.update(
                {(row, one.min_col): (one.min_row, one.min_col) for row in range(one.min_row, one.max_row + 1)}
            )
    return covered


def _rows(values: ReadOnlyWorksheet, formulas: ReadOnlyWorksheet, merged: Merged) -> list[list[Cell]]:
    """Return the rows down to the last that shows anything."""
    for sheet in (values, formulas):
        sheet.reset_dimensions()  # what a file says of its own size is not always so
    rows: list[list[Cell]] = []
    bare = 0
    for seen, written in zip_longest(_lines(values), _lines(formulas), fillvalue=()):
        row = _row(seen, written)
        bare = 0 if any(cell is not None for cell in row) else bare + 1
        rows.append(row)
        if len(rows) - bare > MOST_ROWS:
            raise NoArticleError(why=f"a sheet of it has more than {MOST_ROWS:,} rows", remedy=REMEDY)
        if bare > MOST_ROWS:
            break
    del rows[len(rows) - bare :]
    for (row_number, column), (top, left) in merged.items():
        if row_number <= len(rows) and top <= len(rows) and left <= len(rows[top - 1]):
            filled = rows[row_number - 1]
            filled.extend([None] * (column - len(filled)))
            filled[column - 1] = rows[top - 1][left - 1]
    return rows


def _lines(sheet: ReadOnlyWorksheet) -> Iterator[Sequence[object]]:
    yield from sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)  # type: ignore[misc]  # the stubs know its class not


def _row(seen: Sequence[object], written: Sequence[object]) -> list[Cell]:
    cells = [_cell(value, formula) for value, formula in zip_longest(seen, written)]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _cell(value: object, formula: object) -> Cell:
    if value is None:
        return ["f"] if formula is not None and (not isinstance(formula, str) or formula.startswith("=")) else None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return ["d", value.date().isoformat()]
    if isinstance(value, date):
        return ["d", value.isoformat()]
    if isinstance(value, int | float):
        return ["n", value] if abs(value) < 1e15 else str(value)
    if isinstance(value, time | timedelta):
        return str(value)
    return re.sub(r"_x000[dD]_", "", str(value)).strip()[:MOST_LETTERS] or None
