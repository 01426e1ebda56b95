"""Comparisons such as `a > b = c`, to one order with ties, or to the circle that makes an order impossible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from accord.bargain.scenario import Tier


@dataclass(frozen=True, slots=True)
class Order:
    """The tiers that comparisons give, or what bars them: a smallest circle, or two names that nothing compares."""

    tiers: tuple[Tier, ...] = ()
    circle: tuple[str, ...] = ()
    apart: tuple[str, str] | None = None


def tiers_of(statement: str) -> tuple[Tier, ...]:
    """Return the tiers of one statement, best first.

    >>> tiers_of("land > guarantees = money")
    (('land',), ('guarantees', 'money'))
    """
    return tuple(tuple(name.strip() for name in part.split("=")) for part in statement.split(">"))


def order_names(comparisons: Sequence[tuple[Tier, ...]]) -> Order:
    """Return the one order that all comparisons agree with.

    >>> order_names([tiers_of("a > b"), tiers_of("b > c = d")]).tiers
    (('a',), ('b',), ('c', 'd'))
    >>> order_names([tiers_of("a > b"), tiers_of("b > a")]).circle
    ('a', 'b', 'a')
    >>> order_names([tiers_of("a > b"), tiers_of("a > c")]).apart
    ('b', 'c')
    """
    same = _classes(comparisons)
    below = _edges(comparisons, same)
    circle = _circle(below)
    if circle:
        return Order(circle=circle)
    tiers: list[Tier] = []
    rest = dict.fromkeys(same.values())
    while rest:
        tops = [name for name in rest if not any(name in below.get(other, {}) for other in rest)]
        if len(tops) > 1:
            return Order(apart=(tops[0], tops[1]))
        tiers.append(tuple(name for name, head in same.items() if head == tops[0]))
        del rest[tops[0]]
    return Order(tiers=tuple(tiers))


def _classes(comparisons: Sequence[tuple[Tier, ...]]) -> dict[str, str]:
    """Return for each name the first name it is equal to."""
    head: dict[str, str] = {}
    for tier in (tier for tiers in comparisons for tier in tiers):
        heads = list(dict.fromkeys(head.get(name, name) for name in tier))
        head.update({name: name for name in tier if name not in head})
        head = {name: heads[0] if own in heads else own for name, own in head.items()}
    return head


def _edges(comparisons: Sequence[tuple[Tier, ...]], head: dict[str, str]) -> dict[str, dict[str, None]]:
    below: dict[str, dict[str, None]] = {}
    for tiers in comparisons:
        for better, worse in pairwise(tiers):
            below.setdefault(head[better[0]], {})[head[worse[0]]] = None
    return below


def _circle(below: dict[str, dict[str, None]]) -> tuple[str, ...]:
    """Return a shortest circle, its first name repeated at the end; nothing where there is none."""
    circles = [circle for start in below if (circle := _circle_from(start, below))]
    return min(circles, key=len, default=())


def _circle_from(start: str, below: dict[str, dict[str, None]]) -> tuple[str, ...]:
    paths: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while paths:
        path = paths.pop(0)
        following = below.get(path[-1], {})
        if start in following:
            return (*path, start)
        paths += [(*path, name) for name in following if name not in seen]
        seen.update(following)
    return ()
