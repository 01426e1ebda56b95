"""What follows from stances alone: who said what of which option, what nobody refused, and who blocks what.

No number is used or made here. "Compatible with what was said" means that no party refused it; it does not mean that
anyone would sign it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from accord.bargain.agreement import weigh_silence
from accord.bargain.diagram import Rule, build_diagram
from accord.bargain.lifts import Lifts, smallest_lifts
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
class Lift:
    """Refusals, and conditions left unmet, whose lifting leaves `package`, which nobody's other words refuse."""

    cells: tuple[Cell, ...]
    package: Package


@dataclass(frozen=True, slots=True)
class Lifted:
    """The smallest sets of refusals to lift: `count` sets of `size` each, of which the first are listed."""

    size: int
    count: int
    sets: tuple[Lift, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """Possible: silence read as yes, a package is left that nobody's words refuse. Necessary: one even if it is a no.

    `ends` are the silent cells in which a single no would leave none. `asks` are the smallest sets of silent cells
    that, answered with yes, make a package that all have said yes to. `count` packages are compatible with what was
    said, and `live` are the options of each point that at least one of them takes.
    """

    possible: bool
    necessary: bool
    ends: tuple[Cell, ...]
    asks: Lifted | None
    count: int
    live: tuple[tuple[str, tuple[str, ...]], ...]


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


def find_lifts(scenario: Scenario, heard: Sequence[PointHeard]) -> Lifted:
    """Return all smallest sets of refusals whose lifting leaves a package that nobody refuses."""
    cells = tuple(c for point in heard for o in point.options for c in o.cells if c.heard in ("rejects", "conditional"))
    index = Index(scenario)
    lines = [red_line_of(_stance(cell), index) for cell in cells]
    lifts = smallest_lifts(_shape(scenario), links(scenario), lines)
    assert lifts is not None, "a scenario whose linkages contradict is refused when it is read"
    return _lifted(lifts, cells, index)


def judge_agreement(scenario: Scenario, heard: Sequence[PointHeard], *, without: Sequence[Cell] = ()) -> Agreement:
    """Return whether agreement is possible or necessary by what was said, and which silent cells decide it.

    `without` are refusals that are left out of account, as if they had been lifted.
    """
    index = Index(scenario)
    silent = tuple(c for point in heard for option in point.options for c in option.cells if c.heard == "silent")
    lines = [red_line_of(_stance(cell), index) for cell in silent]
    said = (*links(scenario), *refusals(scenario, without))
    silence = weigh_silence(_shape(scenario), said, lines)
    compatible = build_diagram(_shape(scenario), [Rule(clause) for clause in said])
    ends = tuple(silent[number] for number in silence.decisive)
    asks = _lifted(silence.keys, silent, index) if silence.keys else None
    live = tuple(
        (point.id, tuple(point.options[option].id for option in compatible.live_options(number)))
        for number, point in enumerate(scenario.points)
    )
    return Agreement(silence.possible, silence.necessary, ends, asks, compatible.count, live)


def _stance(cell: Cell) -> Stance:
    """Return the cell as a refusal; a condition stays one."""
    return Stance(cell.party, cell.point, cell.option, "rejects", cell.conditions)


def _shape(scenario: Scenario) -> list[int]:
    return [len(point.options) for point in scenario.points]


def _lifted(lifts: Lifts, cells: Sequence[Cell], index: Index) -> Lifted:
    sets = (Lift(tuple(cells[number] for number in each.lines), index.named(each.package)) for each in lifts.sets)
    return Lifted(lifts.size, lifts.count, tuple(sets), lifts.complete)


def links(scenario: Scenario) -> tuple[Clause, ...]:
    """Return the linkages as clauses."""
    index = Index(scenario)
    return tuple(each.clause for linkage in scenario.linkages for each in linkages_of(linkage, index))


def refusals(scenario: Scenario, without: Sequence[Cell] = ()) -> tuple[Clause, ...]:
    """Return all that any party refuses, outright or for want of a condition, as clauses."""
    index = Index(scenario)
    lifted = {(cell.party, cell.point, cell.option) for cell in without}
    said = (line for party in scenario.parties for line in refusals_of(scenario, party.id))
    lines = (line for line in said if (line.party, line.point, line.option) not in lifted)
    return tuple(clause for line in lines for clause in red_line_of(line, index).clauses)
