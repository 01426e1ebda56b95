"""Bodies that are no government's, whose whole name counts whatever country it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.lexicon.offices import civil_words

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan

_EDGE = ("the", "The", "'s", "’s")


def civil_bodies(doc: Doc) -> Iterator[DocSpan]:
    """Yield the names of universities, institutes, chambers and the like: "American Chamber of Commerce in Hanoi".

    What they hold is one name: an expert of the "Confederation of British Industry" does not speak for Britain.
    """
    for ent in doc.ents:
        if ent.label_ != "ORG" or len(ent) < 2 or any(token.is_space for token in ent):
            continue
        first, last = ent.start, ent.end
        while first < last and doc[first].text in _EDGE:
            first += 1
        while last > first and doc[last - 1].text in _EDGE:
            last -= 1
        inside = doc[first:last]
        if len(inside) > 1 and any(token.lower_ in civil_words() and token.text[:1].isupper() for token in inside):
            yield inside
