"""The four rules against their definitions, read off the list of all packages."""

from dataclasses import replace
from fractions import Fraction
from math import prod

import numpy as np
import pytest

from accord.bargain.egalitarian import egalitarian
from accord.bargain.frontier import Frontier, find_frontier
from accord.bargain.kalai_smorodinsky import kalai_smorodinsky
from accord.bargain.nash import nash
from accord.bargain.solution import Solution, disagreement
from accord.bargain.space import Space
from accord.bargain.utilitarian import utilitarian
from bargain.cases import frontier_by_listing, random_space


def problem(seed: int) -> Space:
    return random_space(
        seed, points=3 + seed % 4, options=3, parties=2 + seed % 4, links=seed % 4, opposed=seed % 2 == 0
    )


def solve(space: Space) -> tuple[Frontier, tuple[int, ...]]:
    return find_frontier(space), disagreement(space)


def check(space: Space, solution: Solution | None, expected: set[tuple[int, ...]]) -> None:
    assert solution is not None
    assert set(solution.outcomes) == expected
    assert len(solution.outcomes) == len(expected)
    for outcome, package in zip(solution.outcomes, solution.packages, strict=True):
        assert space.allows(package)
        assert space.outcome(package) == outcome


@pytest.mark.parametrize("seed", range(60))
def test_every_rule_picks_what_its_definition_says(seed: int) -> None:
    space = problem(seed)
    frontier, start = solve(space)
    listed = frontier_by_listing(space)
    ideal = [max(o[p] for o in listed) for p in range(len(start))]

    def gains(outcome: tuple[int, ...]) -> list[int]:
        return [u - d for u, d in zip(outcome, start, strict=True)]

    def shares(outcome: tuple[int, ...]) -> list[Fraction]:
        tops = [i - d for i, d in zip(ideal, start, strict=True)]
        return sorted(Fraction(g, t) if t else Fraction(1) for g, t in zip(gains(outcome), tops, strict=True))

    def effort(outcome: tuple[int, ...]) -> tuple[int, int]:
        positive = [g for g in gains(outcome) if g > 0]
        return len(positive), prod(positive)

    for found, score in (
        (utilitarian(frontier), sum),
        (egalitarian(frontier, start), lambda o: sorted(gains(o))),
        (kalai_smorodinsky(frontier, start), shares),
        (nash(frontier, start), effort),
    ):
        best = max(map(score, listed))
        check(space, found, {o for o in listed if score(o) == best})


def test_kalai_smorodinsky_is_not_the_smallest_spread() -> None:
    rows = np.array([[10, 1], [7, 5], [4, 4], [1, 10]])[[0, 1, 3]]
    rows = np.vstack([rows, [[6, 6]]])
    frontier = Frontier(rows, np.zeros_like(rows))
    found = kalai_smorodinsky(frontier, (0, 0))
    assert found is not None
    assert found.outcomes == ((6, 6),)
    uneven = Frontier(np.array([[10, 0, 0], [0, 10, 0], [0, 0, 10], [5, 5, 9], [4, 4, 4]]), np.zeros((5, 1), dtype=int))
    best = kalai_smorodinsky(uneven, (0, 0, 0))
    assert best is not None
    assert best.outcomes == ((5, 5, 9),)
    assert best.score == Fraction(1, 2)


@pytest.mark.parametrize("seed", range(10))
def test_nash_and_kalai_smorodinsky_do_not_depend_on_anyones_scale(seed: int) -> None:
    space = problem(seed)
    party = space.parties[0]
    scaled = replace(party, worth=tuple(tuple(7 * x + 3 for x in row) for row in party.worth))
    other = replace(space, parties=(scaled, *space.parties[1:]))
    for rule in (nash, kalai_smorodinsky):
        one, two = rule(*solve(space)), rule(*solve(other))
        assert one is not None
        assert two is not None
        moved = {(7 * o[0] + 3 * len(space.points), *o[1:]) for o in one.outcomes}
        assert set(two.outcomes) == moved


def test_where_not_all_can_gain_as_many_as_possible_do() -> None:
    frontier = Frontier(np.array([[9, 0, 0], [3, 3, 0], [0, 4, 3], [0, 0, 8]]), np.zeros((4, 1), dtype=int))
    found = nash(frontier, (0, 0, 0))
    assert found is not None
    assert found.outcomes == ((0, 4, 3),)
    assert found.score == 0


def test_ties_are_all_reported() -> None:
    frontier = Frontier(np.array([[4, 1], [1, 4], [2, 2]]), np.arange(3)[:, None])
    found = nash(frontier, (0, 0))
    assert found is not None
    assert found.packages == ((0,), (1,), (2,))


def test_an_empty_frontier_has_no_solution() -> None:
    empty = Frontier(np.zeros((0, 2), dtype=int), np.zeros((0, 3), dtype=int))
    assert nash(empty, (0, 0)) is kalai_smorodinsky(empty, (0, 0)) is None
    assert egalitarian(empty, (0, 0)) is utilitarian(empty) is None
