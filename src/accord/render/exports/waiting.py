"""What goes out in another order than it comes in: it waits in a temporary file, so that memory stays as it is."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

CACHE = 4 << 10  # KiB that are held in memory
MAKE = "CREATE TABLE entry (place BLOB NOT NULL, name BLOB UNIQUE, body BLOB NOT NULL, weak INTEGER NOT NULL)"
ADD = """
INSERT INTO entry VALUES (?, ?, ?, ?) ON CONFLICT (name)
DO UPDATE SET place = excluded.place, body = excluded.body, weak = 0 WHERE weak AND NOT excluded.weak
"""


class Waiting:
    """Entries that wait on disk until all have come; of those that have one name only the first is kept.

    >>> with Waiting() as waiting:
    ...     [waiting.add("b", b"2"), waiting.add("a", b"1", name="x"), waiting.add("c", b"3", name="x")]
    ...     list(waiting.in_order()), list(waiting.in_order(last_first=True))
    [True, True, False]
    ([b'1', b'2'], [b'2', b'1'])
    """

    def __init__(self) -> None:
        self._link = sqlite3.connect("", isolation_level=None)  # a file that has no name, and goes when it is closed
        for setting in ("journal_mode = OFF", f"cache_size = -{CACHE}"):
            self._link.execute(f"PRAGMA {setting}")
        self._link.execute(MAKE)
        self._link.execute("BEGIN")

    def __enter__(self) -> Waiting:
        """Return the entries, none so far."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let the file go."""
        self._link.close()

    def add(self, place: str, body: bytes, *, name: str | None = None, weak: bool = False) -> bool:
        """Put an entry where it has its place in the order; return whether it is kept.

        A `weak` one gives way to the first of its name that is not.
        """
        row = (_key(place), None if name is None else _key(name), body, weak)
        with _full_disk_told():
            return self._link.execute(ADD, row).rowcount > 0

    def in_order(self, *, last_first: bool = False) -> Iterator[bytes]:
        """Yield all entries by their places; those of one place as they came."""
        by = "place DESC, rowid DESC" if last_first else "place, rowid"
        with _full_disk_told():
            for (body,) in self._link.execute(f"SELECT body FROM entry ORDER BY {by}"):
                yield body


def _key(text: str) -> bytes:
    """Return text as bytes that sort as it does; names of others may hold half a sign."""
    return text.encode("utf-8", "surrogatepass")


@contextmanager
def _full_disk_told() -> Iterator[None]:
    """Tell of a disk that is full as a file does, which is what whoever writes looks for."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise OSError(errno.ENOSPC, str(error)) from None
