"""What a view gives a program: the typed values themselves, and the same as a frame, a page or text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from accord.library.frames import arrow_reader, pandas_frame, polars_frame
from accord.library.showing import document_of, sheets_of
from accord.render.pages.fragment import sheets_html
from accord.render.sheets.page import sheets_text
from accord.render.tables import table_of

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

View = TypeVar("View")


class Views(Generic[View]):
    """The values of a view, one for each negotiation (of a search one for each find), in their order.

    They are frozen dataclasses of `accord.terms`. As a frame they are one row a line, as `str()` what the terminal
    shows, in a notebook a page without scripts in which everything that articles say is escaped. They are gone through
    and counted like a tuple, and are no `Sequence`: libraries of frames would take them for rows.
    """

    def __init__(self, kind: type[View], name: str, found: Sequence[View]) -> None:
        self._kind = kind
        self._name = name
        self._found = tuple(found)

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, at: int) -> View: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[View, ...]: ...
    def __getitem__(self, at: int | slice) -> View | tuple[View, ...]:
        return self._found[at]

    def __iter__(self) -> Iterator[View]:
        return iter(self._found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Views) and self._found == other._found

    def __hash__(self) -> int:
        return hash((self._name, self._found))

    def __repr__(self) -> str:
        return f"<{self._name} of {len(self)}: print() shows it, .to_arrow() makes it a table>"

    def __str__(self) -> str:
        return sheets_text(sheets_of(self._name, self._found)) or "Nothing is on record, or was by that day."

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        return sheets_html(sheets_of(self._name, self._found))

    def to_json(self) -> str:
        """Return what the command of this name prints with `--json`: each line of a view with its evidence."""
        return document_of(self._name, self._found)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return the table as an Arrow C stream: what pandas, polars, DuckDB and others read without a copy."""
        return self._reader().__arrow_c_stream__(requested_schema)

    def to_arrow(self) -> pyarrow.Table:
        """Return a table, one row a line; days are dates, ids of claims are lists of text."""
        return self._reader().read_all()

    def to_pandas(self) -> pandas.DataFrame:
        """Return the table as a pandas frame.

        Raises:
            OutputError: pandas is not installed.
        """
        return pandas_frame(self._reader())

    def to_polars(self) -> polars.DataFrame:
        """Return the table as a polars frame.

        Raises:
            OutputError: polars is not installed.
        """
        return polars_frame(self._reader())

    def _reader(self) -> pyarrow.RecordBatchReader:
        return arrow_reader(table_of(self._kind), self._found)
