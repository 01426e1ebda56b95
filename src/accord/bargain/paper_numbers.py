"""The part of the paper that rests on the analyst's numbers, and says so in every heading."""

from __future__ import annotations

from collections.abc import Iterator

from accord.bargain.check import why_empty
from accord.bargain.drafts import stand
from accord.bargain.numbers import Deal, DraftWorth, Numbers
from accord.bargain.paper import Block, Cell, Figure, Grid, Section, Text, Tone
from accord.bargain.said import hear
from accord.bargain.scenario import Draft, Scenario
from accord.bargain.scenario_space import Index
from accord.bargain.wording import Names, count, listed, sentence, share, signed

RULES = {
    "nash": ("Nash", "largest product of gains"),
    "kalai-smorodinsky": ("Kalai–Smorodinsky", "smallest share of what each could hope for is as large as can be"),
    "egalitarian": ("Egalitarian", "smallest gain is as large as can be"),
    "utilitarian": ("Utilitarian", "largest sum"),
}


def number_section(scenario: Scenario, numbers: Numbers) -> Section:
    """Return the frontier, the solutions and how the drafts stand to them."""
    blocks: list[Block] = [Text(_whose(scenario), "analyst")]
    if numbers.obstacle:
        blocks.append(Text(sentence(f"No frontier: {numbers.obstacle}")))
        blocks += [Text(sentence(fault.what)) for fault in why_empty(scenario)]
        blocks += [Text(_reserves(scenario, numbers))] if numbers.frontier is not None else []
        if numbers.solutions:
            blocks.append(Text("The solutions below were found without it, one package each."))
        elif numbers.frontier is None and numbers.estimate is not None:
            blocks.append(Text("Nor was a solution found without it in the time given."))
    else:
        blocks.append(Text(_frontier_words(scenario, numbers)))
        pairs = ", two parties at a time" if len(scenario.parties) > 2 else ""
        caption = f"What cannot be improved for one without loss to another{pairs}"
        blocks.append(Figure("frontier", caption, _frontier_alt(numbers), _frontier_key(numbers)))
    if numbers.solutions:
        blocks += _outcomes(scenario, numbers)
    return Section("numbers", "What the analyst’s numbers give", tuple(blocks))


def _reserves(scenario: Scenario, numbers: Numbers) -> str:
    reserves = {worth.party: worth.reserve or 0 for worth in scenario.worths}
    pairs = zip(scenario.parties, numbers.ideal, strict=True)
    each = (f"{party.name} {reserves[party.id]}, at best {top}" for party, top in pairs)
    return sentence(f"Reserves, and the best each could have on its own: {'; '.join(each)}")


def _outcomes(scenario: Scenario, numbers: Numbers) -> Iterator[Block]:
    names = Names(scenario)
    yield _solutions(scenario, numbers)
    yield from (Text(_draft_words(worth, names)) for worth in numbers.drafts)
    if any(deal.by for deal in numbers.deals):
        places = range(len(scenario.parties))
        alt = " ".join(_gives(scenario, deal, place, names) for deal in numbers.deals for place in places)
        yield Figure("gains", "What each package changes against the draft on the table", alt)


def number_words(scenario: Scenario, numbers: Numbers) -> Iterator[str]:
    """Yield the short answer: how the draft on the table stands, and what the first solution gives."""
    draft = scenario.draft
    for worth in numbers.drafts:
        if draft is not None and worth.draft == draft.id:
            yield f"By the analyst’s numbers, {_draft_words(worth, Names(scenario))}"
    for deal in numbers.deals[:1]:
        pairs = zip(scenario.parties, deal.outcome, strict=True)
        totals = listed(f"{party.name} {total}" for party, total in pairs)
        yield sentence(f"The {RULES[deal.rules[0]][0]} package would be worth {totals} of the analyst’s points")


def _whose(scenario: Scenario) -> str:
    who = scenario.analyst or "the analyst"
    budgets = listed(dict.fromkeys(str(worth.budget) for worth in scenario.worths))
    given = f"Every number in this part was given by {who}, out of a budget of {budgets} per party"
    return f"{given}. No party gave any of them."


def _frontier_words(scenario: Scenario, numbers: Numbers) -> str:
    assert numbers.frontier is not None
    tops = ", ".join(f"{party.name} {top}" for party, top in zip(scenario.parties, numbers.ideal, strict=True))
    kept = "linkages, red lines and reserves are kept throughout"
    size = f"{count(len(numbers.frontier), 'outcome')} cannot be improved for one party without loss to another"
    return sentence(f"{size}; {kept}. Best each could have: {tops}")


def _frontier_alt(numbers: Numbers) -> str:
    picks = "; ".join(f"{RULES[s.rule][0]} at {', '.join(map(str, s.outcomes[0]))}" for s in numbers.solutions)
    drafts = "; ".join(f"{draft.name} at {', '.join(map(str, draft.outcome))}" for draft in numbers.drafts)
    return f"Scatter plot of the frontier. Solutions: {picks}. Drafts: {drafts or 'none'}."


def _frontier_key(numbers: Numbers) -> str:
    drafts = [f"{place} {draft.name}" for place, draft in enumerate(numbers.drafts, start=1)]
    picks = [f"{RULES[s.rule][0][0]} {RULES[s.rule][0]}" for s in numbers.solutions]
    return f"Red: drafts ({', '.join(drafts) or 'none complete'}). Blue: {', '.join(picks)}. Dashed: no agreement."


def _solutions(scenario: Scenario, numbers: Numbers) -> Grid:
    parties = tuple(party.name for party in scenario.parties)
    start = (Cell("No agreement", "", "reserve, or the least allowed"), *(Cell(str(value)) for value in numbers.start))
    rows: list[tuple[Cell, ...]] = [start]
    rows += [(Cell(d.name, "", "draft"), *(Cell(str(value)) for value in d.outcome)) for d in numbers.drafts]
    for solution in numbers.solutions:
        name, meaning = RULES[solution.rule]
        deal = next(deal for deal in numbers.deals if solution.rule in deal.rules)
        cells = (Cell(str(v), "", share(s)) for v, s in zip(deal.outcome, deal.shares, strict=True))
        tied = f"; {count(len(solution.outcomes), 'outcome')} tie" if len(solution.outcomes) > 1 else ""
        rows.append((Cell(name, "strong", meaning + tied), *cells))
    return Grid("Totals, and the share of what each could gain", ("", *parties), tuple(rows))


def _draft_words(worth: DraftWorth, names: Names) -> str:
    faults = [f"crosses a red line of {listed(map(names.party, worth.crossed))}"] if worth.crossed else []
    faults += [f"leaves {listed(map(names.party, worth.below))} below its reserve"] if worth.below else []
    faults += [f"breaks {listed(worth.broken)}"] if worth.broken else []
    far = worth.distance
    if far is not None and far.even is not None:
        number = "outcomes" if far.beaten_by is None else count(far.beaten_by, "outcome")
        most = "" if far.beaten_by == 1 else "the most even: "
        faults.append(f"is beaten by {number} of the frontier ({most}{names.gains(far.even.gains)})")
    elif far is not None and far.reached:
        faults.append("lies on the frontier")
    elif far is not None:
        faults.append("is beaten by no outcome of the frontier")
    return sentence(f"“{worth.name}” {listed(faults or ['keeps every linkage, red line and reserve'])}")


def deal_sections(scenario: Scenario, numbers: Numbers) -> Iterator[Section]:
    """Yield a section for each package that a rule picks."""
    names = Names(scenario)
    for place, deal in enumerate(numbers.deals, start=1):
        title = f"{listed(RULES[rule][0] for rule in deal.rules)} package"
        yield Section(f"deal-{place}", title, _deal(scenario, deal, names))


def _deal(scenario: Scenario, deal: Deal, names: Names) -> tuple[Block, ...]:
    draft = scenario.draft
    if draft is None or deal.by is None:
        points = zip(scenario.points, deal.package, strict=True)
        settled = tuple((Cell(point.name), Cell(point.options[number].text)) for point, number in points)
        return (Grid("The package", ("Point", "Option"), settled),)
    words = tuple(Text(_gives(scenario, deal, place, names)) for place in range(len(scenario.parties)))
    head = ("Point", f"In {draft.name}", "In this package", *(party.name for party in scenario.parties))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Cell(names.point(change.point)),
            Cell(names.option(change.point, change.before)),
            Cell(names.option(change.point, change.after)),
            *(_amount(value) for value in change.by),
        )
        for change in deal.changes
    )
    total = (Cell("All together", "strong"), Cell(""), Cell(""), *(_amount(value) for value in deal.by))
    same = len(scenario.points) - len(deal.changes)
    against = tuple(Text(words, "source") for words in _against(scenario, deal))
    note = Text(sentence(f"{count(same, 'other point')} {'stays' if same == 1 else 'stay'} as in {draft.name}"))
    grid = Grid("What changes against the draft on the table", head, (*rows, total))
    return (*words, *against, grid, note)


def _against(scenario: Scenario, deal: Deal) -> Iterator[str]:
    """Yield what the parties have said against options in the package."""
    names, package = Names(scenario), Index(scenario).named(deal.package)
    standing = stand(Draft("", "", "", package), hear(scenario))
    for place, party in enumerate(scenario.parties):
        for verb, kind in (("refuses", "rejects"), ("has an unmet condition on", "unmet")):
            points = [names.point(point) for point, _, cells in standing.rows if cells[place] == kind]
            if points:
                yield sentence(f"By what was said, {party.name} {verb} this on {listed(points)}")


def _amount(value: int) -> Cell:
    tone: Tone = "gain" if value > 0 else "loss" if value < 0 else ""
    return Cell(signed(value) if value else "·", tone)


def _gives(scenario: Scenario, deal: Deal, place: int, names: Names) -> str:
    assert deal.by is not None
    gains = [f"{names.point(c.point)} ({signed(c.by[place])})" for c in deal.changes if c.by[place] > 0]
    losses = [f"{names.point(c.point)} ({signed(c.by[place])})" for c in deal.changes if c.by[place] < 0]
    total = f"{scenario.parties[place].name} {signed(deal.by[place])} in all"
    parts = [f"gets {listed(gains)}"] if gains else []
    parts += [f"gives {listed(losses)}"] if losses else []
    return sentence(f"{total}: {'; '.join(parts) or 'nothing changes for it'}")
