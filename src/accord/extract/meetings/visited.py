"""Visited: a state that a visit is to takes part in it, unlike a city that only lends its rooms."""

from __future__ import annotations

from accord.extract.meetings.attendee import Attendee
from accord.extract.meetings.cues import Cue
from accord.extract.meetings.places import Spot
from accord.terms.mark import Scene

_VISITS = frozenset(("visit", "visit-verb"))


def visited(scene: Scene, cue: Cue, spot: Spot | None) -> tuple[Attendee, ...]:
    """Return the state of "a visit to Georgia" or "visits the White House"; none for "a visit to Tbilisi"."""
    mention = scene.mention_at(spot.root) if spot is not None and cue.entry.id in _VISITS else None
    if mention is None or mention.how == "metonym" or scene.actor(mention.actor).kind != "state":
        return ()
    return (Attendee(mention.actor, mention.actor, "party", mention.span, "visited", inferred=False),)
