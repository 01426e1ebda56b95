"""What rankings alone can say of a package and a draft: preferred whatever the weights, or for some weights.

A party ranks points by importance and, on each point, options; how much more one counts than the next is not known. Its
worths are then any numbers in the order it gave: a point weighs what lies between its worst and its best option, points
weigh as ranked, options lie as ranked. The difference between two packages is linear in these numbers, so it is enough
to look at the corners: the points down to one rank weighing the same and the rest nothing, and each option at one end.
(Kirkwood and Sarin, "Ranking with partial information", Operations Research 33, 1985; Hazen, "Partial information,
dominance, and potential optimality in multiattribute utility theory", Operations Research 34, 1986.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.space import Choice, Package

Corner = frozenset[int]
"""Points that weigh the same while the others weigh nothing."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The order a party gave.

    `importance` holds tiers of points, the most important first; points in no tier may weigh anything. `options[point]`
    holds the rank of each option, 0 the best, ties sharing a rank; empty when nothing is known. `scores[point]`, where
    given, holds instead how good each option is on the party's own scale, and the point's rank weighs that scale.
    """

    name: str
    importance: tuple[tuple[int, ...], ...]
    options: tuple[tuple[int, ...], ...]
    scores: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Leads:
    """What each option is worth against the draft at a corner that gives the point weight: at least and at most."""

    least: tuple[Ints, ...]
    most: tuple[Ints, ...]
    corners: tuple[Corner, ...]


def leads_over(ranking: Ranking, draft: Package, shape: Sequence[int]) -> Leads:
    """Return what the ranking says of every option against the draft's."""
    pairs = [_lead(ranking, point, draft[point], count) for point, count in enumerate(shape)]
    return Leads(tuple(a for a, _ in pairs), tuple(b for _, b in pairs), corners(ranking, len(shape)))


def corners(ranking: Ranking, points: int) -> tuple[Corner, ...]:
    """Return the corners of the weights a ranking allows.

    >>> corners(Ranking("a", ((2,), (0, 1)), ()), 4)
    (frozenset({2}), frozenset({0, 1, 2}), frozenset({3}))
    """
    down_to = [
        frozenset(p for tier in ranking.importance[: k + 1] for p in tier) for k in range(len(ranking.importance))
    ]
    ranked = down_to[-1] if down_to else frozenset()
    return (*down_to, *(frozenset({p}) for p in range(points) if p not in ranked))


def always_at_least(leads: Leads, package: Package) -> bool:
    """Return whether the party likes the package at least as much as the draft, whatever the numbers."""
    return all(sum(int(leads.least[p][package[p]]) for p in corner) >= 0 for corner in leads.corners)


def sometimes_better(leads: Leads, package: Package) -> bool:
    """Return whether the party likes the package better than the draft for some numbers."""
    return any(sum(int(leads.most[p][package[p]]) for p in corner) > 0 for corner in leads.corners)


def _lead(ranking: Ranking, point: int, drafted: int, count: int) -> tuple[Ints, Ints]:
    """Return the least and the most that each option of a point can be worth against the draft's."""
    if ranking.scores and ranking.scores[point]:
        score = np.array(ranking.scores[point], dtype=np.int64)
        return score - score[drafted], score - score[drafted]
    if not ranking.options[point]:
        other = (np.arange(count) != drafted).astype(np.int64)
        return -other, other
    rank = np.array(ranking.options[point], dtype=np.int64)
    worst = int(rank.max())
    better, worse = (rank < rank[drafted]).astype(np.int64), (rank > rank[drafted]).astype(np.int64)
    up = better * ((rank == rank.min()) & (rank[drafted] == worst))
    down = worse * ((rank == worst) & (rank[drafted] == rank.min()))
    return up - worse, better - down


def single_changes(shape: Sequence[int], draft: Package) -> tuple[Choice, ...]:
    """Return every choice that differs from the draft."""
    return tuple(Choice(i, o) for i, n in enumerate(shape) for o in range(n) if o != draft[i])
