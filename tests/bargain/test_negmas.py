"""The same problems solved by NegMAS 0.16 (an independent program that lists every package), point for point.

`make peers` installs it beside accord and runs these tests; elsewhere they are skipped.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from accord.bargain.egalitarian import egalitarian
from accord.bargain.frontier import find_frontier
from accord.bargain.kalai_smorodinsky import kalai_smorodinsky
from accord.bargain.nash import nash
from accord.bargain.solution import Solution, disagreement
from accord.bargain.space import Outcome, Space
from accord.bargain.utilitarian import utilitarian
from bargain.cases import allowed, random_space

negmas = pytest.importorskip(
    "negmas", reason="NegMAS is not installed: `make peers` installs it and runs this comparison"
)

Frontier = list[Outcome]
Ranges = list[tuple[float, float]]


def peer(space: Space) -> tuple[list[object], Frontier, Ranges]:
    """NegMAS' utility functions, its frontier over the allowed packages, and each party's range over them."""
    from negmas.preferences.ops import pareto_frontier

    issues = [negmas.make_issue(values=[str(o) for o in range(n)], name=f"p{i}") for i, n in enumerate(space.shape)]
    scene = negmas.make_os(issues)
    ufuns = [
        negmas.LinearAdditiveUtilityFunction(
            values={f"p{i}": {str(o): float(x) for o, x in enumerate(row)} for i, row in enumerate(party.worth)},
            outcome_space=scene,
            reserved_value=float("-inf") if party.reservation is None else float(party.reservation),
        )
        for party in space.parties
    ]
    packages = allowed(space) if space.clauses else list(product(*map(range, space.shape)))
    outcomes = [tuple(map(str, package)) for package in packages]
    rows, _ = pareto_frontier(ufuns, outcomes=outcomes) if packages else ((), ())
    worths = np.array([space.outcome(package) for package in packages]).reshape(-1, len(ufuns))
    ranges = [(float(column.min()), float(column.max())) for column in worths.T] if packages else []
    return ufuns, [tuple(round(x) for x in row) for row in rows], ranges


def chosen(rule: str, found: tuple[list[object], Frontier, Ranges]) -> set[Outcome]:
    import negmas.preferences.ops as ops

    ufuns, frontier, ranges = found
    points = getattr(ops, rule)(ufuns, [tuple(map(float, row)) for row in frontier], ranges=ranges)
    return {tuple(round(x) for x in row) for row, _ in points}


def outcomes(solution: Solution | None) -> set[Outcome]:
    return set(solution.outcomes) if solution else set()


def instance(seed: int) -> Space:
    """Two to four parties on 3 to 7 points, every second one linked, every third one with red lines."""
    space = random_space(
        seed,
        points=3 + seed % 5,
        options=2 + seed % 3 if seed % 5 < 4 else 3,
        parties=2 + seed % 3,
        budget=(100, 1000)[seed % 2] if seed % 3 < 2 else 60,
        links=(seed // 2) % 5 * (seed % 2),
        red_lines=int(seed % 3 == 0),
        opposed=seed % 4 < 2,
    )
    if seed % 5 == 0:
        floors = disagreement(space) if allowed(space) else (0,) * len(space.parties)
        parties = tuple(replace(p, reservation=d + 10) for p, d in zip(space.parties, floors, strict=True))
        return replace(space, parties=parties)
    return space


@pytest.mark.parametrize("seed", range(300))
def test_frontier_and_solutions_equal_those_of_negmas(seed: int) -> None:
    space = instance(seed)
    found = peer(space)
    if not found[2]:
        return
    frontier, start = find_frontier(space), disagreement(space)
    assert sorted(map(tuple, frontier.outcomes.tolist())) == sorted(found[1])
    if not len(frontier):
        return
    assert outcomes(utilitarian(frontier)) == chosen("max_welfare_points", found)
    product_of_gains = nash(frontier, start)
    if product_of_gains is not None and product_of_gains.score > 0:
        assert outcomes(product_of_gains) == chosen("nash_points", found)
    fair = egalitarian(frontier, start)
    assert outcomes(fair) <= chosen("kalai_points", found), (
        "ours settles by the second smallest gain what it leaves open"
    )
    check_shares(space, found, kalai_smorodinsky(frontier, start))


def check_shares(space: Space, found: tuple[list[object], Frontier, Ranges], ours: Solution | None) -> None:
    """NegMAS' `ks_points` makes the spread between shares small; the rule makes the smallest share large."""
    assert ours is not None
    if any(party.reservation is not None for party in space.parties) or any(low == high for low, high in found[2]):
        return
    shares = {row: [(u - low) / (high - low) for u, (low, high) in zip(row, found[2], strict=True)] for row in found[1]}
    spread = {row: max(share) - min(share) for row, share in shares.items()}
    theirs = chosen("ks_points", found)
    assert theirs == {row for row, width in spread.items() if width <= min(spread.values()) + 1e-12}
    for row in theirs:
        assert min(shares[row]) <= float(ours.score) + 1e-12, "a larger smallest share was missed"
    assert float(ours.score) == pytest.approx(max(min(share) for share in shares.values()))


def test_the_spread_rule_does_leave_the_worst_off_worse_off() -> None:
    """The deviation is not only a tie: on many of these problems its worst-off party gets a strictly smaller share."""
    worse = 0
    for seed in range(60):
        space = random_space(seed, points=4, parties=3)
        found = peer(space)
        ours = kalai_smorodinsky(find_frontier(space), disagreement(space))
        assert ours is not None
        if any(low == high for low, high in found[2]):
            continue
        for row in chosen("ks_points", found):
            share = min((u - low) / (high - low) for u, (low, high) in zip(row, found[2], strict=True))
            worse += share < float(ours.score) - 1e-9
    assert worse > 5
