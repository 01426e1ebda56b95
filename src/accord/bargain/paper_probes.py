"""The part of the paper on trades from the draft, the price of red lines, and how firm the answer is."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accord.bargain.line_costs import LineCost
from accord.bargain.numbers import Numbers
from accord.bargain.paper import Block, Cell, Grid, Section, Text, Tone
from accord.bargain.scenario import Scenario
from accord.bargain.sensitivity import Slack
from accord.bargain.space import Choice, Outcome
from accord.bargain.trades import Trade
from accord.bargain.wording import count, listed, sentence, signed

MOST_TRADES, MOST_SLACKS = 6, 10


def probe_sections(scenario: Scenario, numbers: Numbers) -> Iterator[Section]:
    """Yield what more the numbers tell, as far as there is anything to tell."""
    if numbers.probes.trades:
        yield Section("trades", "The best trades from the draft", _trades(scenario, numbers))
    if numbers.probes.costs:
        yield Section("lines", "What each red line costs whom", (_costs(scenario, numbers),))
    if numbers.probes.slacks:
        yield Section("firm", "How firm the Nash package is", _firm(scenario, numbers))
    if numbers.probes.division is not None:
        yield Section("winner", "Adjusted Winner", _division(scenario, numbers))
    if numbers.probes.skipped:
        words = tuple(Text(sentence(words)) for words in numbers.probes.skipped)
        yield Section("skipped", "Left out", words)


def _trades(scenario: Scenario, numbers: Numbers) -> tuple[Block, ...]:
    rows = tuple(_trade(scenario, trade) for trade in numbers.probes.trades[:MOST_TRADES])
    head = ("Settle otherwise", *(party.name for party in scenario.parties))
    lead = Text("One or two points settled otherwise than in the draft on the table, so that nobody loses by it.")
    return (lead, Grid("Trades, in the analyst’s numbers", head, rows))


def _trade(scenario: Scenario, trade: Trade) -> tuple[Cell, ...]:
    words = listed(_choice(scenario, choice) for choice in trade.choices)
    parts = zip(*trade.parts, strict=True)
    notes = (" ".join(signed(part) for part in each) if len(each) > 1 else "" for each in parts)
    return (Cell(words), *(_amount(value, note) for value, note in zip(trade.gains, notes, strict=True)))


def _choice(scenario: Scenario, choice: Choice) -> str:
    point = scenario.points[choice.point]
    return f"{point.name}: {point.options[choice.option].text}"


def _amount(value: int, note: str = "") -> Cell:
    tone: Tone = "gain" if value > 0 else "loss" if value < 0 else ""
    return Cell(signed(value) if value else "·", tone, note)


def _costs(scenario: Scenario, numbers: Numbers) -> Grid:
    rows = tuple(_cost(scenario, cost) for cost in numbers.probes.costs)
    head = ("If this red line fell", *(party.name for party in scenario.parties))
    return Grid("How the Nash outcome would change (below: the best each could have)", head, rows)


def _cost(scenario: Scenario, cost: LineCost) -> tuple[Cell, ...]:
    name = scenario.parties[cost.party].name
    words = Cell(listed(_choice(scenario, choice) for choice in cost.line.choices), "", f"red line of {name}")
    nothing: Outcome = tuple(0 for _ in scenario.parties)
    if cost.of_outcome is None:
        text = "a package would be left" if cost.opens else "still no package"
        return (words, *(Cell(text) for _ in scenario.parties))
    pairs = zip(cost.of_outcome, cost.of_best or nothing, strict=True)
    return (words, *(_amount(by, f"best {signed(best)}" if best else "") for by, best in pairs))


def _firm(scenario: Scenario, numbers: Numbers) -> tuple[Block, ...]:
    """Return the numbers whose smallest change would change the answer."""
    bounded = [(least, slack) for slack in numbers.probes.slacks if (least := _least(slack)) is not None]
    bounded.sort(key=lambda pair: (pair[0], pair[1].choice, pair[1].party))
    tight = [slack for _, slack in bounded]
    if not tight:
        return (Text("No single number, changed on its own, changes the answer."),)
    least = _least(tight[0])
    total = sum(_least(slack) == least for slack in tight)
    lead = f"every number may change by {least} point{'s' if least != 1 else ''} on its own and the answer stays"
    if not least:
        lead = f"the answer hangs on {count(total, 'number')}: one point more or less on any of them changes it"
    rows = tuple(_slack(scenario, slack) for slack in tight[:MOST_SLACKS])
    head = ("Worth of", "to", "may fall by", "may rise by")
    return (Text(sentence(lead)), Grid("The numbers that decide most", head, rows))


def _least(slack: Slack) -> int | None:
    known = [bound for bound in (slack.fall, slack.rise) if bound is not None]
    return min(known) if known else None


def _slack(scenario: Scenario, slack: Slack) -> tuple[Cell, ...]:
    bounds = (Cell("any" if bound is None else str(bound)) for bound in (slack.fall, slack.rise))
    return (Cell(_choice(scenario, slack.choice)), Cell(scenario.parties[slack.party].name), *bounds)


def _division(scenario: Scenario, numbers: Numbers) -> tuple[Block, ...]:
    division = numbers.probes.division
    assert division is not None
    first, second = (party.name for party in scenario.parties)
    rows = tuple(
        (Cell(point.name, "strong" if place == division.split else ""), Cell(_part(share)), Cell(_part(1 - share)))
        for place, (point, share) in enumerate(zip(scenario.points, division.shares, strict=True))
    )
    total = f"{_total(division.totals[0])} of {scenario.worths[0].budget}"
    lead = (
        "If every point could be won or lost whole, and one of them divided, this division would give both the same"
        f" total, {total}, and neither would rather have what the other has."
    )
    return (Text(lead), Grid("Who gets each point (Brams and Taylor)", ("Point", first, second), rows))


def _part(share: Fraction) -> str:
    if share in (0, 1):
        return "all" if share else "·"
    return f"{share} ({float(share):.0%})"


def _total(total: Fraction) -> str:
    return str(total) if total.denominator == 1 else f"{total} (about {float(total):.1f})"
