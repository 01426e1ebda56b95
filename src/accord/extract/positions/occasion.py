"""Occasions: talks that are one occasion, which a stand on how to talk is then on: "attend the next round".

To be for dialogue is a stand on procedure; to be for the next round, or for talks with somebody, is one on that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.subjects import Subject, find_named
from accord.extract.positions.units import Unit
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_REACHED = ("dobj", "pobj", "prep", "attr", "nsubjpass")
_COUNTED = frozenset(("next", "first", "second", "third", "fourth", "fifth", "sixth", "another", "upcoming"))
_STEPS = 3


def as_occasion(scene: Scene, unit: Unit, subject: Subject) -> Subject:
    """Return the talks that a content is on, where a stand on procedure is on one round of talks; else the subject."""
    if subject.name != "procedure" or subject.type != "issue":
        return subject
    named = (each for each in find_named(unit) if each.type == "meeting" and each.token is not None)
    found = (each for each in named if each.token is not None and _is_reached(each.token, unit.head))
    return next((each for each in found if each.token is not None and _is_one(scene, unit, each.token)), subject)


def _is_reached(noun: Token, head: Token) -> bool:
    """Return whether a noun is what a content has for its head, or for the object of that."""
    for _ in range(_STEPS):
        if noun.i == head.i:
            return True
        if noun.dep_ not in _REACHED:
            return False
        noun = noun.head
    return noun.i == head.i


def _is_one(scene: Scene, unit: Unit, noun: Token) -> bool:
    """Return whether talks are one occasion: the next round, on a day, in a town, or with somebody by name."""
    if any(child.lower_ in _COUNTED for child in noun.lefts):
        return True
    inside = {word.i for word in unit.words}
    links = (child for word in {noun, unit.head} for child in word.rights if child.dep_ == "prep" and child.i in inside)
    for link in links:
        inner = next((word for word in link.rights if word.dep_ == "pobj"), None)
        if inner is None:
            continue
        dated = link.lower_ in ("on", "in") and inner.ent_type_ == "DATE"
        placed = link.lower_ in ("in", "at") and inner.ent_type_ == "GPE"
        if dated or placed or (link.lower_ == "with" and scene.mention_at(inner.i) is not None):
            return True
    return False
