"""Intervals against solving the changed problem again, package by package."""

from dataclasses import replace
from fractions import Fraction
from math import prod

import pytest

from accord.bargain.egalitarian import egalitarian
from accord.bargain.frontier import find_frontier
from accord.bargain.kalai_smorodinsky import kalai_smorodinsky
from accord.bargain.nash import nash
from accord.bargain.sensitivity import slacks
from accord.bargain.solution import RuleName, disagreement
from accord.bargain.space import Choice, Outcome, Package, Party, Point, Space
from accord.bargain.utilitarian import utilitarian
from bargain.cases import allowed, random_space

pytestmark = pytest.mark.slow  # hundreds of made-up cases


def score(rule: RuleName, gains: list[int], tops: list[int]) -> Fraction:
    if rule == "nash":
        return Fraction(prod(gains)) if min(gains) > 0 else Fraction(-1)
    if rule == "utilitarian":
        return Fraction(sum(gains))
    shares = [Fraction(g, t if rule == "kalai-smorodinsky" else 1) for g, t in zip(gains, tops, strict=True) if t > 0]
    return min(shares, default=Fraction(0))


def survives(space: Space, rule: RuleName, package: Package, start: Outcome) -> bool:
    """Whether the package still has the highest score, by scoring every package."""
    floors = [p.reservation for p in space.parties]
    outcomes = {x: space.outcome(x) for x in allowed(space)}
    gains = {
        x: [u - d for u, d in zip(o, start, strict=True)]
        for x, o in outcomes.items()
        if all(f is None or u >= f for u, f in zip(o, floors, strict=True))
    }
    if package not in gains:
        return False
    tops = [max(g[p] for g in gains.values()) for p in range(len(start))]
    return score(rule, gains[package], tops) >= max(score(rule, g, tops) for g in gains.values())


def changed(space: Space, party: int, choice: Choice, by: int) -> Space:
    old = space.parties[party]
    rows = [list(row) for row in old.worth]
    rows[choice.point][choice.option] += by
    new = replace(old, worth=tuple(map(tuple, rows)))
    return replace(space, parties=tuple(new if p is old else p for p in space.parties))


@pytest.mark.parametrize("rule", ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"])
@pytest.mark.parametrize("seed", range(6))
def test_the_answer_holds_up_to_the_slack_and_no_further(seed: int, rule: RuleName) -> None:
    space = random_space(seed, points=4, parties=2 + seed % 2, links=seed % 3, budget=20)
    start = disagreement(space)
    if seed % 2:
        start = tuple(d + 2 for d in start)
        parties = tuple(replace(p, reservation=r) for p, r in zip(space.parties, start, strict=True))
        space = replace(space, parties=parties)
    frontier = find_frontier(space)
    rules = {"nash": nash, "kalai-smorodinsky": kalai_smorodinsky, "egalitarian": egalitarian}
    found = rules[rule](frontier, start) if rule in rules else utilitarian(frontier)
    if found is None or (rule == "nash" and found.score == 0):
        return
    package = found.packages[0]
    for slack in slacks(space, rule, (package, start))[seed % 3 :: 3]:
        for end, sign in ((slack.fall, -1), (slack.rise, 1)):
            for size in range(1, 25):
                there = survives(changed(space, slack.party, slack.choice, sign * size), rule, package, start)
                assert there == (end is None or size <= end), (slack, sign * size)


def test_a_number_that_cannot_matter_has_no_limit() -> None:
    space = Space((Point("p", ("x", "y")),), (Party("a", ((5, 1),)), Party("b", ((5, 1),))))
    by_choice = {(s.party, s.choice): (s.fall, s.rise) for s in slacks(space, "utilitarian", ((0,), (0, 0)))}
    assert by_choice[0, Choice(0, 0)] == (8, None)
    assert by_choice[1, Choice(0, 1)] == (None, 8)
