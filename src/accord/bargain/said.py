"""What follows from stances alone: who said what of which option, what nobody refused, and who blocks what.

No number is used or made here. "Compatible with what was said" means that no party refused it; it does not mean that
anyone would sign it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from accord.bargain.contradiction import find_package
from accord.bargain.scenario import UNSOURCED, Choice, Grounds, Package, Scenario, Stance
from accord.bargain.scenario_space import Index, linkages_of, red_line_of, refusals_of
from accord.bargain.space import Clause

Heard: TypeAlias = Literal["accepts", "rejects", "silent", "conditional"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a party said of an option. `unknown` stances count as silence: nothing that settles it was said."""

    party: str
    point: str
    option: str
    heard: Heard
    conditions: tuple[Choice, ...] = ()
    grounds: Grounds = UNSOURCED
    red_line: bool = False

    @property
    def refuses(self) -> bool:
        """Whether the option is refused outright."""
        return self.heard == "rejects"


@dataclass(frozen=True, slots=True)
class OptionHeard:
    """An option with what every party said of it, in the order of the parties."""

    option: str
    cells: tuple[Cell, ...]

    @property
    def blockers(self) -> tuple[Cell, ...]:
        """Who refuses it, since when and in whose words."""
        return tuple(cell for cell in self.cells if cell.refuses)

    @property
    def compatible(self) -> bool:
        """Whether no party refused it (conditions and linkages aside)."""
        return not self.blockers


@dataclass(frozen=True, slots=True)
class PointHeard:
    """A point with what was said of each of its options."""

    point: str
    options: tuple[OptionHeard, ...]

    @property
    def status(self) -> Literal["agreed", "open", "blocked"]:
        """`agreed`: all accept one option outright; `open`: nobody refuses one; `blocked`: someone refuses each."""
        if any(all(cell.heard == "accepts" for cell in option.cells) for option in self.options):
            return "agreed"
        return "open" if any(option.compatible for option in self.options) else "blocked"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Possible: a package that nobody's words refuse, silence read as yes. Necessary: one that all said yes to.

    `ends` are the silent cells in which a no would leave no package that is compatible with what was said.
    """

    possible: Package | None
    necessary: Package | None
    ends: tuple[Cell, ...]


def hear(scenario: Scenario) -> tuple[PointHeard, ...]:
    """Return what was said, point by point; a red line counts as a rejection."""
    said = {(stance.party, stance.point, stance.option): stance for stance in scenario.stances}
    lines = {(line.party, line.point, line.option): line.grounds for line in scenario.red_lines}
    return tuple(
        PointHeard(
            point.id,
            tuple(
                OptionHeard(o.id, tuple(_cell((p.id, point.id, o.id), said, lines) for p in scenario.parties))
                for o in point.options
            ),
        )
        for point in scenario.points
    )


def _cell(
    key: tuple[str, str, str], said: dict[tuple[str, str, str], Stance], lines: dict[tuple[str, str, str], Grounds]
) -> Cell:
    stance, line = said.get(key), lines.get(key)
    if line is not None:
        rejects = stance is not None and stance.answer == "rejects"
        return Cell(*key, "rejects", (), _joined(line, stance.grounds if rejects and stance else line), red_line=True)
    if stance is None or stance.answer == "unknown":
        return Cell(*key, "silent", (), stance.grounds if stance else UNSOURCED)
    return Cell(*key, stance.answer, stance.conditions, stance.grounds)


def _joined(line: Grounds, stance: Grounds) -> Grounds:
    """Return the grounds of a red line, with what it leaves out taken from the rejection of the same option."""
    return replace(
        line,
        words=line.words or stance.words,
        source=line.source or stance.source,
        since=line.since or stance.since,
        note=line.note or stance.note,
    )


def judge_agreement(scenario: Scenario, heard: Sequence[PointHeard]) -> Agreement:
    """Return whether agreement is possible or necessary by what was said, and the silent cells that could end it."""
    index = Index(scenario)
    shape = [len(point.options) for point in scenario.points]
    said = tuple(clause for group in (links(scenario), refusals(scenario)) for clause in group)
    silent = [c for point in heard for option in point.options for c in option.cells if c.heard == "silent"]
    nos = tuple(_no(index, cell) for cell in silent)
    possible = find_package(shape, said)
    necessary = find_package(shape, (*said, *nos))
    ends = [] if possible is None else _ends(shape, said, list(zip(silent, nos, strict=True)), possible)
    return Agreement(
        possible=index.named(possible) if possible else None,
        necessary=index.named(necessary) if necessary else None,
        ends=tuple(ends),
    )


def _ends(
    shape: list[int], said: tuple[Clause, ...], silent: list[tuple[Cell, Clause]], possible: tuple[int, ...]
) -> list[Cell]:
    """Return the cells whose no leaves nothing; only those that the package at hand uses can."""
    return [c for c, no in silent if not no.allows(possible) and find_package(shape, (*said, no)) is None]


def _no(index: Index, cell: Cell) -> Clause:
    return Clause(frozenset({index.choice(cell.point, cell.option)}), frozenset())


def links(scenario: Scenario) -> tuple[Clause, ...]:
    """Return the linkages as clauses."""
    index = Index(scenario)
    return tuple(each.clause for linkage in scenario.linkages for each in linkages_of(linkage, index))


def refusals(scenario: Scenario) -> tuple[Clause, ...]:
    """Return all that any party refuses, outright or for want of a condition, as clauses."""
    index = Index(scenario)
    lines = (line for party in scenario.parties for line in refusals_of(scenario, party.id))
    return tuple(clause for line in lines for clause in red_line_of(line, index).clauses)
