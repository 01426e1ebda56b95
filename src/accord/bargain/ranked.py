"""What the rankings give: whether some package is better than the draft for all, whatever the weights or for some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accord.bargain.dominance import Better, necessarily_better, possibly_better
from accord.bargain.rankings import Ranking
from accord.bargain.scenario import Ranking as Given
from accord.bargain.scenario import Scenario
from accord.bargain.scenario_space import Index, space_of
from accord.bargain.space import Package
from accord.bargain.swaps import Swap, improving_swaps


@dataclass(frozen=True, slots=True)
class Ranked:
    """`surely` beats the draft whatever the weights behind the rankings, `maybe` for some; `silent` gave no ranking."""

    draft: str
    package: Package
    surely: Better | None
    maybe: Better | None
    swaps: tuple[Swap, ...]
    silent: tuple[str, ...]


def rank(scenario: Scenario, *, seconds: float = 60.0) -> Ranked | None:
    """Return what the rankings say of the draft on the table; nothing without rankings or without a full draft."""
    draft = scenario.draft
    package = Index(scenario).package(draft.package) if draft else None
    if not scenario.rankings or draft is None or package is None:
        return None
    space = space_of(scenario)
    rankings = [_ranking(scenario, given) for given in scenario.rankings]
    task = (space.shape, space.clauses, rankings, package)
    ranked = {given.party for given in scenario.rankings}
    return Ranked(
        draft=draft.id,
        package=package,
        surely=necessarily_better(*task, seconds=seconds),
        maybe=possibly_better(*task, seconds=seconds),
        swaps=improving_swaps(*task),
        silent=tuple(party.id for party in scenario.parties if party.id not in ranked),
    )


def _ranking(scenario: Scenario, given: Given) -> Ranking:
    places = {point.id: number for number, point in enumerate(scenario.points)}
    importance = tuple(tuple(places[name] for name in tier) for tier in given.points)
    orders = dict(given.options)
    options = tuple(_ranks(orders.get(p.id, ()), [o.id for o in p.options]) for p in scenario.points)
    return Ranking(given.party, importance, options)


def _ranks(tiers: Sequence[Sequence[str]], options: Sequence[str]) -> tuple[int, ...]:
    """Return the rank of each option, 0 the best; nothing where the order is not known."""
    if not tiers:
        return ()
    rank_of = {name: number for number, tier in enumerate(tiers) for name in tier}
    return tuple(rank_of[option] for option in options)
