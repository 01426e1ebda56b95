"""Whether the database itself is sound: its pages, its indexes, its search index, and the shape of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError

from accord.record.indexing import VECTORS
from accord.record.schema import make_tables

SHAPE = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


def database_faults(link: Connection) -> Iterator[str]:
    """Yield what is wrong with the database, whatever it holds."""
    if link.dialect.name == "postgresql":
        yield from _vector_faults(link)
        return
    for line in link.execute(text("PRAGMA integrity_check(50)")).scalars():
        if line != "ok":
            yield f"the file: {line}"
    for row in link.execute(text("PRAGMA foreign_key_check")):
        yield f"table {row[0]}: row {row[1]} belongs to a row of {row[2]} that is not there"
    yield from _shape_faults(link)


def _shape_faults(link: Connection) -> Iterator[str]:
    """Compare the tables with those of a new record."""
    wanted = _wanted_shape()
    found = {tuple(row) for row in link.execute(text(SHAPE))}
    for kind, name, *_ in sorted(wanted - found):
        yield f"{kind} {name}: is missing, or is not made as accord makes it"
    for kind, name, *_ in sorted(found - wanted):
        if (kind, name) not in {row[:2] for row in wanted}:
            yield f"{kind} {name}: is none of accord's"


@cache
def _wanted_shape() -> frozenset[tuple[object, ...]]:
    fresh = create_engine("sqlite://")
    with fresh.begin() as new:
        make_tables(new)
        wanted = frozenset(tuple(row) for row in new.execute(text(SHAPE)))
    fresh.dispose()
    return wanted


def search_faults(link: Connection) -> Iterator[str]:
    """Yield where the search index of SQLite differs from what it indexes; asking needs the right to write."""
    for subject in ("article", "claim"):
        told = text(f"INSERT INTO {subject}_search({subject}_search, rank) VALUES ('integrity-check', 1)")
        try:
            link.execute(told)
        except DBAPIError as error:
            if "readonly" not in str(error.orig):  # who may only read is not told of it
                yield f"the search index of {subject}s: {error.orig}; `accord rebuild` makes it anew"


def _vector_faults(link: Connection) -> Iterator[str]:
    """Compare the text vectors of PostgreSQL with the words."""
    for subject, vector in VECTORS.items():
        query = (
            f"SELECT coalesce(c.id, 'row ' || s.key)"
            f" FROM (SELECT key, id, {vector} AS wanted FROM {subject}) c"
            f" FULL JOIN {subject}_search s ON s.key = c.key"
            " WHERE s.key IS NULL OR c.key IS NULL OR s.words <> c.wanted LIMIT 50"
        )
        for name in link.execute(text(query)).scalars():
            yield f"the search index of {subject}s: {name} is not indexed by its words; `accord rebuild` makes it anew"
