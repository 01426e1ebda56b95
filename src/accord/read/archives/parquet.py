"""Rows of a Parquet file, some at a time. Runs in the worker process: its library is a large one in C++.

The worker keeps the file open between two questions. Each question names the file and the row to begin with.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq

from accord.read.copy import NoArticleError
from accord.read.text.article_json import KEYS, TEXT_KEYS

ROWS = 64
MOST_ANSWER = 32_000_000  # letters
MOST_CELL = 4_000_000
MOST_ROWS = 200_000_000
REMEDY = "write it anew as Parquet or JSON lines, with the text under one of the columns text, maintext, content, body"
Cell = str | int | float | list[str]
Row = dict[str, Cell]

pa.set_cpu_count(1)
pa.set_io_thread_count(1)


@dataclass(slots=True)
class _Open:
    """The file that is open, the row that comes next, and the rows from there on."""

    path: str
    at: int
    rows: Iterator[Row]


_open: list[_Open] = []


def read_rows(raw: bytes) -> dict[str, object]:
    """Return the next rows of a file, each with the columns that articles have, and whether there are more.

    Raises:
        NoArticleError: it is no Parquet file, or its rows cannot be read.
    """
    asked = json.loads(raw)
    path, first = str(asked["path"]), int(asked["first"])
    if not _open or (_open[0].path, _open[0].at) != (path, first):
        _open[:] = [_Open(path, first, _rows(path, first))]
    return _answer(_open[0])


def _answer(opened: _Open) -> dict[str, object]:
    rows: list[Row] = []
    size = 0
    try:
        for row in opened.rows:
            rows.append(row)
            size += sum(len(cell) if isinstance(cell, str) else 0 for cell in row.values())
            if len(rows) >= ROWS or size > MOST_ANSWER:
                break
    except (pa.ArrowException, OSError, ValueError) as error:
        why = f"row {opened.at + len(rows) + 1:,} cannot be read ({_plain(error)})"
        if not rows:
            raise NoArticleError(why=why, remedy="write the file anew; what stands before is read") from None
        _open.clear()  # so that the next question comes upon it again, and with no rows before it
    opened.at += len(rows)
    return {"rows": rows, "next": opened.at if rows else None}


def _rows(path: str, first: int) -> Iterator[Row]:
    try:
        file = pq.ParquetFile(path, pre_buffer=False, memory_map=False)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise NoArticleError(why=f"it is no whole Parquet file ({_plain(error)})", remedy="fetch it again") from None
    columns = [name for name in file.schema_arrow.names if name in KEYS]
    if not set(columns) & set(TEXT_KEYS):
        told = ", ".join(file.schema_arrow.names[:8])
        raise NoArticleError(why=f"it has no column with article text (its columns: {told:.200})", remedy=REMEDY)
    start = 0
    for group in range(file.num_row_groups):
        count = file.metadata.row_group(group).num_rows
        if start + count > first:
            yield from _group(file, group, columns, max(first - start, 0))
        start += count


def _group(file: pq.ParquetFile, group: int, columns: list[str], skip: int) -> Iterator[Row]:
    for batch in file.iter_batches(ROWS, row_groups=[group], columns=columns, use_threads=False):
        rows = batch.to_pylist()
        yield from ({name: cell for name, raw in row.items() if (cell := _cell(raw))} for row in rows[skip:])
        skip = max(skip - len(rows), 0)


def _cell(raw: object) -> Cell | None:
    """Return a cell as JSON has it: days in their ISO form, lists of words as they are, and nothing else."""
    if isinstance(raw, str):
        return raw[:MOST_CELL]
    if isinstance(raw, datetime | date):
        return raw.isoformat()
    if isinstance(raw, int | float):
        return raw
    if isinstance(raw, list):
        return [item[:MOST_CELL] for item in raw if isinstance(item, str)]
    return None


def _plain(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
