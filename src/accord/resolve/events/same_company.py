"""How well company, people and places of two tellings go together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from accord.terms.telling import Delegation, Telling
from accord.terms.verdict import APART, Verdict

SAME_PLACE, SAME_COUNTRY, AT_HOME = 25, 15, 5
ELSEWHERE, NOBODY, ON_THE_MARGINS = -20, -40, -30
TWO = 2
SAME_PEOPLE = 30
Pairs: TypeAlias = list[tuple[Delegation, Delegation]]
SAME_SIDES = "the same sides"
_VOWELS = re.compile(r"(?<!^)[aeiouhw]+")
_THROAT = re.compile(r"[qk]|gh|ch(?=[^i]|$)")


def match_sides(one: Telling, other: Telling, pairs: Pairs) -> Verdict:
    """Return what the sides say: all the same, the shorter list part of the longer, or others.

    A mediator may go unnamed, and somebody whose side is not told may be of any.
    """
    left = _alone(one, [mine for mine, _ in pairs])
    right = _alone(other, [yours for _, yours in pairs])
    shared = len(pairs)
    if left and right:
        return _partly(one, other, shared, left, right)
    if not pairs and one.sides and other.sides:
        return NOBODY, "no side in common"
    if not left and not right:
        return (20 if shared > TWO else 10 if shared == TWO else -5 if shared else -15), SAME_SIDES
    shorter, longer = (other, one) if left else (one, other)
    if shorter.form == "meeting" != longer.form:
        return ON_THE_MARGINS, ""  # two may meet on the day of talks between more
    if max(len(left), len(right)) > 1:
        return -20, ""
    return (5 if shared >= TWO else -10 if shared else -15), "sides that fit"


def _alone(telling: Telling, paired: list[Delegation]) -> list[Delegation]:
    """Return the sides that the other telling does not name."""
    return [side for side in telling.sides if side.names and not side.mediates and side not in paired]


def _partly(one: Telling, other: Telling, shared: int, left: list[Delegation], right: list[Delegation]) -> Verdict:
    """Return what it says that each names a side that the other does not: a group may go by several names."""
    groups = not any(side.names[0][0] == "@" for side in (*left, *right))
    if shared and groups and one.form == other.form == "talks" and len(left) == len(right) == 1:
        return -25, ""
    return APART, "other sides"


def pair_sides(one: Telling, other: Telling) -> Pairs:
    """Return the sides that both name, each with its one counterpart: by name, else by who is named for it."""
    left = list(other.sides)
    pairs: Pairs = []
    for mine in reversed(one.sides):  # those without a name come first, and choose last
        for yours in left:
            if _one_side(mine, yours):
                pairs.append((mine, yours))
                left.remove(yours)
                break
    return pairs


def _one_side(mine: Delegation, yours: Delegation) -> bool:
    if mine.names and yours.names:
        return mine.names[0] == yours.names[0] or not set(mine.names).isdisjoint(yours.names)
    return any(same_person(a, b) for a in mine.people for b in yours.people)


def match_people(one: Telling, other: Telling, pairs: Pairs) -> Verdict:
    """Return what the people say who are named for the same sides: negative where others are."""
    shared = others = 0
    for mine, yours in pairs:
        if mine.people and yours.people:
            if any(same_person(a, b) for a in mine.people for b in yours.people):
                shared += 1
            else:
                others += 1
    if others or (len(pairs) < min(len(one.sides), len(other.sides)) and _strangers(one, other, pairs)):
        return (-20 if one.form == other.form == "talks" else -40), "other people"
    return (SAME_PEOPLE if shared > 1 else 8 if shared else 0), "the same people"


def _strangers(one: Telling, other: Telling, pairs: Pairs) -> bool:
    """Whether each names somebody of no side in common, one of them without a side that could tell."""
    ours = [side for side in one.sides if side.people and not any(side is mine for mine, _ in pairs)]
    theirs = [side for side in other.sides if side.people and not any(side is yours for _, yours in pairs)]
    return bool(ours and theirs) and not all(side.names for side in (*ours, *theirs))


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
            return ELSEWHERE, "in other countries"
        if towns[0] and towns[1]:
            return -5, ""
        at_home = any(not (lands[0].isdisjoint(s.names) or s.mediates) for s in (*one.sides, *other.sides))
        return (AT_HOME if at_home else SAME_COUNTRY), "places that fit"
    return -10, ""
