"""A table as CSV (RFC 4180), in which no cell can run as a formula."""

from __future__ import annotations

import csv
import re
from datetime import date
from io import TextIOWrapper
from typing import IO

from accord.render.exports.grids import Cell, Grid
from accord.render.exports.safe_text import begins_formula, cell_text, has_controls
from accord.terms.exported import Losses

MARKED = "{cell|cells} that a spreadsheet could take for a formula {begins|begin} with ' (--raw leaves that out)"
ESCAPED = "{cell|cells} in which control characters are written as escapes (--raw leaves them as they are)"
ROUNDED = "{cell|cells} that a spreadsheet rounds as {a number|numbers}: read the column as text, or use xlsx"
_ROUNDED = re.compile(r"\d{16,}|\d+[eE]\d+")  # ids are hexadecimal, and some have no letter but e


def write_csv(grid: Grid, sink: IO[bytes], losses: Losses, *, raw: bool = False) -> None:
    """Write a table, a line at a time; with `raw`, texts stand to the letter."""
    text = TextIOWrapper(sink, encoding="utf-8", errors="backslashreplace", newline="")
    writer = csv.writer(text)
    try:
        writer.writerow([name for name, _ in grid.heads])
        for row in grid.rows:
            writer.writerow([_shown(cell, losses, raw=raw) for cell in row])
    finally:
        text.detach()  # which flushes it; else it would close the sink with itself


def _shown(cell: Cell, losses: Losses, *, raw: bool) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float() | date():
            return str(cell)
    if cell[:1].isdigit():
        losses.add(ROUNDED, _ROUNDED.fullmatch(cell) is not None)
    if raw:
        return cell
    shown = cell_text(cell)
    if shown != cell:
        losses.add(MARKED, begins_formula(cell))
        losses.add(ESCAPED, has_controls(cell))
    return shown
