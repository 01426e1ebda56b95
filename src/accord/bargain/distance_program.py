"""How far a draft is from the frontier, without the frontier: what could be gained with no party worse off.

The draft's own outcome is made the least that each party must have, and integer programs raise from there the smallest
gain, the sum of the gains, and each party's gain.
"""

from __future__ import annotations

from dataclasses import replace

from accord.bargain.distance import Distance, Improvement
from accord.bargain.maximin_program import egalitarian_by_program, utilitarian_by_program
from accord.bargain.program import Program
from accord.bargain.solution import Solution
from accord.bargain.space import Outcome, Package, Space


def distance_by_program(space: Space, outcome: Outcome, *, seconds: float = 60.0) -> Distance:
    """Return how far an outcome is from the frontier; how many outcomes beat it is not counted."""
    floors = [
        u if p.reservation is None else max(u, p.reservation) for p, u in zip(space.parties, outcome, strict=True)
    ]
    parties = tuple(replace(party, reservation=floor) for party, floor in zip(space.parties, floors, strict=True))
    above = replace(space, parties=parties)
    most = utilitarian_by_program(above, seconds=seconds)
    if most is None or most.outcomes[0] == outcome:
        return Distance(outcome, most is not None, 0, None, None, ())
    even = egalitarian_by_program(above, outcome, seconds=seconds)
    best = [_best_for(above, party, seconds) for party in range(len(parties))]
    return Distance(
        outcome,
        reached=False,
        beaten_by=None,
        even=_improvement(space, outcome, _package(even)),
        most=_improvement(space, outcome, _package(most)),
        best_for=tuple(_improvement(space, outcome, package) for package in best if package),
    )


def _package(solution: Solution | None) -> Package:
    return solution.packages[0] if solution else ()


def _improvement(space: Space, outcome: Outcome, package: Package) -> Improvement:
    reached = space.outcome(package)
    return Improvement(package, reached, tuple(b - a for a, b in zip(outcome, reached, strict=True)))


def _best_for(space: Space, party: int, seconds: float) -> Package:
    """Return the package with the most for a party and, of those, the largest total; none when time runs out."""
    program = Program.of(space)
    worth = program.worth(space, party)
    program.aim(worth)
    first = program.solve(seconds=seconds, whole=True)
    if not first.package:
        return ()
    program.add_row(worth, low=space.outcome(first.package)[party])
    program.aim(program.total(space))
    return program.solve(seconds=seconds, whole=True).package or first.package
