"""The claims of a record, read as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.desk.known.walking import walk_claims
from accord.library.frames import arrow_reader, pandas_frame, polars_frame
from accord.render.tables import table_of
from accord.terms.kept import Sought
from accord.terms.process import Ground

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims of a record, those known last first; each time they are gone through, they are read anew.

    A few hundred are held at a time, however many there are: a claim comes as a `Ground`, with its article, with who
    is who in it, and with what analysts said of it. The table has a row for each.
    """

    record: str
    sought: Sought
    every: bool = False

    def __iter__(self) -> Iterator[Ground]:
        return walk_claims(self.record, self.sought, every=self.every)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return the table as an Arrow C stream, in batches."""
        return self.to_batches().__arrow_c_stream__(requested_schema)

    def to_batches(self) -> pyarrow.RecordBatchReader:
        """Return the table as a stream of batches of a few thousand rows."""
        return arrow_reader(table_of(Ground), self)

    def to_arrow(self) -> pyarrow.Table:
        """Return the whole table."""
        return self.to_batches().read_all()

    def to_pandas(self) -> pandas.DataFrame:
        """Return the table as a pandas frame.

        Raises:
            OutputError: pandas is not installed.
        """
        return pandas_frame(self.to_batches())

    def to_polars(self) -> polars.DataFrame:
        """Return the table as a polars frame.

        Raises:
            OutputError: polars is not installed.
        """
        return polars_frame(self.to_batches())
