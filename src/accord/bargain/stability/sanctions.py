"""The worst that opponents can lead to from a state, by the sequences of moves they may respond with.

By definition opponents respond with any legal sequence: no one moves twice in a row, but may move again later (Fang,
Hipel and Kilgour 1993, chapter 4; Xu, Hipel, Kilgour and Fang, "Conflict Resolution Using the Graph Model", Springer
2018, chapter 4). Two narrower readings are found in published programs and results: each opponent moves at most once,
and a single move by one opponent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.stability.graph import Graph

Reading = Literal["sequences", "once each", "one move"]
READINGS: tuple[Reading, ...] = ("sequences", "once each", "one move")


def worst_response(moves: Mapping[int, Graph], value: Ints, reading: Reading = "sequences") -> Ints:
    """Return for every state the lowest value that the movers can lead to from it, by one move or more.

    Where they cannot move, the value is higher than any.
    """
    never = int(value.max(initial=0)) + 1
    if reading == "one move":
        return _lowest([graph.lowest(value, never) for graph in moves.values()], value, never)
    if reading == "once each":
        return _once_each(moves, value, frozenset(), never)
    return _sequences(moves, value, never)


def _lowest(tables: list[Ints], value: Ints, never: int) -> Ints:
    return np.minimum.reduce(tables) if tables else np.full_like(value, never)


def _once_each(moves: Mapping[int, Graph], value: Ints, moved: frozenset[int], never: int) -> Ints:
    """Return the worst response when those who moved may not move again."""
    tables = []
    for mover, graph in moves.items():
        if mover not in moved:
            ahead = _once_each(moves, value, moved | {mover}, never)
            tables.append(graph.lowest(np.minimum(value, ahead), never))
    return _lowest(tables, value, never)


def _sequences(moves: Mapping[int, Graph], value: Ints, never: int) -> Ints:
    """Return the worst response by legal sequences: values spread backwards along the moves until none changes.

    `at[mover]` is the lowest value that can still be led to when that mover has just moved to a state.
    """
    at = dict.fromkeys(moves, value)
    while True:
        step = {mover: graph.lowest(at[mover], never) for mover, graph in moves.items()}
        spread = {
            mover: np.minimum.reduce([value, *(low for other, low in step.items() if other != mover)])
            for mover in moves
        }
        if all(np.array_equal(at[mover], spread[mover]) for mover in moves):
            return _lowest(list(step.values()), value, never)
        at = spread
