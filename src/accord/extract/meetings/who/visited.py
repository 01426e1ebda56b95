"""Visited: a state that a visit is to takes part in it, unlike a city that only lends its rooms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.where.places import Spot
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.meetings import word_class
from accord.terms.actor import BODIES
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_VISITS = frozenset(("visit", "visit-verb"))


def visited(scene: Scene, cue: Cue, spot: Spot | None) -> tuple[Attendee, ...]:
    """Return who is visited: the state of "a visit to Georgia", the body of "visited the Polisario office".

    A city of which somebody is no more than told to go there takes no part.
    """
    if spot is None or cue.entry.id not in _VISITS:
        return ()
    mention = scene.mention_at(spot.root)
    if mention is None or mention.how == "metonym" or scene.actor(mention.actor).kind != "state":
        return tuple(_hosts(scene, scene.doc[cue.token]))
    return (Attendee(mention.actor, mention.actor, "party", mention.span, "visited", inferred=False),)


def is_of_place(scene: Scene, spot: Spot, named: Span) -> bool:
    """Return whether a name is of the place itself, or right behind it: "in the Togolese capital, Lome"."""
    text = scene.article.text
    behind = text[spot.span.end : named.start] == ", " and named.of(text) == spot.place.name
    return behind or spot.span.holds(named)


def _hosts(scene: Scene, verb: Token) -> Iterator[Attendee]:
    """Yield the group or body whose office or headquarters somebody visits."""
    for rooms in (child for child in verb.children if child.dep_ == "dobj" and child.lower_ in word_class("premises")):
        owners = [child for child in rooms.lefts if child.dep_ in ("compound", "amod", "nmod", "poss")]
        owners += [noun for of in rooms.rights if of.lower_ == "of" for noun in of.children if noun.dep_ == "pobj"]
        for mention in (found for owner in owners if (found := scene.mention_at(owner.i)) is not None):
            if scene.actor(mention.actor).kind in BODIES:
                side = scene.actor(mention.actor).side
                yield Attendee(side, side, "party", mention.span, "visited", inferred=False)
