"""Thereabouts: "in the same city", "there" and rounds told in one breath mean a place told before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.where.places import Spot, find_spots
from accord.lexicon.places import place_kinds
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_AT = frozenset(("in", "at"))
_TOWARDS = _AT | {"for", "to"}
_SPOTS = frozenset(("place", "venue", "location", "spot"))
_FAR = 4  # sentences


def spot_meant(scene: Scene, event: Event, events: Sequence[Event]) -> Spot | None:
    """Return the place told last before a contact that was "there" or "in the same city"; None without such words."""
    for telling in event.tellings:
        if telling.quoted or not _points_back(scene, telling):
            continue
        told = [other for each in events for other in each.tellings if other.spot and _is_before(other, telling)]
        last = max(told, key=lambda other: (other.order, other.cue.token), default=None)
        near = _named_last(scene, telling)
        if last is not None and last.spot is not None:
            return near if near is not None and near.root > last.spot.root else last.spot
        if near is not None:
            return near
    return None


def _named_last(scene: Scene, telling: Telling) -> Spot | None:
    """Return the city in which somebody is, or to which he goes, right before: "left for Rome. She will be there"."""
    here = scene.doc[telling.cue.token]
    before = scene.doc[here.sent.start - 1].sent if here.sent.start else here.sent
    spots = find_spots((before, here.sent) if before.start != here.sent.start else (here.sent,))
    told = (spot for spot in spots if spot.fine and spot.root < here.i and scene.doc[spot.root].dep_ == "pobj")
    fit = [spot for spot in told if scene.doc[spot.root].head.lower_ in _TOWARDS]
    return fit[-1] if fit else None


def spot_of_round_before(scene: Scene, event: Event, events: Sequence[Event]) -> Spot | None:
    """Return the place of the rounds told in the same breath: "Rome hosted four rounds, and the fifth was in May"."""
    here = event.tellings[0]
    verb = scene.doc[here.clause.verb] if here.clause.verb is not None and here.number else None
    if verb is None or verb.dep_ != "conj":
        return None
    told = (telling for other in events if other is not event for telling in other.tellings if telling.number)
    return next((telling.spot for telling in told if telling.spot and telling.clause.verb == verb.head.i), None)


def _is_before(other: Telling, telling: Telling) -> bool:
    near = 0 <= telling.order - other.order <= _FAR
    return near and other.spot is not None and other.spot.root < telling.cue.token


def _points_back(scene: Scene, telling: Telling) -> bool:
    """Return whether the words of a contact say that it was where another was."""
    own = [scene.doc[i] for i in (telling.cue.token, telling.cue.top, telling.clause.verb) if i is not None]
    return any(_is_there(child) or _is_same(child) for word in own for child in word.rights)


def _is_there(word: Token) -> bool:
    return word.lower_ == "there" and word.dep_ == "advmod"


def _is_same(prep: Token) -> bool:
    """Return whether a phrase names the place told before: "in the same city"."""
    nouns = [child for child in prep.rights if child.dep_ == "pobj"] if prep.lower_ in _AT else []
    kinds = place_kinds() | _SPOTS
    return any(noun.lower_ in kinds and any(c.lower_ == "same" for c in noun.lefts) for noun in nouns)
