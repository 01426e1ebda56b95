"""Quotation marks at the edges of words that are cut out of a text: no cut runs from inside a quotation to outside."""

from __future__ import annotations

from accord.terms.span import Span

_PAIRS = {"“": "”", '"': '"'}
_ENDS = ("", ",", ".")
_LEAST = 2  # words of a cut


def within_marks(text: str, span: Span) -> Span:
    """Return a cut that ends where the quotation ends in which it begins, and has both marks of one that it holds.

    >>> words = 'called it “a gift to all”, and left'
    >>> within_marks(words, Span(13, 35)).of(words), within_marks(words, Span(11, 35)).of(words)
    ('gift to all', '“a gift to all”, and left')
    """
    for opening, closing in _PAIRS.items():
        close = _first_closing(text, span, opening, closing)
        if close is not None and close < span.end:
            if span.start and text[span.start - 1] == opening:
                return Span(span.start - 1, span.end)
            cut = Span(span.start, close)
            if len(cut.of(text).split()) >= _LEAST:
                return Span(cut.start, cut.start + len(cut.of(text).rstrip(" ,")))
        span = _closed(text, span, opening, closing)
    return span


def _first_closing(text: str, span: Span, opening: str, closing: str) -> int | None:
    """Return where a quotation that was open before a cut is closed."""
    if opening != closing:
        close, again = text.find(closing, span.start), text.find(opening, span.start)
        return close if close >= 0 and not 0 <= again < close else None
    paragraph = text.rfind("\n", 0, span.start) + 1
    inside = text.count(opening, paragraph, span.start) % 2
    return text.find(closing, span.start) if inside and closing in span.of(text) else None


def _closed(text: str, span: Span, opening: str, closing: str) -> Span:
    """Return a cut with the closing mark right behind it of a quotation that opens in it."""
    words = span.of(text)
    odd = words.count(opening) % 2 if opening == closing else words.count(opening) - words.count(closing) == 1
    for end in _ENDS if odd else ():
        if text.startswith(end + closing, span.end):
            return Span(span.start, span.end + len(end + closing))
    return span
