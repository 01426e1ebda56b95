"""What more the numbers tell: trades from the draft, the price of red lines, how firm the answer is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, isinf
from typing import TypeVar

from accord.bargain.adjusted_winner import Division, adjusted_winner
from accord.bargain.frontier import Limit, estimate_frontier
from accord.bargain.line_costs import LineCost, line_costs
from accord.bargain.nash import nash
from accord.bargain.scenario import Scenario
from accord.bargain.scenario_space import Index
from accord.bargain.sensitivity import Slack, slacks
from accord.bargain.solution import Solution
from accord.bargain.space import Outcome, Space
from accord.bargain.trades import Trade, best_trades
from accord.errors import SpaceError, TooLargeError

Found = TypeVar("Found")
PATIENCE = 1 / 3
"""The share of the time limit that each probe may take."""
FULLER = 6
"""How much longer a frontier takes with what sensitivity does to it."""
OVERHEAD = 0.01
"""Seconds that even the smallest frontier takes."""


@dataclass(frozen=True, slots=True)
class Probes:
    """`trades` from the draft on the table; `costs` of red lines and `slacks` of worths under the Nash rule.

    `division` is what Adjusted Winner gives two parties. `skipped` says what was left out for want of time.
    """

    trades: tuple[Trade, ...] = ()
    costs: tuple[LineCost, ...] = ()
    slacks: tuple[Slack, ...] = ()
    division: Division | None = None
    skipped: tuple[str, ...] = ()


def probe(scenario: Scenario, space: Space, answer: tuple[Solution, Outcome], limit: Limit) -> Probes:
    """Return what more the numbers tell; `answer` is the Nash solution and where it starts from."""
    solution, start = answer
    each = estimate_frontier(space, limit=limit).seconds + OVERHEAD
    lines = sum(len(party.red_lines) for party in space.parties)
    skipped: list[str] = []

    def within(what: str, frontiers: int, find: Callable[[], tuple[Found, ...]]) -> tuple[Found, ...]:
        if each * frontiers > limit.seconds * PATIENCE:
            skipped.append(f"{what} was left out; {_needed(each * frontiers)}")
            return ()
        try:
            return find()
        except (SpaceError, TooLargeError) as fault:
            skipped.append(f"{what}: {fault}")
            return ()

    costs = within("the price of red lines", lines + 1, lambda: line_costs(space, nash, limit=limit))
    package = solution.packages[0]
    frontiers = sum(space.shape) * FULLER
    firm = within("how firm the answer is", frontiers, lambda: slacks(space, "nash", (package, start), limit=limit))
    return Probes(_trades(scenario, space), costs, firm, _division(scenario, space), tuple(skipped))


def _needed(seconds: float) -> str:
    if isinf(seconds):
        return "how long it would take cannot be told beforehand"
    return f"with a time limit of {ceil(seconds / PATIENCE):,} seconds it is there"


def _trades(scenario: Scenario, space: Space) -> tuple[Trade, ...]:
    draft = scenario.draft
    package = Index(scenario).package(draft.package) if draft else None
    return best_trades(space, package) if package else ()


def _division(scenario: Scenario, space: Space) -> Division | None:
    """Return the Adjusted Winner division where two parties spread the same budget."""
    if len(space.parties) != 2 or len({worth.budget for worth in scenario.worths}) != 1:
        return None
    first, second = ([max(row) for row in party.worth] for party in space.parties)
    return adjusted_winner(first, second)
