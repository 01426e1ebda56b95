"""Where a record is: the path of an SQLite file, or the address of a PostgreSQL database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from accord.errors import RecordError

POSTGRES = frozenset({"postgresql", "postgres", "postgresql+psycopg"})


@dataclass(frozen=True, slots=True)
class Address:
    """Where a record is; `shown` is how messages name it, without a password. `path` is None for a database server."""

    url: URL
    shown: str
    path: Path | None = None


def find_address(where: str) -> Address:
    """Return the address that a path or DSN stands for.

    Raises:
        RecordError: it is an address of something else than SQLite or PostgreSQL.

    >>> find_address("talks.db").shown
    'talks.db'
    >>> find_address("postgresql://desk:secret@db.example/talks").shown
    'postgresql://desk:***@db.example/talks'
    """
    if "://" not in where:
        path = Path(where).expanduser().absolute()
        return Address(URL.create("sqlite", database=str(path)), where, path)
    try:
        url = make_url(where)
    except (ArgumentError, ValueError):
        raise _unknown(where) from None
    if url.drivername == "sqlite" and url.database:
        return find_address(url.database)
    if url.drivername not in POSTGRES:
        raise _unknown(url.render_as_string())
    plain = url.set(drivername="postgresql")
    return Address(url.set(drivername="postgresql+psycopg"), plain.render_as_string(hide_password=True))


def _unknown(where: str) -> RecordError:
    return RecordError(f"{where}: no address of a record; give the path of a file, or postgresql://user@host/database")
