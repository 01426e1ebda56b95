"""Venues: a house, a palace, a hotel is where a contact was; the city that it is in says more to most readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.meetings import word_class
from accord.lexicon.places import places

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_IN = frozenset(("in", "of", "at", "near", "outside"))


def is_venue(name: str) -> bool:
    """Return whether a place is a building or grounds, or has no name: "Lancaster House", "Swiss resort"."""
    words = name.lower().split()
    known = name.lower() in word_class("seats_of_power")
    return not known and (name.split()[-1].islower() or bool({words[0], words[-1]} & word_class("venues")))


def city_of(doc: Doc, first: int, root: int) -> Token | None:
    """Return the city that the words beside a venue tell: "Lancaster House in London", "Vienna's Palais Coburg"."""
    venue = doc[root]
    own = [child for child in venue.children if child.dep_ == "poss"]
    beside = [
        inner for child in venue.rights if child.lower_ in _IN for inner in child.children if inner.dep_ == "pobj"
    ]
    after = [child for child in venue.rights if child.dep_ == "appos"]
    outside = (each for each in (*own, *beside, *after) if not first <= each.i <= root)
    return next((each for each in outside if each.text in places()), None)


def is_right_in(doc: Doc, venue: int, city: int) -> bool:
    """Return whether a city stands right behind a venue, whatever the parser hung it on: "a hotel in Vienna"."""
    return city == venue + 2 and doc[venue + 1].lower_ in ("in", ",", "outside", "near")
