"""Simultaneous stability: a move is deterred when opponents who move at the same moment spoil it.

Fraser and Hipel, "Solving complex conflicts", IEEE Transactions on Systems, Man and Cybernetics 9 (1979). From the
state in question each opponent may take one of its own improvements while the decision maker takes its one; the changes
add up, and the result must be feasible and no better than staying. With sequential sanctions beside (SEQ or SIM, move
by move) it is the combined concept of the same authors.

States are handled together as rows of packed bits: for each change of options, the states at which its holder gains by
it. A joint change need only be looked at where all its makers gain, and where no earlier one deterred the move.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from accord.bargain.pareto import Ints
from accord.bargain.stability.conflict import Conflict
from accord.bargain.stability.graph import Bools, Graph
from accord.bargain.stability.sanctions import Reading, worst_response
from accord.errors import SpaceError, TooLargeError

MOST_LOOKS = 40_000_000_000
"""Joint changes times states that can be looked at: about a minute."""

Row: TypeAlias = npt.NDArray[np.uint8]
"""States as packed bits."""


def simultaneously_stable(conflict: Conflict) -> Bools:
    """Return for each decision maker (row) which states (columns) are stable by simultaneous sanctions."""
    nothing = np.full(conflict.states, conflict.states, dtype=np.int64)
    return _stable(conflict, [nothing] * len(conflict.movers))


def sequentially_or_simultaneously_stable(conflict: Conflict, *, reading: Reading = "sequences") -> Bools:
    """Return the same with every move deterred by a simultaneous or by a sequential sanction."""
    gains = conflict.improvements()
    movers = range(len(conflict.movers))
    others = [{other: gains[other] for other in movers if other != mover} for mover in movers]
    return _stable(conflict, [worst_response(others[m], conflict.payoffs[m], reading) for m in movers])


def _stable(conflict: Conflict, worst: Sequence[Ints]) -> Bools:
    """Return where every improvement leads to a worst response, or can be spoiled to a result, no better."""
    if not len(conflict.codes):
        message = "Simultaneous moves need the conflict in option form: changes of options add up, bare moves do not."
        raise SpaceError(message)
    gains = conflict.improvements()
    rows = [_rows(conflict, graph, np.ones(len(graph.targets), dtype=bool)) for graph in gains]
    count = len(rows) * prod(len(changes) + 1 for changes in rows)
    if count * conflict.states > MOST_LOOKS:
        most = MOST_LOOKS // conflict.states
        message = f"There are some {count:,} joint changes to look at; {most:,} can be. SEQ needs none of them."
        raise TooLargeError(message)
    return np.array([_deterred(conflict, mover, rows, worst[mover]) for mover in range(len(rows))])


def _rows(conflict: Conflict, graph: Graph, kept: Bools) -> dict[int, Row]:
    """Return for each change of options the states at which one of the kept moves makes it."""
    sources = graph.sources
    changes, which = np.unique(conflict.codes[sources] ^ conflict.codes[graph.targets], return_inverse=True)
    table = np.zeros((len(changes), conflict.states), dtype=bool)
    table[which[kept], sources[kept]] = True
    return {int(change): np.packbits(row) for change, row in zip(changes, table, strict=True)}


def _deterred(conflict: Conflict, mover: int, rows: Sequence[Mapping[int, Row]], worst: Ints) -> Bools:
    graph, payoff = conflict.improvements()[mover], conflict.payoffs[mover]
    tempting = worst[graph.targets] > payoff[graph.sources]
    open_ = _rows(conflict, graph, tempting)
    place = np.full(int(conflict.codes.max()) * 2 + 2, -1)
    place[conflict.codes] = np.arange(conflict.states)
    others = [row for other, row in enumerate(rows) if other != mover]
    everywhere = np.packbits(np.ones(conflict.states, dtype=bool))
    for change, gaining in _joint(others, 0, everywhere):
        for own, row in open_.items():
            states = _states(row & gaining, conflict.states) if change else ()
            if len(states):
                reached = place[conflict.codes[states] ^ (own ^ change)]
                spoiled = states[(reached >= 0) & (payoff[reached] <= payoff[states])]
                row &= ~_packed(spoiled, conflict.states)
    left = np.bitwise_or.reduce([*open_.values(), everywhere & 0])
    return ~np.unpackbits(left, count=conflict.states).astype(bool)


def _joint(rows: Sequence[Mapping[int, Row]], change: int, where: Row) -> Iterator[tuple[int, Row]]:
    """Yield every joint change of the opponents, also none, with the states at which all its makers gain by it."""
    if not where.any():
        return
    if not rows:
        yield change, where
        return
    yield from _joint(rows[1:], change, where)
    for own, row in rows[0].items():
        yield from _joint(rows[1:], change ^ own, where & row)


def _states(row: Row, states: int) -> Ints:
    return np.flatnonzero(np.unpackbits(row, count=states)) if row.any() else np.empty(0, dtype=np.int64)


def _packed(states: Ints, count: int) -> Row:
    marked = np.zeros(count, dtype=bool)
    marked[states] = True
    return np.packbits(marked)
