"""Family names to their end: what the language pipeline cuts off of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.annotate.officers import PARTICLES, with_hyphened

if TYPE_CHECKING:
    from accord.terms.parsed import Doc


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


def _past_particles(doc: Doc, last: int, taken: set[int]) -> int:
    """Return the end of a name that goes on behind particles: "Ursula von" and "Lula" of "Lula da Silva"."""
    at = last
    while at < len(doc) and doc[at].text in PARTICLES and doc[at - 1].whitespace_:
        at += 1
    begun = at > last or (last and doc[last - 1].text in PARTICLES)
    goes_on = begun and 0 < at < len(doc) and at not in taken and doc[at].text[:1].isupper()
    if not goes_on or doc[at].is_sent_start:
        return last
    return at + 1 if doc[at].pos_ == "PROPN" or at > last else last
