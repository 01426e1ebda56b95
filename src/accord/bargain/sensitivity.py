"""By how much a number may change before the answer does: an interval for each worth, exact in whole points.

Changing what one option is worth to one party moves every package that takes the option by the same amount, so the
best rivals are those on two frontiers: of the packages that take it, and of those that do not. The changes that a
package survives as a solution form an interval (each rule's score, for the package and for a rival, crosses at most
once), whose ends are found by doubling and halving. The start of the bargaining is held where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from accord.bargain.frontier import Limit, frontier_outcomes
from accord.bargain.pareto import Ints, unbeaten
from accord.bargain.scores import RULES, Rivals
from accord.bargain.solution import RuleName
from accord.bargain.space import Choice, Outcome, Package, Space
from accord.errors import SpaceError


@dataclass(frozen=True, slots=True)
class Slack:
    """How far the worth of one option to one party may fall or rise (None: without end) with the same answer."""

    party: int
    choice: Choice
    fall: int | None
    rise: int | None


def slacks(
    space: Space,
    rule: RuleName,
    answer: tuple[Package, Outcome],
    *,
    points: Sequence[int] | None = None,
    limit: Limit | None = None,
) -> tuple[Slack, ...]:
    """Return for each worth how far it may change while the package still has the rule's highest score.

    `answer` is the package and the start it was found from. Each option of `points` (all, if None) takes the time of
    one frontier without packages.
    """
    package, start = answer
    floors = np.array([p.reservation if p.reservation is not None else -(10**15) for p in space.parties])
    bare = replace(space, parties=tuple(replace(p, reservation=None) for p in space.parties))
    found = []
    for point in range(len(space.points)) if points is None else points:
        fronts = [_front(bare, Choice(point, o), limit) for o in range(space.shape[point])]
        for option, taking in enumerate(fronts):
            others = np.concatenate([front for o, front in enumerate(fronts) if o != option] or [taking[:0]])
            field = _Field(taking, others[unbeaten(others)], np.array(space.outcome(package)), floors)
            chosen = package[point] == option
            for party in range(len(space.parties)):
                holds = _test(field, rule, start, (party, chosen))
                found.append(Slack(party, Choice(point, option), _reach(holds, -1), _reach(holds, 1)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Field:
    """The outcomes that matter when one option's worth changes: with the option, without it, and the answer's own."""

    taking: Ints
    others: Ints
    own: Ints
    floors: Ints


def _front(space: Space, choice: Choice, limit: Limit | None) -> Ints:
    """Return the frontier of the packages that take the choice; no rows when none is allowed."""
    try:
        return frontier_outcomes(space.only((choice,)), limit=limit)
    except SpaceError:
        return np.empty((0, len(space.parties)), dtype=np.int64)


def _test(field: _Field, rule: RuleName, start: Outcome, role: tuple[int, bool]) -> Callable[[int], bool]:
    """Return whether the answer still has the highest score after a change."""
    party, chosen = role

    def holds(change: int) -> bool:
        shift = np.zeros(len(start), dtype=np.int64)
        shift[party] = change
        rows = np.concatenate([field.taking + shift, field.others])
        own = field.own + shift * chosen
        allowed = rows[np.all(rows >= field.floors, axis=1)]
        if np.any(own < field.floors):
            return False
        base = np.array(start, dtype=np.int64)
        return not RULES[rule](Rivals(allowed - base, tuple(int(x) for x in own - base)))

    return holds


def _reach(holds: Callable[[int], bool], sign: int) -> int | None:
    """Return the largest change in one direction that the answer survives; nothing when it survives any."""
    low, high = 0, 1
    while holds(sign * high):
        low, high = high, high * 2
        if high > _ENDLESS:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(sign * middle) else (low, middle)
    return low


_ENDLESS = 2**24
"""A change this large means that no change matters."""
