"""Tables as sheets of a workbook: numbers are numbers, days are days, and every text is a text and no formula."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from tempfile import TemporaryFile
from typing import IO, cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from accord.render.exports.fixed_zip import core_properties, write_fixed
from accord.render.exports.grids import Cell, CellKind, Grid, Heads
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


def write_xlsx(grids: Iterable[Grid], sink: IO[bytes], losses: Losses) -> None:
    """Write a workbook with a sheet for each table; what does not fit on one goes on in the next ("claims 2")."""
    book = Workbook(write_only=True)
    for grid in grids:
        sheet = _sheet(book, grid.name, grid.heads)
        under = 0
        for number, row in enumerate(grid.rows):
            if number and number % (MOST_ROWS - 1) == 0:
                _add_filter(sheet, len(grid.heads), under)
                sheet, under = _sheet(book, f"{grid.name} {number // (MOST_ROWS - 1) + 1}", grid.heads), 0
            sheet.append([_cell(sheet, value, losses) for value in row])
            under += 1
        _add_filter(sheet, len(grid.heads), under)
    with TemporaryFile() as whole:
        book.save(whole)
        write_fixed(whole, sink, properties=core_properties("accord export"))


def _sheet(book: Workbook, name: str, heads: Heads) -> Worksheet:
    """Return a new sheet with a bold row of names that stays in sight."""
    sheet = cast("Worksheet", book.create_sheet(name))  # a write-only one, which has these alone
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    for number, (head, kind) in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(head, kind)
    cells = [WriteOnlyCell(sheet, head) for head, _ in heads]
    for cell in cells:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top")
    sheet.append(cells)
    return sheet


def _width(head: str, kind: CellKind) -> int:
    """Return how many letters wide a column is: its head with the mark of its filter has room in each."""
    return max(len(head) + 4, WIDTHS.get(head, USUAL) if kind == "text" else NARROW)


def _add_filter(sheet: Worksheet, columns: int, rows: int) -> None:
    """Give each column of a sheet the list by which a reader picks rows."""
    sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{rows + 1}"


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
