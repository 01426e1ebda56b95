"""Dashed speech: words without quotation marks before a dash and who said them: "We will talk, — said Vucic"."""

from __future__ import annotations

import re

from accord.terms.mark import Quote
from accord.terms.span import Span

_SAID = re.compile(
    r"\s*(?:[—–-]\s)?(?P<said>[A-Z][^\n]{15,}?)(?:,|(?<=[.!?…]))\s[—–-]\s"
    r"(?:said|says|added|adds|stressed|noted|emphasi[sz]ed|wrote|explained|concluded|stated|told|recalled)\b"
    r"(?! (?:to|by|in|on|for|at)\b)"
)


def find_dashed(text: str, paragraph: Span) -> Quote | None:
    """Return the direct speech that a paragraph opens with, as outlets of Eastern Europe set it, or None.

    >>> find_dashed("We have a deal on prisoners, — said Kurti.", Span(0, 42)).span
    Span(start=0, end=27)
    """
    found = _SAID.match(text, paragraph.start, paragraph.end)
    span = Span(*found.span("said")) if found is not None else None
    return Quote(span, span) if span is not None else None
