"""Tables as sheets of a workbook: numbers are numbers, days are days, and every text is a text and no formula."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import IO, cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from accord.render.exports.fixed_zip import FixedArchive, core_properties
from accord.render.exports.grids import Cell, CellKind, Cells, Heads
from accord.render.exports.safe_text import has_controls, xml_text
from accord.terms.exported import Losses

MOST_ROWS = 1_048_576
LONGEST = 32_767
FIRST_YEAR = 1900
WIDTHS: dict[str, int] = {"id": 19, "passage": 60, "content": 50, "quote": 50, "title": 40, "claims": 30, "why": 40}
USUAL, NARROW = 18, 11
CUT = "{cell|cells} cut to the 32,767 characters that a spreadsheet can hold (--format csv has all)"
ESCAPED = "{cell|cells} in which control characters are written as escapes"
OLD = "{day|days} before 1900 written as {a text|texts}, as no spreadsheet knows {it|them}"


def write_xlsx(tables: Mapping[str, Heads], rows: Iterable[tuple[str, Cells]], sink: IO[bytes], losses: Losses) -> None:
    """Write a workbook with sheets for each table; what does not fit on one goes on in the next ("claims 2").

    Rows come with the names of their tables, in any order of these, and are held one at a time.
    """
    book = Workbook(write_only=True)
    open_now = {name: _Sheet(book, name, heads) for name, heads in tables.items()}
    for name, row in rows:
        if open_now[name].is_full:
            open_now[name] = open_now[name].next_one()
        open_now[name].add(row, losses)
    for sheet in open_now.values():
        sheet.finish()
    with FixedArchive(sink, properties=core_properties("accord export")) as archive:
        ExcelWriter(book, archive).write_data()


class _Sheet:
    """A sheet that is being written: a bold row of names that stays in sight, and the rows of a table below it."""

    def __init__(self, book: Workbook, table: str, heads: Heads, number: int = 1, at: int | None = None) -> None:
        title = table if number == 1 else f"{table} {number}"
        self._sheet = cast("Worksheet", book.create_sheet(title, at))  # a write-only one, which has these alone
        self._book, self._table, self._heads, self._number = book, table, heads, number
        self._rows = 0
        self._begin()

    @property
    def is_full(self) -> bool:
        """Whether no row more fits on it."""
        return self._rows == MOST_ROWS - 1

    def next_one(self) -> _Sheet:
        """Finish it and return the sheet on which its table goes on, right behind it."""
        self.finish()
        at = self._book.sheetnames.index(self._sheet.title) + 1
        return _Sheet(self._book, self._table, self._heads, self._number + 1, at)

    def add(self, row: Cells, losses: Losses) -> None:
        """Add a row."""
        self._sheet.append([_cell(self._sheet, value, losses) for value in row])
        self._rows += 1

    def finish(self) -> None:
        """Give each column the list by which a reader picks rows."""
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(len(self._heads))}{self._rows + 1}"

    def _begin(self) -> None:
        sheet = self._sheet
        sheet.freeze_panes = "B2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        for number, (head, kind) in enumerate(self._heads, 1):
            sheet.column_dimensions[get_column_letter(number)].width = _width(head, kind)
        cells = [WriteOnlyCell(sheet, head) for head, _ in self._heads]
        for cell in cells:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(vertical="top")
        sheet.append(cells)


def _width(head: str, kind: CellKind) -> int:
    """Return how many letters wide a column is: its head with the mark of its filter has room in each."""
    return max(len(head) + 4, WIDTHS.get(head, USUAL) if kind == "text" else NARROW)


def _cell(sheet: Worksheet, value: Cell, losses: Losses) -> object:
    """Return a value as a sheet takes it: what it would read as a formula or an error as a cell marked as text."""
    if isinstance(value, date):
        losses.add(OLD, value.year < FIRST_YEAR)
        return value.isoformat() if value.year < FIRST_YEAR else value
    if not isinstance(value, str):
        return value
    losses.add(CUT, len(value) > LONGEST)
    text = xml_text(value)
    losses.add(ESCAPED, text != value and has_controls(value))
    if not text.startswith(("=", "#")):
        return text[:LONGEST]
    cell = WriteOnlyCell(sheet, text[:LONGEST])
    cell.data_type = "s"
    return cell
