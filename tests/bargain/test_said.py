"""What follows from stances, against every package of small random scenarios."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings

from accord.bargain.contradiction import find_package, smallest_contradiction
from accord.bargain.drafts import follow, stand
from accord.bargain.said import Cell, find_lifts, hear, judge_agreement
from accord.bargain.scenario import Choice, Linkage, Scenario
from accord.bargain.scenario_space import Index, linkages_of
from accord.bargain.web import weave
from bargain.scenes import scenarios, scene


def _packages(scenario: Scenario) -> list[dict[str, str]]:
    options = product(*([o.id for o in point.options] for point in scenario.points))
    packages = [dict(zip([p.id for p in scenario.points], chosen, strict=True)) for chosen in options]
    return [package for package in packages if all(_keeps(linkage, package) for linkage in scenario.linkages)]


def _holds(choice: Choice, package: dict[str, str]) -> bool:
    return package[choice.point] in choice.options


def _keeps(linkage: Linkage, package: dict[str, str]) -> bool:
    """Return what the words of a linkage mean, without any cleverness."""
    when = [_holds(choice, package) for choice in linkage.when]
    if linkage.kind == "if":
        return not all(when) or all(_holds(choice, package) for choice in linkage.then)
    return any(when) if linkage.kind == "some" else not all(when)


def _against(cell: Cell, package: dict[str, str]) -> bool:
    return package[cell.point] == cell.option and not (
        cell.conditions and all(_holds(condition, package) for condition in cell.conditions)
    )


def _cells(scenario: Scenario, *kinds: str) -> list[Cell]:
    heard = hear(scenario)
    return [cell for point in heard for option in point.options for cell in option.cells if cell.heard in kinds]


@given(scenarios())
@settings(max_examples=80, deadline=None)
def test_linkages_mean_what_they_say(scenario: Scenario) -> None:
    index = Index(scenario)
    clauses = [each.clause for linkage in scenario.linkages for each in linkages_of(linkage, index)]
    for options in product(*(range(len(point.options)) for point in scenario.points)):
        package = dict(index.named(options))
        assert all(clause.allows(options) for clause in clauses) == all(_keeps(k, package) for k in scenario.linkages)
    found = find_package([len(point.options) for point in scenario.points], clauses)
    assert (found is not None) == bool(_packages(scenario))
    assert found is None or dict(index.named(found)) in _packages(scenario)


@given(scenarios())
@settings(max_examples=80, deadline=None)
def test_the_smallest_sets_to_lift_are_all_and_only_those(scenario: Scenario) -> None:
    packages = _packages(scenario)
    if not packages:
        return
    cells = _cells(scenario, "rejects", "conditional")
    crossed = {frozenset(number for number, cell in enumerate(cells) if _against(cell, p)) for p in packages}
    size = min(map(len, crossed))
    lifted = find_lifts(scenario, hear(scenario))
    assert (lifted.size, lifted.count) == (size, sum(len(each) == size for each in crossed))
    for lift in lifted.sets:
        assert {cells[n] for n in next(c for c in crossed if {cells[n] for n in c} == {*lift.cells})} == {*lift.cells}


@given(scenarios())
@settings(max_examples=80, deadline=None)
def test_possible_and_necessary_agreement(scenario: Scenario) -> None:
    refused, silent = _cells(scenario, "rejects", "conditional"), _cells(scenario, "silent")
    open_ = [p for p in _packages(scenario) if not any(_against(cell, p) for cell in refused)]
    agreement = judge_agreement(scenario, hear(scenario))
    assert agreement.possible == bool(open_)
    assert agreement.necessary == any(not any(_against(cell, p) for cell in silent) for p in open_)
    assert agreement.count == len(open_)
    live = {point: {package[point] for package in open_} for point, _ in agreement.live}
    assert {point: {*options} for point, options in agreement.live} == live
    ends = {cell for cell in silent if open_ and all(_against(cell, p) for p in open_)}
    assert {*agreement.ends} == ends
    if open_:
        assert agreement.asks is not None
        assert agreement.asks.size == min(sum(_against(cell, p) for cell in silent) for p in open_)


def test_a_smallest_contradiction_is_smallest() -> None:
    found = scene(
        "linkages:",
        "  - if: {bridge: open}",
        "    then: {toll: none}",
        "  - at least one of: {bridge: [open, guarded]}",
    )
    index = Index(found)
    groups = [tuple(each.clause for each in linkages_of(linkage, index)) for linkage in found.linkages]
    groups += [tuple(each.clause for each in linkages_of(_never(point, option), index)) for point, option in REFUSED]
    core = smallest_contradiction([3, 2], groups)
    shape = (3, 2)
    sizes = [
        size
        for size in range(len(groups) + 1)
        if any(
            find_package(shape, [c for k in some for c in groups[k]]) is None
            for some in combinations(range(len(groups)), size)
        )
    ]
    assert len(core) == min(sizes)
    assert find_package(shape, [c for k in core for c in groups[k]]) is None


REFUSED = (("bridge", "open"), ("bridge", "guarded"), ("toll", "shared"), ("bridge", "closed"))


def _never(point: str, option: str) -> Linkage:
    return Linkage("x", "excludes", (Choice(point, (option,)), Choice(point, (option,))))


STANCES = (
    "stances:",
    "  north: {bridge: {open: accepts, closed: rejects, guarded: {accepts if: {toll: shared}}}}",
    "  south:",
    "    bridge: {closed: {says: accepts, words: shut it, source: radio, since: 2026-01-02}}",
    "    toll: {none: rejects}",
    "red lines: {south: {bridge: open}}",
)


def test_who_blocks_since_when_in_whose_words() -> None:
    bridge, toll = hear(scene(*STANCES))
    assert [point.status for point in (bridge, toll)] == ["open", "open"]
    (blocker,) = bridge.options[0].blockers
    assert (blocker.party, blocker.red_line) == ("south", True)
    assert [option.compatible for option in bridge.options] == [False, False, True]
    closed = bridge.options[1].cells[1]
    assert (closed.grounds.words, closed.grounds.since, closed.grounds.sourced) == ("shut it", "2026-01-02", True)


def test_a_draft_moves_towards_whom_its_words_suit() -> None:
    found = scene(
        *STANCES,
        "drafts:",
        "  a: {package: {bridge: closed, toll: none}}",
        "  b: {package: {bridge: guarded, toll: shared}}",
        "  c: {package: {bridge: guarded}}",
    )
    standings = [stand(draft, hear(found)) for draft in found.drafts]
    assert standings[0].rows == (("bridge", "closed", ("rejects", "accepts")), ("toll", "none", ("silent", "rejects")))
    assert standings[1].rows[0] == ("bridge", "guarded", ("accepts", "silent"))
    assert standings[2].rows == (("bridge", "guarded", ("unmet", "silent")), ("toll", "", ("open", "open")))
    first, second = follow(standings, ["north", "south"])
    assert [(step.point, step.towards, step.away) for step in first.steps] == [
        ("bridge", ("north",), ("south",)),
        ("toll", ("south",), ()),
    ]
    assert [step.point for step in second.steps] == ["toll"]


def test_the_web_holds_linkages_and_conditions() -> None:
    web = weave(scene(*STANCES, "linkages: [{name: L, excludes: {bridge: open, toll: shared}}]"))
    assert [(edge.tie, edge.party) for edge in web.edges] == [("excludes", ""), ("condition", "north")]
    assert web.groups == (("bridge", "toll"),)
