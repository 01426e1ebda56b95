"""Visits: whose minister it is whom somebody meets on a journey: "flew to Oslo and met" Foreign Minister Lie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from accord.resolve.actors.titles import is_office
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_VISITED = frozenset(("visit", "tour"))
_TRAVELLED = frozenset(("travel", "fly", "arrive", "land", "go", "head", "jet", "trip", "journey", "return", "come"))
_EXPECTED = frozenset(("due", "expected"))


def visited(title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the state in which somebody met a minister who is there: "in Slovakia, ... with", "flew to Oslo and met".

    A state that the sentence also names as that of a guest is not meant.
    """
    before = title.nbor(-1) if title.i else title
    if before.lower_ != "with" and before.lemma_ != "meet":
        return None
    if not any(map(is_office, title.doc[title.i : title.i + 3])):
        return None
    for i in range(title.i - 1, title.sent.start, -1):
        name = names.get(i)
        if name is not None and name.kind == "state":
            there = _is_led_to(title.doc[name.root]) or (before.lower_ == "with" and _opens(name, title.doc))
            return name.words if there else None
    return None


def _opens(name: Name, doc: Doc) -> bool:
    """Return whether a sentence goes on after its place: "In Slovakia, ..."."""
    return doc[name.first - 1].lower_ == "in" and doc[name.last].text == ","


def _is_led_to(place: Token) -> bool:
    """Return whether somebody goes to a place or is there: "visited Norway", "a trip to Norway", "is due in Oslo"."""
    if place.dep_ == "dobj":
        return place.head.lemma_ in _VISITED
    way = place.head.head
    there = place.head.lower_ == "in" and (way.lower_ in _EXPECTED or way.lemma_ == "be")
    led = place.head.lower_ in ("to", "in") and way.lemma_ in _VISITED | _TRAVELLED
    return place.dep_ == "pobj" and (led or there)
