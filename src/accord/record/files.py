"""The file of an SQLite record: made, found, and told apart from what is none."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from accord.errors import RecordError

APPLICATION = 0x61636364  # "accd": what the header of the file says it belongs to
HEADER = b"SQLite format 3\x00"
APPLICATION_AT = 68


def make_file(path: Path, shown: str) -> None:
    """Make the file of a new record, in write-ahead mode and still without tables, where there is none.

    Raises:
        RecordError: there is something else already, or it cannot be made there.
    """
    if path.is_dir():
        raise RecordError(_told(shown, "is a folder; give the path of a file in it"))
    if path.exists() and path.stat().st_size:
        if is_record(path):  # perhaps one whose making was stopped; the tables will tell
            return
        raise RecordError(_told(shown, "holds something else already; name another file"))
    try:
        link = sqlite3.connect(path, isolation_level=None)
        try:
            link.execute(f"PRAGMA application_id={APPLICATION}")
            link.execute("PRAGMA journal_mode=WAL")
        finally:
            link.close()
    except sqlite3.Error as error:
        why = f"cannot be made ({error}); name a file in a folder that exists and that you may write to"
        raise RecordError(_told(shown, why)) from None


def is_record(path: Path) -> bool:
    """Return whether the file says in its header that it is a record."""
    with path.open("rb") as file:
        head = file.read(APPLICATION_AT + 4)
    return head.startswith(HEADER) and head[APPLICATION_AT:] == APPLICATION.to_bytes(4, "big")


def refuse_other(path: Path, shown: str) -> None:
    """Say what is wrong with a path that no record can be opened at.

    Raises:
        RecordError: there is no file, a folder, a file that may not be read, or one that is no record.
    """
    if path.is_dir():
        raise RecordError(_told(shown, "is a folder; give the path of a record"))
    try:
        size = path.stat().st_size
        fits = is_record(path)
    except FileNotFoundError:
        raise RecordError(_told(shown, "there is no such record; `accord init` makes one")) from None
    except OSError as error:
        raise RecordError(_told(shown, f"cannot be read ({error.strerror}); check the path and your rights")) from None
    if not size:
        raise RecordError(_told(shown, "is empty; `accord init` makes a record of it"))
    if not fits:
        why = "is no record, or its beginning is damaged; give the path of a record, or take it from a backup"
        raise RecordError(_told(shown, why))


def open_words(path: Path) -> str:
    """Return the address that SQLite opens a record by; one that can only be read leaves no trace."""
    name = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    beside = path.with_name(path.name + "-wal")
    as_me = os.access in os.supports_effective_ids
    if all(os.access(each, os.W_OK, effective_ids=as_me) for each in (path, path.parent)):
        return f"file:{name}?mode=rw"
    return f"file:{name}?mode=ro" + ("" if beside.exists() else "&immutable=1")


def _told(shown: str, why: str) -> str:
    return f"{shown}: {why}"
