"""Halves: states that a text names by half a name beside another's: "South and North Korea", "Sino-Indian talks"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.lexicon.names import combining_forms, state_named
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_JOINTS = frozenset(("and", "or", "&", "-", "–", "/"))
_KOREAS = {"North": "North Korea", "South": "South Korea"}
_DASHES = frozenset(("-", "–"))


def find_halves(doc: Doc, known: Iterable[Name]) -> Iterator[Name]:
    """Yield the states of which only half a name stands before the `known` name of another, or with "the" alone."""
    known = list(known)
    yield from _koreas(doc, known)
    for name in known:
        if name.kind == "state" and name.first > 1 and doc[name.first - 1].text in _JOINTS:
            half = doc[name.first - 2]
            state = _sister(half, doc[name.last - 1], name) or _combined(half)
            if state is not None and state != name.words:
                yield Name(Span(half.idx, half.idx + len(half)), half.i, half.i + 1, half.i, "state", state, name.form)


def _sister(half: Token, last: Token, name: Name) -> str | None:
    """Return the state that shares the last word of another's name: the "South" of "South and North Korean"."""
    return state_named(f"{half.text} {last.text}") if name.last - name.first > 1 and half.text[:1].isupper() else None


def _combined(half: Token) -> str | None:
    """Return the state that half a word before a dash stands for: the "Sino" of "Sino-Indian"."""
    return combining_forms().get(half.text) if half.nbor().text in _DASHES else None


def _koreas(doc: Doc, known: Iterable[Name]) -> Iterator[Name]:
    """Yield "the North" and "the South" of a text that names one of the two Koreas."""
    if not any(name.words in _KOREAS.values() for name in known):
        return
    taken = {token for name in known for token in range(name.first, name.last)}
    for token in doc[1:]:
        if token.text in _KOREAS and token.i not in taken and token.nbor(-1).lower_ == "the" and _ends_there(token):
            yield Name(
                Span(token.idx, token.idx + len(token)),
                token.i,
                token.i + 1,
                token.i,
                "state",
                _KOREAS[token.text],
                "name",
            )


def _ends_there(token: Token) -> bool:
    """Return whether no name goes on after a word: "the North" but not "the North Atlantic", "the South of"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return after is None or not (after.text[:1].isupper() or after.lower_ == "of" or after.text == "-")
