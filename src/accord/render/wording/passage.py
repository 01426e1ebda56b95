"""The words that a line rests on, within their paragraph: what is context, what is the passage, what names a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from accord.terms.process import Ground
from accord.terms.safe import printable

AROUND = 280


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; `fields` names the fields of the claim that these words carry."""

    text: str
    part: Literal["context", "passage", "field"]
    fields: str = ""


def passage_pieces(ground: Ground) -> tuple[Piece, ...]:
    """Return the paragraph of a claim's passage, cut where its words begin to count and where they end.

    Of a paragraph that is much longer than the passage only the surroundings are kept.
    """
    text, (first, last) = ground.article.text, _window(ground)
    spans = [item for item in ground.claim.evidence if first <= item.start < item.end <= last]
    cuts = sorted({first, last, *(s.start for s in spans), *(s.end for s in spans)})
    pieces = (_piece(ground, text, start, end) for start, end in pairwise(cuts))
    lead = [Piece("… ", "context")] if _cut_before(text, first) else []
    tail = [Piece(" …", "context")] if _cut_after(text, last) else []
    return (*lead, *pieces, *tail)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text with their offsets, without empty ones."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def paragraph_at(text: str, offset: int) -> int:
    """Return the offset at which the paragraph that holds this character begins."""
    return max((at for at, _ in paragraphs(text) if at <= offset), default=0)


def _window(ground: Ground) -> tuple[int, int]:
    """The paragraph or paragraphs of the passage, and no more than some hundred characters around it."""
    text, passage = ground.article.text, ground.claim.passage
    begin = text.rfind("\n", 0, passage.start) + 1
    end = text.find("\n", passage.end)
    end = len(text) if end < 0 else end
    near, far = passage.start - AROUND, passage.end + AROUND
    if begin < near:
        begin = max(begin, text.find(" ", near, passage.start) + 1)
    if end > far:
        end = max(passage.end, text.rfind(" ", passage.end, far))
    return begin, end


def _cut_before(text: str, first: int) -> bool:
    return first > 0 and text[first - 1] != "\n"


def _cut_after(text: str, last: int) -> bool:
    return last < len(text) and text[last] != "\n"


def _piece(ground: Ground, text: str, start: int, end: int) -> Piece:
    holding = [item for item in ground.claim.evidence if item.start <= start and end <= item.end]
    fields = sorted({item.field for item in holding if item.field != "claim"})
    part: Literal["context", "passage", "field"] = "field" if fields else "passage" if holding else "context"
    return Piece(printable(text[start:end]), part, ", ".join(fields))
