"""Many ids in statements that a database can hold."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import ARRAY, BigInteger, ColumnElement, Connection, Integer, Text, any_, bindparam, literal

CHUNK = 500
Item = TypeVar("Item", bound=Hashable)
Name = TypeVar("Name", int, str)


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield items in lists of at most 500, each item once and in the order it came first.

    >>> list(chunks(["b", "a", "b"]))
    [['b', 'a']]
    """
    every = list(dict.fromkeys(items))
    yield from (every[start : start + CHUNK] for start in range(0, len(every), CHUNK))


def among(link: Connection, column: ColumnElement[Name], some: Sequence[Name]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of some names: to PostgreSQL they are one array.

    So the statement is the same for however many, and is read and planned once.
    """
    if link.dialect.name != "postgresql":
        return column.in_(some)
    return column == any_(literal(some, ARRAY(BigInteger if isinstance(column.type, Integer) else Text)))


def among_given(database: str, column: ColumnElement[Name]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of the names that are given as `some` when the statement is run.

    It is that of `among`, for a statement that is made once for a kind of database.
    """
    if database != "postgresql":
        return column.in_(bindparam("some", expanding=True))
    return column == any_(bindparam("some", type_=ARRAY(BigInteger if isinstance(column.type, Integer) else Text)))
