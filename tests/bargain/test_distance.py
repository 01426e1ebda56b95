import pytest

from accord.bargain.distance import distance
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
