"""What was packed, unpacked with an end to it: files packed with gzip, and pages as servers pack and chunk them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping
from typing import BinaryIO, Protocol

from fastwarc.stream_io import BrotliReader, ChunkedReader, ZstdReader

from accord.read.copy import NoArticleError
from accord.read.opening import MB

GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
BARE = -zlib.MAX_WBITS
STEP = 1 << 16
MOST_TIMES = 200
ALLOWANCE = 64 * MB
"""A packed file may unpack to so many times its size, and so many bytes more: text packs to a third, the most
repetitive archives to a fiftieth, a file that was made to fill a disk to a thousandth."""
DAMAGED = "fetch the file again; what stands before is read"


class Unpacked(io.RawIOBase):
    """A file packed with gzip, in one piece or many, as the bytes that were packed."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._member = zlib.decompressobj(GZIP_OR_ZLIB)
        self._rest = b""
        self._within = False
        self._taken = self._given = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any buffer will do
        """Fill the buffer with what comes next; return how much that is, 0 at the end.

        Raises:
            NoArticleError: the file is damaged, breaks off, or unpacks to far more than files of articles do.
        """
        piece = b""
        while not piece and self._fed():
            try:
                piece = self._member.decompress(self._rest, len(buffer))
            except zlib.error:
                raise NoArticleError(why="the packed file is damaged", remedy=DAMAGED) from None
            self._rest = self._member.unconsumed_tail or self._member.unused_data
            self._within = not self._member.eof
            self._given += len(piece)
            self._refuse_bombs()
        buffer[: len(piece)] = piece
        return len(piece)

    def _fed(self) -> bool:
        """Have something to unpack, of this piece or the next; False at the end of the file."""
        if self._member.eof:
            self._rest = self._rest.lstrip(b"\0")  # what tapes and disks fill up with
        if not self._rest:
            self._rest = self._packed.read(STEP)
            self._taken += len(self._rest)
        if not self._rest:
            if self._within:
                raise NoArticleError(why="the packed file breaks off", remedy=DAMAGED)
            return False
        if self._member.eof:
            self._member = zlib.decompressobj(GZIP_OR_ZLIB)
        return True

    def _refuse_bombs(self) -> None:
        if self._given > ALLOWANCE + MOST_TIMES * self._taken:
            why = f"it unpacks to more than {MOST_TIMES} times its size, as no archive of articles does"
            raise NoArticleError(
                why=why, remedy="do not trust it; if you do, unpack it yourself and give what was in it"
            )


class Bytes(Protocol):
    """Something to read bytes from."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes; none at the end."""
        ...


def bounded(stream: Bytes, *, most: int) -> bytes:
    """Return all bytes of a stream that gives them piece by piece.

    Raises:
        NoArticleError: there are more than `most`.
    """
    pieces, size = [], 0
    while size <= most and (piece := stream.read(min(STEP, most + 1 - size))):
        pieces.append(piece)
        size += len(piece)
    if size > most:
        why = f"it unpacks to more than {most // MB} MB, the most that is read of one page"
        raise NoArticleError(why=why, remedy="save the page itself without its pictures, or give its text")
    return b"".join(pieces)


class _Inflated:
    """Bytes packed by zlib, with whatever head."""

    def __init__(self, raw: bytes, head: int) -> None:
        self._rest, self._engine = raw, zlib.decompressobj(head)

    def read(self, size: int, /) -> bytes:
        piece = self._engine.decompress(self._rest, size)
        self._rest = self._engine.unconsumed_tail
        return piece


def _inflated(raw: bytes) -> Bytes:
    """Open what a server deflated: some leave out the head that tells so."""
    bare = raw[:1] != b"\x1f" and (len(raw) < 2 or raw[0] & 15 != 8 or (raw[0] * 256 + raw[1]) % 31)
    return _Inflated(raw, BARE if bare else GZIP_OR_ZLIB)


CODINGS: Mapping[str, Callable[[bytes], Bytes]] = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _inflated,
    "br": lambda raw: BrotliReader(io.BytesIO(raw)),
    "zstd": lambda raw: ZstdReader(io.BytesIO(raw)),
    "chunked": lambda raw: ChunkedReader(io.BytesIO(raw)),
}


def without_codings(raw: bytes, codings: str, *, most: int) -> bytes:
    """Return the bytes of a page before its server packed and chunked it; `codings` are its headers, in that order.

    Some archives keep the headers and unpack the page; what cannot be unpacked is taken for such a page.

    Raises:
        NoArticleError: it unpacks to more than `most` bytes.
    """
    for name in reversed([name.strip().lower() for name in codings.split(",") if name.strip()]):
        if name in CODINGS:
            try:
                raw = bounded(CODINGS[name](raw), most=most) or raw
            except (zlib.error, OSError):
                continue
    return raw
