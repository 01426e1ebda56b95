"""A record in an SQLite file or in a PostgreSQL schema: made, opened, read in snapshots, added to."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from threading import Lock
from weakref import finalize

from sqlalchemy import Connection, Engine

from accord.errors import RecordError
from accord.record import engine as engines
from accord.record.address import Address, find_address
from accord.record.engine import make_engine
from accord.record.entering import last_entry
from accord.record.faults import is_of_others, told
from accord.record.files import make_file, refuse_other, unmake_file
from accord.record.schema import VERSION, find_version, make_tables, need_empty, upgrade
from accord.record.snapshot import Reading
from accord.record.sums import follow, forget_sums, note_log
from accord.record.transaction import Writing

__all__ = ["Reading", "Record", "Writing"]
MOST_OPEN = 32
_WRITTEN: dict[Record, None] = {}  # held until they are closed, so that their pages are hashed when the program ends
_TURN = Lock()  # of who changes it: several threads may write


class Record:
    """A record. Several processes may hold it open: writers take turns, readers see what was whole when they began."""

    def __init__(self, address: Address, engine: Engine) -> None:
        self.address = address
        self.engine = engine
        finalize(self, engine.dispose)  # at once, so that who opens a record again and again holds no old connections

    @property
    def where(self) -> str:
        """How messages name the record; without a password."""
        return self.address.shown

    @classmethod
    def create(cls, where: str) -> Record:
        """Make a new record at a path or in the PostgreSQL schema of a DSN, and open it.

        Raises:
            RecordError: there is something already, or it cannot be made there.
        """
        address = find_address(where)
        fresh = address.path is not None and make_file(address.path, address.shown)
        engine = make_engine(address)
        record = cls(address, engine)
        try:
            with engines.writing(engine, address.shown) as link:
                need_empty(link, address.shown)
                make_tables(link)
        except BaseException as error:
            engine.dispose()
            if fresh and address.path is not None and not is_of_others(error):
                unmake_file(address.path)
            raise
        if address.path is not None:
            forget_sums(address.path)  # of a record that stood here before
        record._note()
        return record

    @classmethod
    def open(cls, where: str) -> Record:
        """Open a record; one that an older accord made is brought up to date.

        Raises:
            RecordError: there is none, it cannot be opened, or a newer accord made it.
        """
        address = find_address(where)
        if address.path is not None:
            refuse_other(address.path, address.shown)
        engine = make_engine(address)
        record = cls(address, engine)
        try:
            with engines.reading(engine, address.shown) as link:
                version = find_version(link, address.shown)
            if version != VERSION:
                with record.changing() as link:
                    upgrade(link)
        except RecordError:
            engine.dispose()
            raise
        return record

    @contextmanager
    def writing(self, now: datetime) -> Iterator[Writing]:
        """Open one transaction for what is recorded now. What it wrote is kept when it ends well, else nothing is.

        Raises:
            RecordError: the record cannot be written, or somebody else is writing for too long.
        """
        with self.changing() as link:
            yield Writing(link, now)

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """Open one transaction that may change any table, and follow the pages that change.

        Raises:
            RecordError: the record cannot be written, or somebody else is writing for too long.
        """
        with engines.writing(self.engine, self.where) as link:
            followed = self._follow(link, opening=True)
            yield link
        self._note()
        if not followed:
            engines.empty_log(self.engine)

    def _follow(self, link: Connection, *, opening: bool) -> bool:
        if self.address.path is None:
            return True
        return follow(self.address.path, last_entry(link), opening=opening)

    def _note(self) -> None:
        if self.address.path is not None:
            note_log(self.address.path)
            with _TURN:
                _WRITTEN[self] = None
                oldest = next(iter(_WRITTEN)) if len(_WRITTEN) > MOST_OPEN else None
            if oldest is not None:
                oldest.close()

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open one snapshot.

        Raises:
            RecordError: the record cannot be read.
        """
        with engines.reading(self.engine, self.where) as link:
            yield Reading(link)

    def close(self) -> None:
        """Close every connection; the pages that changed are hashed to the last."""
        with _TURN:
            was_written = _WRITTEN.pop(self, self) is None
        if was_written:
            with suppress(RecordError), engines.writing_last(self.engine, self.where) as link:
                self._follow(link, opening=False)
        with told(self.where):
            self.engine.dispose()


@atexit.register
def _close_all() -> None:
    for record in tuple(_WRITTEN):
        with suppress(RecordError):
            record.close()
