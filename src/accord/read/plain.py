"""Plain text to a copy: the date, title and outlet that its head carries, and the text below."""

from __future__ import annotations

import re

from accord.read.copy import Copy, about
from accord.read.dateline import find_dateline
from accord.read.encoding import decode
from accord.read.marks import normalised

MOST_BYTES = 4_000_000
_DATE_MARK = re.compile(r"\s*date[ \t:]+(\d{4}-\d\d-\d\d)(?!\d)[ \t]*\n?", re.IGNORECASE)
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


def read_plain(raw: bytes, source: str) -> Copy:
    """Return the copy of a plain text file.

    The head may be a line that begins with `date YYYY-MM-DD` (what follows on that line is text already) or lines
    such as `title: …`, `outlet: …`, `date: …`, `url: …`; then a headline set off by an empty line. What is left,
    from its first word to its last, is the text.
    """
    cut = len(raw) > MOST_BYTES
    text, doubts = decode(raw[:MOST_BYTES].rsplit(b"\n", 1)[0] if cut else raw)
    if cut:
        doubts += (about("text-cut", f"only the first {MOST_BYTES // 1_000_000} MB of this file were read"),)
    headers, text = _split_headers(normalised(text))
    title, text = (None, text) if "title" in headers else _split_headline(text)
    return Copy(
        source=source,
        text=text.strip(),
        title=headers.get("title") or title,
        outlet=headers.get("outlet"),
        authors=tuple(filter(None, re.split(r"\s*(?:,|;| and )\s*", headers.get("authors", "")))),
        stamp=headers.get("date"),
        url=headers.get("url"),
        doubts=doubts,
    )


def _split_headers(text: str) -> tuple[dict[str, str], str]:
    mark = _DATE_MARK.match(text)
    if mark:
        return {"date": mark[1]}, text[mark.end() :]
    headers: dict[str, str] = {}
    rest = _RULE.sub("", text, count=1) if _RULE.match(text) else text.lstrip("\ufeff\n")
    while len(headers) < len(NAMES) and (match := _HEADER.match(rest)):
        name = NAMES.get(match[1].lower(), match[1].lower())
        headers.setdefault(name, match[2].strip())
        rest = rest[match.end() :]
    return (headers, _RULE.sub("", rest, count=1) if _RULE.match(rest) else rest) if headers else ({}, text)


def _split_headline(text: str) -> tuple[str | None, str]:
    """Split off a first line that stands alone, is short and ends like no sentence."""
    line, _, rest = text.lstrip().partition("\n")
    ends = line.rstrip().rstrip("'\"’”)")[-1:]
    stands_alone = rest.startswith("\n") and rest.strip() and 0 < len(line) <= LONGEST_TITLE
    if stands_alone and ends not in ".,;:!-–—" and not find_dateline(line):
        return line.strip(), rest
    return None, text
