"""Assemblies: whose contact it is: "an EU summit", "the Rome Forum conference" are no contact with the EU or Rome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.where.places import Spot
from accord.extract.meetings.who.attendee import Attendance, Attendee
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_AT = frozenset(("at", "during", "in"))
_OF_BODIES = frozenset(("summit", "meeting", "conference"))


def without_bodies(scene: Scene, cue: Cue, clause: Clause, present: Attendance, spots: tuple[Spot, ...]) -> Attendance:
    """Return who takes part, but for the body of many members whose contact it is."""
    if not _is_of_others(scene, cue, present, spots):
        return present
    there = clause.prep is not None and scene.doc[clause.prep].lower_ in _AT
    kept = tuple(each for each in present.attendees if not (there and _is_of_body(scene, each)))
    return replace(present, attendees=kept, strangers=True)


def _is_of_others(scene: Scene, cue: Cue, present: Attendance, spots: tuple[Spot, ...]) -> bool:
    """Return whether a name before the noun says whose contact it is: "an EU summit", "the Rome Forum conference"."""
    if cue.entry.id not in _OF_BODIES:
        return False
    before = [child for child in scene.doc[cue.token].lefts if child.dep_ == "compound" and child.pos_ == "PROPN"]
    placed = {i for spot in spots for i in range(spot.first, spot.root + 1)}
    unknown = any(_is_unknown(scene, child) and child.i not in placed for child in before)
    return unknown or any(_is_of_body(scene, each) for each in present.attendees)


def _is_of_body(scene: Scene, each: Attendee) -> bool:
    """Return whether who is named before a noun is a body of many members: the "EU" of "an EU summit"."""
    return each.edge == "modifier" and scene.actor(each.actor).kind in ("alliance", "organisation")


def _is_unknown(scene: Scene, name: Token) -> bool:
    """Return whether a name is that of no actor who could take part: of none at all, or of a medium."""
    mention = scene.mention_at(name.i)
    return mention is None or scene.actor(mention.actor).kind == "outlet"
