"""What kind of file a source is: by its ending, or where that says nothing, by how it starts."""

from __future__ import annotations

import os
import re
from typing import Literal

Kind = Literal["json", "jsonl", "html", "warc", "parquet", "mail", "pdf", "text"]

TEXT = (".txt", ".text")
HTML = (".html", ".htm", ".xhtml")
JSON = (".json",)
JSONL = (".jsonl", ".ndjson")
WARC = (".warc",)
PACKED = (".gz",)
ENDINGS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("json", JSON),
    ("jsonl", JSONL),
    ("html", HTML),
    ("warc", WARC),
    ("parquet", (".parquet",)),
    ("mail", (".eml",)),
    ("pdf", (".pdf",)),
)
PLAIN = (*TEXT, *(ending for _, endings in ENDINGS for ending in endings))
READ = (*PLAIN, *(f"{ending}{packed}" for ending in (*WARC, *JSONL, *JSON) for packed in PACKED))
"""The endings of the files that are read from folders."""

GZIP = b"\x1f\x8b"
STARTS: tuple[tuple[Kind, re.Pattern[bytes]], ...] = (
    ("json", re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")),
    ("html", re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|article|div|meta)\b", re.IGNORECASE)),
    ("warc", re.compile(rb"WARC/\d")),
    ("parquet", re.compile(rb"PAR1")),
    ("pdf", re.compile(rb"%PDF-")),
    (
        "mail",
        re.compile(
            rb"(?:From \S+ .*\r?\n)?(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+):",
            re.IGNORECASE,
        ),
    ),
)


def is_packed(start: bytes) -> bool:
    """Return whether a file is packed with gzip, by its first bytes."""
    return start.startswith(GZIP)


def kind_of(source: str, start: bytes) -> Kind:
    """Return what a source is to be read as; of a packed one, `start` is how it starts when it is unpacked.

    >>> kind_of("talks.jsonl", b""), kind_of("-", b'[{"text":'), kind_of("-", b"<!DOCTYPE html>")
    ('jsonl', 'json', 'html')
    >>> kind_of("news-2024.WARC.gz", b"WARC/1.0"), kind_of("-", b"%PDF-1.7")
    ('warc', 'pdf')
    """
    name, ending = os.path.splitext(source.lower())  # noqa: PTH122 - a source is not always a path
    if ending in PACKED:
        ending = os.path.splitext(name)[1]  # noqa: PTH122
    named = next((kind for kind, endings in ENDINGS if ending in endings), None)
    if named:
        return named
    return next((kind for kind, pattern in STARTS if pattern.match(start)), "text")
