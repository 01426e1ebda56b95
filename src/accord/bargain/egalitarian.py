"""The egalitarian solution: the smallest gain as large as it can be, then the second smallest, and so on.

Kalai, "Proportional solutions to bargaining situations: interpersonal utility comparisons", Econometrica 45 (1977),
with the lexicographic extension of Imai, "Individual monotonicity and lexicographic maxmin solution", Econometrica 51
(1983), which on a finite set settles ties.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from accord.bargain.frontier import Frontier
from accord.bargain.solution import Solution, gains_over, pick
from accord.bargain.space import Outcome


def egalitarian(frontier: Frontier, start: Outcome) -> Solution | None:
    """Return the outcomes whose gains over the start are leximin; nothing when the frontier is empty."""
    if not len(frontier):
        return None
    ladder = np.sort(gains_over(frontier, start), axis=1)
    best = ladder[np.lexsort(ladder.T[::-1])[-1]]
    return pick("egalitarian", frontier, np.flatnonzero(np.all(ladder == best, axis=1)), Fraction(int(best[0])))
