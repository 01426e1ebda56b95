"""Moves: a contact put off or brought forward has an old day, and perhaps a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene, Time
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NEW = frozenset(("to", "until", "till", "for"))
_FAR = 6  # edges from a time to the verb that moves the contact


@dataclass(frozen=True, slots=True)
class Move:
    """The days that a contact was moved from and to, as far as they are told."""

    old: Time | None
    new: Time | None


def move_of(scene: Scene, cue: Cue, clause: Clause) -> Move | None:
    """Return the move that the verb of a contact tells of, None where it tells of none."""
    verb = scene.doc[clause.verb] if clause.verb is not None and cue.entry.noun and clause.prep is None else None
    if verb is None or verb.lemma_.lower() not in word_class("moving"):
        return None
    inside = scene.times_in(Span(verb.sent.start_char, verb.sent.end_char))
    ways = {way: time for time in inside if time.when is not None and (way := _way(scene, time, verb))}
    old, new = ways.get("old"), ways.get("new")
    if new is not None and _is_over(new, scene):
        new = None
    return Move(old, new) if old is not None or new is not None else None


def _is_over(time: Time, scene: Scene) -> bool:
    """Return whether a day lies before publication, as none can to which a contact has been moved since."""
    published, when = scene.today, time.when
    return published is not None and when is not None and when.end is not None and when.end < published


def _way(scene: Scene, time: Time, verb: Token) -> str:
    """Return "old" for a day that is left ("from Monday"), "new" for one gone to, "" for any other."""
    span = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    token = span[0] if span is not None else verb
    for _ in range(_FAR):
        if token.dep_ == "prep" and (token.head == verb or token.head.head == verb):
            return "old" if token.lower_ == "from" else "new" if token.lower_ in _NEW else ""
        if token.head == verb or token.head == token:
            return ""
        token = token.head
    return ""
