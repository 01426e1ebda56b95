"""Single changes and swaps of two points that improve a draft for all, by rankings alone: every one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from accord.bargain.pareto import Ints
from accord.bargain.rankings import Leads, Ranking, leads_over, single_changes
from accord.bargain.space import Choice, Clause, Package
from accord.errors import TooLargeError

_MOST_CHANGES = 5_000


@dataclass(frozen=True, slots=True)
class Swap:
    """One or two points settled otherwise. `surely`: whatever the weights nobody likes it less and someone better;
    otherwise every party likes it better for some weights."""

    choices: tuple[Choice, ...]
    package: Package
    surely: bool


def improving_swaps(
    shape: Sequence[int], clauses: Sequence[Clause], rankings: Sequence[Ranking], draft: Package
) -> tuple[Swap, ...]:
    """Return all single changes and swaps that improve the draft for all, the sure ones first, then the simpler ones.

    A pair is left out when one of its changes alone does as well.
    """
    choices = single_changes(shape, draft)
    if len(choices) > _MOST_CHANGES:
        message = f"{len(choices):,} changes make too many pairs to look at all; drop options that nobody asks for."
        raise TooLargeError(message)
    tables = [_Table.of(leads_over(ranking, draft, shape), choices) for ranking in rankings]
    found = list(_swaps(choices, tables, draft, clauses))
    alone = {(s.choices[0], s.surely) for s in found if len(s.choices) == 1}
    kept = [
        s
        for s in found
        if len(s.choices) == 1 or not any((c, s.surely) in alone or (c, True) in alone for c in s.choices)
    ]
    return tuple(sorted(kept, key=lambda s: (not s.surely, len(s.choices), s.choices)))


@dataclass(frozen=True, slots=True)
class _Table:
    """For each change and each corner of a party's weights, what the change adds at least and at most."""

    least: Ints
    most: Ints

    @classmethod
    def of(cls, leads: Leads, choices: Sequence[Choice]) -> _Table:
        """Return the table of these changes."""
        at = np.array([[c.point in corner for corner in leads.corners] for c in choices], dtype=np.int64)
        at = at.reshape(len(choices), len(leads.corners))
        least = np.array([leads.least[c.point][c.option] for c in choices], dtype=np.int64)
        most = np.array([leads.most[c.point][c.option] for c in choices], dtype=np.int64)
        return cls(at * least[:, None], at * most[:, None])


def _swaps(
    choices: Sequence[Choice], tables: Sequence[_Table], draft: Package, clauses: Sequence[Clause]
) -> Iterator[Swap]:
    """Yield every single change and every pair that improves the draft and is allowed."""
    points = np.array([choice.point for choice in choices])
    for first, choice in enumerate(choices):
        alone = _judged([table.least[[first]] for table in tables], [table.most[[first]] for table in tables])
        yield from _allowed(draft, clauses, [(choice,)], alone)
        rest = np.flatnonzero(points > choice.point)
        pairs = _judged(
            [t.least[first] + t.least[rest] for t in tables], [t.most[first] + t.most[rest] for t in tables]
        )
        yield from _allowed(draft, clauses, [(choice, choices[k]) for k in rest.tolist()], pairs)


def _judged(least: Sequence[Ints], most: Sequence[Ints]) -> npt.NDArray[np.int8]:
    """Return for each candidate 2 if it surely improves the draft for all, 1 if possibly, 0 otherwise."""
    never_worse = np.all([np.all(table >= 0, axis=1) for table in least], axis=0)
    better = [np.any(table > 0, axis=1) for table in most]
    surely = never_worse & np.any(better, axis=0)
    return np.where(surely, 2, np.where(np.all(better, axis=0), 1, 0)).astype(np.int8)


def _allowed(
    draft: Package, clauses: Sequence[Clause], candidates: Sequence[tuple[Choice, ...]], verdicts: npt.NDArray[np.int8]
) -> Iterator[Swap]:
    """Yield the improving candidates that keep every clause."""
    for k in np.flatnonzero(verdicts).tolist():
        new = dict(candidates[k])
        package = tuple(new.get(point, option) for point, option in enumerate(draft))
        if all(clause.allows(package) for clause in clauses):
            yield Swap(candidates[k], package, bool(verdicts[k] == 2))
