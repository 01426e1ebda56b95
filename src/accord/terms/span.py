"""A stretch of an article's text, in Unicode code points, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text.

    >>> Span(3, 6).of("no accord yet")
    'acc'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words at this stretch."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Return whether `other` lies wholly within this stretch."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def trimmed(self, text: str) -> Span:
        """Return this stretch without the white space at its ends."""
        words = self.of(text)
        lead = len(words) - len(words.lstrip())
        return Span(self.start + lead, self.start + lead + len(words.strip())) if words.strip() else self
