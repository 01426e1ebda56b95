from dataclasses import replace

import pytest

from accord.bargain.distance import distance
from accord.bargain.distance_program import distance_by_program
from accord.bargain.frontier import find_frontier
from bargain.cases import allowed, beaten, random_space


@pytest.mark.parametrize("seed", range(30))
def test_a_draft_is_on_the_frontier_or_beaten_by_it(seed: int) -> None:
    space = random_space(seed, points=5, links=2, opposed=seed % 2 == 0)
    frontier = find_frontier(space)
    rows = [tuple(row) for row in frontier.outcomes.tolist()]
    for package in allowed(space)[:: 1 + seed]:
        draft = space.outcome(package)
        better = [row for row in rows if beaten(draft, row)]
        found = distance(frontier, draft)
        assert found.reached == (draft in rows)
        assert found.beaten_by == len(better)
        if not better:
            assert found.even is None
            continue
        gains = [[b - a for a, b in zip(draft, row, strict=True)] for row in better]
        assert found.even is not None
        assert found.most is not None
        assert min(found.even.gains) == max(map(min, gains))
        assert sum(found.most.gains) == max(map(sum, gains))
        for party, best in enumerate(found.best_for):
            assert best.gains[party] == max(row[party] for row in gains)
        assert space.outcome(found.even.package) == found.even.outcome


@pytest.mark.parametrize("seed", range(16))
def test_the_same_without_the_frontier(seed: int) -> None:
    space = random_space(seed, points=5, links=2, opposed=seed % 2 == 0)
    if seed % 4 == 0:
        space = replace(space, parties=tuple(replace(p, reservation=15) for p in space.parties))
    frontier = find_frontier(space)
    for package in allowed(space)[:: 60 + seed]:
        draft = space.outcome(package)
        there, here = distance(frontier, draft), distance_by_program(space, draft)
        assert (here.reached, here.beaten_by) == (there.reached, None if there.beaten_by else 0)
        assert len(here.best_for) == len(there.best_for)
        if there.even and there.most and here.even and here.most:
            assert min(here.even.gains) == min(there.even.gains)
            assert sum(here.most.gains) == sum(there.most.gains)
            for party, (one, other) in enumerate(zip(here.best_for, there.best_for, strict=True)):
                assert one.gains[party] == other.gains[party]
                assert sum(one.gains) == sum(other.gains)
