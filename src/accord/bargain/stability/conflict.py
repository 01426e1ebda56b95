"""A conflict in graph form: decision makers, feasible states, moves and payoffs.

Kilgour, Hipel and Fang, "The graph model for conflicts", Automatica 23 (1987); Fang, Hipel and Kilgour, "Interactive
Decision Making: The Graph Model for Conflict Resolution" (Wiley 1993). In option form a state is a whole number whose
bits are the options taken; states are numbered in the order of these numbers, infeasible ones left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.stability.graph import Bools, Graph, improvements
from accord.errors import SpaceError, TooLargeError

MOST_OPTIONS = 24
MOST_MOVES = 100_000_000
"""Moves of all decision makers together, 8 bytes each."""

Way = Literal["both", "forward", "back"]
Pattern = tuple[tuple[int, bool], ...]
"""Options, by index, with whether they are taken; a state fits it when all agree."""


@dataclass(frozen=True, slots=True)
class Lever:
    """An option of a conflict: who holds it, and whether it can be taken, dropped, or both."""

    name: str
    mover: int
    way: Way = "both"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Decision makers with their moves between states, and how much each likes each state.

    `payoffs` are heights in each one's own order, 0 the worst; only their order means anything. `codes` are the
    states as bits of the options taken, rising; empty when the conflict was given by its moves.
    """

    movers: tuple[str, ...]
    moves: tuple[Graph, ...]
    payoffs: Ints
    codes: Ints

    @property
    def states(self) -> int:
        """How many states there are."""
        return int(self.payoffs.shape[1])

    def improvements(self) -> tuple[Graph, ...]:
        """Return for each decision maker the moves that it gains by."""
        return tuple(improvements(graph, payoff) for graph, payoff in zip(self.moves, self.payoffs, strict=True))


def feasible_codes(levers: Sequence[Lever], infeasible: Iterable[Pattern]) -> Ints:
    """Return the states that fit no infeasible pattern, as bits, rising."""
    if len(levers) > MOST_OPTIONS:
        message = f"{len(levers)} options make {2 ** len(levers):,} states; up to {MOST_OPTIONS} options can be listed."
        raise TooLargeError(message)
    codes = np.arange(2 ** len(levers))
    for pattern in infeasible:
        codes = codes[~fits(codes, pattern)]
    if not len(codes):
        message = "Every combination of options is infeasible; drop one of the infeasible patterns."
        raise SpaceError(message)
    return codes


def fits(codes: Ints, pattern: Pattern) -> Bools:
    """Return which states fit the pattern."""
    found = np.ones(len(codes), dtype=bool)
    for option, taken in pattern:
        found &= ((codes >> option) & 1) == taken
    return found


def conflict_of_options(
    movers: Sequence[str], levers: Sequence[Lever], codes: Ints, payoffs: Sequence[Ints]
) -> Conflict:
    """Return the conflict of these options over the feasible states; refuses what has too many moves."""
    for lever in levers:
        if not 0 <= lever.mover < len(movers):
            message = f"Option {lever.name!r} belongs to decision maker {lever.mover}; there are {len(movers)}."
            raise SpaceError(message)
    most = len(codes) * sum(2 ** sum(lever.mover == m for lever in levers) - 1 for m in range(len(movers)))
    if most > MOST_MOVES:
        message = (
            f"The conflict has up to {most:,} moves ({most * 16 / 1e9:,.1f} GB); {MOST_MOVES:,} can be held."
            " Rule out infeasible states, or split the options of one decision maker into fewer."
        )
        raise TooLargeError(message)
    place = np.full(2 ** len(levers), -1)
    place[codes] = np.arange(len(codes))
    moves = tuple(_moves(levers, mover, codes, place) for mover in range(len(movers)))
    return _conflict(movers, moves, payoffs, codes)


def conflict_of_moves(movers: Sequence[str], moves: Sequence[Graph], payoffs: Sequence[Ints]) -> Conflict:
    """Return the conflict given by who can move from where to where."""
    return _conflict(movers, tuple(moves), payoffs, np.empty(0, dtype=np.int64))


def _conflict(movers: Sequence[str], moves: tuple[Graph, ...], payoffs: Sequence[Ints], codes: Ints) -> Conflict:
    sizes = (
        {len(graph) for graph in moves} | {len(payoff) for payoff in payoffs} | ({len(codes)} if len(codes) else set())
    )
    if len(sizes) != 1 or not len(movers) == len(moves) == len(payoffs):
        message = f"Moves and payoffs must be given for all {len(movers)} decision makers over the same states."
        raise SpaceError(message)
    heights = [np.unique(payoff, return_inverse=True)[1] for payoff in payoffs]
    return Conflict(tuple(movers), moves, np.array(heights, dtype=np.int64), codes)


def _moves(levers: Sequence[Lever], mover: int, codes: Ints, place: Ints) -> Graph:
    """Return the moves of one decision maker: any change of its own options that their ways allow, in one step."""
    own = [k for k, lever in enumerate(levers) if lever.mover == mover]
    only_taken = sum(1 << k for k in own if levers[k].way == "forward")
    only_dropped = sum(1 << k for k in own if levers[k].way == "back")
    sources, targets = [], []
    for subset in range(1, 2 ** len(own)):
        change = sum(1 << k for bit, k in enumerate(own) if subset >> bit & 1)
        free = np.flatnonzero(((codes & change & only_taken) == 0) & ((~codes & change & only_dropped) == 0))
        reached = place[codes[free] ^ change]
        sources.append(free[reached >= 0])
        targets.append(reached[reached >= 0])
    none = [np.empty(0, dtype=np.int64)]
    return Graph.of(len(codes), np.concatenate(sources or none), np.concatenate(targets or none))
