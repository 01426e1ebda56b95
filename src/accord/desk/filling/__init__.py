"""Use case: a scenario file filled in from what the record holds of one negotiation, and never a weight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from accord.bargain.scenario import Party, Scenario
from accord.bargain.wording import count
from accord.desk.filling.drafts import add_papers
from accord.desk.filling.points import Gathering, add_issue
from accord.desk.filling.words import ShortNames, Sources, said_words
from accord.desk.known.selecting import Want, select_processes
from accord.desk.views.choice import Choice
from accord.errors import UsageError
from accord.read.scenario import parse_scenario
from accord.read.scenario.table import MOST_PARTIES
from accord.render.scenario.comments import comments
from accord.render.scenario.file import scenario_yaml
from accord.render.sheets.matrix import stance_words
from accord.render.wording.words import issue_words, quote_words, source_words
from accord.terms.matrix import Matrix, MatrixRow
from accord.terms.process import Process
from accord.terms.scope import Scope
from accord.view.courses import MEETING
from accord.view.drafts import fold_drafts
from accord.view.known import known_by, telling
from accord.view.matrix import fold_matrix
from accord.view.steps import fold_steps

WANT = Want(kinds=("position", "draft", "agreement", "precondition"))
MOST_LINES = 100
NOTE = (
    "What the sides said, as the record has it. An option stands in the words of one side; those of one point may go "
    "together, and there may be others: join, split and add. Until then, what is blocked, decided or compatible is so "
    "among these options alone. Who said nothing of an option is silent on it. No weight, ranking, red line or linkage "
    "is filled in."
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A scenario file, what is in it, and what could not be carried over or not in full, a reason each."""

    text: str
    summary: str
    left_out: tuple[str, ...]


def fill_scenario(choice: Choice, target: Path) -> Filled:
    """Return the scenario file of a negotiation on record; `target` names it in errors.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no such negotiation, or what it holds of it by that day makes no scenario.
    """
    (process,) = select_processes(choice.record, process=choice.process, as_of=choice.as_of, want=WANT)
    scenario, left = scenario_of(process, as_of=choice.as_of)
    text = f"{comments(_head(scenario, left))}\n\n{scenario_yaml(scenario)}"
    parse_scenario(text, str(target))
    return Filled(text, _summary(scenario), tuple(f"{why} ({len(lines):,})" for why, lines in left.items()))


def scenario_of(process: Process, *, as_of: date | None = None) -> tuple[Scenario, Mapping[str, tuple[str, ...]]]:
    """Return a negotiation as a scenario, and by the reason what could not be carried over.

    Raises:
        UsageError: no side had taken a stand by that day and no draft was on the table, or there are too many sides.
    """
    matrix = fold_matrix(process, as_of=as_of)
    drafts = fold_drafts(process, as_of=as_of)
    parties = _parties(process)
    gathering = Gathering({side: party.id for side, party in parties.items()}, Sources())
    _add_issues(gathering, matrix)
    made = add_papers(gathering, drafts.papers)
    if not gathering.points:
        raise UsageError(_nothing(matrix.scope, as_of))
    for pact in drafts.proposed:
        line = f"{said_words(pact.what)} ({source_words(pact.grounds)})"
        gathering.leave("agreements that are proposed: make options or a draft of them", line)
    gathering.leave_repeats()
    _leave_rest(gathering, process, matrix.scope, as_of)
    scenario = Scenario(
        title=said_words(matrix.scope.name or " – ".join(matrix.scope.sides)),
        as_of=matrix.scope.as_of.isoformat() if matrix.scope.as_of != date.min else "",
        note=NOTE,
        parties=tuple(parties.values()),
        points=gathering.every_point,
        sources=gathering.sources.listed,
        stances=gathering.stances,
        drafts=made,
    )
    return scenario, {why: tuple(lines) for why, lines in gathering.left.items()}


def _parties(process: Process) -> dict[str, Party]:
    names = ShortNames()
    sides = dict.fromkeys((*process.sides, *process.mediators))
    if len(sides) > MOST_PARTIES:
        message = (
            f"{process.name!r} has {len(sides)} sides and mediators, and a scenario takes {MOST_PARTIES}; declare a "
            "negotiation of fewer with `accord process add`"
        )
        raise UsageError(message)
    return {side: Party(names.give(side, where_none="party"), said_words(side)) for side in sides}


def _add_issues(gathering: Gathering, matrix: Matrix) -> None:
    for row in matrix.rows:
        if row.issue == MEETING:
            for line in _stances(row):
                gathering.leave("stances on whether to meet, which is no point of a text", line)
        else:
            add_issue(gathering, row, issue_words(row.issue))


def _stances(row: MatrixRow) -> Iterator[str]:
    for cell in row.cells:
        for course in cell.courses:
            yield f"{said_words(cell.side)}: {stance_words(course.now)} ({source_words(course.now.grounds)})"


def _leave_rest(gathering: Gathering, process: Process, scope: Scope, as_of: date | None) -> None:
    for step in fold_steps(telling(known_by(process, as_of)).grounds):
        line = f"“{quote_words(step.first)}” before “{quote_words(step.then)}” ({source_words(step.grounds)})"
        gathering.leave("preconditions: write them under `linkages`, in names of points and options", line)
    for number, what in ((scope.struck, "struck by an analyst"), (scope.left_out, "too short or unclear for a line")):
        if number:
            gathering.leave(f"claims {what}", count(number, "claim"))


def _nothing(scope: Scope, as_of: date | None) -> str:
    by = f" by {as_of}" if as_of else ""
    return (
        f"no side of {scope.name!r} is on record with a stand{by}, and no draft is, so there is nothing to fill in; "
        "`accord scenario new` starts a file by hand"
    )


def _head(scenario: Scenario, left: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield what stands at the head of the file: where it comes from, and all that it does not hold."""
    by = f", as of {scenario.as_of}" if scenario.as_of else ""
    yield f"Filled in by `accord scenario from-record` from the negotiation “{scenario.title}”{by}."
    yield f"It holds {_summary(scenario)}."
    yield "Edit it, check it with `accord scenario check FILE`, then print the paper with `accord bargain FILE`."
    yield "A `claim` is an id on record: `accord show ID` prints the words it rests on."
    if left:
        yield ""
        yield "What the record holds and this file does not, or not in full:"
    for why, lines in left.items():
        yield f"- {why}"
        yield from (f"    {line}" for line in lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            yield f"    and {len(lines) - MOST_LINES:,} more"


def _summary(scenario: Scenario) -> str:
    parts = (
        count(len(scenario.parties), "party", "parties"),
        count(len(scenario.points), "point"),
        count(sum(len(point.options) for point in scenario.points), "option"),
        count(len(scenario.stances), "stance"),
        count(len(scenario.drafts), "draft"),
    )
    return ", ".join(parts)
