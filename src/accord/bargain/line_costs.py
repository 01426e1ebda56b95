"""Which party's red line costs whom what: the solution with the line, against the solution without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from accord.bargain.extremes import ideal
from accord.bargain.frontier import Frontier, Limit, find_frontier
from accord.bargain.solution import Solution, disagreement
from accord.bargain.space import Outcome, RedLine, Space
from accord.errors import SpaceError

Rule: TypeAlias = Callable[[Frontier, Outcome], Solution | None]
"""A bargaining rule, such as `nash`."""


@dataclass(frozen=True, slots=True)
class LineCost:
    """What one red line takes from each party.

    `of_best` is by how much the highest total each could have would rise without the line; `of_outcome` how the
    rule's outcome would change for each (below zero: the line gains it so much). Nothing when the lines together
    leave no package; then `opens` tells whether lifting this one alone would.
    """

    party: int
    line: RedLine
    of_best: Outcome | None
    of_outcome: Outcome | None
    opens: bool


def line_costs(space: Space, rule: Rule, *, limit: Limit | None = None) -> tuple[LineCost, ...]:
    """Return the cost of every red line of every party under a rule, each lifted on its own.

    All are counted from the start that the parties have with the lines in place.
    """
    try:
        start, best = disagreement(space), ideal(space)
        before = _outcome(rule(find_frontier(space, limit=limit), start))
    except SpaceError:
        return tuple(LineCost(k, line, None, None, _opens(freed)) for k, line, freed in _each_lifted(space))
    costs = []
    for party, line, freed in _each_lifted(space):
        after = _outcome(rule(find_frontier(freed, limit=limit), start))
        costs.append(LineCost(party, line, _change(best, ideal(freed)), _change(before, after), opens=True))
    return tuple(costs)


def _each_lifted(space: Space) -> Iterator[tuple[int, RedLine, Space]]:
    """Yield each party's each red line with the problem that lacks it."""
    for number, party in enumerate(space.parties):
        for place, line in enumerate(party.red_lines):
            without = replace(party, red_lines=party.red_lines[:place] + party.red_lines[place + 1 :])
            yield number, line, replace(space, parties=(*space.parties[:number], without, *space.parties[number + 1 :]))


def _opens(space: Space) -> bool:
    try:
        ideal(space)
    except SpaceError:
        return False
    return True


def _outcome(solution: Solution | None) -> Outcome | None:
    return solution.outcomes[0] if solution else None


def _change(before: Outcome | None, after: Outcome | None) -> Outcome | None:
    if before is None or after is None:
        return None
    return tuple(new - old for old, new in zip(before, after, strict=True))
