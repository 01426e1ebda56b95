"""Hosts: who hosts a contact says where it is: in the city that is told to host it, else in the host's country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.event import Event
from accord.extract.meetings.places import Spot, find_spots
from accord.lexicon.places import place_kinds, places, wide_places
from accord.terms.claim import Place
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan


def spot_of_host(scene: Scene, event: Event) -> Spot | None:
    """Return where a contact is that someone hosts: "hosted by Qatar", "the Kazakh capital, Astana, hosted"."""
    everyone = (each for telling in event.tellings for each in telling.attendance.attendees)
    for each in (each for each in everyone if each.part == "host" or each.edge == "hosting"):
        state, found = scene.actor(each.side), scene.doc.char_span(each.span.start, each.span.end)
        if state.kind == "state" and state.name in places() and found is not None:
            code = places()[state.name]
            country = Spot(each.span, found.start, found.root.i, Place(state.name, code), fine=False)
            return _city(found, code) or country
    return None


def _city(host: DocSpan, code: str | None) -> Spot | None:
    """Return the city that the words of a host name: "Doha hosted", "the Kazakh capital, Astana, hosted"."""
    over = host.root.head
    within = over.subtree if host.root.dep_ in ("amod", "compound", "poss") and over.lower_ in place_kinds() else host
    words = {token.i for token in within}
    fine = [spot for spot in find_spots([host.root.sent]) if spot.fine and spot.place.name not in wide_places()]
    here = [spot for spot in fine if spot.place.country == code and spot.root in words]
    return min(here, key=lambda spot: spot.place.name not in places(), default=None)
