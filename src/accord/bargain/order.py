"""In what order to settle the points, so that few linkages are open at any time.

Points that no linkage joins can be settled apart; within a group the next point is the one that leaves the fewest
linkages open (the greedy min-cut arrangement common for decision diagrams: Bergman, Cire, van Hoeve and Hooker,
"Decision Diagrams for Optimization", Springer 2016, chapter 7).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from accord.bargain.space import Clause

_STARTS = 8
_ROUNDS = 4
_LIGHT = 64
"""States per point that need no better order."""


def components(points: int, clauses: Iterable[Clause]) -> tuple[tuple[int, ...], ...]:
    """Return the groups of points that linkages join, largest group first; a point on its own is a group of one."""
    leader = list(range(points))

    def find(point: int) -> int:
        while leader[point] != point:
            leader[point] = leader[leader[point]]
            point = leader[point]
        return point

    for clause in clauses:
        first, *others = sorted(clause.points) or [0]
        for other in others:
            leader[find(other)] = find(first)
    groups: dict[int, list[int]] = {}
    for point in range(points):
        groups.setdefault(find(point), []).append(point)
    return tuple(sorted(map(tuple, groups.values()), key=lambda group: (-len(group), group)))


def settle_order(shape: Sequence[int], clauses: Sequence[Clause]) -> tuple[int, ...]:
    """Return the points in the order to settle them: linked groups first, then the points on their own."""
    order: list[int] = []
    for group in components(len(shape), clauses):
        joined = tuple(c.points for c in clauses if len(c.points) > 1 and c.points <= set(group))
        order += _best_walk(group, joined) if len(group) > 1 else group
    return tuple(order)


@lru_cache(maxsize=64)
def _best_walk(group: tuple[int, ...], joined: tuple[frozenset[int], ...]) -> tuple[int, ...]:
    """Return the best of the greedy walks from several starts, then improved by moving single points.

    The same linkages come back with every question about a problem, so the answer is remembered.
    """
    degree = {point: sum(point in points for points in joined) for point in group}
    starts = sorted(group, key=lambda point: (degree[point], point))[:_STARTS]
    best = min((_walk(start, group, joined) for start in starts), key=lambda walk: _burden(walk, joined))
    for _ in range(_ROUNDS):
        before = _burden(best, joined)
        if before <= _LIGHT * len(best):
            break
        best = _moved(best, joined)
        if _burden(best, joined) == before:
            break
    return tuple(best)


def _moved(walk: list[int], joined: Sequence[frozenset[int]]) -> list[int]:
    """Return the walk with each point in turn at the place where the burden is least."""
    for point in tuple(walk):
        rest = [other for other in walk if other != point]
        walk = min(([*rest[:k], point, *rest[k:]] for k in range(len(walk))), key=lambda w: _burden(w, joined))
    return walk


def _walk(start: int, group: Sequence[int], joined: Sequence[frozenset[int]]) -> list[int]:
    """Return the greedy walk from a start: always the point that leaves the fewest linkages open."""
    walk, left = [start], set(group) - {start}
    while left:
        seen = set(walk)
        near = {p for points in joined if points & seen for p in points - seen} or left
        walk.append(min(near, key=lambda point: (_open(seen | {point}, joined), point)))
        left.discard(walk[-1])
    return walk


def _open(seen: set[int], joined: Sequence[frozenset[int]]) -> int:
    return sum(bool(points & seen) and not points <= seen for points in joined)


def _burden(walk: Sequence[int], joined: Sequence[frozenset[int]]) -> int:
    """Return how many states there can be on the way: each open linkage may double them."""
    place = {point: k for k, point in enumerate(walk)}
    opened = [0] * (len(walk) + 1)
    for points in joined:
        places = [place[point] for point in points]
        opened[min(places)] += 1
        opened[max(places)] -= 1
    cuts = accumulate(opened[: len(walk)])
    return sum(1 << cut for cut in cuts)
