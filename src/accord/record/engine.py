"""Connections to a record: how SQLite and PostgreSQL are opened, and how a transaction begins in each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache

from accord.record.address import Address
from accord.record.faults import told
from accord.record.files import open_words

PATIENCE = 30  # seconds that a writer waits for its turn
MOMENT = 1  # seconds that one waits who has nothing to lose
LOCK = 0x61636364  # what writers of records take turns by; "accd"
OPENING = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA cache_size=-16384",  # KiB: the upper pages of the indexes, and what a few additions change
)

MOST_COMPILED = 500  # statements that are kept of one kind of record
_COMPILED: dict[URL, tuple[Dialect, LRUCache[object, object]]] = {}


def make_engine(address: Address) -> Engine:
    """Return the engine of a record; nothing is opened yet."""
    if address.path is None:
        return _sharing(create_engine(address.url, connect_args={"connect_timeout": PATIENCE}, pool_pre_ping=True))
    path = address.path

    def connect() -> sqlite3.Connection:
        link = sqlite3.connect(
            open_words(path), uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        for pragma in OPENING:
            link.execute(pragma)
        return link

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return _sharing(engine)


def _sharing(engine: Engine) -> Engine:
    """Have an engine use what others of its kind compiled: most are made for one question, of a dozen statements."""
    kind = engine.url.set(database=None, query={})
    if kind in _COMPILED:
        engine.dialect, compiled = _COMPILED[kind]
    else:
        dialect, compiled = engine.dialect, LRUCache(MOST_COMPILED)
        # by then the dialect is complete
        event.listen(engine, "connect", lambda *_: _COMPILED.setdefault(kind, (dialect, compiled)))
    engine.update_execution_options(compiled_cache=compiled)
    return engine


def _begin(link: Connection) -> None:
    link.exec_driver_sql("BEGIN IMMEDIATE" if link.get_execution_options().get("writes") else "BEGIN")


@contextmanager
def writing(engine: Engine, shown: str) -> Iterator[Connection]:
    """Open one transaction that writes, when it is its turn; all of it is kept or, on any error, nothing.

    Raises:
        RecordError: it cannot be written, or the turn did not come.
    """
    with told(shown, writes=True), engine.connect() as link, link.execution_options(writes=True).begin():
        if link.dialect.name == "postgresql":
            link.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
            link.execute(text(f"SELECT pg_advisory_xact_lock({LOCK}, hashtext(current_schema()))"))
        yield link


@contextmanager
def reading(engine: Engine, shown: str) -> Iterator[Connection]:
    """Open one snapshot: what others write meanwhile is not seen in it.

    Raises:
        RecordError: it cannot be read.
    """
    with told(shown), engine.connect() as link:
        if link.dialect.name == "postgresql":
            link = link.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with link.begin():
            yield link


@contextmanager
def writing_last(engine: Engine, shown: str) -> Iterator[Connection]:
    """Open the last transaction of an SQLite record that is being closed, if its turn comes within a moment.

    Raises:
        RecordError: it did not come: whoever has it now does what was to be done.
    """
    with told(shown), engine.connect() as link:
        _driver(link).execute(f"PRAGMA busy_timeout={1000 * MOMENT}")
        with link.execution_options(writes=True).begin():
            yield link


def empty_log(engine: Engine) -> None:
    """Have SQLite's log written into the record, if nobody is reading from it; whether it was does not matter."""
    with suppress(SQLAlchemyError, sqlite3.Error), engine.connect() as link:
        driver = _driver(link)
        driver.execute("PRAGMA busy_timeout=0")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        driver.execute(f"PRAGMA busy_timeout={1000 * PATIENCE}")


def _driver(link: Connection) -> sqlite3.Connection:
    driver = link.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
