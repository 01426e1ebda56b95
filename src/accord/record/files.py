"""The file of an SQLite record: made, found, and told apart from what is none.

The file is never opened but by SQLite: when a program closes a file, POSIX takes away every lock it has on it, also
those of SQLite's connections to the same file.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from accord.errors import RecordError

APPLICATION = 0x61636364  # "accd": what the header of the file says it belongs to
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a file while it is open
NO_ROOM = ("i/o error", "is full")
ROOM = "free some space on the disk, or name a file on another"
PLACE = "name a file in a folder that exists and that you may write to"


def make_file(path: Path, shown: str) -> bool:
    """Make the file of a new record, in write-ahead mode and still without tables; return whether there was none.

    A file that cannot be made whole, as on a full disk, goes again.

    Raises:
        RecordError: there is something else already, or it cannot be made there.
    """
    if path.is_dir():
        raise RecordError(_told(shown, "is a folder; give the path of a file in it"))
    fresh = _claim(path)
    try:
        _begin(path, shown)
    except BaseException:
        if fresh:
            unmake_file(path)
        raise
    return fresh


def unmake_file(path: Path) -> None:
    """Take away the file of a record that was not made to the end, and what SQLite keeps beside it."""
    for made in (path, *(path.with_name(path.name + ending) for ending in BESIDE)):
        with suppress(OSError):
            made.unlink()


def _claim(path: Path) -> bool:
    """Make an empty file where there is none; return whether it was made here, and by nobody else."""
    try:
        path.open("xb").close()
    except OSError:
        return False  # SQLite says why, if there is no file
    return True


def _begin(path: Path, shown: str) -> None:
    """Write the head of the file.

    Raises:
        RecordError: there is something else already, or it cannot be written.
    """
    try:
        link = sqlite3.connect(path, isolation_level=None)
        try:
            held = link.execute("PRAGMA application_id").fetchone()[0]
            used = held or link.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            if used and held != APPLICATION:
                raise RecordError(_told(shown, "holds something else already; name another file"))
            if not held:
                link.execute(f"PRAGMA application_id={APPLICATION}")
                link.execute("PRAGMA journal_mode=WAL")
        finally:
            link.close()
    except sqlite3.OperationalError as error:
        no_room = any(sign in str(error).lower() for sign in NO_ROOM)
        raise RecordError(_told(shown, f"cannot be made ({error}); {ROOM if no_room else PLACE}")) from error
    except sqlite3.DatabaseError:
        raise RecordError(_told(shown, "holds something else already; name another file")) from None


def refuse_other(path: Path, shown: str) -> None:
    """Say what is wrong with a path that no record can be opened at.

    Raises:
        RecordError: there is no file, a folder, an empty file, or one that may not be read.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        raise RecordError(_told(shown, "there is no such record; `accord init` makes one")) from None
    except OSError as error:
        raise RecordError(_told(shown, f"cannot be read ({error.strerror}); check the path and your rights")) from None
    if path.is_dir():
        raise RecordError(_told(shown, "is a folder; give the path of a record"))
    if not _may(path, os.R_OK):
        raise RecordError(_told(shown, "cannot be read (Permission denied); check the path and your rights"))
    if not found.st_size:
        raise RecordError(_told(shown, "is empty; `accord init` makes a record of it"))


def open_words(path: Path) -> str:
    """Return the address that SQLite opens a record by; one that can only be read leaves no trace."""
    name = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    beside = path.with_name(path.name + "-wal")
    if _may(path, os.W_OK) and _may(path.parent, os.W_OK):
        return f"file:{name}?mode=rw"
    return f"file:{name}?mode=ro" + ("" if beside.exists() else "&immutable=1")


def _may(path: Path, right: int) -> bool:
    return os.access(path, right, effective_ids=os.access in os.supports_effective_ids)


def _told(shown: str, why: str) -> str:
    return f"{shown}: {why}"
