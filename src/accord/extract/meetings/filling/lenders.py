"""Lenders: which contacts told before may be the one that "the talks" or "the two sides" take up."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.meetings.tellings.event import FILLED
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.offices import person_words
from accord.terms.mark import Scene
from accord.terms.span import Span

_PAIR = 2
_SOME = "including"  # the edge of those who are only some of many: "a wider meeting that includes Oslo and Lima"
_ANY = frozenset(("a", "an", "any"))
_TWO = frozenset(("two", "both", "pair", "duo"))
_MORE = frozenset(("three", "four", "trio", "all"))
_LENGTHS = frozenset(("TIME", "DATE", "QUANTITY"))  # "for four hours" counts no sides
_THAT = frozenset(("that", "this", "those", "these"))


def lends(telling: Telling, other: Telling | None = None) -> bool:
    """Return whether those of one telling may be meant by a later "the talks"."""
    trip = telling.cue.format == "visit" and other is not None and other.cue.format != "visit"
    aside = all(each.part == "mediator" or each.edge == _SOME for each in telling.attendance.attendees)
    return len(telling.attendance.sides) >= 2 and telling.cue.entry.id != "tell" and not trip and not aside


def has_added(telling: Telling) -> bool:
    """Return whether a telling names those who came to another contact too, who need not be at the next."""
    return telling.adds and any(each.edge in FILLED for each in telling.attendance.attendees)


def are_too_many(scene: Scene, telling: Telling, source: Sequence[Attendee]) -> bool:
    """Return whether those of another contact are more than "the two sides", beside who helps at it."""
    parties = {each.side for each in source if each.part == "party"}
    return len(parties) > _PAIR and says_two(scene, telling)


def says_two(scene: Scene, telling: Telling) -> bool:
    """Return whether a sentence counts two, and nowhere more: "the two sides", "both ministers"."""
    here = scene.doc[telling.cue.token].sent
    words = {token.lower_ for token in here if token.lower_ in _TWO or token.ent_type_ not in _LENGTHS}
    return bool(words & _TWO) and not words & _MORE


def is_of_two(scene: Scene, telling: Telling) -> bool:
    """Return whether two did something with one another, and so nobody else: "the two spoke on Friday"."""
    return not telling.cue.entry.noun and telling.attendance.counted and says_two(scene, telling)


def is_of_helper(telling: Telling, other: Telling, helping: frozenset[str]) -> bool:
    """Return whether a contact is of a side with one who mediates, which later "the two sides" do not mean.

    Right behind it they may.
    """
    parties = {each.side for each in telling.attendance.attendees if each.part == "party"}
    counted = other.attendance.counted or (other.cue.entry.noun and not other.attendance.attendees)
    return counted and other.order - telling.order > 1 and len(parties) == _PAIR and len(parties - helping) < _PAIR


def opens_summit(scene: Scene, telling: Telling) -> bool:
    """Return whether a summit is brought in before anybody is named: "Leaders gathered for a summit in Belem"."""
    here = scene.doc[telling.cue.token].sent
    told = [word for word in here if word.lower_ == "summit" and any(child.lower_ in _ANY for child in word.lefts)]
    return bool(told) and not any(True for _ in scene.mentions_in(Span(0, here.start_char)))


def is_of_the_two(scene: Scene, telling: Telling, other: Telling) -> bool:
    """Return whether "the two" who met or spoke are the two people of whom the sentence before tells that they meet."""
    if telling.cue.entry.noun or not telling.attendance.counted or telling.order - other.order != 1:
        return False
    subjects = [child for child in scene.doc[telling.cue.token].lefts if child.dep_ == "nsubj"]
    alone = any(word.lower_ in _TWO or word.lemma_.lower() in person_words() for word in subjects)
    people = {each.actor for each in other.attendance.attendees if scene.actor(each.actor).kind == "person"}
    return alone and len(people) == 2


def points_back(scene: Scene, telling: Telling) -> bool:
    """Return whether a noun takes up the contact told last: "that meeting", or one called off."""
    taken = any(child.lower_ in _THAT for child in scene.doc[telling.cue.top].lefts if child.dep_ == "det")
    return taken or telling.modality.has("cancelled")
