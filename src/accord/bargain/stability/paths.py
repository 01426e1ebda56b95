"""Where legal sequences of moves lead from a state, and the shortest way to each state.

A search over states with their last mover, since nobody moves twice in a row (status quo analysis: Li, Kilgour and
Hipel, "Status quo analysis in the graph model for conflict resolution", Journal of the Operational Research Society 56,
2005).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.stability.graph import Bools, Graph
from accord.bargain.stability.sanctions import Reading

Step = tuple[int, int]
"""Who moves, and to which state."""


@dataclass(frozen=True, slots=True)
class Paths:
    """What can be reached from `start`: how many moves it takes (-1: not at all), and the way.

    `_before[k, s]` is the node before state s when mover k was the last to move, as mover times states plus state; the
    mover of the start is one past the last.
    """

    start: int
    moves: Ints
    _arrival: Ints
    _before: Ints

    @property
    def reached(self) -> tuple[int, ...]:
        """The states that can be reached by one move or more."""
        return tuple(int(state) for state in np.flatnonzero(self.moves > 0))

    def to(self, state: int) -> tuple[Step, ...] | None:
        """Return a shortest sequence of moves to a state: none to the start itself, nothing if there is no way."""
        if self.moves[state] < 0:
            return None
        steps: list[Step] = []
        states = len(self.moves)
        mover = int(self._arrival[state])
        while mover < len(self._before):
            steps.append((mover, state))
            mover, state = divmod(int(self._before[mover, state]), states)
        return tuple(reversed(steps))


def find_paths(graphs: Mapping[int, Graph], start: int) -> Paths:
    """Return what these movers can reach from a state by sequences in which nobody moves twice in a row."""
    states = len(next(iter(graphs.values())))
    past = max(graphs) + 1
    moves, arrival = np.full(states, -1), np.full(states, past)
    moves[start] = 0
    before = np.full((past, states), -1)
    frontier = {past: np.array([start])}
    depth = 0
    while frontier:
        depth += 1
        frontier = _advance(graphs, frontier, before)
        for mover, reached in frontier.items():
            fresh = reached[moves[reached] < 0]
            moves[fresh], arrival[fresh] = depth, mover
    return Paths(start, moves, arrival, before)


def _advance(graphs: Mapping[int, Graph], frontier: Mapping[int, Ints], before: Ints) -> dict[int, Ints]:
    """Return the states first reached by each mover with one move more, noting where each came from."""
    states = before.shape[1]
    found: dict[int, Ints] = {}
    for mover, graph in graphs.items():
        parts = [np.empty(0, dtype=np.int64)]
        for last, here in frontier.items():
            if last == mover:
                continue
            places, targets = graph.spread(here)
            fresh = before[mover, targets] < 0
            targets, first = np.unique(targets[fresh], return_index=True)
            before[mover, targets] = last * states + here[places[fresh][first]]
            parts.append(targets)
        found[mover] = np.concatenate(parts)
    return {mover: reached for mover, reached in found.items() if len(reached)}


def responses(graphs: Mapping[int, Graph], start: int, reading: Reading) -> Bools:
    """Return which states these movers can lead to from a state, by one move or more, in a reading of "respond"."""
    states = len(next(iter(graphs.values()))) if graphs else start + 1
    marked = np.zeros(states, dtype=bool)
    if reading == "sequences" and graphs:
        for row in _arrivals(graphs, start):
            marked |= row
    if reading == "one move":
        for graph in graphs.values():
            marked[graph.after(start)] = True
    if reading == "once each":
        _mark_once_each(graphs, np.array([start]), frozenset(), marked)
    return marked


def _arrivals(graphs: Mapping[int, Graph], start: int) -> Bools:
    """Return which states each mover can be the last to move to."""
    past, states = max(graphs) + 1, len(next(iter(graphs.values())))
    before = np.full((past, states), -1)
    frontier = {past: np.array([start])}
    while frontier:
        frontier = _advance(graphs, frontier, before)
    return before >= 0


def _mark_once_each(graphs: Mapping[int, Graph], states: Ints, moved: frozenset[int], marked: Bools) -> None:
    for mover in graphs.keys() - moved:
        reached = np.unique(graphs[mover].spread(states)[1])
        if len(reached):
            marked[reached] = True
            _mark_once_each(graphs, reached, moved | {mover}, marked)
