"""Paragraphs: the stretches between line breaks, those left out that a collector set within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.terms.span import Span

_LINE = re.compile(r"[^\n]+")
_GOES_ON = re.compile(r"(?<=[^\s.?!:;…])[^\S\n]*\n(?=[a-z])")
_CLOSED = re.compile(r"[.?!:;…][”“\"’')\]»«]+$")
_LEAST = 40  # characters of a line that a collector breaks; shorter ones are items of a list


def find_paragraphs(text: str) -> tuple[Span, ...]:
    r"""Return the paragraphs that hold more than white space.

    >>> find_paragraphs("One.\n\nTwo.")
    (Span(start=0, end=4), Span(start=6, end=10))
    """
    within = find_wraps(text)
    found: list[Span] = []
    for line in _LINE.finditer(text):
        if found and line.start() - 1 in within:
            found[-1] = Span(found[-1].start, line.end())
        elif line.group().strip():
            found.append(Span(*line.span()))
    return tuple(found)


def find_wraps(text: str) -> frozenset[int]:
    r"""Return the offsets of the line breaks that stand within a sentence, not between two.

    The line before ends like no sentence and begins like one, and the next goes on in small letters.

    >>> find_wraps("The guerrillas left the talks in Havana until\nfurther notice.")
    frozenset({45})
    """
    return frozenset(_wraps(text))


def _wraps(text: str) -> Iterator[int]:
    last = -1
    for found in _GOES_ON.finditer(text):
        at = found.end() - 1
        start = text.rfind("\n", 0, at) + 1
        line = text[start:at].rstrip()
        if len(line) >= _LEAST and not _CLOSED.search(line) and (start - 1 == last or not line[0].islower()):
            last = at
            yield at
