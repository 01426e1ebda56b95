"""Which rows of a table of integers are not beaten by another row.

A row is beaten when another is at least as good in every column and better in one. Two columns take a sort and a
running maximum, more the divide-and-conquer of Kung, Luccio and Preparata, "On finding the maxima of a set of vectors"
(Journal of the ACM 22, 1975), bottom-up so that each level is a few array operations; while rows are few, they are
compared block by block against the best found so far (Börzsönyi, Kossmann and Stocker, "The skyline operator", ICDE
2001).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
_BLOCK = 256
_SCOUTS = 48
_SWEEP = 20_000
"""Rows, for each column beyond the third, from which on divide and conquer is faster than comparing blocks."""


def unbeaten(rows: Ints) -> Ints:
    """Return the indices of the rows that no other row beats, one index per distinct row, best first column first.

    >>> unbeaten(np.array([[3, 1], [1, 3], [1, 1], [3, 1]]))
    array([0, 1])
    """
    if len(rows) < 2:
        return np.arange(len(rows))
    order = np.lexsort((*-rows.T[::-1],))
    ordered = rows[order]
    fresh = np.concatenate(([True], np.any(ordered[1:] != ordered[:-1], axis=1)))
    order, ordered = order[fresh], ordered[fresh]
    return order[_way(ordered)(ordered)]


def _way(rows: Ints) -> Callable[[Ints], Ints]:
    """Return how best to compare rows of this number and width."""
    if rows.shape[1] <= 2:
        return _one if rows.shape[1] == 1 else _two
    return _swept if len(rows) > _SWEEP * (rows.shape[1] - 3) else _many


def _one(rows: Ints) -> Ints:
    return np.zeros(1, dtype=np.int64) if len(rows) else np.arange(0)


def _two(rows: Ints) -> Ints:
    """Rows come with the first column falling: keep each new record of the second."""
    best = np.maximum.accumulate(rows[:, 1])
    return np.flatnonzero(np.concatenate(([True], rows[1:, 1] > best[:-1])))


def _swept(rows: Ints) -> Ints:
    """Rows come sorted downwards, so that only an earlier row can beat a later one: it must be as high in the rest.

    Blocks of doubling length are joined in pairs, and the right half of each is compared with the left half. Only the
    order within a column matters, so columns with wide numbers are numbered through first: keys then fit in 64 bits.
    """
    if int(rows.max()) - int(rows.min()) >= 2**61 // (len(rows) + 1):
        rows = np.column_stack([np.unique(column, return_inverse=True)[1] for column in rows.T])
    kept = np.arange(len(rows))
    for level in range(int(len(rows) - 1).bit_length()):
        beaten = _beaten_in_pairs(kept >> (level + 1), (kept >> level) & 1, rows[kept, 1:])
        kept = kept[~beaten]
    return kept


def _beaten_in_pairs(group: Ints, right: Ints, rows: Ints) -> npt.NDArray[np.bool_]:
    """Return which rows on the right are matched or passed in all columns by a row of their group on the left."""
    if rows.shape[1] == 2:
        return _beaten_in_two(group, right, rows)
    walk = np.lexsort((right, -rows[:, 0], group))
    place = np.empty_like(walk)
    place[walk] = np.arange(len(walk))
    beaten = np.zeros(len(rows), dtype=bool)
    for level in range(int(len(rows) - 1).bit_length()):
        half = (place >> level) & 1
        there = np.flatnonzero((half == right) & ~beaten)
        joined = group[there] * (len(rows) + 1) + (place[there] >> (level + 1))
        joined, there = _with_both_sides(joined, there, right)
        beaten[there] = _beaten_in_pairs(joined, right[there], rows[there, 1:])
    return beaten


def _with_both_sides(group: Ints, rows: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Return the groups, numbered anew, that have rows on both sides, and these rows."""
    number = np.unique(group, return_inverse=True)[1]
    sides = np.zeros((2, int(number.max(initial=0)) + 1), dtype=bool)
    sides[right[rows], number] = True
    both = np.logical_and(*sides)[number]
    return number[both], rows[both]


def _beaten_in_two(group: Ints, right: Ints, rows: Ints) -> npt.NDArray[np.bool_]:
    """The same for two columns: a walk down the first, with the highest second of the left kept for each group."""
    if not len(rows):
        return np.zeros(0, dtype=bool)
    depth, height = rows[:, 0].max() - rows[:, 0], rows[:, 1] - rows[:, 1].min() + 1
    stride, step = int(depth.max()) + 1, int(height.max()) + 1
    walk = np.argsort((group * stride + depth) * 2 + right, kind="stable")
    base = group[walk] * step
    best = np.maximum.accumulate(np.where(right[walk] == 0, height[walk], 0) + base) - base
    beaten = np.zeros(len(rows), dtype=bool)
    beaten[walk] = (right[walk] == 1) & (best >= height[walk])
    return beaten


def _many(rows: Ints) -> Ints:
    """Take the rows by falling total, so that none is beaten by a later one, and compare with those kept so far."""
    order = np.argsort(-rows.sum(axis=1), kind="stable")
    order = order[~_beaten_by(rows[order], rows[_scouts(rows)])]
    found = np.empty_like(rows[order])
    kept: list[Ints] = []
    size = 0
    for start in range(0, len(order), _BLOCK):
        chunk = order[start : start + _BLOCK]
        chunk = chunk[~_beaten_by(rows[chunk], found[:size])]
        chunk = chunk[~_beaten_by(rows[chunk], rows[chunk])]
        found[size : size + len(chunk)] = rows[chunk]
        size += len(chunk)
        kept.append(chunk)
    return np.sort(np.concatenate(kept))


def _scouts(rows: Ints) -> Ints:
    """A few rows that beat many: the highest totals and the highest weakest columns."""
    count = min(_SCOUTS, len(rows)) - 1
    spans = np.maximum(rows.max(axis=0) - rows.min(axis=0), 1)
    weakest = ((rows - rows.min(axis=0)) / spans).min(axis=1)
    return np.union1d(np.argpartition(-rows.sum(axis=1), count)[: count + 1], np.argpartition(-weakest, count)[:count])


def _beaten_by(rows: Ints, others: Ints) -> npt.NDArray[np.bool_]:
    """Return which rows are beaten by one of the others; equal rows do not beat each other."""
    beaten = np.zeros(len(rows), dtype=bool)
    totals, rival_totals = rows.sum(axis=1), others.sum(axis=1)
    for start in range(0, len(others), _BLOCK):
        rivals = others[start : start + _BLOCK]
        open_ = np.flatnonzero(~beaten)
        higher = rival_totals[start : start + _BLOCK][None, :] > totals[open_][:, None]
        for column in range(rows.shape[1]):
            higher &= rivals[None, :, column] >= rows[open_][:, None, column]
        beaten[open_[higher.any(axis=1)]] = True
    return beaten
