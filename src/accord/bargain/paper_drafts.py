"""The part of the paper about drafts and about what hangs together."""

from __future__ import annotations

from collections.abc import Sequence

from accord.bargain.drafts import DraftStanding, Movement, Standing, Step
from accord.bargain.paper import Block, Cell, Figure, Grid, Items, Section, Text
from accord.bargain.scenario import Scenario
from accord.bargain.web import Edge, Web
from accord.bargain.wording import Names, count, day, listed, sentence

COUNTED: tuple[tuple[Standing, str], ...] = (
    ("accepts", "accepts"),
    ("rejects", "refuses"),
    ("unmet", "condition unmet"),
    ("silent", "silent"),
    ("open", "left open"),
)


def draft_section(scenario: Scenario, standings: Sequence[DraftStanding], movements: Sequence[Movement]) -> Section:
    """Return how the drafts stand by what was said, and towards whom each version moved."""
    names = Names(scenario)
    if not standings:
        return Section("drafts", "The drafts", (Text("The scenario names no draft."),))
    blocks: list[Block] = [_standing_grid(scenario, standings)]
    if movements:
        caption = (
            "How many changes of each version suit each party better (right) or worse (left), by its recorded words"
        )
        blocks.append(
            Figure("movement", caption, " ".join(_moved(movement, scenario, names) for movement in movements))
        )
    for movement in movements:
        blocks.append(Text(_moved(movement, scenario, names)))
        blocks.append(_movement_grid(movement, names, scenario))
    return Section("drafts", "The drafts and where they moved", tuple(blocks))


def _standing_grid(scenario: Scenario, standings: Sequence[DraftStanding]) -> Grid:
    rows: list[tuple[Cell, ...]] = []
    for standing in standings:
        dated = f"{standing.name}, {day(standing.date)}" if standing.date else standing.name
        mark = "on the table" if scenario.draft and scenario.draft.id == standing.draft else ""
        rows.append((Cell(dated, "strong", mark),))
        for place, party in enumerate(scenario.parties):
            numbers = (standing.count(place, kind) for kind, _ in COUNTED)
            rows.append((Cell(party.name), *(Cell(str(number) if number else "–") for number in numbers)))
    return Grid("On how many points each party is on record", ("", *(label for _, label in COUNTED)), tuple(rows))


def _moved(movement: Movement, scenario: Scenario, names: Names) -> str:
    drafts = {draft.id: draft.name for draft in scenario.drafts}
    parts = []
    for party in scenario.parties:
        towards, away = movement.towards(party.id), movement.away(party.id)
        if towards or away:
            parts.append(f"{names.party(party.id)} {towards} towards, {away} away")
    lead = f"{drafts[movement.earlier]} → {drafts[movement.later]}: {count(len(movement.steps), 'change')}"
    return sentence(f"{lead} ({'; '.join(parts) or 'none of which anyone spoke to'})")


def _movement_grid(movement: Movement, names: Names, scenario: Scenario) -> Grid:
    drafts = {draft.id: draft.name for draft in scenario.drafts}
    rows = tuple(_step(step, names) for step in movement.steps)
    caption = f"{drafts[movement.earlier]} → {drafts[movement.later]}"
    return Grid(caption, ("Point", "Before", "After", "Towards", "Away from"), rows)


def _step(step: Step, names: Names) -> tuple[Cell, ...]:
    towards = ", ".join(names.party(party) for party in step.towards)
    away = ", ".join(names.party(party) for party in step.away)
    return (
        Cell(names.point(step.point)),
        Cell(names.option(step.point, step.before)),
        Cell(names.option(step.point, step.after)),
        Cell(towards, "gain"),
        Cell(away, "loss"),
    )


def web_section(scenario: Scenario, web: Web) -> Section | None:
    """Return what hangs together, in words and as a drawing."""
    if not web.edges:
        return None
    names = Names(scenario)
    sentences = tuple(dict.fromkeys(_edge(edge, names) for edge in web.edges))
    groups = [listed(names.point(point) for point in group) for group in web.groups]
    lead = f"{count(len(web.points), 'point')} hang together in {count(len(groups), 'group')}"
    blocks = (
        Text(sentence(f"{lead}, and cannot be settled one by one: {'; '.join(groups)}")),
        Figure("linkages", "Linkages, and conditions that parties attach", " ".join(sentences)),
        Items(sentences),
    )
    return Section("linkages", "What hangs together", blocks)


def _edge(edge: Edge, names: Names) -> str:
    start, end = names.choice(edge.start), names.choice(edge.end)
    if edge.tie == "condition":
        return sentence(f"{names.party(edge.party)} accepts “{start}” only with “{end}” {names.cited(edge.grounds)}")
    verb = {"requires": "requires", "excludes": "excludes", "one of": "is an alternative to"}[edge.tie]
    return sentence(f"{edge.says}: “{start}” {verb} “{end}” {names.cited(edge.grounds)}")
