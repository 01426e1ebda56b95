"""Paragraphs: the stretches between line breaks."""

from __future__ import annotations

import re

from accord.terms.span import Span

_LINE = re.compile(r"[^\n]+")


def find_paragraphs(text: str) -> tuple[Span, ...]:
    r"""Return the paragraphs that hold more than white space.

    >>> find_paragraphs("One.\n\nTwo.")
    (Span(start=0, end=4), Span(start=6, end=10))
    """
    return tuple(Span(*found.span()) for found in _LINE.finditer(text) if found.group().strip())
