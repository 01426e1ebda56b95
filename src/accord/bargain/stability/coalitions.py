"""Moves that a coalition makes together and that all its members gain by.

Kilgour, Hipel, Fang and Peng, "Coalition analysis in group decision support", Group Decision and Negotiation 10 (2001):
such an equilibrium jump can undo a state that is stable against each decision maker alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from accord.bargain.stability.conflict import Conflict
from accord.bargain.stability.paths import Step, find_paths


@dataclass(frozen=True, slots=True)
class Jump:
    """A coalition's way from a state to one that all its members like better."""

    coalition: tuple[int, ...]
    state: int
    steps: tuple[Step, ...]


def coalition_jumps(conflict: Conflict, state: int, *, smallest: int = 2) -> tuple[Jump, ...]:
    """Return every state that some coalition of this size or more can move to together with a gain for each member.

    A target is listed for the smallest coalitions that reach it, not again for larger ones that hold them.
    """
    found: list[Jump] = []
    listed: list[tuple[frozenset[int], int]] = []
    for size in range(smallest, len(conflict.movers) + 1):
        fresh = [
            jump
            for coalition in combinations(range(len(conflict.movers)), size)
            for jump in _jumps(conflict, state, coalition)
        ]
        fresh = [j for j in fresh if not any(who < {*j.coalition} and there == j.state for who, there in listed)]
        found += fresh
        listed += [(frozenset(jump.coalition), jump.state) for jump in fresh]
    return tuple(found)


def _jumps(conflict: Conflict, state: int, coalition: tuple[int, ...]) -> list[Jump]:
    paths = find_paths({mover: conflict.moves[mover] for mover in coalition}, state)
    payoffs = conflict.payoffs[list(coalition)]
    better = np.all(payoffs > payoffs[:, [state]], axis=0) & (paths.moves > 0)
    return [Jump(coalition, int(s), paths.to(int(s)) or ()) for s in np.flatnonzero(better)]
