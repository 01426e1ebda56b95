"""Moves between states as arrays: for every state, where one decision maker can go from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from accord.bargain.pareto import Ints

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Graph:
    """The moves of one decision maker: from state s to `targets[starts[s]:starts[s + 1]]`."""

    starts: Ints
    targets: Ints

    def __len__(self) -> int:
        return len(self.starts) - 1

    @classmethod
    def of(cls, states: int, sources: Ints, targets: Ints) -> Graph:
        """Return the graph of these moves, each state's in rising order."""
        order = np.lexsort((targets, sources))
        starts = np.concatenate([[0], np.cumsum(np.bincount(sources, minlength=states))])
        return cls(starts, targets[order])

    @property
    def sources(self) -> Ints:
        """The state each move starts from."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def after(self, state: int) -> Ints:
        """Return where one move leads from a state."""
        return self.targets[self.starts[state] : self.starts[state + 1]]

    def only(self, kept: Bools) -> Graph:
        """Return the graph with only some of its moves."""
        return Graph(np.concatenate([[0], np.cumsum(kept)])[self.starts], self.targets[kept])

    def lowest(self, value: Ints, otherwise: int) -> Ints:
        """Return for every state the lowest value one move away; `otherwise` where there is no move."""
        return self._extreme(np.minimum, value, otherwise)

    def highest(self, value: Ints, otherwise: int) -> Ints:
        """Return for every state the highest value one move away; `otherwise` where there is no move."""
        return self._extreme(np.maximum, value, otherwise)

    def _extreme(self, pick: np.ufunc, value: Ints, otherwise: int) -> Ints:
        found = np.full(len(self), otherwise, dtype=value.dtype)
        moving = np.flatnonzero(np.diff(self.starts))
        if len(moving):
            found[moving] = pick.reduceat(value[self.targets], self.starts[moving])
        return found

    def spread(self, states: Ints) -> tuple[Ints, Ints]:
        """Return all moves from these states: for each its place among `states`, and its target."""
        counts = self.starts[states + 1] - self.starts[states]
        places = np.repeat(np.arange(len(states)), counts)
        steps = np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts, counts)
        return places, self.targets[self.starts[states][places] + steps]


def improvements(graph: Graph, payoff: Ints) -> Graph:
    """Return the moves that lead to a state the mover likes better."""
    return graph.only(payoff[graph.targets] > payoff[graph.sources])


def graph_of_lists(states: int, moves: dict[int, Sequence[int]]) -> Graph:
    """Return the graph in which each state leads to the states listed for it."""
    sources = [s for s, targets in moves.items() for _ in targets]
    targets = [t for targets in moves.values() for t in targets]
    return Graph.of(states, np.array(sources, dtype=np.int64), np.array(targets, dtype=np.int64))
