"""The utilitarian solution: the highest sum of worths.

It compares points between parties, so it says something only where their points mean the same (Harsanyi, "Cardinal
welfare, individualistic ethics, and interpersonal comparisons of utility", Journal of Political Economy 63, 1955).
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from accord.bargain.frontier import Frontier
from accord.bargain.solution import Solution, pick


def utilitarian(frontier: Frontier) -> Solution | None:
    """Return the outcomes with the highest total; nothing when the frontier is empty."""
    if not len(frontier):
        return None
    totals = frontier.outcomes.sum(axis=1)
    return pick("utilitarian", frontier, np.flatnonzero(totals == totals.max()), Fraction(int(totals.max())))
