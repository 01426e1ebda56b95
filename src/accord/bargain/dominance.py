"""Whether some package is better than the draft for every party, by rankings alone: an integer program, exact.

Whatever the weights: at every corner of every party's weights the package must be worth no less than the draft. For
some weights: for every party there must be a corner at which it is worth more. (Corners: see `rankings`.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accord.bargain.pareto import Ints
from accord.bargain.program import Program
from accord.bargain.rankings import Corner, Leads, Ranking, leads_over, sometimes_better
from accord.bargain.space import Choice, Clause, Package


@dataclass(frozen=True, slots=True)
class Better:
    """A package that beats the draft, and which parties like it better; the others like it as much or it depends."""

    package: Package
    prefer: tuple[int, ...]


def necessarily_better(
    shape: Sequence[int],
    clauses: Iterable[Clause],
    rankings: Sequence[Ranking],
    draft: Package,
    *,
    seconds: float = 60.0,
) -> Better | None:
    """Return a package that whatever the weights no party likes less than the draft, and some party likes better.

    As many parties as possible prefer it and, among such packages, it departs from the draft on the fewest points.
    """
    leads = [leads_over(ranking, draft, shape) for ranking in rankings]
    program = Program(shape, clauses)
    for lead in leads:
        for corner in lead.corners:
            program.add_row(_terms(program, lead.least, corner), low=0)
    prefers = [_prefers(program, lead) for lead in leads]
    program.add_row(dict.fromkeys(prefers, 1.0), low=1)
    return _solved(program, leads, (draft, prefers), seconds)


def possibly_better(
    shape: Sequence[int],
    clauses: Iterable[Clause],
    rankings: Sequence[Ranking],
    draft: Package,
    *,
    seconds: float = 60.0,
) -> Better | None:
    """Return a package that every party likes better than the draft for some weights behind its ranking.

    Among such packages it departs from the draft on the fewest points.
    """
    leads = [leads_over(ranking, draft, shape) for ranking in rankings]
    program = Program(shape, clauses)
    prefers = [_prefers(program, lead) for lead in leads]
    for column in prefers:
        program.add_row({column: 1.0}, low=1)
    return _solved(program, leads, (draft, prefers), seconds)


def _prefers(program: Program, leads: Leads) -> int:
    """Return a column that can be 1 only when at some corner the package is worth more than the draft."""
    column = program.add_column(0, 1, whole=True)
    chosen = {column: -1.0}
    for corner in leads.corners:
        here = program.add_column(0, 1, whole=True)
        deepest = sum(int(leads.most[p].min()) for p in corner)
        program.add_row({**_terms(program, leads.most, corner), here: float(deepest - 1)}, low=deepest)
        chosen[here] = 1.0
    program.add_row(chosen, low=0)
    return column


def _terms(program: Program, worth: Sequence[Ints], corner: Corner) -> dict[int, float]:
    """Return the coefficients that add up to what a package is worth against the draft at a corner."""
    return {
        program.column(Choice(point, option)): float(value)
        for point in corner
        for option, value in enumerate(worth[point].tolist())
        if value
    }


def _solved(program: Program, leads: Sequence[Leads], goal: tuple[Package, list[int]], seconds: float) -> Better | None:
    """Return the package with the most preferring parties, then the fewest changes."""
    draft, prefers = goal
    costs = {program.column(Choice(point, option)): 1.0 for point, option in enumerate(draft)}
    costs.update(dict.fromkeys(prefers, len(draft) + 1.0))
    program.aim(costs)
    answer = program.solve(seconds=seconds, whole=True)
    if not answer.package:
        return None
    return Better(answer.package, tuple(p for p, lead in enumerate(leads) if sometimes_better(lead, answer.package)))
