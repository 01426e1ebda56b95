import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.bargain.adjusted_winner import adjusted_winner
from accord.errors import SpaceError

CASES = Path(__file__).parents[3] / "shared" / "analysis" / "cases.json"


@pytest.mark.skipif(not CASES.exists(), reason="the published cases (../shared/analysis/cases.json) are not here")
def test_the_published_two_goods() -> None:
    case = next(c for c in json.loads(CASES.read_text())["cases"] if c["id"] == "adjusted-winner-2goods")
    found = adjusted_winner(case["points"]["A"], case["points"]["B"])
    assert found.shares == (1, Fraction(1, 11))
    assert found.totals == (Fraction(case["expected"]["each_total"]),) * 2
    assert found.split == 1


@given(st.integers(1, 8).flatmap(lambda n: st.tuples(*[st.lists(st.integers(0, 30), min_size=n, max_size=n)] * 2)))
def test_equitable_efficient_and_free_of_envy(points: tuple[list[int], list[int]]) -> None:
    first, second = points
    gap = sum(first) - sum(second)
    first, second = [*first, max(-gap, 0) + 1], [*second, max(gap, 0) + 1]
    found = adjusted_winner(first, second)
    assert found.totals[0] == found.totals[1]
    assert found.totals[0] * 2 >= sum(first), "each thinks it has at least half"
    assert sum(0 < share < 1 for share in found.shares) <= 1
    for a in range(len(first)):
        for b in range(len(first)):
            swaps = found.shares[a] > 0 and found.shares[b] < 1
            assert not (swaps and first[b] * second[a] > first[a] * second[b]), "a swap would help both"


@pytest.mark.parametrize(("first", "second"), [([1, 2], [3]), ([1], [2]), ([0], [0]), ([], []), ([-1, 2], [0, 1])])
def test_budgets_must_be_equal(first: list[int], second: list[int]) -> None:
    with pytest.raises(SpaceError):
        adjusted_winner(first, second)
