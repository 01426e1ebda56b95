"""What the analyst's numbers give: the frontier, the solutions, and what each changes against the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from accord.bargain.distance import Distance, distance
from accord.bargain.egalitarian import egalitarian
from accord.bargain.frontier import Estimate, Frontier, Limit, estimate_frontier, find_frontier
from accord.bargain.kalai_smorodinsky import kalai_smorodinsky
from accord.bargain.nash import nash
from accord.bargain.network import ideal
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
    distance: Distance

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
    """All that follows from the analyst's numbers. With `obstacle`, the frontier could not be had, and it says why."""

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
    """Return what the numbers give; nothing if the scenario has none."""
    if not scenario.worths:
        return None
    space = space_of(scenario)
    try:
        start, top = disagreement(space), ideal(space)
        estimate = estimate_frontier(space, limit=limit)
        frontier = find_frontier(space, limit=limit)
    except (SpaceError, TooLargeError) as fault:
        nothing = tuple(0 for _ in space.parties)
        return Numbers(space, None, nothing, nothing, None, (), (), (), obstacle=str(fault))
    rules = (nash, kalai_smorodinsky, egalitarian)
    found = (*(rule(frontier, start) for rule in rules), utilitarian(frontier))
    solutions = tuple(solution for solution in found if solution is not None)
    weighed = (_worth(scenario, draft, space, frontier) for draft in scenario.drafts)
    drafts = tuple(worth for worth in weighed if worth is not None)
    deals = _deals(scenario, space, solutions, (start, top))
    empty = "" if len(frontier) else "every package that keeps the red lines leaves some party below its reserve"
    probes = probe(scenario, space, (solutions[0], start), limit or Limit()) if solutions else NO_PROBES
    return Numbers(space, estimate, start, top, frontier, solutions, drafts, deals, probes, empty)


def _worth(scenario: Scenario, draft: Draft, space: Space, frontier: Frontier) -> DraftWorth | None:
    package = Index(scenario).package(draft.package)
    if package is None:
        return None
    outcome = space.outcome(package)
    crossed = tuple(p.name for p in space.parties if any(line.crossed_by(package) for line in p.red_lines))
    totals = zip(space.parties, outcome, strict=True)
    below = tuple(p.name for p, total in totals if p.reservation is not None and total < p.reservation)
    broken = tuple(dict.fromkeys(link.name for link in space.linkages if not link.clause.allows(package)))
    far = distance(frontier, outcome)
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
