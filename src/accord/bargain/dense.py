"""The frontier by tables: one cell for each total of all parties but one, holding the best total of the last.

People give points, not reals: with a budget of 100 or 1000 the totals are few, whatever the number of packages. Each
option of each point shifts the table and the higher value stays, which is the dynamic programme for knapsacks with one
dimension per party (Kellerer, Pferschy and Pisinger, "Knapsack Problems", Springer 2004, chapter 9) run over the
diagram. The tables of all stages are kept, and the packages are read back from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from accord.bargain.network import Found, Network
from accord.bargain.pareto import Ints

Table: TypeAlias = npt.NDArray[np.signedinteger]
_CELLS = (np.int8, np.int16, np.int32, np.int64)
_SLAB = 1 << 19
"""Cells worked on at a time, so that they stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What the tables would take: cells to work on, and bytes to hold."""

    work: int
    memory: int


def dense_cost(network: Network) -> Cost:
    """Return what `dense_frontier` would take."""
    axes, last = _axes(network)
    cells = [[prod(int(node[a]) + 1 for a in axes) for node in stage.most] for stage in network.stages]
    starts = [[1], *cells[:-1]]
    work = sum(
        before[step.source] * len(step.options)
        for before, stage in zip(starts, network.stages, strict=True)
        for step in stage.steps
    )
    width = _cell_type(int(network.most[last])).itemsize
    return Cost(work, width * (sum(map(sum, cells)) + 3 * sum(cells[-1])))


def dense_frontier(network: Network) -> Found:
    """Return the whole frontier with one package per point."""
    axes, last = _axes(network)
    tables = _tables(network, axes, last)
    found = _best_cells(tables[-1][0], network.floor[axes], int(network.floor[last]))
    totals = np.empty((len(found), network.parties), dtype=np.int64)
    totals[:, axes] = found
    totals[:, last] = tables[-1][0][tuple(found.T)]
    return Found(totals, _packages(network, tables, totals, (axes, last)))


def dense_totals(network: Network) -> Ints:
    """Return the frontier without packages, forgetting each stage's tables once they are used."""
    axes, last = _axes(network)
    tables = _tables(network, axes, last, keep=False)
    found = _best_cells(tables[-1][0], network.floor[axes], int(network.floor[last]))
    totals = np.empty((len(found), network.parties), dtype=np.int64)
    totals[:, axes] = found
    totals[:, last] = tables[-1][0][tuple(found.T)]
    return totals


def _axes(network: Network) -> tuple[list[int], int]:
    """Return the parties that span the table, and the one with most at stake, whose totals fill it."""
    last = int(np.argmax(network.most))
    return [p for p in range(network.parties) if p != last], last


def _cell_type(most: int) -> np.dtype[np.signedinteger]:
    """Return the smallest type that holds the totals."""
    return next(np.dtype(kind) for kind in _CELLS if most <= np.iinfo(kind).max)


def _tables(network: Network, axes: list[int], last: int, *, keep: bool = True) -> list[list[Table]]:
    """Return the tables before the first stage and after each one (without `keep`: after the last one alone).

    A cell that no package reaches holds a negative number: it starts so low that all gains together cannot lift it.
    """
    cell = _cell_type(int(network.most[last]))
    tables: list[list[Table]] = [[np.zeros((1,) * len(axes), dtype=cell)]]
    for stage in network.stages:
        sizes = [tuple(int(x) + 1 for x in node[axes]) for node in stage.most]
        after: list[Table] = [np.full(size, np.iinfo(cell).min, dtype=cell) for size in sizes]
        for step in stage.steps:
            for gain in step.gains:
                _raise(after[step.target], tables[-1][step.source], gain[axes], int(gain[last]))
        tables = [*tables, after] if keep else [after]
    return tables


def _raise(table: Table, source: Table, shift: Ints, gain: int) -> None:
    """Raise each cell of the table to what the source, shifted and with the gain added, offers."""
    window = tuple(slice(int(s), int(s) + n) for s, n in zip(shift, source.shape, strict=True))
    target = table[window] if window else table
    if not window:
        np.maximum(target, source + source.dtype.type(gain), out=target)
        return
    rows = max(1, _SLAB * len(source) // max(source.size, 1))
    for start in range(0, len(source), rows):
        part = slice(start, start + rows)
        np.maximum(target[part], source[part] + source.dtype.type(gain), out=target[part])


def _best_cells(table: Table, floors: Ints, floor: int) -> Ints:
    """Return the coordinates of the cells on the frontier: better than every cell at least as far along all axes."""
    best = table.copy()
    best[best < max(floor, 0)] = -1
    for axis, low in enumerate(floors):
        np.moveaxis(best, axis, 0)[: int(low)] = -1
    open_ = best >= 0
    ahead = best
    for axis in range(table.ndim):
        lanes = np.moveaxis(ahead, axis, 0)
        for k in range(len(lanes) - 2, -1, -1):
            np.maximum(lanes[k : k + 1], lanes[k + 1 : k + 2], out=lanes[k : k + 1])
    for axis in range(table.ndim):
        better = np.moveaxis(table, axis, 0)[:-1] > np.moveaxis(ahead, axis, 0)[1:]
        np.moveaxis(open_, axis, 0)[:-1] &= better
    return np.argwhere(open_)


def _packages(network: Network, tables: list[list[Table]], totals: Ints, roles: tuple[list[int], int]) -> Ints:
    """Read one package for each total back from the tables, last stage first."""
    axes, last = roles
    left = np.ascontiguousarray(totals[:, [*axes, last]].T)
    node = np.zeros(len(totals), dtype=np.int32)
    options = np.empty((len(network.stages), len(totals)), dtype=np.int64)
    for k in range(len(network.stages) - 1, -1, -1):
        came_from = np.zeros_like(node)
        open_ = {target: np.flatnonzero(node == target) for target in {step.target for step in network.stages[k].steps}}
        for step in network.stages[k].steps:
            for option, gain in zip(step.options, step.gains[:, [*axes, last]], strict=True):
                todo = open_[step.target]
                held = _holds(tables[k][step.source], left[:, todo] - gain[:, None])
                found, open_[step.target] = todo[held], todo[~held]
                options[k, found], came_from[found] = option, step.source
                left[:, found] -= gain[:, None]
        node = came_from
    return options.T


def _holds(table: Table, totals: Ints) -> npt.NDArray[np.bool_]:
    """Return where the table holds exactly the last of the totals at the place that the others name."""
    held: npt.NDArray[np.bool_] = totals[-1] >= 0
    place = np.zeros(totals.shape[1], dtype=np.int64)
    for row, size in zip(totals, table.shape, strict=False):
        held &= (row >= 0) & (row < size)
        place = place * size + row
    values = table.ravel()[np.where(held, place, 0)]
    held &= values == totals[-1]
    return held
