"""Random problems small enough to list every package, and the lists."""

from __future__ import annotations

from itertools import product

import numpy as np

from accord.bargain.space import Choice, Linkage, Package, Party, Point, RedLine, Space, at_least_one, excludes, implies


def random_space(
    seed: int,
    *,
    points: int = 5,
    options: int = 3,
    parties: int = 3,
    budget: int = 100,
    links: int = 0,
    red_lines: int = 0,
    opposed: bool = False,
) -> Space:
    """A problem in which each party spreads a budget over the points and values its best options most."""
    rng = np.random.default_rng(seed)
    sheet = tuple(
        Party(
            f"party {p}",
            _worth(rng, points=points, options=options, budget=budget, slope=(-1) ** p if opposed else 0),
            tuple(_red_line(rng, points, options) for _ in range(red_lines)),
        )
        for p in range(parties)
    )
    names = tuple(Point(f"point {i}", tuple(f"option {o}" for o in range(options))) for i in range(points))
    return Space(names, sheet, tuple(_linkage(rng, points, options) for _ in range(links)))


def _worth(
    rng: np.random.Generator, *, points: int, options: int, budget: int, slope: int
) -> tuple[tuple[int, ...], ...]:
    weights = rng.multinomial(budget, rng.dirichlet(np.ones(points)))
    rows = []
    for weight in weights:
        row = np.sort(rng.integers(0, weight + 1, options))
        row[-1], row[0] = weight, 0
        row = row[::slope] if slope else rng.permutation(row)
        rows.append(tuple(int(x) for x in row))
    return tuple(rows)


def _choice(rng: np.random.Generator, point: int, options: int) -> Choice:
    return Choice(int(point), int(rng.integers(options)))


def _linkage(rng: np.random.Generator, points: int, options: int) -> Linkage:
    first, second, third = (_choice(rng, p, options) for p in rng.choice(points, 3, replace=False))
    kind = rng.integers(3)
    if kind == 0:
        return implies(first, second)
    return excludes(first, second) if kind == 1 else at_least_one(first, second, third)


def _red_line(rng: np.random.Generator, points: int, options: int) -> RedLine:
    first, second, third = (_choice(rng, p, options) for p in rng.choice(points, 3, replace=False))
    kind = rng.integers(4)
    if kind == 0:
        return RedLine((first, second))
    return RedLine((first,), ((second,), (third,))[: int(kind) - 1])


def allowed(space: Space) -> list[Package]:
    """Every package that keeps the linkages and red lines."""
    return [package for package in product(*map(range, space.shape)) if space.allows(package)]


def beaten(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether `other` is at least as good for all and better for one."""
    return one != other and all(a <= b for a, b in zip(one, other, strict=True))


def frontier_by_listing(space: Space) -> set[tuple[int, ...]]:
    """The outcomes that no allowed package beats, by looking at all of them."""
    outcomes = {space.outcome(package) for package in allowed(space)}
    floors = [party.reservation for party in space.parties]
    outcomes = {o for o in outcomes if all(r is None or v >= r for v, r in zip(o, floors, strict=True))}
    return {one for one in outcomes if not any(beaten(one, other) for other in outcomes)}
