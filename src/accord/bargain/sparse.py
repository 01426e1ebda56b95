"""The frontier by merging: the unbeaten totals so far, joined with the options of one point after the other.

Multi-criteria shortest paths over the diagram, pruned at every node (Bergman, Bodur, Cardonha and Cire, INFORMS Journal
on Computing 34, 2022; for sets of sums: Ehrgott, "Multicriteria Optimization", Springer 2005, chapter 9). It takes
numbers of any size; the work grows with the frontier, so it is given a limit and stops before it would pass it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import NamedTuple

import numpy as np

from accord.bargain.network import Found, Network, Stage
from accord.bargain.pareto import Ints, unbeaten
from accord.errors import TooLargeError

_EARLY = 4
"""Stages, and the part of all stages, before which the growth is too steep to go by."""


@dataclass(frozen=True, slots=True)
class _Front:
    """The unbeaten totals at a node, and for each where it came from: node, row and option of the stage before."""

    totals: Ints
    origin: Ints


class Rows(NamedTuple):
    """How many totals may be compared at once, and in all."""

    at_once: int
    in_all: int


def sparse_frontier(network: Network, *, limit: Rows) -> Found:
    """Return the whole frontier with one package per point; refuses once the growth shows it passing the limit."""
    fronts = [[_Front(np.zeros((1, network.parties), dtype=np.int64), np.zeros((1, 3), dtype=np.int64))]]
    sizes, done = [1], 0
    least = _least_after(network)
    for k, stage in enumerate(network.stages):
        rows = sum(len(fronts[-1][step.source].totals) * len(step.options) for step in stage.steps)
        ahead = _expected(sizes, [_options(later) for later in network.stages[k:]])
        need = Rows(max(rows, *ahead), done + max(rows, sum(ahead)))
        settled = k >= max(_EARLY, len(network.stages) // _EARLY)
        if not _within(limit, need if settled else Rows(rows, done + rows)):
            raise TooLargeError(_refusal(limit, need, network.parties))
        fronts.append(_advance(fronts[-1], stage, least[k]))
        sizes.append(max(len(front.totals) for front in fronts[-1]))
        done += rows
    return Found(fronts[-1][0].totals, _packages(fronts))


def _advance(fronts: list[_Front], stage: Stage, least: Ints) -> list[_Front]:
    """Return the unbeaten totals at each node after a stage, without those that can no longer reach the floor."""
    arriving: list[list[_Front]] = [[] for _ in stage.most]
    for step in stage.steps:
        source = fronts[step.source].totals
        totals = (source[:, None, :] + step.gains[None, :, :]).reshape(-1, source.shape[1])
        rows = np.repeat(np.arange(len(source)), len(step.options))
        origin = np.column_stack([np.full_like(rows, step.source), rows, np.tile(step.options, len(source))])
        arriving[step.target].append(_Front(totals, origin))
    return [_kept(fronts, floor) for fronts, floor in zip(arriving, least, strict=True)]


def _kept(parts: list[_Front], floor: Ints) -> _Front:
    totals, origin = np.concatenate([p.totals for p in parts]), np.concatenate([p.origin for p in parts])
    hopeful = np.flatnonzero(np.all(totals >= floor, axis=1))
    kept = hopeful[unbeaten(totals[hopeful])]
    return _Front(totals[kept], origin[kept])


def _least_after(network: Network) -> list[Ints]:
    """Return for each stage the least each party must have at each node after it, so that its floor can be reached."""
    least, needed = [], network.floor[None, :]
    for stage, before in zip(network.stages[::-1], [*network.stages[-2::-1], None], strict=True):
        least.append(needed)
        earlier = np.full((len(before.most) if before else 1, network.parties), np.iinfo(np.int64).max)
        for step in stage.steps:
            earlier[step.source] = np.minimum(earlier[step.source], needed[step.target] - step.gains.max(axis=0))
        needed = earlier
    return least[::-1]


def _options(stage: Stage) -> float:
    """Return how many options there are on average at a node."""
    return sum(len(step.options) for step in stage.steps) / len({step.source for step in stage.steps})


def _expected(sizes: list[int], options: list[float]) -> list[int]:
    """Return how many totals each stage to come will look at if the frontier grows as over the last half of them."""
    done = len(sizes) - 1
    if done < 2:
        return [0]
    power = max(log(max(sizes[-1], 1) / max(sizes[done // 2], 1)) / log(done / (done // 2)), 0)
    return [int(sizes[-1] * ((done + k) / done) ** power * count) for k, count in enumerate(options)]


def _within(limit: Rows, need: Rows) -> bool:
    return need.at_once <= limit.at_once and need.in_all <= limit.in_all


def _refusal(limit: Rows, need: Rows, parties: int) -> str:
    return (
        f"The whole frontier for {parties} parties would mean comparing about {_round(need.in_all)} totals,"
        f" {_round(need.at_once)} of them at once;"
        f" the most that is tried is {_round(limit.in_all)} and {_round(limit.at_once)}."
    )


def _round(count: int) -> str:
    """Return a number to two digits.

    >>> _round(1234567)
    '1,200,000'
    """
    unit = 10 ** max(len(str(count)) - 2, 0)
    return f"{round(count / unit) * unit:,}"


def _packages(fronts: list[list[_Front]]) -> Ints:
    """Follow the origins back from the last front."""
    count = len(fronts[-1][0].totals)
    node, row = np.zeros(count, dtype=np.int64), np.arange(count)
    options = np.empty((count, len(fronts) - 1), dtype=np.int64)
    for k in range(len(fronts) - 1, 0, -1):
        starts = np.cumsum([0, *(len(front.totals) for front in fronts[k])])[:-1]
        origin = np.concatenate([front.origin for front in fronts[k]])[starts[node] + row]
        node, row, options[:, k - 1] = origin[:, 0], origin[:, 1], origin[:, 2]
    return options
