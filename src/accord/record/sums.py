"""A hash of every page of an SQLite record, kept beside it: a flipped byte is found even where SQLite keeps nothing.

The file `NAME-sums` has a head and eight bytes for each page. A page changes by way of the write-ahead log: whoever has
the turn to write takes over the hashes of what was logged since, before the log can begin anew. The head says how far
the log was followed, and whether more was to come, so that what a kill left is told from damage. Where the head does
not fit the record (a backup was put in its place, another program emptied the log after a kill), all is hashed anew and
nothing is compared. No answer of the record depends on this file.

The record itself is read in a process of its own: closing its file in this one would take away SQLite's locks on it.
"""

from __future__ import annotations

import errno
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path

from accord.record.wal import NO_LOG, WIDTH, Log, page_hash, read_hashes, read_log

MAGIC = b"accdsum2"
HEAD = struct.Struct("<8s16sII?3x8sIQ16s")
UNWRITTEN = bytes(WIDTH)  # of pages that SQLite passes over, as the one at 1 GiB where it keeps its locks
READER = """
import struct, sys, zlib
with open(sys.argv[1], "rb") as file:
    while page := file.read(int(sys.argv[2])):
        sys.stdout.buffer.write(struct.pack(">II", zlib.crc32(page), zlib.adler32(page)))
"""


@dataclass(frozen=True, slots=True)
class Head:
    """What the hashes cover: the record up to a frame of the log. `last` is its last entry, by number and mark.

    `is_open` says that more may have been written since, in the same run of the machine (`boot`), by the process
    `pid` or another.
    """

    boot: bytes
    pid: int
    size: int
    is_open: bool
    generation: bytes
    frames: int
    last: tuple[int, str]

    def packed(self) -> bytes:
        """Return the head as bytes."""
        number, mark = self.last
        parts = (
            self.boot,
            self.pid,
            self.size,
            self.is_open,
            self.generation,
            self.frames,
            number,
            mark.encode("ascii"),
        )
        return HEAD.pack(MAGIC, *parts)

    def next_frame(self, log: Log, last: tuple[int, str]) -> int | None:
        """Return the first frame of the log that is not covered yet; None where changes were missed."""
        if self.size != log.size or (self.is_open and self.boot != find_boot()):
            return None
        if self.generation == log.generation:
            return self.frames if self._is_same(log, last) else None
        if self.is_open:
            return 0 if log.succeeds(self.generation) else None
        return 0 if self.last == last else None

    def _is_same(self, log: Log, last: tuple[int, str]) -> bool:
        """Return whether a log that has the same number can be the same; none has none."""
        if not self.is_open:
            return self.last == last
        return log.generation != NO_LOG or self.pid == os.getpid()


@cache
def find_boot() -> bytes:
    """Return what names this run of the machine; nothing where the system does not tell."""
    try:
        said = Path("/proc/sys/kernel/random/boot_id").read_bytes()
    except OSError:
        said = b""
    return blake2b(said, digest_size=16).digest()


def sums_of(path: Path) -> Path:
    """Return the file with the hashes of a record."""
    return Path(f"{path.resolve()}-sums")


def _read_head(path: Path) -> Head | None:
    try:
        with sums_of(path).open("rb") as file:
            magic, *parts, generation, frames, number, mark = HEAD.unpack(file.read(HEAD.size))
        boot, pid, size, is_open = parts
        last = (number, mark.decode("ascii"))
        return Head(boot, pid, size, is_open, generation, frames, last) if magic == MAGIC else None
    except (OSError, struct.error, UnicodeDecodeError):
        return None


def follow(path: Path, last: tuple[int, str], *, opening: bool) -> bool:
    """Take over the hashes of all pages that changed; whoever calls this has the turn to write and wrote nothing yet.

    `opening` says that more will be written; without it the hashes are made safe and marked as complete. Returns
    whether the record has its hashes now: it has none where its log may hold what a power cut left, until the log is
    emptied, or where nobody may write beside it.
    """
    head = _read_head(path)
    log = read_log(path, head.size if head else None)
    first = head.next_frame(log, last) if head else None
    try:
        if first is None:
            _hash_anew(path, log, last)
        covered = first or 0
        with sums_of(path).open("r+b", buffering=0) as file:
            for frames, hashes in read_hashes(path, log, covered):
                for number, hashed in hashes.items():
                    os.pwrite(file.fileno(), hashed, HEAD.size + (number - 1) * WIDTH)
                covered = frames
            new = _head_now(log, last, frames=covered, is_open=opening)
            _put_head(file.fileno(), new, safe=not opening or head is None or not head.is_open)
    except (OSError, subprocess.SubprocessError):
        forget_sums(path)
        return False
    return True


def forget_sums(path: Path) -> None:
    """Take the hashes of a record away; where that is not allowed, they stay."""
    with suppress(OSError):
        sums_of(path).unlink(missing_ok=True)


def _head_now(log: Log, last: tuple[int, str], *, frames: int, is_open: bool) -> Head:
    return Head(find_boot(), os.getpid(), log.size, is_open, log.generation, frames, last)


def _hash_anew(path: Path, log: Log, last: tuple[int, str]) -> None:
    """Hash the whole record as it is in its file.

    Raises:
        OSError: there is a log beside it, or nothing may be written there.
    """
    if log.generation != NO_LOG:
        raise OSError(errno.EBUSY, "the log is not empty")
    head = _head_now(log, last, frames=0, is_open=True)
    sums_of(path).write_bytes(head.packed() + _hashes_in_file(path, log.size))


def _put_head(file: int, head: Head, *, safe: bool) -> None:
    if safe:
        os.fsync(file)
    os.pwrite(file, head.packed(), 0)
    if safe:
        os.fsync(file)


def note_log(path: Path) -> None:
    """Note which log the first change went to, where there was none when it began.

    The change is on record by now, and another may have the turn and take the hashes away: what fails here is no fault.
    """
    head = _read_head(path)
    if head is None or not head.is_open or head.generation != NO_LOG or head.pid != os.getpid():
        return
    log = read_log(path, head.size)
    if log.generation != NO_LOG:
        with suppress(OSError), sums_of(path).open("r+b", buffering=0) as file:
            os.pwrite(file.fileno(), replace(head, generation=log.generation, frames=0).packed(), 0)


def _hashes_in_file(path: Path, size: int) -> bytes:
    command = [sys.executable, "-I", "-S", "-c", READER, str(path.resolve()), str(size)]
    return subprocess.run(command, capture_output=True, check=True).stdout


def page_faults(path: Path) -> Iterator[int]:
    """Yield the numbers of pages that are not as they were written; the caller has the turn and followed the log."""
    head = _read_head(path)
    if head is None:
        return
    try:
        found = _hashes_in_file(path, head.size)
    except (OSError, subprocess.SubprocessError):
        return
    hashes = sums_of(path).read_bytes()[HEAD.size :]
    logged: dict[int, bytes] = {}
    for _, changed in read_hashes(path, read_log(path, head.size), 0):
        logged |= changed
    never = page_hash(bytes(head.size))
    for at in range(0, len(hashes), WIDTH):
        number = at // WIDTH + 1
        wanted = hashes[at : at + WIDTH]
        if logged.get(number, found[at : at + WIDTH]) != (never if wanted == UNWRITTEN else wanted):
            yield number
