"""Tables as Arrow, pandas and polars: a batch of rows at a time, so that a million lines fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from accord.errors import OutputError
from accord.render.tables import Kind, Table, rows_of

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

Line = TypeVar("Line")
BATCH = 5000
MISSING = "{0} is not installed; `pip install 'accord[frames]'` installs it, or use .to_arrow()"


def arrow_reader(table: Table[Line], views: Iterable[object]) -> pyarrow.RecordBatchReader:
    """Return the rows of some views as a stream of Arrow batches; text is `string`, days are `date32`."""
    arrow = import_module("pyarrow")
    types = _types()
    schema = arrow.schema([(column.name, types[column.kind]) for column in table.columns])
    return arrow.RecordBatchReader.from_batches(schema, _batches(table, views, schema))


def _types() -> dict[Kind, pyarrow.DataType]:
    arrow = import_module("pyarrow")
    return {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.string()),
        "day": arrow.date32(),
        "whole": arrow.int64(),
        "number": arrow.float64(),
        "truth": arrow.bool_(),
    }


def _batches(table: Table[Line], views: Iterable[object], schema: pyarrow.Schema) -> Iterator[pyarrow.RecordBatch]:
    arrow = import_module("pyarrow")
    rows = rows_of(table, views)
    while some := list(islice(rows, BATCH)):
        columns = [list(column) for column in zip(*some, strict=True)]
        arrays = [arrow.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)]
        yield arrow.RecordBatch.from_arrays(arrays, schema=schema)


def pandas_frame(reader: pyarrow.RecordBatchReader) -> pandas.DataFrame:
    """Return a stream as a pandas frame: days are `date` objects, numbers that may be missing are `Int64`.

    Raises:
        OutputError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        message = MISSING.format("pandas")
        raise OutputError(message) from None
    arrow = import_module("pyarrow")
    nullable = {arrow.int64(): pandas.Int64Dtype(), arrow.bool_(): pandas.BooleanDtype()}
    frame: pandas.DataFrame = reader.read_all().to_pandas(types_mapper=nullable.get)
    return frame


def polars_frame(reader: pyarrow.RecordBatchReader) -> polars.DataFrame:
    """Return a stream as a polars frame.

    Raises:
        OutputError: polars is not installed.
    """
    try:
        import polars
    except ImportError:
        message = MISSING.format("polars")
        raise OutputError(message) from None
    return polars.DataFrame(reader.read_all())
