"""Archives as others write them, for tests of reading: WARC, Parquet, mail and PDF. Every sentence is invented."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator, Mapping
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from newsstand import page

DAY = "2024-06-03T10:00:00Z"
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "dar")


def response(
    body: bytes, *, number: int = 1, headers: Mapping[str, str] | None = None, status: str = "200 OK", uri: str = ""
) -> bytes:
    """Return a record of what a server answered."""
    named = {"Content-Type": "text/html; charset=utf-8"} | dict(headers or {})
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    http = f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body
    return record(http, number=number, uri=uri, media="application/http; msgtype=response")


def record(block: bytes, *, kind: str = "response", number: int = 1, uri: str = "", media: str = "text/html") -> bytes:
    """Return a record of a web archive."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:036d}>\r\nWARC-Date: {DAY}\r\n"
        f"WARC-Target-URI: {uri or f'https://wire.example/talks/{number}'}\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def packed(records: Iterable[bytes]) -> bytes:
    """Return an archive as crawlers pack it: each record by itself."""
    return b"".join(gzip.compress(each, 6, mtime=0) for each in records)


def chunked(body: bytes, size: int = 500) -> bytes:
    """Return a body in the chunks in which a server sends it."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def dispatch(number: int) -> str:
    """Return a small page that no other is like: its words are made up, in English sentences."""
    chance = Random(number)
    sentences = [
        f"Envoys met in {_word(chance).title()} on Monday for round number {number} of the talks, a host said."
    ]
    for _ in range(4):
        made = [_word(chance) for _ in range(7)]
        sentences.append(
            f"The {made[0]} of the {made[1]} said that the {made[2]} for {made[3]} was to be in the {made[4]} "
            f"of {made[5]}, and that it had a {made[6]}."
        )
    day = f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    head = (
        f'<link rel="canonical" href="https://wire.example/talks/{number}">'
        f'<meta property="og:site_name" content="Example Wire"><meta name="date" content="{day}">'
    )
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return (
        f'<html lang="en"><head><meta charset="utf-8"><title>Round {number} of the island talks</title>{head}'
        f"</head><body><article><h1>Round {number} of the island talks</h1>{body}</article></body></html>"
    )


def _word(chance: Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3))


def crawl(count: int) -> Iterator[bytes]:
    """Yield the records of a crawl of so many pages: most are articles, some cannot be read, some are no pages."""
    for number in range(count):
        html = dispatch(number)
        if number % 50 == 7:
            yield response(b"\x89PNG", number=number, headers={"Content-Type": "image/png"})
        elif number % 50 == 17:
            yield response("Подписка на новости и другие страницы сайта. ".encode() * 20, number=number)
        elif number % 50 == 27:
            yield response(b"<html><body>", number=number)
        elif number % 50 == 37:
            packed_page = gzip.compress(html.encode(), 6, mtime=0)
            yield response(packed_page, number=number, headers={"Content-Encoding": "gzip"})
        else:
            yield response(html.encode(), number=number)


@cache
def bomb(size: int) -> bytes:
    """Return so many bytes of nothing, packed to a thousandth; it takes seconds to pack them, so once is enough."""
    engine = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1 << 20)
    return b"".join(engine.compress(block) for _ in range(size >> 20)) + engine.flush()


def parquet(path: Path, rows: list[dict[str, object]], **options: object) -> Path:
    """Write rows as a Parquet file."""
    pq.write_table(pa.Table.from_pylist(rows), path, **options)
    return path


def letter(*, plain: str | None = None, html: str | None = None, **headers: str) -> EmailMessage:
    """Return a message."""
    message = EmailMessage()
    named = {
        "From": "Example Wire <desk@wire.example>",
        "Date": "Mon, 03 Jun 2024 10:00:00 +0000",
        "Subject": "Island talks to resume",
    }
    for name, value in (named | headers).items():
        message[name] = value
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        message.add_alternative(html, subtype="html") if plain is not None else message.set_content(html, "html")
    return message


def paper(
    pages: Iterable[Iterable[str]], *, colour: str = "0 g", size: float = 11, info: str = "", encrypt: str = ""
) -> bytes:
    """Return a PDF file: each page a list of lines; an empty line leaves space."""
    leaves = [_content(lines, colour, size) for lines in pages]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(leaves)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(leaves)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, leaf in enumerate(leaves):
        refer = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * n} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {refer} >>".encode())
        objects.append(f"<< /Length {len(leaf)} >>\nstream\n".encode() + leaf + b"\nendstream")
    objects.append(f"<< {info} >>".encode())
    if encrypt:
        objects.append(encrypt.encode())
    return _file(objects, info=len(leaves) * 2 + 4, encrypt=len(leaves) * 2 + 5 if encrypt else 0)


def _content(lines: Iterable[str], colour: str, size: float) -> bytes:
    shown, at = [], 780.0
    for line in lines:
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        shown.append(f"BT /F1 {size} Tf {colour} 1 0 0 1 72 {at:.1f} Tm ({escaped}) Tj ET")
        at -= 14
    return "\n".join(shown).encode("cp1252")


def _file(objects: list[bytes], *, info: int, encrypt: int) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    extra = f"/Encrypt {encrypt} 0 R /ID [<00><00>]" if encrypt else ""
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {info} 0 R {extra} >>\nstartxref\n{start}\n%%EOF"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def plain_page(number: int = 1) -> bytes:
    """Return a saved page."""
    return page().replace("island-talks", f"island-talks-{number}").encode()
