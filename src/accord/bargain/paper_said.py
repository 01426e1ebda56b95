"""The part of the paper that needs no number: the table of stances, what blocks, where silence decides."""

from __future__ import annotations

from collections.abc import Sequence

from accord.bargain.paper import Block, Cell, Grid, Items, Section, Text, Tone
from accord.bargain.said import Agreement, PointHeard
from accord.bargain.said import Cell as Heard
from accord.bargain.scenario import Scenario
from accord.bargain.wording import Names, count, day, listed, quoted, sentence, spread

VERBS = {"accepts": "accepts", "rejects": "refuses", "silent": "–"}
TONES: dict[str, Tone] = {"accepts": "accepts", "rejects": "rejects", "silent": "silent", "conditional": "conditional"}
MOST_ENDS = 12


def stance_table(scenario: Scenario, heard: Sequence[PointHeard]) -> Section:
    """Return the table of points with who wants what."""
    names = Names(scenario)
    head = ("", *(party.name for party in scenario.parties))
    rows: list[tuple[Cell, ...]] = []
    for number, point in enumerate(heard, start=1):
        rows.append((Cell(f"{number}  {names.point(point.point)}", "strong", _status(point)),))
        for option in point.options:
            cells = tuple(_cell(cell, names) for cell in option.cells)
            rows.append((Cell(names.option(point.point, option.option)), *cells))
    said = sum(cell.heard != "silent" for point in heard for option in point.options for cell in option.cells)
    total = sum(len(option.cells) for point in heard for option in point.options)
    blocks: tuple[Block, ...] = (
        Text(sentence(f"Of {total} cells, {said} rest on something said; a dash means that nothing was found")),
        Grid("Who wants what", head, tuple(rows)),
    )
    return Section("table", "Who wants what", blocks)


def _status(point: PointHeard) -> str:
    free = sum(option.compatible for option in point.options)
    if point.status == "agreed":
        return "one option all accept"
    if point.status == "blocked":
        return "blocked: every option is refused by someone"
    return f"{free} of {len(point.options)} options refused by nobody"


def _cell(cell: Heard, names: Names) -> Cell:
    if cell.heard == "conditional":
        conditions = listed(names.choice(condition) for condition in cell.conditions)
        return Cell("if …", "conditional", f"only with {conditions}; {_since(cell, names)}".rstrip("; "))
    verb = "red line" if cell.red_line else VERBS[cell.heard]
    return Cell(verb, TONES[cell.heard], _since(cell, names) if cell.heard != "silent" else "")


def _since(cell: Heard, names: Names) -> str:
    """Return the words, the day and the source, as far as they are known."""
    grounds = cell.grounds
    parts = (quoted(grounds), day(grounds.since), names.source(grounds), grounds.note)
    return "; ".join(part for part in parts if part)


def blocking(scenario: Scenario, heard: Sequence[PointHeard]) -> Section:
    """Return who blocks what, since when and in whose words."""
    names = Names(scenario)
    blocked = [point for point in heard if point.status == "blocked"]
    rows: list[tuple[Cell, ...]] = []
    for point in blocked:
        rows.append((Cell(names.point(point.point), "strong"),))
        rows += [_refusal(cell, names) for option in point.options for cell in option.blockers]
    text = (
        f"On {count(len(blocked), 'point')} every option is refused by at least one party"
        if blocked
        else "On every point there is an option that nobody has refused"
    )
    blocks: list[Block] = [Text(sentence(text))]
    if rows:
        blocks.append(
            Grid("Who blocks, since when, in whose words", ("Option", "Refused by", "Since", "On what"), tuple(rows))
        )
    return Section("blocks", "What blocks", tuple(blocks))


def _refusal(cell: Heard, names: Names) -> tuple[Cell, ...]:
    said = "; ".join(part for part in (quoted(cell.grounds), names.source(cell.grounds), cell.grounds.note) if part)
    option = names.option(cell.point, cell.option)
    who = Cell(names.party(cell.party), "rejects", "red line" if cell.red_line else "")
    return (Cell(option), who, Cell(day(cell.grounds.since) or "not dated"), Cell(said))


def silence(scenario: Scenario, agreement: Agreement, asks: Sequence[Sequence[Heard]]) -> Section:
    """Return what silence leaves open: possible against necessary agreement, and the questions that settle it."""
    names = Names(scenario)
    blocks: list[Block] = [Text(sentence(words)) for words in _verdict(agreement)]
    if agreement.ends:
        number = count(len(agreement.ends), "question")
        lead = f"A no to any of {number} would leave no package compatible with what was said"
        blocks += [Text(sentence(lead)), Items(spread([_question(cell, names) for cell in agreement.ends], MOST_ENDS))]
    if asks and asks[0]:
        lead = f"A package to which everyone has said yes is {count(len(asks[0]), 'answer')} away"
        more = f"; there are {len(asks)} such sets of questions, and this is the first" if len(asks) > 1 else ""
        blocks += [Text(sentence(lead + more)), Items(spread([_question(cell, names) for cell in asks[0]], 40))]
    return Section("silence", "Where silence decides", tuple(blocks))


def _verdict(agreement: Agreement) -> tuple[str, ...]:
    if agreement.necessary:
        return ("Taking silence as a no, there is still a package to which every party has said yes",)
    if agreement.possible:
        return ("Taking silence as a yes, there is a package that nobody's words refuse; as a no, there is none",)
    return ("Even taking every silence as a yes, there is no package that nobody's words refuse",)


def _question(cell: Heard, names: Names) -> str:
    return f"{names.party(cell.party)} on {names.point(cell.point)}: {names.option(cell.point, cell.option)}"


def compatible(scenario: Scenario, agreement: Agreement) -> Section | None:
    """Return one package that is compatible with what was said, if there is one."""
    package = agreement.necessary or agreement.possible
    if package is None:
        return None
    rows = tuple((Cell(point), Cell(option)) for point, option in Names(scenario).package(package))
    kind = "said yes to by all" if agreement.necessary else "refused by nobody; silence read as yes"
    grid = Grid(f"One package compatible with what was said ({kind})", ("Point", "Option"), rows)
    note = Text("It is one of many, chosen by nothing but the order of the file, and is not a proposal.")
    return Section("compatible", "Compatible with what was said", (grid, note))
