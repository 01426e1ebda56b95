"""Acronyms that a text introduces: "the High Negotiations Committee (HNC)" and every "HNC" after it are one body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.lexicon.offices import body_words, person_words, unspeaking_words
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "to", "&", "-", "'s", "’s", "de", "des", "du", "pour"))


@dataclass(frozen=True, slots=True)
class Introduced:
    """A body's full name as it stands before a bracket, and its acronym inside."""

    first: int
    last: int
    short: str


def find_acronyms(doc: Doc, known: Sequence[Name]) -> Iterator[Name]:
    """Yield the full names that acronyms in brackets follow, and those acronyms wherever they stand.

    What the lexicon knows by either name keeps the lexicon's name; offices and agreements are no bodies.
    """
    have = {token for name in known if name.form == "name" for token in range(name.first, name.last)}
    shorts: dict[str, str] = {}
    for found in _introduced(doc):
        long = doc[found.first : found.last]
        if found.last + 1 in have or set(range(found.first, found.last)) <= have or found.short in shorts:
            continue
        shorts[found.short] = long.text
        yield _body(doc, found.first, found.last, long.text)
    if shorts:
        yield from (_body(doc, at.i, at.i + 1, shorts[at.text]) for at in doc if at.text in shorts)


def texts_in_short(doc: Doc) -> frozenset[str]:
    """Return the acronyms that stand for texts and things that never speak: "Good Friday Agreement (GFA)"."""
    return frozenset(doc[at + 1].text for at in _brackets(doc) if _is_no_body(doc, at))


def _is_no_body(doc: Doc, bracket: int) -> bool:
    """Return whether what a bracket shortens is a text or an office."""
    if doc[bracket - 1].lower_ in unspeaking_words():
        return True
    first = _start(doc, bracket, doc[bracket + 1].text) if len(doc[bracket + 1]) > 1 else None
    return first is not None and any(token.lower_ in person_words() for token in doc[first:bracket])


def _introduced(doc: Doc) -> Iterator[Introduced]:
    for at in _brackets(doc):
        if at > 1 and sum(map(str.isupper, doc[at + 1].text)) > 1:
            first = _start(doc, at, doc[at + 1].text)
            words = {token.lower_ for token in doc[first:at]} if first is not None else set()
            if first is not None and words & body_words() and not words & person_words():
                yield Introduced(first, at, doc[at + 1].text)


def _brackets(doc: Doc) -> Iterator[int]:
    """Yield the places of the brackets that hold one word."""
    opening = [token.i for token in doc if token.text == "("]
    return (at for at in opening if 0 < at < len(doc) - 2 and doc[at + 2].text == ")")


def _start(doc: Doc, bracket: int, short: str) -> int | None:
    """Return where the words begin whose initials are the acronym, or None where they do not fit."""
    letters = [letter for letter in short if letter.isupper()]
    at = bracket - 1
    while letters and at >= 0:
        word = doc[at].text
        if word[:1].upper() == letters[-1] and word[:1].isupper():
            letters.pop()
        elif word.lower() not in _SMALL:
            return None
        at -= 1
    return at + 1 if not letters else None


def _body(doc: Doc, first: int, last: int, words: str) -> Name:
    span = doc[first:last]
    return Name(Span(span.start_char, span.end_char), first, last, span.root.i, "organisation", words, "other")
