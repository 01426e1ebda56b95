"""What is wrong with a scenario although its names exist: sums, rankings with holes, linkages that contradict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from accord.bargain.contradiction import smallest_contradiction
from accord.bargain.scenario import Choice, Grounds, Linkage, Ranking, Scenario, Stance, Worth
from accord.bargain.scenario_space import Index, linkages_of, red_line_of, stated_lines


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong in a line, with the remedy."""

    line: int
    what: str


def find_faults(scenario: Scenario) -> tuple[Fault, ...]:
    """Return what keeps the scenario from being worked with, in the order of the file."""
    checks = (_worths, _rankings, _stances, _linkages, _stability)
    return tuple(sorted(fault for check in checks for fault in check(scenario)))


def find_warnings(scenario: Scenario) -> tuple[Fault, ...]:
    """Return what the analyst should know but may well mean."""
    return tuple(sorted((*why_empty(scenario), *_contrary(scenario), *_drafts(scenario), *_sources(scenario))))


def _worths(scenario: Scenario) -> Iterator[Fault]:
    for worth in scenario.worths:
        best = [(point, max(value for _, value in row)) for point, row in worth.values]
        total = sum(value for _, value in best)
        if total != worth.budget:
            yield Fault(worth.grounds.line, _sum_fault(worth, total, best))
        if worth.reserve is not None and worth.reserve > worth.budget:
            yield Fault(
                worth.grounds.line,
                f"the reserve of {worth.party} is above its budget of {worth.budget}; no package could reach it",
            )
    lacking = [party.id for party in scenario.parties if party.id not in {worth.party for worth in scenario.worths}]
    if scenario.worths and lacking:
        line = scenario.worths[0].grounds.line
        yield Fault(line, f"`worth` has no numbers for {', '.join(lacking)}; give all parties numbers, or none")


def _sum_fault(worth: Worth, total: int, best: list[tuple[str, int]]) -> str:
    parts = " + ".join(f"{point} {value}" for point, value in best if value)
    gap = worth.budget - total
    remedy = f"give {gap} more" if gap > 0 else f"take {-gap} away"
    name = worth.party
    said = f"the best options of {name} add up to {total}, not to its budget of {worth.budget} ({parts})"
    return f"{said}; {remedy}, or write `budget: {total}`"


def _rankings(scenario: Scenario) -> Iterator[Fault]:
    for ranking in scenario.rankings:
        missing = {point.id for point in scenario.points} - {name for tier in ranking.points for name in tier}
        if ranking.points and missing:
            names = [point.id for point in scenario.points if point.id in missing]
            yield Fault(
                ranking.grounds.line,
                f"{ranking.party} does not rank {', '.join(names)}; put each somewhere, ties are allowed",
            )
        yield from _option_orders(scenario, ranking)


def _option_orders(scenario: Scenario, ranking: Ranking) -> Iterator[Fault]:
    for point, tiers in ranking.options:
        ranked = {name for tier in tiers for name in tier}
        left = [option.id for option in scenario.point(point).options if option.id not in ranked]
        if left:
            yield Fault(
                ranking.grounds.line,
                f"{ranking.party} does not rank {', '.join(left)} of {point}; put each somewhere, ties are allowed",
            )


def _stances(scenario: Scenario) -> Iterator[Fault]:
    for stance in scenario.stances:
        own = [condition for condition in stance.conditions if condition.point == stance.point]
        if own:
            name = f"{stance.party} accepts {stance.option}"
            yield Fault(stance.grounds.line, f"{name} on a condition about {stance.point} itself; name another point")
        if stance.answer == "conditional" and not stance.conditions:
            yield Fault(
                stance.grounds.line,
                f"`accepts if` of {stance.party} names no point; write `accepts if: {{point: option}}`",
            )


def _linkages(scenario: Scenario) -> Iterator[Fault]:
    index = Index(scenario)
    groups = [tuple(each.clause for each in linkages_of(linkage, index)) for linkage in scenario.linkages]
    core = smallest_contradiction([len(point.options) for point in scenario.points], groups)
    if core:
        bad = [scenario.linkages[number] for number in core]
        what = f"no package satisfies these linkages together: {_listed(bad)}"
        yield Fault(bad[0].grounds.line, f"{what}; change one of them")


def _listed(linkages: list[Linkage]) -> str:
    return "; ".join(f"{linkage.id} in line {linkage.grounds.line} ({wording(linkage)})" for linkage in linkages)


def wording(linkage: Linkage) -> str:
    """Return the linkage as a sentence.

    >>> wording(Linkage("l", "if", (Choice("land", ("zone",)),), (Choice("guarantee", ("treaty", "pact")),)))
    'if land = zone then guarantee = treaty or pact'
    """
    when = [_choice(choice) for choice in linkage.when]
    if linkage.kind == "if":
        return f"if {' and '.join(when)} then {' and '.join(_choice(choice) for choice in linkage.then)}"
    if linkage.kind == "excludes":
        return f"not together: {' and '.join(when)}"
    return f"at least one of: {', '.join(when)}"


def _choice(choice: Choice) -> str:
    return f"{choice.point} = {' or '.join(choice.options)}"


def _stability(scenario: Scenario) -> Iterator[Fault]:
    model = scenario.stability
    if model is None:
        return
    line = model.grounds.line
    if not model.moves:
        yield Fault(line, "`stability` has no moves; give each decider `moves: {name: text}`")
    if any(decider.ranking for decider in model.deciders) and not model.closed:
        yield Fault(line, "a `ranking:` names every state there is; add `only these states: yes`, or use `prefers:`")
    if model.closed and not model.states:
        yield Fault(line, "`only these states: yes` needs `states:`; name them, or leave the line out")


def why_empty(scenario: Scenario) -> Iterator[Fault]:
    """Yield a smallest set of red lines and linkages that leaves no package: no mistake, but good to know."""
    index = Index(scenario)
    lines = [line for party in scenario.parties for line in stated_lines(scenario, party.id)]
    groups = [tuple(each.clause for each in linkages_of(linkage, index)) for linkage in scenario.linkages]
    groups += [red_line_of(line, index).clauses for line in lines]
    core = smallest_contradiction([len(point.options) for point in scenario.points], groups)
    if core:
        entries = [*[(w.id, w.grounds) for w in scenario.linkages], *[(_line(line), line.grounds) for line in lines]]
        yield Fault(
            entries[core[0]][1].line,
            f"no package keeps every red line: {_reasons([entries[number] for number in core])}",
        )


def _line(stance: Stance) -> str:
    return f"{stance.party} refuses {stance.point} = {stance.option}"


def _reasons(entries: list[tuple[str, Grounds]]) -> str:
    return "; ".join(f"{name} (line {grounds.line})" for name, grounds in entries)


def _contrary(scenario: Scenario) -> Iterator[Fault]:
    lines = {(line.party, line.point, line.option) for line in scenario.red_lines}
    for stance in scenario.stances:
        if stance.answer == "accepts" and (stance.party, stance.point, stance.option) in lines:
            yield Fault(
                stance.grounds.line,
                f"{stance.party} both accepts {stance.point} = {stance.option} and calls it a red line",
            )


def _drafts(scenario: Scenario) -> Iterator[Fault]:
    index = Index(scenario)
    for draft in scenario.drafts:
        package = index.package(draft.package)
        for linkage in scenario.linkages if package else ():
            if not all(each.clause.allows(package) for each in linkages_of(linkage, index) if package):
                yield Fault(draft.grounds.line, f"draft {draft.id} breaks {linkage.id}: {wording(linkage)}")


def _sources(scenario: Scenario) -> Iterator[Fault]:
    """Yield sources that look like a misspelt short name; anything else is taken as the source in full."""
    names = [source.id for source in scenario.sources]
    for grounds in all_grounds(scenario):
        close = get_close_matches(grounds.source, names, n=1, cutoff=0.7) if grounds.source not in names else []
        if close:
            yield Fault(
                grounds.line, f"there is no source {grounds.source!r} under `sources`; did you mean {close[0]}?"
            )


def all_grounds(scenario: Scenario) -> tuple[Grounds, ...]:
    """Return what every stance, red line, linkage and draft rests on."""
    parts = (scenario.stances, scenario.red_lines, scenario.linkages, scenario.drafts)
    return tuple(entry.grounds for part in parts for entry in part)
