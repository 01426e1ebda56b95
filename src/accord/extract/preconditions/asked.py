"""Asked: what is asked for or ruled out before another thing is a step, not that somebody asks for it.

Of "at Accra it asked for [an end to the raids] before any talk of towns" the step is the end to the raids, of "has
ruled out [a swap of prisoners] before the war ends" the swap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.preconditions import words_for
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LINKS = frozenset(("for", "on", "to"))
_INNER = ("pobj", "pcomp")
_LEAST = 2  # words of a step


def asked_for(head: Token, words: Span) -> Span:
    """Return where what a phrase asks for stands, where its verb asks for or rules out a thing; else the phrase."""
    if head.pos_ != "VERB" or head.lemma_.lower() not in words_for("asking-for"):
        return words
    direct = (child for child in head.rights if child.dep_ == "dobj")
    linked = (
        inner
        for child in head.rights
        if child.dep_ == "prep" and child.lower_ in _LINKS
        for inner in child.rights
        if inner.dep_ in _INNER
    )
    noun = next(direct, None) or next(linked, None)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return words
    first = noun.left_edge
    inside = [token for token in noun.subtree if token.idx + len(token) <= words.end]
    if first.idx <= words.start or first.idx >= words.end or len(inside) < _LEAST:
        return words
    return Span(first.idx, words.end)
