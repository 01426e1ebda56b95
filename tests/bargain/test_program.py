"""Solutions by integer programming against the same rules on the whole frontier."""

import os
import signal
import threading
from dataclasses import replace
from fractions import Fraction

import pytest

from accord.bargain.egalitarian import egalitarian
from accord.bargain.frontier import find_frontier
from accord.bargain.kalai_smorodinsky import kalai_smorodinsky
from accord.bargain.maximin_program import (
    egalitarian_by_program,
    kalai_smorodinsky_by_program,
    utilitarian_by_program,
)
from accord.bargain.nash import nash
from accord.bargain.nash_program import nash_by_program
from accord.bargain.program import Program
from accord.bargain.solution import Solution, disagreement
from accord.bargain.space import Choice, Party, Point, Space, at_least_one
from accord.bargain.utilitarian import utilitarian
from bargain.cases import random_space

pytestmark = pytest.mark.slow  # hundreds of made-up cases


def same(space: Space, one: Solution | None, other: Solution | None) -> None:
    assert one is not None
    assert other is not None
    assert one.score == other.score
    assert one.gap == other.gap == 0 or other.gap < 1e-8
    assert space.allows(other.packages[0])
    assert space.outcome(other.packages[0]) == other.outcomes[0]


@pytest.mark.parametrize("seed", range(40))
def test_scores_equal_those_on_the_frontier(seed: int) -> None:
    space = random_space(seed, points=8, options=4, parties=2 + seed % 3, links=seed % 6, opposed=seed % 2 == 0)
    if seed % 4 == 0:
        space = replace(space, parties=tuple(replace(p, reservation=20) for p in space.parties))
    frontier, start = find_frontier(space), disagreement(space)
    if not len(frontier):
        assert utilitarian_by_program(space) is None
        return
    same(space, utilitarian(frontier), utilitarian_by_program(space))
    same(space, egalitarian(frontier, start), egalitarian_by_program(space, start))
    same(space, kalai_smorodinsky(frontier, start), kalai_smorodinsky_by_program(space, start))
    best = nash(frontier, start)
    if best is not None and best.score:
        same(space, best, nash_by_program(space, start))
    else:
        assert nash_by_program(space, start) is None


def test_what_the_program_picks_is_on_the_frontier() -> None:
    space = random_space(5, points=10, options=4, parties=3, links=3)
    rows = {tuple(row) for row in find_frontier(space).outcomes.tolist()}
    found = kalai_smorodinsky_by_program(space, disagreement(space))
    assert found is not None
    assert found.outcomes[0] in rows


def test_eight_parties_have_a_nash_solution() -> None:
    space = random_space(1, points=40, options=5, parties=8)
    start = disagreement(space)
    found = nash_by_program(space, start)
    assert found is not None
    assert found.gap < 1e-8
    assert found.score == Fraction(856538153190720)


@pytest.mark.parametrize("budget", [10**6, 10**9])
def test_fine_worths_are_solved_as_well(budget: int) -> None:
    space = random_space(3, points=8, options=4, parties=3, links=3, budget=budget)
    frontier, start = find_frontier(space), disagreement(space)
    same(space, nash(frontier, start), nash_by_program(space, start))
    same(space, kalai_smorodinsky(frontier, start), kalai_smorodinsky_by_program(space, start))
    same(space, utilitarian(frontier), utilitarian_by_program(space))


def test_no_package_is_said_and_not_guessed() -> None:
    points = (Point("a", ("x", "y")),)
    space = Space(points, (Party("p", ((0, 5),), reservation=6),))
    assert utilitarian_by_program(space) is None
    assert kalai_smorodinsky_by_program(space, (6,)) is None
    assert egalitarian_by_program(space, (6,)) is None


def test_the_solver_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    Program((2, 2), [at_least_one(Choice(0, 0)).clause]).solve(seconds=1)
    assert capfd.readouterr().out == ""


def test_an_interrupt_stops_the_solver() -> None:
    """Also where whoever began the tests in the background had interrupts ignored."""
    space = random_space(2, points=60, options=8, parties=10, opposed=True, links=20, budget=1000)
    start = (0,) * 10
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Timer(1.0, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        with pytest.raises(KeyboardInterrupt):
            kalai_smorodinsky_by_program(space, start, seconds=60)
    finally:
        signal.signal(signal.SIGINT, before)
