"""Lines of a paper to paragraphs, without what heads and foots every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from accord.read.papers.letters import Line

EDGE = 2  # lines at the top and at the bottom that may be a head or a foot
FEWEST_PAGES = 3
WIDE = 1.35
FULL = 0.8
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE = re.compile(r"(?:page|p\.)?\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?:…][\"'’”)\]]*$")


def without_heads(pages: Sequence[Sequence[Line]]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each page without page numbers, and without what stands at the edge of half of all pages."""
    shown = [{_NUMBER.sub("#", line.text) for line in _edges(lines)} for lines in pages]
    times = Counter(words for page in shown for words in page)
    running = {words for words, count in times.items() if count >= max(FEWEST_PAGES, len(pages) / 2)}
    return tuple(tuple(_body(lines, running)) for lines in pages)


def _edges(lines: Sequence[Line]) -> Sequence[Line]:
    return (*lines[:EDGE], *lines[max(EDGE, len(lines) - EDGE) :])


def _body(lines: Sequence[Line], running: set[str]) -> Iterator[Line]:
    edges = set(map(id, _edges(lines)))
    for line in lines:
        bare = _PAGE.fullmatch(line.text) or _NUMBER.sub("#", line.text) in running
        if not (id(line) in edges and bare):
            yield line


def paragraphs(pages: Iterable[Sequence[Line]]) -> Iterator[str]:
    """Yield the paragraphs: parted by space, or by a line that ends early and with a full stop; words are mended.

    What breaks off at the end of a page goes on at the top of the next.
    """
    lines = [line for page in pages for line in page]
    if not lines:
        return
    pitch = median([gap for gap in (one.bottom - other.bottom for one, other in pairwise(lines)) if gap > 0] or [0.0])
    words = lines[0].text
    for one, other in pairwise(lines):
        if _parts(one, other, pitch):
            yield words
            words = other.text
        else:
            words = _joined(words, other.text)
    yield words


def _parts(one: Line, other: Line, pitch: float) -> bool:
    gap = one.bottom - other.bottom
    if gap > WIDE * pitch or (one.top - one.bottom) > WIDE * (other.top - other.bottom):
        return True
    closed = bool(_CLOSED.search(one.text))
    if gap < 0:  # the next column or page
        return closed or not other.text[:1].islower()
    early = one.right < other.left + FULL * (max(one.right, other.right) - other.left)
    return closed and early


def _joined(words: str, following: str) -> str:
    if words.endswith("-") and following[:1].islower() and words[-2:-1].isalpha():
        return words[:-1] + following
    return f"{words} {following}"
