"""A table as Parquet: typed columns, texts to the letter, some thousand rows in memory at a time."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import IO

import pyarrow as pa
import pyarrow.parquet as pq

from accord.render.exports.grids import CellKind, Cells, Grid
from accord.terms.exported import Losses
from accord.version import __version__

ROWS = 10_000
HALVES = "{cell|cells} in which half characters are written as escapes"
TYPES: Mapping[CellKind, pa.DataType] = {
    "text": pa.string(),
    "whole": pa.int64(),
    "number": pa.float64(),
    "truth": pa.bool_(),
    "day": pa.date32(),
}


def write_parquet(grid: Grid, sink: IO[bytes], losses: Losses) -> None:
    """Write a table, ten thousand lines at a time."""
    fields = [pa.field(name, TYPES[kind]) for name, kind in grid.heads]
    schema = pa.schema(fields, metadata={"accord": __version__, "table": grid.name})
    rows = iter(grid.rows)
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        while some := list(islice(rows, ROWS)):
            writer.write_batch(_batch(some, schema, losses))


def _batch(rows: list[Cells], schema: pa.Schema, losses: Losses) -> pa.RecordBatch:
    columns = ([_whole(cell, losses) for cell in column] for column in zip(*rows, strict=True))
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _whole(cell: object, losses: Losses) -> object:
    """Return a cell that can be written as UTF-8: half a character is written as an escape."""
    if not isinstance(cell, str):
        return cell
    try:
        cell.encode()
    except UnicodeEncodeError:
        losses.add(HALVES)
        return cell.encode("utf-8", "backslashreplace").decode()
    return cell
