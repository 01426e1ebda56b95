"""From today's state to each equilibrium: whether there is a way, and the shortest.

Li, Kilgour and Hipel, "Status quo analysis in the graph model for conflict resolution", Journal of the Operational
Research Society 56 (2005): once with any moves, once with only those that the mover gains by.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accord.bargain.stability.conflict import Conflict
from accord.bargain.stability.paths import Step, find_paths


@dataclass(frozen=True, slots=True)
class Prospect:
    """The shortest ways to a state, by any moves and by moves that each mover gains by; nothing where there is none."""

    state: int
    by_moves: tuple[Step, ...] | None
    by_improvements: tuple[Step, ...] | None


def prospects(conflict: Conflict, status_quo: int, states: Iterable[int]) -> tuple[Prospect, ...]:
    """Return the ways from the status quo to each of these states."""
    freely = find_paths(dict(enumerate(conflict.moves)), status_quo)
    gaining = find_paths(dict(enumerate(conflict.improvements())), status_quo)
    return tuple(Prospect(state, freely.to(state), gaining.to(state)) for state in states)
