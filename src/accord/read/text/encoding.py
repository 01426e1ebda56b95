"""Bytes to text: UTF-8, what a byte order mark says, or the encoding that fits best, with a doubt."""

from __future__ import annotations

import codecs

from accord.read.copy import NoArticleError, about
from accord.terms.doubt import Doubt

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
KNOWN_FILES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP, Word or e-book file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "a rich text file"),
    (b"\x7fELF", "a program"),
    (b"From: <Saved by ", "a page saved as a single MHTML file"),
    (b"bplist00", "a page saved as a web archive"),
)
SAMPLE = 100_000
FEW = 0.05
SOME = 0.2
MOST = 0.8
WESTERN = frozenset("€‚„…‘’“”•–—™\xa0£§©®°·½àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ")
USUAL = ("cp1252", "mac_roman")


def decode(raw: bytes, *, declared: str | None = None) -> tuple[str, tuple[Doubt, ...]]:
    """Return the text of a file's bytes, with a doubt where its encoding had to be guessed.

    UTF-8 that decodes is UTF-8, whatever else the file may declare; no other encoding looks like it by chance.

    Raises:
        NoArticleError: these are not the bytes of a text.
    """
    what = next((name for magic, name in KNOWN_FILES if raw.startswith(magic)), None)
    if what:
        raise NoArticleError(
            why=f"it is {what}, not a text", remedy="save its text as plain text, HTML or JSON and give that"
        )
    encoding = next((name for mark, name in MARKS if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return (raw.decode(declared), ()) if declared and _decodes(raw, declared) else _guess(raw)
    if text.count("\0") > len(text) * FEW:
        return _guess(raw)
    return text, ()


def _guess(raw: bytes) -> tuple[str, tuple[Doubt, ...]]:
    encoding = _wide(raw) or _single_byte(raw)
    if encoding is None:
        why = "it is not text in any encoding we know (binary, or damaged)"
        raise NoArticleError(why=why, remedy="save the article again as UTF-8 text, HTML or JSON")
    text = raw.decode(encoding, "replace")
    return text, (about("encoding", f"not UTF-8; read as {encoding}, which fits best"),)


def _wide(raw: bytes) -> str | None:
    """Recognise UTF-16 without its mark by the zero byte beside nearly every letter."""
    sample = raw[:SAMPLE]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(zeros) >= 2 and zeros.count(0) >= len(zeros) * 0.6 and sample.count(0) < len(sample) * 0.6:
            return encoding
    return None


def _single_byte(raw: bytes) -> str | None:
    """Return what fits best: what English is usually written in, where that gives what English pages hold."""
    sample = raw[:SAMPLE]
    if b"\0" in sample or _controls(sample) > FEW * len(sample):
        return None
    usual = next((encoding for encoding in USUAL if _is_western(sample, encoding)), None)
    if usual:
        return usual
    from charset_normalizer import from_bytes  # slow to load, seldom needed

    best = from_bytes(sample).best()
    return best.encoding if best else None


def _controls(sample: bytes) -> int:
    return sum(byte < 0x20 and byte not in b"\t\n\r\f\x1b" for byte in sample)


def _is_western(sample: bytes, encoding: str) -> bool:
    if not _decodes(sample, encoding):
        return False
    beyond = [char for char in sample.decode(encoding) if char > "\x7f"]
    return len(beyond) <= SOME * len(sample) and sum(char in WESTERN for char in beyond) >= MOST * len(beyond)


def _decodes(sample: bytes, encoding: str) -> bool:
    try:
        sample.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True
