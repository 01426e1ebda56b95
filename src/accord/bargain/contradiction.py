"""Whether any package is left, and if not, a smallest set of conditions that leaves none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from accord.bargain.space import Clause, Package

Domains = tuple[frozenset[int], ...]
Group = tuple[Clause, ...]


def find_package(shape: Sequence[int], clauses: Sequence[Clause]) -> Package | None:
    """Return a package that satisfies every clause; nothing where there is none.

    Backtracking with unit propagation (Davis, Logemann and Loveland 1962) over points instead of truth values.

    >>> from accord.bargain.space import at_least_one, Choice, excludes, implies
    >>> a, b = Choice(0, 1), Choice(1, 1)
    >>> find_package((2, 2), [at_least_one(a).clause, implies(a, b).clause])
    (1, 1)
    >>> find_package((2, 2), [at_least_one(a).clause, excludes(a, a).clause])
    """
    start = tuple(frozenset(range(count)) for count in shape)
    return _search(start, clauses)


def _search(domains: Domains, clauses: Sequence[Clause]) -> Package | None:
    reduced = _propagate(domains, clauses)
    if reduced is None:
        return None
    open_points = [point for point, options in enumerate(reduced) if len(options) > 1]
    pending = [clause for clause in clauses if not _settled(clause, reduced)]
    if not open_points or not pending:
        return tuple(min(options) for options in reduced)
    named = {point for clause in pending for point in clause.points}
    point = min((p for p in open_points if p in named), key=lambda p: len(reduced[p]))
    for option in sorted(reduced[point]):
        found = _search((*reduced[:point], frozenset({option}), *reduced[point + 1 :]), pending)
        if found is not None:
            return found
    return None


def _settled(clause: Clause, domains: Domains) -> bool:
    """Return whether the clause holds whatever is still chosen."""
    allowed = _allowed(clause)
    return any(domains[point] <= options for point, options in allowed.items()) or any(
        choice.option not in domains[choice.point] for choice in clause.absent
    )


def _allowed(clause: Clause) -> dict[int, frozenset[int]]:
    points = {choice.point for choice in clause.present}
    return {point: frozenset(c.option for c in clause.present if c.point == point) for point in points}


def _propagate(domains: Domains, clauses: Sequence[Clause]) -> Domains | None:
    """Narrow the options of every point as far as single clauses force it; nothing if a point has none left."""
    current = list(domains)
    changed = True
    while changed:
        changed = False
        for clause in clauses:
            forced = _force(clause, current)
            if forced is None:
                return None
            for point, options in forced:
                changed = changed or options != current[point]
                current[point] = options
    return tuple(current)


def _force(clause: Clause, domains: Sequence[frozenset[int]]) -> tuple[tuple[int, frozenset[int]], ...] | None:
    """Return how the clause narrows the one point it still depends on; nothing if it cannot be met."""
    literals: dict[int, frozenset[int]] = {}
    for choice in clause.absent:
        rest = domains[choice.point] - {choice.option}
        literals[choice.point] = literals.get(choice.point, frozenset()) | rest
    for point, options in _allowed(clause).items():
        literals[point] = literals.get(point, frozenset()) | (options & domains[point])
    possible = [(point, options) for point, options in literals.items() if options]
    if not possible:
        return None
    if len(possible) > 1:
        return ()
    return (possible[0],)


def smallest_contradiction(shape: Sequence[int], groups: Sequence[Group]) -> tuple[int, ...]:
    """Return a smallest set of groups of clauses (by place) that leaves no package; () if all hold together.

    Smallest hitting sets of correction sets: a set that hits every way to repair the whole and is itself contradictory
    is a smallest contradiction (Ignatiev, Previti, Liffiton and Marques-Silva 2015).

    >>> from accord.bargain.space import at_least_one, Choice, excludes, implies
    >>> a, b, c = Choice(0, 1), Choice(1, 1), Choice(1, 0)
    >>> links = [at_least_one(a, c), implies(a, b), excludes(b, b), at_least_one(a)]
    >>> smallest_contradiction((2, 2), [(link.clause,) for link in links])
    (1, 2, 3)
    """
    if find_package(shape, _join(groups, range(len(groups)))) is not None:
        return ()
    repairs: list[frozenset[int]] = []
    while True:
        chosen = _hit(repairs)
        package = find_package(shape, _join(groups, chosen))
        if package is None:
            return chosen
        kept = list(chosen)
        for number in range(len(groups)):
            if number not in kept and find_package(shape, _join(groups, [*kept, number])) is not None:
                kept.append(number)
        repairs.append(frozenset(range(len(groups))) - set(kept))


def _join(groups: Sequence[Group], chosen: Sequence[int]) -> tuple[Clause, ...]:
    return tuple(clause for number in chosen for clause in groups[number])


def _hit(sets: Sequence[frozenset[int]]) -> tuple[int, ...]:
    """Return a smallest set that meets each of `sets`."""
    union = sorted({number for each in sets for number in each})
    sizes = range(len(union) + 1)
    found = (c for size in sizes for c in combinations(union, size) if all(each & set(c) for each in sets))
    return next(found)
