"""Which states are stable for whom, and which are equilibria.

A state is stable for a decision maker when every move it would gain by is deterred. What deters differs: nothing (Nash,
Annals of Mathematics 54, 1951), a response that leaves it no better off than before (general metarationality, GMR), the
same when it can still counter (symmetric, SMR; both Howard, "Paradoxes of Rationality", MIT 1971), a response that the
opponents gain by themselves (sequential, SEQ; Fraser and Hipel, IEEE Transactions on Systems, Man and Cybernetics 9,
1979), or such a response that also stands its counter (SSEQ; Rêgo and Vieira, Group Decision and Negotiation 26, 2017).
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.stability.conflict import Conflict
from accord.bargain.stability.graph import Bools, Graph
from accord.bargain.stability.sanctions import Reading, worst_response

Concept = Literal["nash", "gmr", "smr", "seq", "sseq"]
CONCEPTS: tuple[Concept, ...] = ("nash", "gmr", "smr", "seq", "sseq")


def stable(conflict: Conflict, concept: Concept, *, reading: Reading = "sequences") -> Bools:
    """Return for each decision maker (row) which states (columns) are stable."""
    gains = conflict.improvements()
    respond = gains if concept in ("seq", "sseq") else conflict.moves
    rows = []
    for mover, payoff in enumerate(conflict.payoffs):
        if concept == "nash":
            rows.append(np.diff(gains[mover].starts) == 0)
            continue
        value = payoff if concept in ("gmr", "seq") else _after_counter(conflict.moves[mover], payoff)
        opponents = {other: respond[other] for other in range(len(conflict.movers)) if other != mover}
        worst = worst_response(opponents, value, reading)
        rows.append(gains[mover].highest(worst, -1) <= payoff)
    return np.array(rows)


def equilibria(conflict: Conflict, concept: Concept, *, reading: Reading = "sequences") -> tuple[int, ...]:
    """Return the states that are stable for every decision maker, by index."""
    return states_where(np.logical_and.reduce(stable(conflict, concept, reading=reading)))


def states_where(marked: Bools) -> tuple[int, ...]:
    """Return the marked states as plain numbers."""
    return tuple(int(state) for state in np.flatnonzero(marked))


def _after_counter(graph: Graph, payoff: Ints) -> Ints:
    """Return the best a decision maker can have at a state or one own move away."""
    return np.maximum(payoff, graph.highest(payoff, -1))
