"""What the analyst's numbers give: the frontier, the solutions, and what each changes against the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from accord.bargain.distance import Distance, distance
from accord.bargain.distance_program import distance_by_program
from accord.bargain.egalitarian import egalitarian
from accord.bargain.extremes import ideal
from accord.bargain.frontier import Estimate, Frontier, Limit, estimate_frontier, find_frontier
from accord.bargain.kalai_smorodinsky import kalai_smorodinsky
from accord.bargain.maximin_program import (
    egalitarian_by_program,
    kalai_smorodinsky_by_program,
    utilitarian_by_program,
)
from accord.bargain.nash import nash
from accord.bargain.nash_program import nash_by_program
from accord.bargain.probes import Probes, probe
from accord.bargain.scenario import Draft, Scenario
from accord.bargain.scenario_space import Index, space_of
from accord.bargain.solution import Solution, disagreement
from accord.bargain.space import Outcome, Package, Space
from accord.bargain.utilitarian import utilitarian
from accord.errors import SpaceError, TooLargeError


@dataclass(frozen=True, slots=True)
class DraftWorth:
    """A full draft in the analyst's numbers.

    `crossed` names the parties whose red lines it crosses, `below` those it leaves under their reserve, `broken` the
    linkages it breaks; `distance` is how far it is from the frontier.
    """

    draft: str
    name: str
    package: Package
    outcome: Outcome
    crossed: tuple[str, ...]
    below: tuple[str, ...]
    broken: tuple[str, ...]
    distance: Distance | None

    @property
    def allowed(self) -> bool:
        """Whether it keeps every linkage, red line and reserve."""
        return not (self.crossed or self.below or self.broken)


@dataclass(frozen=True, slots=True)
class Change:
    """A point settled otherwise than in the draft, and what that is worth to each party (more is a gain)."""

    point: str
    before: str
    after: str
    by: Outcome


@dataclass(frozen=True, slots=True)
class Deal:
    """A package that one or more rules pick, and how it differs from the draft on the table."""

    rules: tuple[str, ...]
    package: Package
    outcome: Outcome
    shares: tuple[Fraction, ...]
    changes: tuple[Change, ...]
    by: Outcome | None


NO_PROBES = Probes()


@dataclass(frozen=True, slots=True)
class Numbers:
    """All that follows from the analyst's numbers. `obstacle` says why there is no frontier, or none to choose from."""

    space: Space
    estimate: Estimate | None
    start: Outcome
    ideal: Outcome
    frontier: Frontier | None
    solutions: tuple[Solution, ...]
    drafts: tuple[DraftWorth, ...]
    deals: tuple[Deal, ...]
    probes: Probes = NO_PROBES
    obstacle: str = ""


def weigh(scenario: Scenario, *, limit: Limit | None = None) -> Numbers | None:
    """Return what the numbers give; nothing if the scenario has none.

    Where the whole frontier would not fit, the solutions are found without it.
    """
    if not scenario.worths:
        return None
    space, bounds = space_of(scenario), limit or Limit()
    nothing = Numbers(space, None, _zeros(space), _zeros(space), None, (), (), ())
    try:
        start, top = disagreement(space), ideal(space)
        nothing = replace(nothing, start=start, ideal=top, estimate=estimate_frontier(space, limit=bounds))
        frontier = find_frontier(space, limit=bounds)
    except SpaceError as fault:
        return replace(nothing, obstacle=str(fault))
    except TooLargeError as fault:
        return _complete(scenario, replace(nothing, obstacle=str(fault)), _by_programs(space, start, bounds.seconds))
    empty = "" if len(frontier) else "every package that keeps the red lines leaves some party below its reserve"
    rules = (nash, kalai_smorodinsky, egalitarian)
    found = (*(rule(frontier, start) for rule in rules), utilitarian(frontier))
    numbers = _complete(scenario, replace(nothing, frontier=frontier, obstacle=empty), found)
    answer = numbers.solutions[:1]
    return replace(numbers, probes=probe(scenario, space, (answer[0], start), bounds)) if answer else numbers


def _zeros(space: Space) -> Outcome:
    return tuple(0 for _ in space.parties)


def _by_programs(space: Space, start: Outcome, seconds: float) -> tuple[Solution | None, ...]:
    rules = (nash_by_program, kalai_smorodinsky_by_program, egalitarian_by_program)
    return (*(rule(space, start, seconds=seconds) for rule in rules), utilitarian_by_program(space, seconds=seconds))


def _complete(scenario: Scenario, numbers: Numbers, found: Sequence[Solution | None]) -> Numbers:
    """Return the numbers with the solutions that there are, their packages, and the drafts."""
    solutions = tuple(solution for solution in found if solution is not None)
    weighed = (_worth(scenario, draft, numbers.space, numbers.frontier) for draft in scenario.drafts)
    drafts = tuple(worth for worth in weighed if worth is not None)
    deals = _deals(scenario, numbers.space, solutions, (numbers.start, numbers.ideal))
    return replace(numbers, solutions=solutions, drafts=drafts, deals=deals)


def _worth(scenario: Scenario, draft: Draft, space: Space, frontier: Frontier | None) -> DraftWorth | None:
    package = Index(scenario).package(draft.package)
    if package is None:
        return None
    outcome = space.outcome(package)
    crossed = tuple(p.name for p in space.parties if any(line.crossed_by(package) for line in p.red_lines))
    totals = zip(space.parties, outcome, strict=True)
    below = tuple(p.name for p, total in totals if p.reservation is not None and total < p.reservation)
    broken = tuple(dict.fromkeys(link.name for link in space.linkages if not link.clause.allows(package)))
    far = distance_by_program(space, outcome) if frontier is None else distance(frontier, outcome)
    return DraftWorth(draft.id, draft.name, package, outcome, crossed, below, broken, far)


def _deals(
    scenario: Scenario, space: Space, solutions: Sequence[Solution], bounds: tuple[Outcome, Outcome]
) -> tuple[Deal, ...]:
    """Return the first package of each solution; rules that pick the same one share it."""
    rules: dict[Package, list[str]] = {}
    for solution in solutions:
        if solution.packages:
            rules.setdefault(solution.packages[0], []).append(solution.rule)
    draft = scenario.draft
    base = Index(scenario).package(draft.package) if draft else None
    return tuple(_deal(space, package, tuple(names), base, bounds) for package, names in rules.items())


def _deal(
    space: Space, package: Package, rules: tuple[str, ...], base: Package | None, bounds: tuple[Outcome, Outcome]
) -> Deal:
    outcome = space.outcome(package)
    spans = zip(outcome, *bounds, strict=True)
    shares = tuple(Fraction(got - low, top - low) if top > low else Fraction(1) for got, low, top in spans)
    if base is None:
        return Deal(rules, package, outcome, shares, (), None)
    by = tuple(new - old for new, old in zip(outcome, space.outcome(base), strict=True))
    return Deal(rules, package, outcome, shares, changes(space, base, package), by)


def changes(space: Space, before: Package, after: Package) -> tuple[Change, ...]:
    """Return the points in which two packages differ, with what each difference is worth to each party."""
    return tuple(
        Change(point.name, point.options[old], point.options[new], _difference(space, number, old, new))
        for number, (point, old, new) in enumerate(zip(space.points, before, after, strict=True))
        if old != new
    )


def _difference(space: Space, point: int, old: int, new: int) -> Outcome:
    return tuple(party.worth[point][new] - party.worth[point][old] for party in space.parties)
