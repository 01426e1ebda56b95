"""Statements about some names, each made once for each kind of database and not anew whenever it is run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Generic, TypeVarTuple

from sqlalchemy import ColumnElement, Connection, Delete, Row, RowMapping, Select, insert

from accord.record.chunks import Name, among_given, chunks

Kinds = TypeVarTuple("Kinds")
NOTHING: Mapping[str, object] = {}

adding = cache(insert)
"""The statement that adds rows to a table."""


class Asked(Generic[*Kinds]):
    """A query for the rows in which a column holds one of some names."""

    def __init__(self, query: Select[*Kinds], column: ColumnElement[Name]) -> None:
        self._of = cache(lambda database: query.where(among_given(database, column)))

    def rows(self, link: Connection, names: Iterable[Name]) -> Iterator[Row[*Kinds]]:
        """Yield the rows of some names at a time."""
        query = self._of(link.dialect.name)
        for some in chunks(names):
            yield from link.execute(query, {"some": some})

    def mappings(self, link: Connection, names: Iterable[Name]) -> Iterator[RowMapping]:
        """Yield the rows of some names at a time, by the names of their columns."""
        query = self._of(link.dialect.name)
        for some in chunks(names):
            yield from link.execute(query, {"some": some}).mappings()


class Dropped:
    """What takes away the rows in which a column holds one of some names."""

    def __init__(self, statement: Delete, column: ColumnElement[Name]) -> None:
        self._of = cache(lambda database: statement.where(among_given(database, column)))

    def run(self, link: Connection, names: Iterable[Name], given: Mapping[str, object] = NOTHING) -> None:
        """Take away the rows of some names at a time; `given` are what else the statement leaves open."""
        statement = self._of(link.dialect.name)
        for some in chunks(names):
            link.execute(statement, {"some": some, **given})
