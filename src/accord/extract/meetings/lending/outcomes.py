"""Outcomes: what those who met did, told with its day: "Oslo and Lima agreed on Friday to wait, both said after it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import subjects_of
from accord.extract.meetings.tellings.event import Event
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_PAIR = 2


def is_outcome_told(scene: Scene, event: Event, told: Token, done: Token | None) -> bool:
    """Return whether a sentence says who told, after a contact, what two of its sides had done together."""
    if done is None or done.dep_ != "ccomp" or done.head != told or done.tag_ != "VBD":
        return False
    if told.lemma_.lower() not in word_class("reporting"):
        return False
    words = (word.i for subject in subjects_of(done) for word in subject.subtree)
    named = {scene.side(mention.actor).id for at in words if (mention := scene.mention_at(at)) is not None}
    return len(named & event.sides) >= _PAIR
