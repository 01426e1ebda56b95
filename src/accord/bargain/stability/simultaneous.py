"""Simultaneous stability: a move is deterred when opponents who move at the same moment spoil it.

Fraser and Hipel, "Solving complex conflicts", IEEE Transactions on Systems, Man and Cybernetics 9 (1979). From the
state in question each opponent may take one of its own improvements while the decision maker takes its one; the changes
add up, and the result must be feasible and no better than staying. With sequential sanctions beside (SEQ or SIM, move
by move) it is the combined concept of the same authors.
"""

from __future__ import annotations

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.stability.conflict import Conflict
from accord.bargain.stability.graph import Bools, Graph
from accord.bargain.stability.sanctions import Reading, worst_response
from accord.errors import SpaceError, TooLargeError

MOST_RESULTS = 200_000_000
"""Joint moves that can be looked at."""


def simultaneously_stable(conflict: Conflict) -> Bools:
    """Return for each decision maker (row) which states (columns) are stable by simultaneous sanctions."""
    return np.array([_deterred(conflict, mover, _nothing(conflict)) for mover in range(len(conflict.movers))])


def sequentially_or_simultaneously_stable(conflict: Conflict, *, reading: Reading = "sequences") -> Bools:
    """Return the same with every move deterred by a simultaneous or by a sequential sanction."""
    gains = conflict.improvements()
    rows = []
    for mover, payoff in enumerate(conflict.payoffs):
        opponents = {other: graph for other, graph in enumerate(gains) if other != mover}
        rows.append(_deterred(conflict, mover, worst_response(opponents, payoff, reading)))
    return np.array(rows)


def _nothing(conflict: Conflict) -> Ints:
    return np.full(conflict.states, conflict.states, dtype=np.int64)


def _deterred(conflict: Conflict, mover: int, worst: Ints) -> Bools:
    """Return at which states each improvement of a mover leads to a worst response, or a joint result, no better."""
    if not len(conflict.codes):
        message = "Simultaneous moves need the conflict in option form: changes of options add up, bare moves do not."
        raise SpaceError(message)
    gains = conflict.improvements()
    own = gains[mover]
    place = np.full(int(conflict.codes.max()) + 1, -1)
    place[conflict.codes] = np.arange(conflict.states)
    others = [graph for other, graph in enumerate(gains) if other != mover]
    _refuse_beyond(own, others)
    deterred = np.ones(conflict.states, dtype=bool)
    payoff = conflict.payoffs[mover]
    for state in np.flatnonzero(np.diff(own.starts)).tolist():
        goals = own.after(state)
        joint = _joint_changes(conflict.codes, state, others)
        results = conflict.codes[goals][:, None] ^ joint[None, :]
        reached = np.where(results <= conflict.codes.max(), place[np.minimum(results, conflict.codes.max())], -1)
        spoiled = ((reached >= 0) & (payoff[reached] <= payoff[state])).any(axis=1)
        deterred[state] = bool(np.all(spoiled | (worst[goals] <= payoff[state])))
    return deterred


def _joint_changes(codes: Ints, state: int, others: list[Graph]) -> Ints:
    """Return the changes of options that one opponent or more can bring about at once, each by an improvement."""
    changes = np.zeros(1, dtype=np.int64)
    for graph in others:
        own = np.concatenate([[0], codes[graph.after(state)] ^ codes[state]])
        changes = (changes[:, None] ^ own[None, :]).ravel()
    return changes[1:]


def _refuse_beyond(own: Graph, others: list[Graph]) -> None:
    joint = np.prod([np.diff(graph.starts) + 1.0 for graph in others], axis=0)
    count = float((joint * np.diff(own.starts)).sum())
    if count > MOST_RESULTS:
        message = (
            f"There are {count:.0e} joint moves to look at; up to {MOST_RESULTS:,} can be. SEQ needs none of them."
        )
        raise TooLargeError(message)
