"""The whole record checked: the database, the ledger, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from accord.errors import RecordError
from accord.record import engine as engines
from accord.record.agreeing import agreement_faults
from accord.record.proving import ledger_faults
from accord.record.soundness import database_faults, search_faults
from accord.record.store import Record
from accord.record.sums import page_faults


def check(record: Record) -> Iterator[str]:
    """Yield everything that is wrong with a record, each fault by what it concerns; nothing where all is well.

    The record is read in one snapshot, so others may go on adding to it.
    """
    try:
        with engines.reading(record.engine, record.where) as link:
            yield from _told("the database", lambda: database_faults(link))
            yield from _told("the ledger", lambda: ledger_faults(link))
            yield from _told("what follows from the ledger", lambda: agreement_faults(link))
    except RecordError as error:  # damage may show only when the snapshot ends
        yield str(error)
    if record.address.path is not None:
        yield from _in_turn(record, record.address.path)


def _told(part: str, faults: Callable[[], Iterator[str]]) -> Iterator[str]:
    """Yield faults; where the database itself stops the reading, that is one."""
    try:
        yield from faults()
    except DBAPIError as error:
        yield f"{part} cannot be read to its end: {str(error.orig).strip().splitlines()[0]}"
    except (ValueError, TypeError, OverflowError) as error:
        yield f"{part} cannot be read to its end: a row holds what accord never writes ({error})"


def _in_turn(record: Record, path: Path) -> Iterator[str]:
    """Check what only who has the turn to write can: the search index and the pages of SQLite."""
    try:
        with record.changing() as link:
            yield from _told("the search index", lambda: search_faults(link))
            for number in page_faults(path):
                yield f"page {number} of the file: its bytes are not those that accord wrote"
    except RecordError as error:
        if "only be read" not in str(error):
            yield f"the file: {error}"
