"""The whole frontier of a problem: every outcome that no allowed package beats, with one package for each."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Literal

import numpy as np

from accord.bargain.dense import dense_cost, dense_frontier, dense_totals
from accord.bargain.network import Found, Network, build_network
from accord.bargain.pareto import Ints
from accord.bargain.space import Outcome, Package, Space
from accord.bargain.sparse import Rows, sparse_frontier
from accord.errors import TooLargeError

_SECONDS_PER_CELL = 3e-9
_SECONDS_PER_ROW = 1e-6
_ROWS = {
    1: Rows(10**7, 10**8),
    2: Rows(10**7, 10**8),
    3: Rows(4 * 10**6, 5 * 10**7),
    4: Rows(2 * 10**6, 8 * 10**6),
    5: Rows(5 * 10**5, 15 * 10**5),
}
"""What merging compares in a minute, by the number of parties."""
_ROWS_OTHERWISE = Rows(2 * 10**5, 5 * 10**5)
"""The same with more parties."""
_BYTES_PER_ROW = 24
"""Memory for one total of one party while it is sorted and compared."""


_FEW_ROWS = 2_000
"""Totals at once for which comparing each with each is still quick."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What an answer may take: bytes and (roughly) seconds."""

    memory: int = 2 * 10**9
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the whole frontier will take, found without computing it.

    With `way` "tables" seconds and bytes are known. With "merging" they depend on the frontier and are upper bounds;
    where these are infinite, the work may stop by itself at a limit and say so.
    """

    packages: int
    way: Literal["tables", "merging"]
    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Frontier:
    """Outcomes that nothing beats, best for the first party first, and in the same order one package for each."""

    outcomes: Ints
    packages: Ints

    def __len__(self) -> int:
        return len(self.outcomes)

    def outcome(self, row: int) -> Outcome:
        """Return one outcome as plain numbers."""
        return tuple(int(x) for x in self.outcomes[row])

    def package(self, row: int) -> Package:
        """Return one package as plain numbers."""
        return tuple(int(x) for x in self.packages[row])


def find_frontier(space: Space, *, limit: Limit | None = None) -> Frontier:
    """Return the whole frontier, exactly; refuses beforehand what would pass the limit, saying what can be had.

    No row when every allowed package leaves a party below its reservation value.
    """
    network = build_network(space)
    found = _find(network, limit or Limit())
    outcomes, packages = network.worths(found.totals), network.packages(found.options)
    order = np.lexsort((*-outcomes.T[::-1],))
    return Frontier(_frozen(outcomes[order]), _frozen(packages[order]))


def frontier_outcomes(space: Space, *, limit: Limit | None = None) -> Ints:
    """Return the outcomes of the frontier alone, which takes less memory."""
    network = build_network(space)
    if _estimate(network, space.size, limit or Limit()).way == "tables":
        return network.worths(dense_totals(network))
    return network.worths(_find(network, limit or Limit()).totals)


def estimate_frontier(space: Space, *, limit: Limit | None = None) -> Estimate:
    """Return what `find_frontier` will take."""
    return _estimate(build_network(space), space.size, limit or Limit())


def _estimate(network: Network, packages: int, limit: Limit) -> Estimate:
    cost, rows = dense_cost(network), _most_rows(network)
    tables = Estimate(packages, "tables", cost.work * _SECONDS_PER_CELL, cost.memory)
    merging = Estimate(packages, "merging", rows * _SECONDS_PER_ROW, rows * 8.0 * (network.parties + 3))
    fits = tables.memory <= limit.memory and tables.seconds <= limit.seconds
    if fits and tables.seconds <= merging.seconds:
        return tables
    return merging if merging.memory <= limit.memory else Estimate(packages, "merging", inf, inf)


def _most_rows(network: Network) -> float:
    """Return how many totals merging could have to look at, at the very most."""
    paths, rows = [1.0], 0.0
    for stage in network.stages:
        after = [0.0] * len(stage.most)
        for step in stage.steps:
            after[step.target] += paths[step.source] * len(step.options)
        rows += sum(after)
        cells = [float(np.prod(np.sort(node + 1.0)[:-1])) for node in stage.most]
        paths = [min(a, c) for a, c in zip(after, cells, strict=True)]
    return rows


def _find(network: Network, limit: Limit) -> Found:
    tables = _estimate(network, 0, limit)
    if tables.way == "tables":
        try:
            return sparse_frontier(network, limit=_rows_worth_trying(network, tables.seconds))
        except TooLargeError:
            return dense_frontier(network)
    try:
        return sparse_frontier(network, limit=_rows_within(limit, network.parties))
    except TooLargeError as error:
        msg = f"{error} {_instead(network, limit)}"
        raise TooLargeError(msg) from None


def _rows_within(limit: Limit, parties: int) -> Rows:
    """Return how much merging may look at within the limit."""
    base = _ROWS.get(parties, _ROWS_OTHERWISE)
    more = limit.seconds / 60
    most = int(limit.memory / (_BYTES_PER_ROW * (parties + 3)))
    return Rows(min(int(base.at_once * more), most), int(base.in_all * more))


def _rows_worth_trying(network: Network, seconds: float) -> Rows:
    """Return how much merging may look at and still be quicker than tables that take so long."""
    most = int(seconds / _SECONDS_PER_ROW)
    at_once = most // len(network.stages)
    return Rows(at_once if network.parties <= 3 else min(at_once, _FEW_ROWS), most)


def _instead(network: Network, limit: Limit) -> str:
    """Say what can be had when the whole frontier cannot."""
    cost = dense_cost(network)
    excess = max(cost.memory / limit.memory, cost.work * _SECONDS_PER_CELL / limit.seconds, 1.0)
    coarser = int(np.ceil(excess ** (1 / max(network.parties - 1, 1)))) + 1
    return (
        f"Tables would take {cost.memory / 1e9:,.0f} GB and about {_span(cost.work * _SECONDS_PER_CELL)}."
        f" What can be had: the solutions without the frontier; the frontier with points {coarser} times coarser;"
        " or reservation values and red lines that leave less open."
    )


def _span(seconds: float) -> str:
    """Return a time in the largest unit that leaves more than one of it.

    >>> _span(95), _span(46e6)
    ('95 seconds', '532 days')
    """
    units = (("seconds", 1), ("minutes", 60), ("hours", 3600), ("days", 86400))
    name, size = next((unit for unit in reversed(units) if seconds >= 2 * unit[1]), units[0])
    return f"{seconds / size:,.0f} {name}"


def _frozen(array: Ints) -> Ints:
    array.setflags(write=False)
    return array
