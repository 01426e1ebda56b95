"""The write-ahead log of an SQLite record, as its file format is published: which pages it holds, by transaction.

SQLite keeps no locks on this file, so it may be opened beside SQLite.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

NO_LOG = bytes(8)
PAGE = 4096
WIDTH = 8  # bytes of a hash
FIRST, FRAME = struct.Struct(">IIII8sII"), struct.Struct(">II8sII")


def page_hash(page: bytes) -> bytes:
    """Return the hash of a page."""
    return blake2b(page, digest_size=WIDTH).digest()


@dataclass(frozen=True, slots=True)
class Log:
    """One generation of the log: the random number that all of its frames bear, and the size of their pages."""

    generation: bytes
    size: int

    def succeeds(self, generation: bytes) -> bool:
        """Return whether the log of another generation was begun anew as this one, when all of it was in the record."""
        before, after = (int.from_bytes(each[:4], "big") for each in (generation, self.generation))
        return NO_LOG not in (generation, self.generation) and after == (before + 1) & 0xFFFFFFFF


def log_of(path: Path) -> Path:
    """Return the file of a record's log."""
    return Path(f"{path.resolve()}-wal")


def read_log(path: Path, size: int | None) -> Log:
    """Return which log a record has; where it has none, one without a number, with pages of this size."""
    try:
        with log_of(path).open("rb") as file:
            _, _, found, _, generation, *_ = FIRST.unpack(file.read(FIRST.size))
    except (OSError, struct.error):
        return Log(NO_LOG, size or PAGE)
    return Log(generation, found)


def read_hashes(path: Path, log: Log, first: int) -> Iterator[tuple[int, dict[int, bytes]]]:
    """Yield for each transaction from a frame on how many frames there are up to its end, and its pages as hashes.

    Checksums are not compared: the caller knows that no power cut came since the log was begun.
    """
    if log.generation == NO_LOG:
        return
    with log_of(path).open("rb") as file:
        file.seek(FIRST.size + first * (FRAME.size + log.size))
        hashes: dict[int, bytes] = {}
        frames = first
        while len(head := file.read(FRAME.size)) == FRAME.size:
            number, commits, generation, *_ = FRAME.unpack(head)
            page = file.read(log.size)
            if generation != log.generation or len(page) < log.size:
                return
            frames += 1
            hashes[number] = page_hash(page)
            if commits:
                yield frames, hashes
                hashes = {}
