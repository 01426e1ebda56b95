"""What was seen of each feed, in a small file: it may be lost, and then everything is asked for once more.

What is on record is in the record alone. This file only saves requests, and keeps what is still to be fetched after it
has left its feed. It says which record it belongs to, by the last entry of the log that it knew; beside another record
it counts for nothing.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from accord.errors import FeedsError
from accord.terms.feed import FeedEntry
from accord.terms.trusted import plain, reader_of

KEPT = timedelta(days=90)  # how long an entry is remembered that its feed lists no more
SHAPE = 1
TABLES = """
CREATE TABLE feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, next_at TEXT NOT NULL, failures INTEGER NOT NULL);
CREATE TABLE entry (feed TEXT, id TEXT, print TEXT NOT NULL, state TEXT NOT NULL, body TEXT NOT NULL,
  tries INTEGER NOT NULL, next_at TEXT NOT NULL, listed TEXT NOT NULL, PRIMARY KEY (feed, id));
CREATE INDEX entry_by_state ON entry (state, next_at);
CREATE TABLE belongs (number INTEGER NOT NULL, id TEXT NOT NULL);
INSERT INTO belongs VALUES (0, '');
PRAGMA user_version = 1;
"""
_READ = reader_of(FeedEntry)


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed: what to ask it with, when it may be asked next, and failures in a row."""

    url: str
    next_at: datetime
    etag: str | None = None
    modified: str | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry whose article is still to be fetched: of which feed, from when on, and how often it was tried."""

    feed: str
    entry: FeedEntry
    next_at: datetime
    tries: int = 0


def place_of(record: Path | None, shown: str) -> Path:
    """Return where the memory of a record's feeds is: beside its file, or for a database in the user's own state."""
    if record is not None:
        return record.with_name(record.name + ".feeds")
    from hashlib import sha256

    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return state / "accord" / f"{sha256(shown.encode()).hexdigest()[:16]}.feeds"


class Memory:
    """The memory of one record's feeds; one program at a time may hold it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._link = self._opened()
        except (sqlite3.OperationalError, OSError) as error:
            if "locked" in str(error):
                message = f"{path}: another `accord watch` is keeping this record up; stop it first"
            else:
                message = f"{path}: what was seen of the feeds cannot be kept there ({error}); check your rights"
            raise FeedsError(message) from None

    def _opened(self) -> sqlite3.Connection:
        """Open the file, or start a new one where it is damaged or of another version."""
        try:
            link = self._connected()
            if link.execute("PRAGMA user_version").fetchone()[0] == SHAPE:
                link.execute("SELECT count(*) FROM entry").fetchone()
                return link
            fresh = not link.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            if fresh:
                link.executescript(TABLES)
                return link
            link.close()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
        self._path.unlink()
        link = self._connected()
        link.executescript(TABLES)
        return link

    def _connected(self) -> sqlite3.Connection:
        link = sqlite3.connect(self._path, timeout=1, isolation_level=None)
        link.execute("PRAGMA locking_mode=EXCLUSIVE")
        link.execute("PRAGMA synchronous=OFF")  # a killed program loses nothing; a lost file is no loss
        link.execute("BEGIN EXCLUSIVE")
        link.execute("COMMIT")
        return link

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Keep all that is changed within, or nothing."""
        self._link.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._link.execute("ROLLBACK")
            raise
        self._link.execute("COMMIT")

    def belongs(self) -> tuple[int, str]:
        """Return number and id of the last entry of the record's log that is known here."""
        number, name = self._link.execute("SELECT number, id FROM belongs").fetchone()
        return int(number), str(name)

    def belong(self, number: int, name: str) -> None:
        """Note the last entry of the record's log."""
        self._link.execute("UPDATE belongs SET number = ?, id = ?", (number, name))

    def forget(self) -> None:
        """Forget everything."""
        with self.changing():
            for table in ("feed", "entry"):
                self._link.execute(f"DELETE FROM {table}")
            self.belong(0, "")

    def feed(self, url: str) -> FeedState | None:
        """Return what is known of a feed."""
        row = self._link.execute("SELECT etag, modified, next_at, failures FROM feed WHERE url = ?", (url,)).fetchone()
        return FeedState(url, datetime.fromisoformat(row[2]), row[0], row[1], int(row[3])) if row else None

    def put_feed(self, state: FeedState) -> None:
        """Keep what is known of a feed."""
        row = (state.url, state.etag, state.modified, state.next_at.isoformat(), state.failures)
        self._link.execute("INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?, ?)", row)

    def prints(self, feed: str) -> dict[str, str]:
        """Return the entries of a feed that are known, by id, each with the hash of what it told."""
        return dict(self._link.execute("SELECT id, print FROM entry WHERE feed = ?", (feed,)).fetchall())

    def expect(self, feed: str, entries: Iterable[tuple[FeedEntry, str]], now: datetime) -> None:
        """Keep entries whose articles are to be fetched, each with the hash of all that the feed tells of it."""
        for entry, told in entries:
            row = (feed, entry.id, told, "waits", json.dumps(plain(entry)), 0, now.isoformat(), now.isoformat())
            self._link.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def listed(self, feed: str, names: Iterable[str], now: datetime) -> None:
        """Note that a feed lists these entries now, and forget those that it has not listed for long."""
        rows = [(now.isoformat(), feed, name) for name in names]
        self._link.executemany("UPDATE entry SET listed = ? WHERE feed = ? AND id = ?", rows)
        since = (now - KEPT).isoformat()
        self._link.execute("DELETE FROM entry WHERE feed = ? AND state <> 'waits' AND listed < ?", (feed, since))

    def waiting(self, feeds: Iterable[str]) -> list[Waiting]:
        """Return what is still to be fetched of these feeds, what is due first at the front."""
        wanted = frozenset(feeds)
        rows = self._link.execute(
            "SELECT feed, body, next_at, tries FROM entry WHERE state = 'waits' ORDER BY next_at, feed, id"
        ).fetchall()
        return [
            Waiting(feed, _READ(json.loads(body)), datetime.fromisoformat(at), int(tries))
            for feed, body, at, tries in rows
            if feed in wanted
        ]

    def put_off(self, waiting: Waiting) -> None:
        """Keep when an entry is to be tried again."""
        self._link.execute(
            "UPDATE entry SET next_at = ?, tries = ? WHERE feed = ? AND id = ?",
            (waiting.next_at.isoformat(), waiting.tries, waiting.feed, waiting.entry.id),
        )

    def settle(self, feed: str, name: str, *, aside: bool = False) -> None:
        """Note that an entry need not be fetched any more: its article is on record, or was put aside."""
        self._link.execute(
            "UPDATE entry SET state = ? WHERE feed = ? AND id = ?", ("aside" if aside else "done", feed, name)
        )

    def take_up(self, now: datetime) -> int:
        """Have everything fetched again that was put aside; return how much that is."""
        return self._link.execute(
            "UPDATE entry SET state = 'waits', tries = 0, next_at = ? WHERE state = 'aside'", (now.isoformat(),)
        ).rowcount

    def close(self) -> None:
        """Let another program have it."""
        self._link.close()
