"""Archives, what is packed, and codings of what is sent."""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping

from accord.read.apart.readers import Readers
from accord.read.archives.unpacking import Unpacked, without_codings
from accord.read.archives.warc import read_warc
from tools.fuzz.target import PAGE, Target, refusing

MOST = 1_000_000
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 44\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nx\r\n\r\n"
)


class _NoReaders(Readers):
    """Readers that are never started: archives are tried for themselves, their pages elsewhere."""


def _warc(raw: bytes) -> None:
    nobody = _NoReaders()
    for name, found in read_warc(io.BytesIO(raw), "a.warc", nobody, wanted=frozenset((10**9,))):
        assert name.startswith("a.warc"), found


def _unpack(raw: bytes) -> None:
    size = 0
    stream = io.BufferedReader(Unpacked(io.BytesIO(raw)))
    while piece := stream.read(1 << 16):
        size += len(piece)
    assert size <= 64_000_000 + 201 * len(raw) + (1 << 16), "no more comes out than is allowed"


def _codings(raw: bytes) -> None:
    for name in ("gzip", "deflate", "br", "chunked", "zstd"):
        without_codings(raw, f"{name},chunked", most=MOST)


TARGETS: Mapping[str, Target] = {
    "warc": Target(refusing(_warc), (WARC, WARC * 3)),
    "unpacking": Target(refusing(_unpack), (gzip.compress(WARC), gzip.compress(b"a") * 3)),
    "codings": Target(refusing(_codings), (gzip.compress(PAGE), b"3\r\nabc\r\n0\r\n\r\n")),
}
