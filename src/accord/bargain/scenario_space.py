"""The scenario in numbers: names to indices, so that the exact methods can work on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from accord.bargain import scenario as named
from accord.bargain import space


class Index:
    """Where each point and option of a scenario stands, in both directions."""

    def __init__(self, scenario: named.Scenario) -> None:
        self._points = {point.id: number for number, point in enumerate(scenario.points)}
        self._options = {(p.id, o.id): number for p in scenario.points for number, o in enumerate(p.options)}
        self._scenario = scenario

    def choice(self, point: str, option: str) -> space.Choice:
        """Return the option by its place."""
        return space.Choice(self._points[point], self._options[point, option])

    def choices(self, choice: named.Choice) -> tuple[space.Choice, ...]:
        """Return all options that a choice allows, by their places."""
        return tuple(self.choice(choice.point, option) for option in choice.options)

    def others(self, choice: named.Choice) -> tuple[space.Choice, ...]:
        """Return the options of the same point that a choice leaves out."""
        point = self._scenario.points[self._points[choice.point]]
        return tuple(self.choice(point.id, option.id) for option in point.options if option.id not in choice.options)

    def package(self, package: named.Package) -> space.Package | None:
        """Return a full package by its places; nothing if it leaves a point open."""
        chosen = dict(package)
        if len(chosen) < len(self._points):
            return None
        return tuple(self._options[point.id, chosen[point.id]] for point in self._scenario.points)

    def named(self, package: Sequence[int]) -> named.Package:
        """Return a package by its names."""
        pairs = zip(self._scenario.points, package, strict=True)
        return tuple((point.id, point.options[number].id) for point, number in pairs)


def space_of(scenario: named.Scenario, *, stances: bool = False) -> space.Space:
    """Return the scenario as a space: red lines as stated, and with `stances` every rejection and condition too.

    Options without a worth count 0, so a scenario without numbers is a space in which every package is worth nothing.
    """
    index = Index(scenario)
    return space.Space(
        points=tuple(space.Point(point.id, tuple(option.id for option in point.options)) for point in scenario.points),
        parties=tuple(_party(scenario, party, index, stances=stances) for party in scenario.parties),
        linkages=tuple(each for linkage in scenario.linkages for each in linkages_of(linkage, index)),
    )


def _party(scenario: named.Scenario, party: named.Party, index: Index, *, stances: bool) -> space.Party:
    worth = next((worth for worth in scenario.worths if worth.party == party.id), None)
    values = {(point, option): value for point, row in (worth.values if worth else ()) for option, value in row}
    lines = refusals_of(scenario, party.id) if stances else stated_lines(scenario, party.id)
    return space.Party(
        name=party.id,
        worth=tuple(tuple(values.get((p.id, o.id), 0) for o in p.options) for p in scenario.points),
        red_lines=tuple(red_line_of(line, index) for line in lines),
        reservation=worth.reserve if worth else None,
    )


def stated_lines(scenario: named.Scenario, party: str) -> tuple[named.Stance, ...]:
    """Return the red lines of a party, each as the rejection it is."""
    lines = (line for line in scenario.red_lines if line.party == party)
    return tuple(named.Stance(line.party, line.point, line.option, "rejects", (), line.grounds) for line in lines)


def refusals_of(scenario: named.Scenario, party: str) -> tuple[named.Stance, ...]:
    """Return all that a party will not have: rejections, conditions and red lines, each option once."""
    said = [s for s in scenario.stances if s.party == party and s.answer in ("rejects", "conditional")]
    lines = {(line.point, line.option): line for line in (*said, *stated_lines(scenario, party))}
    return tuple(lines.values())


def red_line_of(stance: named.Stance, index: Index) -> space.RedLine:
    """Return a rejection or a conditional acceptance as a line that a package may cross."""
    ways = tuple(product(*(index.choices(condition) for condition in stance.conditions))) if stance.conditions else ()
    return space.RedLine(
        (index.choice(stance.point, stance.option),), ways, f"{stance.party}: {stance.point} = {stance.option}"
    )


def linkages_of(linkage: named.Linkage, index: Index) -> tuple[space.Linkage, ...]:
    """Return the linkage as conditions that say "not all of these, or one of those".

    "Not one of several options" is the same as "one of the others", because a point is settled by exactly one.
    """
    if linkage.kind == "some":
        return (space.Linkage((), tuple(c for choice in linkage.when for c in index.choices(choice)), linkage.id),)
    absent = tuple(index.choice(c.point, c.options[0]) for c in linkage.when if len(c.options) == 1)
    present = tuple(other for c in linkage.when if len(c.options) > 1 for other in index.others(c))
    if linkage.kind == "excludes":
        return (space.Linkage(absent, present, linkage.id),)
    return tuple(space.Linkage(absent, (*present, *index.choices(then)), linkage.id) for then in linkage.then)
