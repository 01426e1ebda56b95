"""Kalai-Smorodinsky, egalitarian and utilitarian solutions without the frontier, as integer programs.

The smallest share (or gain) is made as large as it can be; then, with no share below it, the total of the shares. Of
packages that tie on the smallest share the frontier would pick the one with the best second smallest; this picks the
one with the largest total, which nothing beats either.
"""

from __future__ import annotations

from fractions import Fraction

from accord.bargain.extremes import ideal
from accord.bargain.program import Answer, Program
from accord.bargain.solution import RuleName, Solution
from accord.bargain.space import Outcome, Package, Space

_TINY = 1e-7
"""How far a solver's row may be from what was asked, for shares between 0 and 1."""


def kalai_smorodinsky_by_program(space: Space, start: Outcome, *, seconds: float = 60.0) -> Solution | None:
    """Return one package with the largest smallest share of the ideal gains; nothing when no package is allowed.

    Ideal gains are over the allowed packages in which every party has at least its reservation value.
    """
    tops = ideal_gains(space, start, seconds=seconds)
    return _maximin("kalai-smorodinsky", space, start, (tops, seconds)) if tops else None


def egalitarian_by_program(space: Space, start: Outcome, *, seconds: float = 60.0) -> Solution | None:
    """Return one package with the largest smallest gain; nothing when no package is allowed."""
    return _maximin("egalitarian", space, start, ([1] * len(start), seconds))


def utilitarian_by_program(space: Space, *, seconds: float = 60.0) -> Solution | None:
    """Return one package with the largest total; nothing when no package is allowed."""
    program = Program.of(space)
    program.aim(program.total(space))
    answer = program.solve(seconds=seconds, whole=True)
    if not answer.package:
        return None
    outcome = space.outcome(answer.package)
    gap = 0.0 if answer.state == "proved" else answer.bound / max(sum(outcome), 1) - 1
    return Solution("utilitarian", Fraction(sum(outcome)), (outcome,), (answer.package,), gap)


def ideal_gains(space: Space, start: Outcome, *, seconds: float = 60.0) -> list[int]:
    """Return the largest gain of each party over the allowed packages; empty when there is none."""
    if all(party.reservation is None for party in space.parties):
        return [high - low for high, low in zip(ideal(space), start, strict=True)]
    program, tops = Program.of(space), []
    for party, low in enumerate(start):
        program.aim(program.worth(space, party))
        answer = program.solve(seconds=seconds, whole=True)
        if not answer.package:
            return []
        tops.append(space.outcome(answer.package)[party] - low)
    return tops


def _maximin(rule: RuleName, space: Space, start: Outcome, scale: tuple[list[int], float]) -> Solution | None:
    """Return the package with the largest smallest share of the tops, then the largest total share."""
    tops, seconds = scale
    program = Program.of(space)
    smallest = program.add_column(-1e6, 1e12)
    shares = [_share(program, space, start, (p, top)) for p, top in enumerate(tops)]
    for terms, low in shares:
        program.add_row({**terms, smallest: -1.0}, low=low)
    program.aim({smallest: 1.0})
    first = program.solve(seconds=seconds, gap=_TINY / 10)
    if not first.package:
        return None
    score = _smallest(space, start, tops, first.package)
    best = _fullest(program, shares, float(score), seconds)
    package = best.package if best.package and _smallest(space, start, tops, best.package) >= score else first.package
    score = _smallest(space, start, tops, package)
    gap = 0.0 if score <= 0 or first.bound <= float(score) else first.bound / float(score) - 1
    return Solution(rule, score, (space.outcome(package),), (package,), gap)


def _share(program: Program, space: Space, start: Outcome, party: tuple[int, int]) -> tuple[dict[int, float], float]:
    """Return a party's share as coefficients, and what they come to at the start."""
    index, top = party
    unit = max(top, 1)
    return {c: w / unit for c, w in program.worth(space, index).items()}, start[index] / unit


def _fullest(program: Program, shares: list[tuple[dict[int, float], float]], least: float, seconds: float) -> Answer:
    """Return the package with the largest total share among those with no share below the least."""
    costs: dict[int, float] = {}
    for terms, low in shares:
        program.add_row(terms, low=low + least - _TINY)
        for column, weight in terms.items():
            costs[column] = costs.get(column, 0.0) + weight
    program.aim(costs)
    return program.solve(seconds=seconds, gap=_TINY)


def _smallest(space: Space, start: Outcome, tops: list[int], package: Package) -> Fraction:
    """Return the smallest share, exactly; a party with nothing to gain has all of it."""
    rows = zip(space.outcome(package), start, tops, strict=True)
    return min(Fraction(u - d, top) if top > 0 else Fraction(1) for u, d, top in rows)
