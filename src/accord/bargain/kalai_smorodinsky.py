"""The Kalai-Smorodinsky solution: the smallest share of its ideal gain that a party gets is as large as it can be.

Kalai and Smorodinsky, "Other solutions to Nash's bargaining problem", Econometrica 43 (1975): gains in proportion to
the ideal gains. On a finite frontier exact proportion is rare, and what remains of the rule is the largest smallest
share, with ties settled by the second smallest and so on (Imai, Econometrica 51, 1983). That is not the package with
the smallest spread between shares, which can leave everyone worse off.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from accord.bargain.frontier import Frontier
from accord.bargain.solution import Solution, gains_over, pick
from accord.bargain.space import Outcome

_NEAR = 1e-9
"""Shares this close are compared as fractions."""


def kalai_smorodinsky(frontier: Frontier, start: Outcome) -> Solution | None:
    """Return the outcomes whose shares of the ideal gains are leximin; nothing when the frontier is empty.

    The ideal gain of a party is its highest on the frontier; one that can gain nothing over its start counts as
    having all of it.
    """
    if not len(frontier):
        return None
    gains = gains_over(frontier, start)
    ideal = gains.max(axis=0)
    able = ideal > 0
    smallest = (gains[:, able] / ideal[able]).min(axis=1, initial=1.0)
    near = np.flatnonzero(smallest >= smallest.max() - _NEAR)
    unique, place = np.unique(gains[near], axis=0, return_inverse=True)
    ladders = [_ladder(row, ideal) for row in unique.tolist()]
    best = max(ladders)
    rows = near[[ladders[k] == best for k in place.ravel()]]
    return pick("kalai-smorodinsky", frontier, rows, best[0])


def _ladder(gains: list[int], ideal: np.typing.NDArray[np.int64]) -> tuple[Fraction, ...]:
    """Return the shares from the smallest up."""
    return tuple(sorted(Fraction(g, int(top)) if top > 0 else Fraction(1) for g, top in zip(gains, ideal, strict=True)))
