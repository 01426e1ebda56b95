"""The edges of a content: joining words and marks there are no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_EDGES = frozenset(
    ("that", "to", "on", "for", "of", "with", "in", "by", "at", ",", ";", "and", "but", ":", "-", "–", "—")
)

_OPENED_BY = {")": "(", "]": "["}
_OPENING = frozenset(("“", "‘", "«", "``"))
_CLOSING = frozenset(("”", "»", "''"))


def trimmed(words: list[Token]) -> list[Token]:
    """Return words without joining words and marks at their edges."""
    while len(words) > 1 and _is_edge(words[0]) and not _is_fronted(words):
        words = words[1:]
    while len(words) > 1 and _is_mark(words[-1]) and not _closes(words):
        words = words[:-1]
    return _paired([*_before_hyphen(words[0]), *words])


def _before_hyphen(first: Token) -> list[Token]:
    """Return the part of a word that a hyphen joins to the first of some words: "[non-]use of force"."""
    part: list[Token] = []
    while first.i - 2 >= first.sent.start and first.nbor(-1).text == "-" and _are_joined(first):
        part = [first.nbor(-2), first.nbor(-1), *part]
        first = first.nbor(-2)
    return part


def _are_joined(word: Token) -> bool:
    return not word.nbor(-1).whitespace_ and not word.nbor(-2).whitespace_


def _is_fronted(words: list[Token]) -> bool:
    """Return whether a preposition at the edge opens the clause it is part of: "[for] us it matters"."""
    first = words[0]
    return first.dep_ == "prep" and any(word.i == first.head.i for word in words[1:])


def _closes(words: list[Token]) -> bool:
    """Return whether the last of some words closes a bracket that is opened among them."""
    last = words[-1].text
    before = [word.text for word in words[:-1]]
    return last in _OPENED_BY and before.count(_OPENED_BY[last]) > before.count(last)


def _paired(words: list[Token]) -> list[Token]:
    """Return words without a quotation mark at either edge that has no other among them, with one that stands next."""
    opened = sum(word.text in _OPENING for word in words) - sum(word.text in _CLOSING for word in words)
    straight = sum(word.text == '"' for word in words) % 2
    last = words[-1]
    if len(words) > 1 and words[0].is_quote and (straight or opened > 0):
        return trimmed(words[1:])
    if len(words) > 1 and last.is_quote and (straight or opened < 0):
        return trimmed(words[:-1])
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    closing = after.text in _CLOSING or after.text == '"' if straight or opened > 0 else _closes([*words, after])
    return [*words, after] if closing and after.i != last.i else words


def _is_edge(token: Token) -> bool:
    return token.lower_ in _EDGES or _is_mark(token)


def _is_mark(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote)
