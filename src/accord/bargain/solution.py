"""What the bargaining solutions have in common: where the parties start from, and what a solution is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from accord.bargain.extremes import nadir
from accord.bargain.frontier import Frontier
from accord.bargain.pareto import Ints
from accord.bargain.space import Outcome, Package, Space

RuleName = Literal["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"]


@dataclass(frozen=True, slots=True)
class Solution:
    """The outcomes a rule picks from the frontier (more than one when they tie), each with a package.

    `score` is what the rule maximises. `gap` is how much higher, as a share, the best score could still be: 0 when
    the answer is exact.
    """

    rule: RuleName
    score: Fraction
    outcomes: tuple[Outcome, ...]
    packages: tuple[Package, ...]
    gap: float = 0.0


def disagreement(space: Space) -> Outcome:
    """Return what each party has without agreement: its reservation value, or else its lowest allowed total."""
    lowest = nadir(space)
    return tuple(low if p.reservation is None else p.reservation for p, low in zip(space.parties, lowest, strict=True))


def gains_over(frontier: Frontier, start: Outcome) -> Ints:
    """Return what each party gains over its start at each point of the frontier."""
    return frontier.outcomes - np.array(start, dtype=np.int64)


def pick(rule: RuleName, frontier: Frontier, rows: Ints, score: Fraction) -> Solution:
    """Return the solution that consists of these rows of the frontier."""
    return Solution(
        rule, score, tuple(frontier.outcome(int(k)) for k in rows), tuple(frontier.package(int(k)) for k in rows)
    )
