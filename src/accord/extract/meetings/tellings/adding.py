"""Adding: a sentence that only tells who else was at the contact told before it: "Mali attended the meeting too"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.who.attendee import Attendance
from accord.extract.meetings.who.brought import brought_together, stayed_away
from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_EDGES = frozenset(("by", "object", "holder"))


def only_adds(doc: Doc, cue: Cue, clause: Clause, present: Attendance) -> bool:
    """Return whether a sentence takes up a contact and says no more of it than who was or will be there."""
    if not cue.entry.noun or clause.verb is None or clause.prep is not None or clause.verb == cue.token:
        return False
    parties = [each for each in present.attendees if each.part == "party"]
    if not parties or any(each.edge not in _EDGES for each in parties):
        return False
    verb = doc[clause.verb]
    if clause.link == "nsubj":
        return any(True for _ in brought_together(verb, clause.link))
    comes = verb.lemma_.lower() in word_class("coming_to") and not stayed_away(verb)
    return comes and clause.link in ("nsubjpass", "dobj")
