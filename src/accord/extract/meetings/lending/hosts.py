"""Hosts: who hosts a contact says where it is: in the city that is told to host it, else in the host's country."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.where.places import Spot, find_spots
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.places import place_kinds, places, wide_places
from accord.terms.claim import Place
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan

_GUESTS = frozenset(("host", "welcome"))


def spot_of_host(scene: Scene, event: Event) -> Spot | None:
    """Return where a contact is that someone hosts: "hosted by Qatar", "the Kazakh capital, Astana, hosted"."""
    for each in _hosts(scene, event):
        state, found = scene.actor(each.side), scene.doc.char_span(each.span.start, each.span.end)
        if state.kind == "state" and state.name in places() and found is not None:
            code = places()[state.name]
            name = _as_written(scene, state.id) or state.name
            country = Spot(each.span, found.start, found.root.i, Place(name, code), fine=False)
            return _city(found, code) or country
    return None


def _as_written(scene: Scene, state: str) -> str | None:
    """Return the name of a state as the text writes it: "Türkiye"."""
    named = (each.span.of(scene.article.text) for each in scene.mentions if each.actor == state)
    return next((name for name in named if name in places() and name in wide_places()), None)


def _hosts(scene: Scene, event: Event) -> Iterator[Attendee]:
    """Yield who hosts a contact, and who is host to a guest: "Turkey will welcome Putin in August"."""
    for telling in event.tellings:
        guests = telling.cue.entry.id == "host" and scene.doc[telling.cue.token].lemma_.lower() in _GUESTS
        for each in telling.attendance.attendees:
            if each.part == "host" or each.edge == "hosting" or (guests and each.edge == "subject"):
                yield each


def _city(host: DocSpan, code: str | None) -> Spot | None:
    """Return the city that the words of a host name: "Doha hosted", "the Kazakh capital, Astana, hosted"."""
    over = host.root.head
    within = over.subtree if host.root.dep_ in ("amod", "compound", "poss") and over.lower_ in place_kinds() else host
    words = {token.i for token in within}
    fine = [spot for spot in find_spots([host.root.sent]) if spot.fine and spot.place.name not in wide_places()]
    here = [spot for spot in fine if spot.place.country == code and spot.root in words]
    return min(here, key=lambda spot: spot.place.name not in places(), default=None)
