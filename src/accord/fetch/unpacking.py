"""Bytes as they come over the line, unpacked as they come, and never more of them than are wanted."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from accord.fetch.fault import FetchError

MB = 1_000_000
STEP = 65_536
GZIP = 16 + zlib.MAX_WBITS


def gather(chunks: Iterable[bytes], packing: str, *, most: int) -> bytes:
    """Return the whole of a body, unpacked; `packing` is its `Content-Encoding`.

    Raises:
        FetchError: it is larger than `most` bytes before or after unpacking, packed in another way, or cut short.
    """
    name = packing.strip().lower()
    if name in ("", "identity"):
        return _joined(chunks, most)
    if name not in ("gzip", "x-gzip"):
        why = f"the answer is packed as {name!r:.40}, which was not asked for"
        raise FetchError(why=why, remedy="ask who runs the site to answer with gzip or unpacked", passes=False)
    return _joined(_unpacked(_counted(chunks, most)), most)


def _joined(chunks: Iterable[bytes], most: int) -> bytes:
    return b"".join(_counted(chunks, most))


def _counted(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """Pass chunks on until there are too many bytes."""
    count = 0
    for chunk in chunks:
        count += len(chunk)
        if count > most:
            why = f"the answer is larger than {most / MB:g} MB, the most that is taken"
            raise FetchError(
                why=why, remedy="no feed or page for readers is that large; look at the address", passes=False
            )
        yield chunk


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what chunks hold in small steps, so that a little that unpacks to a lot is stopped on its way."""
    stream = zlib.decompressobj(GZIP)
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                yield stream.decompress(rest, STEP)
                rest = stream.unconsumed_tail
    except zlib.error:
        raise FetchError(why="the answer is not packed as it says", remedy="ask who runs the site") from None
    while part := stream.decompress(stream.unconsumed_tail, STEP):
        yield part
    if not stream.eof:
        raise FetchError(why="the answer was cut short", remedy="nothing need be done if the next try succeeds")
