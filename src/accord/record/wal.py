"""The write-ahead log of an SQLite record, as its file format is published: which pages it holds, by transaction.

SQLite keeps no locks on this file, so it may be opened beside SQLite.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import adler32, crc32

NO_LOG = bytes(8)
PAGE = 4096
WIDTH = 8  # bytes of a hash
BLOCK = 256  # frames that are read at once
FIRST, FRAME = struct.Struct(">IIII8sII"), struct.Struct(">II8sII")
SUMS = struct.Struct(">II")


def page_hash(page: bytes | memoryview) -> bytes:
    """Return the hash of a page: two checksums, against damage and not against forgery, which no file beside it stops.

    CRC-32 differs after any flip of up to three bits or within four bytes, whatever the page held.
    """
    return SUMS.pack(crc32(page), adler32(page))


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
    hashes: dict[int, bytes] = {}
    frames = first
    for frame in _frames(path, log.size, first):
        number, commits, generation, *_ = FRAME.unpack_from(frame)
        if generation != log.generation:
            return
        frames += 1
        hashes[number] = page_hash(frame[FRAME.size :])
        if commits:
            yield frames, hashes
            hashes = {}


def _frames(path: Path, size: int, first: int) -> Iterator[memoryview]:
    """Yield the frames of a log from one on, the last whole one last."""
    whole = FRAME.size + size
    with log_of(path).open("rb", buffering=0) as file:
        file.seek(FIRST.size + first * whole)
        while block := memoryview(file.read(BLOCK * whole)):
            yield from (block[at : at + whole] for at in range(0, len(block) - whole + 1, whole))
            if len(block) < BLOCK * whole:
                return
