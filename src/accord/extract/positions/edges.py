"""The edges of a content: joining words and marks there are no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_EDGES = frozenset(
    ("that", "to", "on", "for", "of", "with", "in", "by", "at", ",", ";", "and", "but", ":", "-", "–", "—")
)


def trimmed(words: list[Token]) -> list[Token]:
    """Return words without joining words and marks at their edges."""
    while len(words) > 1 and _is_edge(words[0]):
        words = words[1:]
    while len(words) > 1 and _is_mark(words[-1]):
        words = words[:-1]
    return words


def _is_edge(token: Token) -> bool:
    return token.lower_ in _EDGES or _is_mark(token)


def _is_mark(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote)
