"""The part of the paper that needs no number: the table of stances, what blocks, where silence decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.bargain.paper import Block, Cell, Grid, Items, Section, Text, Tone
from accord.bargain.said import Agreement, Lifted, PointHeard
from accord.bargain.said import Cell as Heard
from accord.bargain.scenario import Package, Scenario
from accord.bargain.wording import Names, count, day, large, listed, quoted, sentence, spread

VERBS = {"accepts": "accepts", "rejects": "refuses", "silent": "–"}
TONES: dict[str, Tone] = {"accepts": "accepts", "rejects": "rejects", "silent": "silent", "conditional": "conditional"}
MOST_ENDS, MOST_ASKS, MOST_SETS = 12, 40, 10
REFUSAL = ("Option", "Refused by", "Since", "On what")


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
        rows += [_refusal(cell, names, point="") for option in point.options for cell in option.blockers]
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


def _refusal(cell: Heard, names: Names, *, point: str | None = None) -> tuple[Cell, ...]:
    """Return a row about a refusal; the point is named under the option unless the table has done so."""
    said = "; ".join(part for part in (quoted(cell.grounds), names.source(cell.grounds), cell.grounds.note) if part)
    option = Cell(names.option(cell.point, cell.option), "", names.point(cell.point) if point is None else point)
    kind = "red line" if cell.red_line else "unless its condition is met" if cell.conditions else ""
    who = Cell(names.party(cell.party), "conditional" if cell.conditions else "rejects", kind)
    return (option, who, Cell(day(cell.grounds.since) or "not dated"), Cell(said))


def lifting(scenario: Scenario, lifted: Lifted, after: Agreement | None) -> Section:
    """Return the smallest sets of refusals whose lifting would leave a package that nobody has refused."""
    names = Names(scenario)
    title = "The smallest change that would do"
    if lifted.size == 0:
        return Section("lifts", title, (Text("None is needed: there are packages that nobody’s words refuse."),))
    refusals = count(lifted.size, "refusal")
    if lifted.count == 1:
        lead = f"if {refusals} fell, there would be a package that nobody has refused; there is one such set"
    else:
        ways = f"{'' if lifted.complete else 'more than '}{count(lifted.count, 'different set')}"
        lead = f"if {refusals} fell, there would be a package that nobody has refused; {ways} would do, none smaller"
    if lifted.size == 1:
        rows = tuple(_refusal(lift.cells[0], names) for lift in lifted.sets)
        grid = Grid("Any one of these", REFUSAL, rows)
    else:
        grid = Grid("Any one of these sets", REFUSAL, tuple(_set_rows(lifted, names)))
    package = after.asks.sets[0].package if after and after.asks else lifted.sets[0].package
    number = "no package" if after is None else f"{large(after.count)} package{'s' if after.count != 1 else ''}"
    left = Text(sentence(f"with the first, {number} would be left that nobody’s words refuse"))
    return Section("lifts", title, (Text(sentence(lead)), grid, left, _left(scenario, package, names)))


def _left(scenario: Scenario, package: Package, names: Names) -> Grid:
    """Return a package that would be left, where it differs from the draft on the table."""
    draft = dict(scenario.draft.package) if scenario.draft else {}
    changed = [(point, option) for point, option in package if draft.get(point) != option]
    caption = "One of them, which needs the fewest answers and is no proposal"
    if scenario.draft is None:
        rows = tuple((Cell(names.point(point)), Cell(names.option(point, option))) for point, option in changed)
        return Grid(caption, ("Point", "Option"), rows)
    head = ("Point", f"In {scenario.draft.name}", "In this package")
    before = [Cell(names.option(point, draft.get(point, ""))) for point, _ in changed]
    pairs = zip(changed, before, strict=True)
    rows3 = tuple((Cell(names.point(p)), old, Cell(names.option(p, option))) for (p, option), old in pairs)
    return Grid(f"{caption}: where it differs from {scenario.draft.name}", head, rows3)


def _set_rows(lifted: Lifted, names: Names) -> Iterator[tuple[Cell, ...]]:
    shown = lifted.sets[:MOST_SETS]
    for number, lift in enumerate(shown, start=1):
        yield (Cell(f"Set {number}", "strong"),)
        yield from (_refusal(cell, names) for cell in lift.cells)
    if lifted.count > len(shown):
        yield (Cell(f"and {lifted.count - len(shown):,} more", "silent"),)


def silence(scenario: Scenario, agreement: Agreement, after: Agreement | None) -> Section:
    """Return what silence leaves open: possible against necessary agreement, and the questions that settle it."""
    names = Names(scenario)
    blocks: list[Block] = [Text(sentence(_verdict(agreement))), *_questions(agreement, names)]
    if after is not None:
        blocks += [Text("If the first of the smallest changes above were made:"), Text(sentence(_verdict(after)))]
        blocks += _questions(after, names)
    return Section("silence", "Where silence decides", tuple(blocks))


def _questions(agreement: Agreement, names: Names) -> Iterator[Block]:
    """Yield the silent cells that decide, and those to ask about first."""
    if agreement.ends:
        number = count(len(agreement.ends), "question")
        yield Text(sentence(f"A no to any of {number} would leave no package compatible with what was said"))
        yield Items(spread([_question(cell, names) for cell in agreement.ends], MOST_ENDS))
    asks = agreement.asks
    if asks and asks.size:
        lead = f"a package to which everyone has said yes is {count(asks.size, 'answer')} away"
        more = f"; {large(asks.count)} sets of questions would do, and this is the first" if asks.count > 1 else ""
        yield Text(sentence(lead + more))
        yield Items(spread([_question(cell, names) for cell in asks.sets[0].cells], MOST_ASKS))


def _verdict(agreement: Agreement) -> str:
    if agreement.necessary:
        return "Taking silence as a no, there is still a package to which every party has said yes"
    if agreement.possible:
        return "Taking silence as a yes, there is a package that nobody's words refuse; as a no, there is none"
    return "Even taking every silence as a yes, there is no package that nobody's words refuse"


def _question(cell: Heard, names: Names) -> str:
    return f"{names.party(cell.party)} on {names.point(cell.point)}: {names.option(cell.point, cell.option)}"


def compatible(scenario: Scenario, agreement: Agreement) -> Section | None:
    """Return what is still open by what was said, and one package that needs the fewest answers, if there is one."""
    if agreement.asks is None:
        return None
    names = Names(scenario)
    number, total = large(agreement.count), large(scenario.packages)
    blocks: list[Block] = [Text(sentence(f"{number} of {total} packages are compatible with what was said"))]
    rows = tuple((Cell(names.point(point)), Cell(_options(point, options, names))) for point, options in agreement.live)
    blocks.append(Grid("Options that at least one of them takes", ("Point", "Options"), rows))
    package = agreement.asks.sets[0].package
    left = count(agreement.asks.size, "silent cell")
    kind = "all have said yes to it" if agreement.necessary else f"nobody refused it; it rests on {left} read as yes"
    rows = tuple((Cell(point), Cell(option)) for point, option in names.package(package))
    blocks.append(Grid(f"One of them ({kind})", ("Point", "Option"), rows))
    blocks.append(Text("It is one of many and is not a proposal."))
    return Section("compatible", "Compatible with what was said", tuple(blocks))


def _options(point: str, options: Sequence[str], names: Names) -> str:
    return "; ".join(names.option(point, option) for option in options)
