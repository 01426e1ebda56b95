"""Particled: people whose names have a small word within, which the language pipeline may miss: Ana "de" Souza."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.lexicon.offices import body_words, group_words, person_words, title_words
from accord.lexicon.places import places
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

_WITHIN = frozenset(("de", "di", "da", "dos", "van", "von", "der", "den", "ter", "bin", "ibn", "ould"))
PARTICLES = _WITHIN | {"al", "el", "ul", "la", "le", "du"}
"""The small words of names, also those with which a family name may begin: "al-Nasser", "La Torre"."""
_SMALL = _WITHIN | {"do", "del", "della"}
_MOST = 4  # words of such a name
_UNKNOWN = ("", "PERSON")


def find_particled(doc: Doc, taken: set[int]) -> Iterator[DocSpan]:
    """Yield the names of people with a small word within that stand as subjects and are not `taken` yet."""
    for token in doc:
        if token.lower_ not in _SMALL or token.text != token.lower_ or token.i == 0 or token.ent_type_ == "PERSON":
            continue
        first, last = _start(token), _end(token)
        span = doc[first : last + 1]
        if span[0].i < token.i < last and not taken & set(range(first, last + 1)) and _is_person(span):
            yield span


def is_within_particled(span: DocSpan) -> bool:
    """Return whether a known name only ends a person's that the pipeline sees: Ana de "Lima"."""
    if span.start < 2:
        return False
    before = span.doc[span.start - 1]
    same = before.ent_type_ == span[0].ent_type_ == "PERSON" and span[0].ent_iob_ == "I"
    return same and before.text == before.lower_ and before.lower_ in _SMALL


def _start(small: Token) -> int:
    """Return the first of the capitalised words before a small word."""
    first = small.i
    while first > 0 and small.i - first < _MOST - 2 and _is_capital(small.doc[first - 1]):
        first -= 1
    return first


def _end(small: Token) -> int:
    """Return the last of the words behind a small word that belong to the name."""
    last = small.i
    while last + 1 < len(small.doc) and small.doc[last + 1].lower_ in _SMALL:
        last += 1
    behind = last + 1
    return behind if behind < len(small.doc) and _is_capital(small.doc[behind]) else small.i


def _is_capital(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ in _UNKNOWN


def _is_person(span: DocSpan) -> bool:
    """Return whether a name is of no place or body, and its bearer does something."""
    words = {token.lower_ for token in span}
    if words & (body_words() | group_words() | title_words() | person_words()) or span.text in places():
        return False
    return span.root.dep_ in SUBJECTS and span.root.head.pos_ in ("VERB", "AUX")
