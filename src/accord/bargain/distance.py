"""How far a draft is from the frontier: what could be gained from it with no party worse off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from accord.bargain.frontier import Frontier
from accord.bargain.pareto import Ints
from accord.bargain.space import Outcome, Package


@dataclass(frozen=True, slots=True)
class Improvement:
    """A package of the frontier that is worse for nobody than the draft, and what each party gains by it."""

    package: Package
    outcome: Outcome
    gains: Outcome


@dataclass(frozen=True, slots=True)
class Distance:
    """What is left on the table with a draft.

    `beaten_by` counts the outcomes of the frontier that beat it (None: some do, not counted); with 0, `even` and the
    others are empty and the draft is on the frontier (`reached`) or not allowed. `even` raises the least gain of all as
    far as it goes, `most` the sum of the gains, and `best_for` what each party can gain at the most.
    """

    outcome: Outcome
    reached: bool
    beaten_by: int | None
    even: Improvement | None
    most: Improvement | None
    best_for: tuple[Improvement, ...]


def distance(frontier: Frontier, outcome: Outcome) -> Distance:
    """Return how far an outcome is from the frontier."""
    gains = frontier.outcomes - np.array(outcome, dtype=np.int64)
    rows = np.flatnonzero(np.all(gains >= 0, axis=1))
    better = rows[np.any(gains[rows] > 0, axis=1)]
    reached = len(rows) > len(better)
    if not len(better):
        return Distance(outcome, reached, 0, None, None, ())
    least, total = gains[better].min(axis=1), gains[better].sum(axis=1)

    def improvement(*ranks: Ints) -> Improvement:
        row = int(better[np.lexsort(ranks[::-1])[-1]])
        return Improvement(frontier.package(row), frontier.outcome(row), tuple(int(x) for x in gains[row]))

    parties = range(gains.shape[1])
    return Distance(
        outcome,
        reached,
        len(better),
        improvement(least, total),
        improvement(total, least),
        tuple(improvement(gains[better, party], total) for party in parties),
    )
