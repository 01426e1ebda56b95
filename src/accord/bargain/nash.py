"""The Nash solution: the largest product of gains.

Nash, "The bargaining problem", Econometrica 18 (1950). Where no package gives everyone a gain, as many parties as
possible gain and the product is taken over the gains there are (Caragiannis and others, "The unreasonable fairness of
maximum Nash welfare", ACM Transactions on Economics and Computation 7, 2019).
"""

from __future__ import annotations

from fractions import Fraction
from math import prod

import numpy as np

from accord.bargain.frontier import Frontier
from accord.bargain.solution import Solution, gains_over, pick
from accord.bargain.space import Outcome

_NEAR = 1e-9
"""Sums of logarithms this close are compared as whole numbers."""


def nash(frontier: Frontier, start: Outcome) -> Solution | None:
    """Return the outcomes with the largest product of gains over the start; nothing when the frontier is empty."""
    if not len(frontier):
        return None
    gains = gains_over(frontier, start)
    winners = (gains > 0).sum(axis=1)
    logs = np.where(winners == winners.max(), np.log(np.maximum(gains, 1)).sum(axis=1), -np.inf)
    near = np.flatnonzero(logs >= logs.max() - _NEAR * max(1.0, float(logs.max())))
    products = [prod(g for g in row if g > 0) for row in gains[near].tolist()]
    best = max(products)
    score = Fraction(best if winners.max() == gains.shape[1] else 0)
    return pick("nash", frontier, near[[p == best for p in products]], score)
