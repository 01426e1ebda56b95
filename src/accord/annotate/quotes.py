"""Quotations: words between quotation marks, straight or curly."""

from __future__ import annotations

import re

from accord.terms.mark import Quote
from accord.terms.span import Span

_PAIRS = re.compile(r'“([^“”]+)”|"([^"\n]+)"|«([^«»]+)»')


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Return the quotations of a text in order."""
    return tuple(
        Quote(Span(found.start() + 1, found.end() - 1), Span(*found.span())) for found in _PAIRS.finditer(text)
    )
