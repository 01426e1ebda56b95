"""Views as tables: one line a row, each column with its kind, for frames and everything else that has columns."""

from accord.render.tables.column import Cell, Column, Kind, Table, rows_of
from accord.render.tables.pick import table_of

__all__ = ["Cell", "Column", "Kind", "Table", "rows_of", "table_of"]
