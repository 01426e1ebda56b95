"""Attributed: where the words of a sentence end that closes with who said them: "wants a truce[, its envoy wrote]"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.terms.claim import Statement
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan


def words_end(statement: Statement | None, sentence: DocSpan) -> int:
    """Return the place after the last word of a sentence that is no closing attribution."""
    if statement is None:
        return sentence.end
    whole = Span(sentence.start_char, sentence.end_char)
    said = [span.end for span in statement.spans_of("content") if whole.start <= span.start and span.end <= whole.end]
    told = [span.start for field in ("speaker", "cue") for span in statement.spans_of(field) if span.meets(whole)]
    if not said or len(told) < 2 or min(told) < max(said):
        return sentence.end
    return next((token.i for token in sentence if token.idx >= max(said)), sentence.end)
