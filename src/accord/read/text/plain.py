"""Plain text to a copy: the date, title and outlet that its head carries, and the text below."""

from __future__ import annotations

import re

from accord.read.copy import Copy, about
from accord.read.text.dateline import find_dateline
from accord.read.text.encoding import decode
from accord.read.text.marks import normalised
from accord.read.text.wrapping import unwrapped

MOST_BYTES = 4_000_000
_DATE_MARK = re.compile(r"\s*date[ \t:]+(?P<date>\d{4}-\d\d-\d\d)(?!\d)[ \t]*\n?", re.IGNORECASE)
_HEADER = re.compile(
    r"[ \t]*(title|headline|outlet|source|author|authors|by|date|published|url|link)[ \t]*:[ \t]*([^\n]*)(?:\n|$)",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*-{3,}[ \t]*\n")
NAMES = {
    "headline": "title",
    "source": "outlet",
    "author": "authors",
    "by": "authors",
    "published": "date",
    "link": "url",
}
LONGEST_TITLE = 160
MOST_HEADERS = 12


def read_plain(raw: bytes, source: str) -> Copy:
    """Return the copy of a plain text file.

    The head may be a line that begins with `date YYYY-MM-DD` (what follows on that line is text already) or lines
    such as `title: …`, `outlet: …`, `date: …`, `url: …`; then a headline set off by an empty line. What is left,
    from its first word to its last, is the text, with lines that were broken at a fixed width joined.
    """
    cut = len(raw) > MOST_BYTES
    text, doubts = decode(raw[:MOST_BYTES].rsplit(b"\n", 1)[0] if cut else raw)
    if cut:
        doubts += (about("text-cut", f"only the first {MOST_BYTES // 1_000_000} MB of this file were read"),)
    headers, text = _split_headers(normalised(text))
    title, text = (None, text) if "title" in headers else _split_headline(text)
    return Copy(
        source=source,
        text=unwrapped(text.strip()),
        title=headers.get("title") or title,
        outlet=headers.get("outlet"),
        authors=tuple(filter(None, re.split(r"\s*(?:,|;| and )\s*", headers.get("authors", "")))),
        stamp=headers.get("date"),
        stated=True,
        url=headers.get("url"),
        doubts=doubts,
    )


def _split_headers(text: str) -> tuple[dict[str, str], str]:
    headers: dict[str, str] = {}
    opening = _DATE_MARK.match(text) or _RULE.match(text)
    at = opening.end() if opening else 0
    if opening and opening.lastgroup == "date":
        headers["date"] = opening["date"]
        if not opening[0].endswith("\n"):
            return headers, text[at:]
    for _ in range(MOST_HEADERS):
        match = _HEADER.match(text, at)
        if match is None:
            break
        name = match[1].lower()
        headers.setdefault(NAMES.get(name, name), match[2].strip())
        at = match.end()
    if not headers:
        return {}, text
    rule = _RULE.match(text, at)
    return headers, text[rule.end() if rule else at :]


def _split_headline(text: str) -> tuple[str | None, str]:
    """Split off a first line that stands alone, is short and ends like no sentence."""
    line, _, rest = text.lstrip().partition("\n")
    ends = line.rstrip().rstrip("'\"’”)")[-1:]
    stands_alone = rest.startswith("\n") and rest.strip() and 0 < len(line) <= LONGEST_TITLE
    if stands_alone and ends not in ".,;:!-–—" and not find_dateline(line):
        return line.strip(), rest
    return None, text
