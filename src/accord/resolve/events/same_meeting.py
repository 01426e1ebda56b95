"""Whether two tellings of meetings tell one: company, people, days, places, rounds."""

from __future__ import annotations

from accord.resolve.events.same_company import (
    ELSEWHERE,
    SAME_PEOPLE,
    SAME_PLACE,
    TWO,
    match_people,
    match_places,
    match_sides,
    pair_sides,
)
from accord.resolve.events.same_days import EXACT, match_days
from accord.terms.telling import Telling
from accord.terms.verdict import APART, Verdict

TWICE = 60
OTHER_FORMS = ({"call", "meeting"}, {"call", "visit"}, {"call", "summit"})
RARE = frozenset({"cancelled", "denied", "postponed"})
ROUND, OTHER_ROUND = 25, -25


def match_meetings(one: Telling, other: Telling) -> Verdict:
    """Return the weight of a tie between two tellings of meetings, and its reason."""
    if one.article == other.article:
        return _twice(one, other)
    if {one.form, other.form} in OTHER_FORMS:
        return APART, "one of the two is a call"
    if one.many != other.many:
        return APART, "one of the two speaks of several rounds"
    pairs = pair_sides(one, other)
    days, sides = match_days(one, other), match_sides(one, other, pairs)
    if days[0] <= APART or sides[0] <= APART:
        return min(days, sides)
    places = match_places(one, other)
    exact = days[0] >= EXACT and sides[0] > 0
    if places[0] <= ELSEWHERE and not exact:
        return APART, places[1]
    people = match_people(one, other, pairs)
    if places[0] < SAME_PLACE and people[0] < SAME_PEOPLE and sum(bool(a.names and b.names) for a, b in pairs) < TWO:
        return 0, ""  # one side in common is not enough without a town
    if people[0] < 0 and exact and places[0] > 0 and one.form == other.form == "talks":
        people = 0, ""  # delegations are large, and each article names whom it knows
    rounds = _match_rounds(one, other)
    if rounds[0] <= APART:
        return rounds
    verdicts = (sides, people, days, places, rounds, _match_forms(one, other))
    return max(sum(points for points, _ in verdicts), 0), ", ".join(why for points, why in verdicts if points > 0)


def are_days_apart(one: Telling, other: Telling) -> bool:
    """Return whether two articles name days that rule one meeting out, whatever else they tell."""
    return one.article != other.article and match_days(one, other)[0] <= APART


def _twice(one: Telling, other: Telling) -> Verdict:
    """Return whether one article tells the same meeting twice: nothing may differ, and the day must be told."""
    same = (one.form, one.status, one.sides, one.places, one.start, one.end, one.precision, one.many) == (
        *(other.form, other.status, other.sides, other.places),
        *(other.start, other.end, other.precision, other.many),
    )
    if same and one.start is not None and one.precision == "day" and len(one.sides) > 1:
        return TWICE, "one article tells the same twice"
    return APART, "one article tells of both"


def _match_rounds(one: Telling, other: Telling) -> Verdict:
    if one.many:
        if one.numbers and other.numbers and one.numbers != other.numbers:
            return APART, "another number of rounds"
        return (ROUND if one.numbers == other.numbers else 0), "as many rounds"
    if len(one.rounds) == 1 and len(other.rounds) == 1:
        return (ROUND, "the same round") if one.rounds == other.rounds else (OTHER_ROUND, "")
    return 0, ""


def _match_forms(one: Telling, other: Telling) -> Verdict:
    alike = 10 if one.status == other.status in RARE else 0
    if one.form == other.form:
        return 5 + alike, "of the same kind"
    if "call" in (one.form, other.form):
        return -15 + alike, ""
    if "visit" in (one.form, other.form):
        return -10 + alike, ""
    return alike, "with the same fate"
