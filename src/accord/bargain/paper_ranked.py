"""The part of the paper that rests on rankings: what beats the draft whatever the weights, and what may."""

from __future__ import annotations

from collections.abc import Sequence

from accord.bargain.dominance import Better
from accord.bargain.paper import Block, Cell, Grid, Section, Text
from accord.bargain.ranked import Ranked
from accord.bargain.scenario import Scenario
from accord.bargain.space import Package
from accord.bargain.swaps import Swap
from accord.bargain.wording import Names, count, listed, sentence

MOST_SWAPS = 12


def ranking_section(scenario: Scenario, ranked: Ranked) -> Section:
    """Return whether the draft on the table can be beaten for all by what the rankings alone say."""
    names = Names(scenario)
    draft = scenario.draft
    assert draft is not None
    who = scenario.analyst or "the analyst"
    blocks: list[Block] = [Text(f"The rankings were given by {who}; no weights are assumed behind them.", "analyst")]
    if ranked.silent:
        silent = listed(map(names.party, ranked.silent))
        blocks.append(Text(sentence(f"No ranking for {silent}, who are left out here")))
    blocks += _verdict(scenario, ranked, draft.name)
    if ranked.swaps:
        blocks.append(_swaps(scenario, ranked))
    return Section("rankings", "What the rankings give", tuple(blocks))


def ranking_words(scenario: Scenario, ranked: Ranked) -> str:
    """Return the short answer."""
    name = scenario.draft.name if scenario.draft else ranked.draft
    if ranked.surely is not None:
        return f"By the rankings alone, “{name}” can be bettered without loss to any party, whatever the weights."
    if ranked.maybe is not None:
        return f"By the rankings alone, “{name}” can be bettered for all for some weights, and not whatever they are."
    return f"By the rankings alone, “{name}” cannot be bettered for all."


def _verdict(scenario: Scenario, ranked: Ranked, draft: str) -> list[Block]:
    if ranked.surely is not None:
        words = f"whatever the weights, there is a package that no party likes less than “{draft}” and"
        better = _prefer(scenario, ranked.surely)
        return [Text(sentence(f"{words} {better}")), _difference(scenario, ranked.package, ranked.surely.package)]
    first = f"No package is better than “{draft}” for all whatever the weights."
    if ranked.maybe is None:
        return [Text(first), Text("And there are no weights for which one is: the draft cannot be improved for all.")]
    words = "For some weights behind the rankings there is one that every party prefers:"
    return [Text(f"{first} {words}"), _difference(scenario, ranked.package, ranked.maybe.package)]


def _prefer(scenario: Scenario, better: Better) -> str:
    parties = [scenario.party(scenario.rankings[place].party).name for place in better.prefer]
    verb = "likes" if len(parties) == 1 else "like"
    return f"{listed(parties)} {verb} better"


def _difference(scenario: Scenario, draft: Package, package: Package) -> Grid:
    pairs = zip(scenario.points, draft, package, strict=True)
    rows = tuple(
        (Cell(point.name), Cell(point.options[old].text), Cell(point.options[new].text))
        for point, old, new in pairs
        if old != new
    )
    return Grid("What it changes", ("Point", "In the draft", "Instead"), rows)


def _swaps(scenario: Scenario, ranked: Ranked) -> Grid:
    rows = [_swap(scenario, swap) for swap in ranked.swaps[:MOST_SWAPS]]
    if len(ranked.swaps) > MOST_SWAPS:
        rows.append((Cell(f"and {count(len(ranked.swaps) - MOST_SWAPS, 'more', 'more')}", "silent"), Cell("")))
    caption = "Changes of one or two points that improve the draft for all"
    return Grid(caption, ("Change", "Better for all"), tuple(rows))


def _swap(scenario: Scenario, swap: Swap) -> tuple[Cell, ...]:
    words = listed(_choices(scenario, swap))
    return (Cell(words), Cell("whatever the weights", "gain") if swap.surely else Cell("for some weights"))


def _choices(scenario: Scenario, swap: Swap) -> Sequence[str]:
    points = [(scenario.points[choice.point], choice.option) for choice in swap.choices]
    return [f"{point.name}: {point.options[option].text}" for point, option in points]
