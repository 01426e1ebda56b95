"""Rankings against linear programs over all worths that a ranking allows, package by package."""

from itertools import product

import numpy as np
import pytest
from scipy.optimize import linprog

from accord.bargain.dominance import necessarily_better, possibly_better
from accord.bargain.rankings import Ranking, always_at_least, leads_over, sometimes_better
from accord.bargain.space import Choice, Package
from accord.bargain.swaps import improving_swaps
from accord.errors import TooLargeError
from bargain.cases import random_space


def random_ranking(rng: np.random.Generator, shape: tuple[int, ...], *, scored: bool, gaps: bool) -> Ranking:
    points = rng.permutation(len(shape)).tolist()
    tiers: list[tuple[int, ...]] = []
    while points:
        size = int(rng.integers(1, 3))
        tiers.append(tuple(points[:size]))
        points = points[size:]
    options = [tuple(int(x) for x in np.unique(rng.integers(0, n, n), return_inverse=True)[1]) for n in shape]
    if gaps:
        tiers.pop(int(rng.integers(len(tiers))))
        options[int(rng.integers(len(shape)))] = ()
    scores = tuple(tuple(int(x) for x in rng.integers(0, 6, n)) for n in shape) if scored else ()
    return Ranking("party", tuple(tiers), tuple(options), scores)


Terms = list[tuple[int, float]]


class Worths:
    """A linear program whose variables are the worth of every option, then the weight of every point."""

    def __init__(self, ranking: Ranking, shape: tuple[int, ...]) -> None:
        self.shape, self.starts = shape, np.concatenate([[0], np.cumsum(shape)]).tolist()
        self.weight = [self.starts[-1] + i for i in range(len(shape))]
        self.below: list[Terms] = []
        self.equal: list[Terms] = []
        for point in range(len(shape)):
            if ranking.scores:
                self.scored(point, ranking.scores[point])
            elif ranking.options[point]:
                self.ranked(point, ranking.options[point])
            else:
                self.below += [[(c, 1.0), (self.weight[point], -1.0)] for c in self.columns(point)]
        for upper, lower in zip(ranking.importance, ranking.importance[1:], strict=False):
            self.below.append([(self.weight[lower[0]], 1.0), (self.weight[upper[0]], -1.0)])
        for tier in ranking.importance:
            self.equal += [[(self.weight[tier[0]], 1.0), (self.weight[p], -1.0)] for p in tier[1:]]

    def columns(self, point: int) -> list[int]:
        return list(range(self.starts[point], self.starts[point + 1]))

    def scored(self, point: int, scores: tuple[int, ...]) -> None:
        pairs = zip(self.columns(point), scores, strict=True)
        self.equal += [[(column, 1.0), (self.weight[point], -float(score))] for column, score in pairs]

    def ranked(self, point: int, ranks: tuple[int, ...]) -> None:
        columns = self.columns(point)
        pairs = list(product(range(len(ranks)), repeat=2))
        self.below += [[(columns[b], 1.0), (columns[a], -1.0)] for a, b in pairs if ranks[a] < ranks[b]]
        self.equal += [[(columns[a], 1.0), (columns[b], -1.0)] for a, b in pairs if ranks[a] == ranks[b] and a < b]
        best, worst = columns[ranks.index(min(ranks))], columns[ranks.index(max(ranks))]
        self.equal += [[(worst, 1.0)], [(best, 1.0), (self.weight[point], -1.0)] if best != worst else [(best, 1.0)]]

    def matrix(self, rows: list[Terms]) -> np.ndarray:
        table = np.zeros((len(rows), self.starts[-1] + len(self.shape)))
        for row, terms in zip(table, rows, strict=True):
            for column, value in terms:
                row[column] += value
        return table

    def extremes(self, draft: Package, package: Package) -> tuple[float, float]:
        """The least and the most the package can be worth against the draft, with all weights adding to at most 1."""
        taken = [(self.starts[i] + o, 1.0) for i, o in enumerate(package)]
        (cost,) = self.matrix([taken + [(self.starts[i] + o, -1.0) for i, o in enumerate(draft)]])
        asked = {
            "A_ub": self.matrix([*self.below, [(w, 1.0) for w in self.weight]]),
            "b_ub": np.array([0.0] * len(self.below) + [1.0]),
            "A_eq": self.matrix(self.equal),
            "b_eq": np.zeros(len(self.equal)),
        }
        return linprog(cost, **asked).fun, -linprog(-cost, **asked).fun


@pytest.mark.parametrize("seed", range(36))
def test_what_is_said_of_a_package_is_what_all_worths_say(seed: int) -> None:
    rng = np.random.default_rng(seed)
    shape = tuple(int(n) for n in rng.integers(1, 4, 4))
    ranking = random_ranking(rng, shape, scored=seed % 3 == 0, gaps=seed % 2 == 0)
    draft = tuple(int(rng.integers(n)) for n in shape)
    leads, worths = leads_over(ranking, draft, shape), Worths(ranking, shape)
    for package in list(product(*map(range, shape)))[:: 1 + seed % 3]:
        least, most = worths.extremes(draft, package)
        assert always_at_least(leads, package) == (least > -1e-9), package
        assert sometimes_better(leads, package) == (most > 1e-9), package


@pytest.mark.parametrize("seed", range(60))
def test_the_programs_find_a_better_package_just_when_there_is_one(seed: int) -> None:
    rng = np.random.default_rng(seed)
    space = random_space(seed, points=5, links=seed % 4)
    clauses = [link.clause for link in space.linkages]
    rankings = [random_ranking(rng, space.shape, scored=seed % 2 == 0, gaps=seed % 5 == 0) for _ in range(1 + seed % 3)]
    draft = tuple(int(x) for x in rng.integers(0, 3, 5))
    leads = [leads_over(ranking, draft, space.shape) for ranking in rankings]
    packages = [x for x in product(*map(range, space.shape)) if all(c.allows(x) for c in clauses)]

    def prefer(x: Package) -> tuple[int, ...]:
        return tuple(p for p, lead in enumerate(leads) if sometimes_better(lead, x))

    def kept(x: Package) -> int:
        return sum(a == b for a, b in zip(x, draft, strict=True))

    sure = [x for x in packages if all(always_at_least(lead, x) for lead in leads) and prefer(x)]
    maybe = [x for x in packages if len(prefer(x)) == len(leads)]
    found = necessarily_better(space.shape, clauses, rankings, draft)
    assert (found is None) == (not sure)
    if found:
        assert found.package in sure
        assert found.prefer == prefer(found.package)
        assert (len(found.prefer), kept(found.package)) == max((len(prefer(x)), kept(x)) for x in sure)
    other = possibly_better(space.shape, clauses, rankings, draft)
    assert (other is None) == (not maybe)
    if other:
        assert other.package in maybe
        assert kept(other.package) == max(map(kept, maybe))
    check_swaps(space.shape, (sure, maybe), improving_swaps(space.shape, clauses, rankings, draft), draft)


def check_swaps(
    shape: tuple[int, ...], better: tuple[list[Package], list[Package]], swaps: object, draft: Package
) -> None:
    sure, maybe = better
    assert isinstance(swaps, tuple)
    near = [x for x in {*sure, *maybe} if 1 <= sum(a != b for a, b in zip(x, draft, strict=True)) <= 2]
    by_package = {swap.package: swap for swap in swaps}
    singles = {s.choices[0]: s.surely for s in swaps if len(s.choices) == 1}
    for package in near:
        made = [Choice(i, o) for i, (o, d) in enumerate(zip(package, draft, strict=True)) if o != d]
        surely = package in sure
        implied = len(made) == 2 and any(c in singles and (singles[c] or not surely) for c in made)
        assert (package in by_package) == (not implied)
        if not implied:
            assert by_package[package].surely == surely
    assert set(by_package) <= set(near)


def test_giving_the_lesser_point_for_the_greater_is_a_sure_swap() -> None:
    one = Ranking("a", ((0,), (1,)), ((1, 0), (0, 1)))
    other = Ranking("b", ((1,), (0,)), ((0, 1), (1, 0)))
    (swap,) = improving_swaps((2, 2), [], [one, other], (0, 0))
    assert (swap.choices, swap.surely) == ((Choice(0, 1), Choice(1, 1)), True)
    found = necessarily_better((2, 2), [], [one, other], (0, 0))
    assert found is not None
    assert (found.package, found.prefer) == ((1, 1), (0, 1))


def test_too_many_options_are_refused() -> None:
    with pytest.raises(TooLargeError, match="pairs"):
        improving_swaps((10_000,), [], [], (0,))
