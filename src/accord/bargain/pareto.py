"""Which rows of a table of integers are not beaten by another row.

A row is beaten when another is at least as good in every column and better in one. Two columns take a sort and a
running maximum, three the divide-and-conquer of Kung, Luccio and Preparata, "On finding the maxima of a set of vectors"
(Journal of the ACM 22, 1975), bottom-up so that each level is a few array operations; more columns are compared block
by block against the best found so far (Börzsönyi, Kossmann and Stocker, "The skyline operator", ICDE 2001).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
_BLOCK = 256
_SCOUTS = 48


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
    keep = (_one, _two, _three)[rows.shape[1] - 1](ordered) if rows.shape[1] <= 3 else _many(ordered)
    return order[keep]


def _one(rows: Ints) -> Ints:
    return np.zeros(1, dtype=np.int64) if len(rows) else np.arange(0)


def _two(rows: Ints) -> Ints:
    """Rows come with the first column falling: keep each new record of the second."""
    best = np.maximum.accumulate(rows[:, 1])
    return np.flatnonzero(np.concatenate(([True], rows[1:, 1] > best[:-1])))


def _three(rows: Ints) -> Ints:
    """Rows come sorted downwards: row j is beaten when an earlier row has both other columns at least as high.

    Blocks of doubling length are joined in pairs; within a pair, rows of the right half look up the highest third
    column among the rows of the left half whose second column is at least their own.
    """
    kept = np.arange(len(rows))
    second = np.unique(rows[:, 1], return_inverse=True)[1].astype(np.int64)
    third = rows[:, 2] - rows[:, 2].min() + 1
    step, stride = int(third.max()) + 1, int(second.max()) + 1
    for level in range(int(len(rows) - 1).bit_length()):
        pair, right = kept >> (level + 1), (kept >> level) & 1
        walk = np.argsort(((pair * stride) + stride - 1 - second[kept]) * 2 + right, kind="stable")
        height = np.where(right[walk] == 0, third[kept[walk]], 0) + pair[walk] * step
        best = np.maximum.accumulate(height) - pair[walk] * step
        beaten = (right[walk] == 1) & (best >= third[kept[walk]])
        kept = np.sort(kept[walk[~beaten]])
    return kept


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
