from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.bargain.dense import dense_frontier
from accord.bargain.frontier import Limit, estimate_frontier, find_frontier, frontier_outcomes
from accord.bargain.network import build_network
from accord.bargain.space import Party, Point, Space
from accord.bargain.sparse import Rows, sparse_frontier
from accord.errors import SpaceError, TooLargeError
from bargain.cases import allowed, beaten, frontier_by_listing, random_space

pytestmark = pytest.mark.slow  # hundreds of made-up cases


def as_set(rows: object) -> set[tuple[int, ...]]:
    return {tuple(map(int, row)) for row in np.asarray(rows)}


@pytest.mark.parametrize("seed", range(240))
def test_both_ways_equal_the_list_of_all_packages(seed: int) -> None:
    space = random_space(
        seed,
        points=3 + seed % 4,
        options=2 + seed % 3,
        parties=1 + seed % 5,
        budget=(20, 60, 700)[seed % 3] if seed % 5 < 3 else (10, 25)[seed % 2],
        links=(0, 2, 5)[seed % 3],
        red_lines=(0, 1)[seed // 3 % 2],
        opposed=seed % 2 == 0,
    )
    expected = frontier_by_listing(space)
    if not expected:
        with pytest.raises(SpaceError, match="No package"):
            find_frontier(space)
        return
    network = build_network(space)
    for found in (dense_frontier(network), sparse_frontier(network, limit=Rows(10**6, 10**8))):
        outcomes, packages = network.worths(found.totals), network.packages(found.options)
        assert as_set(outcomes) == expected
        assert len(outcomes) == len(expected)
        for package, outcome in zip(packages.tolist(), outcomes.tolist(), strict=True):
            assert space.allows(tuple(package))
            assert space.outcome(tuple(package)) == tuple(outcome)


@pytest.mark.parametrize("seed", range(40))
def test_reservation_values_are_exact(seed: int) -> None:
    space = random_space(seed, points=5, parties=2 + seed % 3, links=seed % 4, budget=50)
    floors = np.random.default_rng(seed).integers(0, 30, len(space.parties))
    parties = tuple(replace(p, reservation=int(r)) for p, r in zip(space.parties, floors, strict=True))
    space = replace(space, parties=parties)
    network = build_network(space)
    assert as_set(network.worths(dense_frontier(network).totals)) == frontier_by_listing(space)
    assert as_set(network.worths(sparse_frontier(network, limit=Rows(10**6, 10**8)).totals)) == frontier_by_listing(
        space
    )


@st.composite
def spaces(draw: st.DrawFn) -> Space:
    """Small problems with any worths, negative ones too."""
    shape = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    count = draw(st.integers(1, 4))
    worths = st.tuples(*(st.tuples(*[st.integers(-9, 9)] * options) for options in shape))
    points = tuple(Point(str(i), tuple(map(str, range(options)))) for i, options in enumerate(shape))
    return Space(points, tuple(Party(str(p), draw(worths)) for p in range(count)))


@given(spaces())
@settings(max_examples=150, deadline=None)
def test_nothing_beats_the_frontier_and_all_else_is_beaten(space: Space) -> None:
    frontier = as_set(find_frontier(space).outcomes)
    for outcome in {space.outcome(package) for package in allowed(space)}:
        assert (outcome in frontier) != any(beaten(outcome, other) for other in frontier)


@given(spaces(), st.integers(1, 50), st.integers(-50, 50))
@settings(max_examples=80, deadline=None)
def test_relabelling_and_rescaling_change_nothing(space: Space, factor: int, shift: int) -> None:
    before = find_frontier(space)
    parties = list(space.parties)
    parties[0] = replace(
        parties[0],
        worth=tuple(tuple(x * factor + shift * (i == 0) for x in row) for i, row in enumerate(parties[0].worth)),
    )
    after = find_frontier(replace(space, parties=tuple(parties)))
    assert (after.outcomes[:, 0] == before.outcomes[:, 0] * factor + shift).all()
    assert (after.outcomes[:, 1:] == before.outcomes[:, 1:]).all()
    swapped = find_frontier(replace(space, parties=space.parties[::-1]))
    assert as_set(swapped.outcomes[:, ::-1]) == as_set(before.outcomes)


@given(spaces(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_points_and_options_does_not_matter(space: Space, chance: Random) -> None:
    points = chance.sample(range(len(space.points)), len(space.points))
    options = [chance.sample(range(n), n) for n in space.shape]
    shuffled = tuple(
        replace(p, worth=tuple(tuple(p.worth[i][o] for o in options[i]) for i in points)) for p in space.parties
    )
    after = find_frontier(Space(tuple(space.points[i] for i in points), shuffled))
    assert after.outcomes.tolist() == find_frontier(space).outcomes.tolist()


def test_the_outcomes_alone_are_the_same() -> None:
    space = random_space(3, points=12, options=4, parties=3, links=4)
    assert as_set(frontier_outcomes(space)) == as_set(find_frontier(space).outcomes)


def test_fine_weights_are_merged_and_coarse_ones_tabled() -> None:
    assert estimate_frontier(random_space(1, points=20, budget=100)).way == "tables"
    assert estimate_frontier(random_space(1, points=20, budget=10**9)).way == "merging"


def test_what_would_not_fit_is_refused_with_what_can_be_had() -> None:
    space = random_space(1, points=30, options=5, parties=6, budget=1000, opposed=True)
    estimate = estimate_frontier(space)
    assert estimate.packages == 5**30
    assert estimate.memory > Limit().memory
    with pytest.raises(TooLargeError, match="What can be had: the solutions without the frontier"):
        find_frontier(space)


def test_a_million_options_are_no_trouble() -> None:
    rng = np.random.default_rng(0)
    parties = tuple(Party(n, (tuple(map(int, rng.integers(0, 1000, 10**6))), (0, 5))) for n in "ab")
    space = Space((Point("p", ("x",) * 10**6), Point("q", ("y", "z"))), parties)
    frontier = find_frontier(space)
    assert frontier.outcome(0)[0] == max(parties[0].worth[0]) + 5
    assert space.outcome(frontier.package(0)) == frontier.outcome(0)


def test_more_time_allows_larger_frontiers() -> None:
    space = random_space(2, points=9, options=3, parties=5, budget=10**6, opposed=True)
    with pytest.raises(TooLargeError):
        find_frontier(space, limit=Limit(seconds=0.0001))
    assert len(find_frontier(space)) > 500
