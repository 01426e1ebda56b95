"""Family names in full: what the language pipeline cuts off of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.annotate.officers import with_hyphened
from accord.annotate.particled import PARTICLES
from accord.lexicon.offices import address_words, honours, title_words
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_MOST_BEFORE = 3  # words of a name before its particle


def to_its_end(doc: Doc, last: int, taken: set[int]) -> int:
    """Return the end of a name that the pipeline cuts off: "Bart De" of "Bart De Wever", "Ban Ki" of "Ban Ki-moon"."""
    while 0 < last < len(doc) and last not in taken and doc[last].pos_ == "PROPN" and doc[last].text[:1].isupper():
        if doc[last - 1].lower_ not in PARTICLES and doc[last - 1].head.i != last:
            break
        last += 1
    last = _past_particles(doc, last, taken)
    comma = last + 1 if last < len(doc) and doc[last].text == "," else last
    if comma < len(doc) and doc[comma].lower_ in ("jr.", "jr", "sr.", "sr"):
        return comma + 1
    return with_hyphened(doc, last)


def from_its_start(doc: Doc, first: int, taken: set[int]) -> int:
    """Return the start of a name of which the pipeline saw only the end: "al-Nasser" of "Abdul Qader al-Nasser"."""
    if first == len(doc) or doc[first].text not in PARTICLES:
        return first
    start = first
    while start > max(0, first - _MOST_BEFORE) and not doc[start].is_sent_start and _is_part(doc[start - 1]):
        start -= 1
        if start in taken:
            return first
    return start


def _is_part(token: Token) -> bool:
    """Return whether a word before a name may belong to it: a capitalised one that is no office."""
    name = token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ in ("", "PERSON")
    return (
        name and bool(token.whitespace_) and token.lower_.strip(".") not in title_words() | honours() | address_words()
    )


def whole(names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names but those that are only a part of another: "Abdul" of "Abdul Qader al-Nasser"."""
    found = list(names)
    yield from (
        name for name in found if not any(other.span != name.span and other.span.holds(name.span) for other in found)
    )


def _past_particles(doc: Doc, last: int, taken: set[int]) -> int:
    """Return the end of a name that goes on behind particles: "Ursula von" and "Lula" of "Lula da Silva"."""
    at = last
    while at < len(doc) and doc[at].text in PARTICLES and doc[at - 1].whitespace_:
        at += 1
    at = at + 1 if last < at < len(doc) and doc[at].text == "-" else at  # "al-Nasser"
    begun = at > last or (last and doc[last - 1].text in PARTICLES)
    goes_on = begun and 0 < at < len(doc) and at not in taken and doc[at].text[:1].isupper()
    if not goes_on or doc[at].is_sent_start:
        return last
    return at + 1 if doc[at].pos_ == "PROPN" or at > last else last
