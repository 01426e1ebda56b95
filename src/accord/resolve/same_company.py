"""How well company, people and places of two tellings go together."""

from __future__ import annotations

import re
from functools import lru_cache

from accord.terms.telling import Delegation, Telling
from accord.terms.verdict import APART, Verdict

SAME_PLACE, SAME_COUNTRY = 25, 15
_VOWELS = re.compile(r"(?<!^)[aeiouhw]+")
_THROAT = re.compile(r"[qk]|gh|ch(?=[^i]|$)")


def match_sides(one: Telling, other: Telling) -> Verdict:
    """Return what the sides say: all the same, the shorter list part of the longer, or others."""
    pairs = _pairs(one, other)
    ours = {id(mine) for mine, _ in pairs}
    theirs = {id(yours) for _, yours in pairs}
    left = [mine for mine in one.sides if id(mine) not in ours and not mine.mediates]
    right = [yours for yours in other.sides if id(yours) not in theirs and not yours.mediates]
    shared = len(pairs)
    if left and right:
        return _partly(one, other, shared, left, right)
    if not left and not right:
        return (20 if shared > 2 else 10 if shared == 2 else -5 if shared else -15), "the same sides"
    return (5 if shared > 1 else -10 if shared else -15), "sides that fit"


def _partly(one: Telling, other: Telling, shared: int, left: list[Delegation], right: list[Delegation]) -> Verdict:
    """Return what it says that each names a side that the other does not: a group may go by several names."""
    groups = not any(side.names[0][0] == "@" for side in (*left, *right))
    if shared and groups and one.form == other.form == "talks" and len(left) == len(right) == 1:
        return -25, "one side in common"
    return APART, "other sides"


def _pairs(one: Telling, other: Telling) -> list[tuple[Delegation, Delegation]]:
    """Return the sides that both name, each with its counterpart."""
    return [
        (mine, yours)
        for mine in one.sides
        for yours in other.sides
        if mine.names[0] == yours.names[0] or not set(mine.names).isdisjoint(yours.names)
    ]


def match_people(one: Telling, other: Telling) -> Verdict:
    """Return what the people say who are named for the same sides: negative where others are."""
    shared = others = 0
    for mine, yours in _pairs(one, other):
        if mine.people and yours.people:
            if any(same_person(a, b) for a in mine.people for b in yours.people):
                shared += 1
            else:
                others += 1
    if others:
        return -40, "other people"
    return (30 if shared > 1 else 12 if shared else 0), "the same people"


@lru_cache(maxsize=4096)
def same_person(one: str, other: str) -> bool:
    """Whether two keys name one person: alike but for spelling, or one no more than a part of the other.

    >>> same_person("abas araghchi", "abas araqchi"), same_person("rubio", "marco rubio"), same_person("a b", "c b")
    (True, True, False)
    """
    if one == other:
        return True
    some, others = one.split(), other.split()
    if not some or not others:
        return False
    if len(some) == 1 or len(others) == 1:
        short, long = (some, others) if len(some) == 1 else (others, some)
        return _sound(short[0]) in (_sound(long[0]), _sound(long[-1]))
    return _sound(some[-1]) == _sound(others[-1]) and _sound(some[0])[:1] == _sound(others[0])[:1]


def _sound(word: str) -> str:
    """Return a word by its consonants, those of the throat alike."""
    return _VOWELS.sub("", _THROAT.sub("g", word))


def match_places(one: Telling, other: Telling) -> Verdict:
    """Return what the places say; a town fits its country."""
    if not one.places or not other.places:
        return 0, ""
    towns = [{place for place in telling.places if place[0] != "@"} for telling in (one, other)]
    if not towns[0].isdisjoint(towns[1]):
        return SAME_PLACE, "the same place"
    lands = [{place for place in telling.places if place[0] == "@"} for telling in (one, other)]
    if lands[0] and lands[1]:
        if lands[0].isdisjoint(lands[1]):
            return APART, "in other countries"
        return (-5, "") if towns[0] and towns[1] else (SAME_COUNTRY, "places that fit")
    return -10, ""
