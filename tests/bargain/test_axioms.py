"""What each rule promises, on any finite set of outcomes."""

from fractions import Fraction

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from accord.bargain.egalitarian import egalitarian
from accord.bargain.frontier import Frontier
from accord.bargain.kalai_smorodinsky import kalai_smorodinsky
from accord.bargain.nash import nash
from accord.bargain.pareto import unbeaten
from accord.bargain.solution import Solution
from accord.bargain.utilitarian import utilitarian

Rows = list[tuple[int, ...]]
START = (0, 0, 0)
outcome_lists = st.lists(st.tuples(*[st.integers(1, 40)] * 3), min_size=1, max_size=12)
ALL = (nash, kalai_smorodinsky, egalitarian, lambda frontier, _: utilitarian(frontier))


def frontier_of(rows: Rows) -> Frontier:
    table = np.array(rows, dtype=np.int64)
    kept = table[unbeaten(table)]
    return Frontier(kept, np.zeros((len(kept), 1), dtype=np.int64))


def solved(rule: object, rows: Rows) -> Solution:
    assert callable(rule)
    found = rule(frontier_of(rows), START)
    assert isinstance(found, Solution)
    return found


@given(outcome_lists)
@settings(deadline=None)
def test_efficiency(rows: Rows) -> None:
    best = {tuple(row) for row in frontier_of(rows).outcomes.tolist()}
    for rule in ALL:
        assert set(solved(rule, rows).outcomes) <= best


@given(outcome_lists, st.permutations([0, 1, 2]))
@settings(deadline=None)
def test_anonymity(rows: Rows, order: list[int]) -> None:
    for rule in ALL:
        moved = solved(rule, [tuple(row[k] for k in order) for row in rows])
        assert set(moved.outcomes) == {tuple(o[k] for k in order) for o in solved(rule, rows).outcomes}


@given(outcome_lists)
@settings(deadline=None)
def test_symmetry(rows: Rows) -> None:
    """Where all parties stand alike, the parties' places in the solutions can be exchanged."""
    alike = [
        tuple(row[k] for k in order)
        for row in rows
        for order in ((0, 1, 2), (1, 2, 0), (2, 0, 1), (1, 0, 2), (0, 2, 1), (2, 1, 0))
    ]
    for rule in ALL:
        found = set(solved(rule, alike).outcomes)
        assert {(b, a, c) for a, b, c in found} == found == {(a, c, b) for a, b, c in found}


@given(outcome_lists, st.tuples(*[st.integers(1, 9)] * 3))
@settings(deadline=None)
def test_scale_invariance_of_nash_and_kalai_smorodinsky(rows: Rows, scale: tuple[int, ...]) -> None:
    stretched = [tuple(x * s for x, s in zip(row, scale, strict=True)) for row in rows]
    for rule in (nash, kalai_smorodinsky):
        expected = {tuple(x * s for x, s in zip(o, scale, strict=True)) for o in solved(rule, rows).outcomes}
        assert set(solved(rule, stretched).outcomes) == expected


@given(outcome_lists, st.sets(st.integers(0, 11)))
@settings(deadline=None)
def test_independence_of_irrelevant_alternatives(rows: Rows, dropped: set[int]) -> None:
    """Nash, egalitarian and utilitarian: a solution that stays on the table stays a solution when others go."""
    left = [row for k, row in enumerate(rows) if k not in dropped]
    for rule in (nash, egalitarian, ALL[-1]):
        stayed = {o for o in solved(rule, rows).outcomes if o in left}
        assume(stayed)
        assert set(solved(rule, left).outcomes) == stayed


@given(outcome_lists, outcome_lists)
@settings(deadline=None)
def test_more_on_the_table_hurts_no_smallest_gain(rows: Rows, more: Rows) -> None:
    """Monotonicity: of egalitarian always, of Kalai-Smorodinsky while the ideal gains stay what they are."""
    assert solved(egalitarian, rows + more).score >= solved(egalitarian, rows).score
    tops = [max(column) for column in zip(*rows, strict=True)]
    within = [row for row in more if all(x <= top for x, top in zip(row, tops, strict=True))]
    assert solved(kalai_smorodinsky, rows + within).score >= solved(kalai_smorodinsky, rows).score


@given(st.integers(1, 30), st.integers(1, 30), st.integers(1, 30))
def test_a_fair_point_on_the_diagonal_is_kalai_smorodinskys(a: int, b: int, c: int) -> None:
    """An outcome that gives all the same share, and that nothing beats, is the solution."""
    rows = [(4 * a, 0, 0), (0, 4 * b, 0), (0, 0, 4 * c), (2 * a, 2 * b, 2 * c), (3 * a, b, 2 * c)]
    found = solved(kalai_smorodinsky, rows)
    assert (found.outcomes, found.score) == (((2 * a, 2 * b, 2 * c),), Fraction(1, 2))
