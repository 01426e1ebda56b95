"""The best trades from a draft: one or two points settled otherwise, so that nobody loses and somebody gains.

A log-rolling exchange in the sense of Raiffa, "The Art and Science of Negotiation" (Harvard 1982): each side gives on
what it cares about less. All single changes and all pairs are looked at, so what is not listed does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.space import Choice, Outcome, Package, Space
from accord.errors import TooLargeError

_MOST_CHANGES = 20_000


@dataclass(frozen=True, slots=True)
class Trade:
    """The choices that replace those of the draft, and what they are worth to each party: each alone, and together."""

    choices: tuple[Choice, ...]
    parts: tuple[Outcome, ...]
    gains: Outcome
    package: Package


def best_trades(space: Space, draft: Package, *, most: int = 10) -> tuple[Trade, ...]:
    """Return the trades of one or two changes that lead to an allowed package with nobody worse off.

    Those with the largest smallest gain come first, then those with the largest sum. A pair is left out when one of its
    changes alone is such a trade: then the other is no part of the bargain.
    """
    choices = [Choice(i, o) for i, n in enumerate(space.shape) for o in range(n) if o != draft[i]]
    if len(choices) > _MOST_CHANGES:
        message = f"{len(choices):,} changes make too many pairs to look at all; drop options that nobody asks for."
        raise TooLargeError(message)
    worth = _changes(space, draft, choices)
    alone = np.all(worth >= 0, axis=1) & np.any(worth > 0, axis=1)
    alone &= np.array([space.allows(_replaced(draft, (choice,))) for choice in choices], dtype=bool)
    pairs = np.concatenate([_singles(alone), _pairs(choices, worth, alone)])
    totals = worth[pairs[:, 0]] + np.where(pairs[:, 1:] < 0, 0, worth[pairs[:, 1]])
    order = np.lexsort((-totals.sum(axis=1), -totals.min(axis=1)))
    return tuple(islice(_trades(space, draft, (choices, worth), pairs[order]), most))


def _changes(space: Space, draft: Package, choices: list[Choice]) -> Ints:
    """Return what each change alone is worth to each party."""
    rows = [[p.worth[c.point][c.option] - p.worth[c.point][draft[c.point]] for p in space.parties] for c in choices]
    return np.array(rows, dtype=np.int64).reshape(len(choices), len(space.parties))


def _singles(alone: np.typing.NDArray[np.bool_]) -> Ints:
    singles = np.flatnonzero(alone)
    return np.column_stack([singles, np.full_like(singles, -1)])


def _pairs(choices: list[Choice], worth: Ints, alone: np.typing.NDArray[np.bool_]) -> Ints:
    """Return the pairs of changes on different points that together harm nobody and help somebody."""
    points = np.array([choice.point for choice in choices])
    found = [np.empty((0, 2), dtype=np.int64)]
    for first in np.flatnonzero(~alone):
        together = worth[first + 1 :] + worth[first]
        fits = np.all(together >= 0, axis=1) & np.any(together > 0, axis=1)
        fits &= ~alone[first + 1 :] & (points[first + 1 :] != points[first])
        seconds = np.flatnonzero(fits) + first + 1
        found.append(np.column_stack([np.full_like(seconds, first), seconds]))
    return np.concatenate(found)


def _trades(space: Space, draft: Package, changes: tuple[list[Choice], Ints], pairs: Ints) -> Iterator[Trade]:
    """Yield the pairs that lead to an allowed package, as trades."""
    choices, worth = changes
    for pair in pairs.tolist():
        places = [k for k in pair if k >= 0]
        made = tuple(choices[k] for k in places)
        package = _replaced(draft, made)
        if space.allows(package):
            parts = tuple(tuple(int(x) for x in worth[k]) for k in places)
            yield Trade(made, parts, tuple(int(x) for x in worth[places].sum(axis=0)), package)


def _replaced(draft: Package, choices: tuple[Choice, ...]) -> Package:
    new = dict(choices)
    return tuple(new.get(point, option) for point, option in enumerate(draft))
