"""Plainly told: a contact that one sentence tells with both of its sides needs no weighing."""

from __future__ import annotations

from accord.extract.meetings.tellings.event import FILLED, Event
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import Verdict
from accord.lexicon.meetings import word_class
from accord.terms.claim import HELD
from accord.terms.mark import Scene

_CARRIED = frozenset(("nsubj", "nsubjpass", "dobj", "verb"))  # what a contact is to the verb that carries it
_TALKING = frozenset(("negotiate", "tell"))  # verbs of what is done at a contact
_HOPED = frozenset(("would", "past-possible"))  # what somebody tells of hopes and wishes
_AT = frozenset(("in", "during", "at", "after", "following"))
_BOTH = ("with", "attendant")
_LOOSE = frozenset(("attendant", "attendant-object", *FILLED))


def is_plainly_told(scene: Scene, event: Event) -> bool:
    """Return whether a sentence of a report itself tells of a contact as its main thing, and names two sides."""
    return any(_is_plain(scene, *told) for told in zip(event.tellings, event.verdicts, strict=True))


def _is_plain(scene: Scene, telling: Telling, verdict: Verdict) -> bool:
    if verdict.refused or telling.quoted or telling.modality.conditional or telling.cue.entry.id in _TALKING:
        return False
    if telling.cue.entry.id == "discuss-verb" and verdict.status != "occurred":
        return False
    if verdict.rule in _HOPED or telling.modality.tense == "should" or _is_urged(scene, telling):
        return False
    going = telling.modality.prep == "for" and telling.errand == "going"
    loose = FILLED if going else _LOOSE
    if _is_told_at(scene, telling, verdict):
        return True
    if len({each.side for each in telling.attendance.attendees if each.edge not in loose}) < 2:
        return _is_held_by_helper(telling, verdict)
    if all(each.part == "mediator" for each in telling.attendance.attendees):
        return False
    return going or (telling.clause.link in _CARRIED and not _is_spoken_of(scene, telling))


def _is_told_at(scene: Scene, telling: Telling, verdict: Verdict) -> bool:
    """Return whether somebody tells another something at a contact with him: "in a call with Mali, Chad urged calm"."""
    prep = scene.doc[telling.clause.prep] if telling.clause.prep is not None else None
    if prep is None or prep.lower_ not in _AT or verdict.status != "occurred" or telling.definite:
        return False
    sides = {edge: {each.side for each in telling.attendance.attendees if each.edge == edge} for edge in _BOTH}
    return all(len(found) == 1 for found in sides.values()) and sides["with"] != sides["attendant"]


def _is_held_by_helper(telling: Telling, verdict: Verdict) -> bool:
    """Return whether somebody held the talks of those told of right before: "the EU envoy hosted the talks"."""
    own = [each for each in telling.attendance.attendees if each.edge not in FILLED]
    helped = telling.definite and bool(own) and all(each.part == "mediator" for each in own)
    held = verdict.status in HELD and telling.clause.prep is None and telling.clause.link == "dobj"
    return helped and held and len(telling.attendance.sides) > 2


def _is_urged(scene: Scene, telling: Telling) -> bool:
    """Return whether somebody only asks others to meet."""
    return any(scene.doc[i].lemma_.lower() in word_class("urging") for i in telling.clause.above)


def _is_spoken_of(scene: Scene, telling: Telling) -> bool:
    """Return whether a contact is what somebody tells of or praises, not what they hold: "described the talks"."""
    if telling.clause.link != "dobj" or telling.clause.verb is None:
        return False
    return scene.doc[telling.clause.verb].lemma_.lower() in word_class("reporting") | word_class("promoting")
