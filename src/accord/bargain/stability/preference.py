"""How much a decision maker likes each state: from a ranking with ties, or from option prioritisation.

Option prioritisation orders statements about options by importance; a state that satisfies the more important statement
is preferred, whatever the rest (Fang, Hipel, Kilgour and Peng, "A decision support system for interactive decision
making", IEEE Transactions on Systems, Man and Cybernetics C 33, 2003).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.stability.conflict import Pattern, fits
from accord.bargain.stability.graph import Bools
from accord.errors import SpaceError


@dataclass(frozen=True, slots=True)
class Statement:
    """What a decision maker wants to hold: that a state fits one of `any_of`.

    With `given`, it is "`any_of` if `given`" or "`any_of` if and only if `given`", as `bond` says.
    """

    any_of: tuple[Pattern, ...]
    given: tuple[Pattern, ...] = ()
    bond: Literal["if", "iff"] = "if"

    def holds(self, codes: Ints) -> Bools:
        """Return for which states the statement holds."""
        wanted = _fits_any(codes, self.any_of)
        if not self.given:
            return wanted
        condition = _fits_any(codes, self.given)
        return wanted == condition if self.bond == "iff" else wanted | ~condition


def payoffs_of_statements(codes: Ints, statements: Sequence[Statement]) -> Ints:
    """Return payoffs from statements, the most important first: states that satisfy the same ones tie."""
    truth = [statement.holds(codes) for statement in statements]
    if not truth:
        return np.zeros(len(codes), dtype=np.int64)
    order = np.lexsort(truth[::-1])
    rises = np.any([column[order][1:] != column[order][:-1] for column in truth], axis=0)
    payoff = np.empty(len(codes), dtype=np.int64)
    payoff[order] = np.concatenate([[0], np.cumsum(rises)])
    return payoff


def payoffs_of_ranking(states: int, tiers: Sequence[Sequence[int]]) -> Ints:
    """Return payoffs from tiers of states, the best first; every state must stand in just one tier.

    >>> payoffs_of_ranking(3, [[2], [0, 1]]).tolist()
    [0, 0, 1]
    """
    named = sorted(state for tier in tiers for state in tier)
    if named != list(range(states)):
        missing = sorted(set(range(states)) - set(named))
        message = (
            f"A ranking must name each of the {states} states once; missing: {missing or 'none, but one is twice'}."
        )
        raise SpaceError(message)
    payoff = np.empty(states, dtype=np.int64)
    for height, tier in enumerate(reversed(tiers)):
        payoff[list(tier)] = height
    return payoff


def _fits_any(codes: Ints, patterns: Sequence[Pattern]) -> Bools:
    found = np.zeros(len(codes), dtype=bool)
    for pattern in patterns:
        found |= fits(codes, pattern)
    return found
