"""Results as rows with names, for pandas, polars or a spreadsheet: `pandas.DataFrame(stance_rows(analysis))`."""

from __future__ import annotations

from typing import TypeAlias

from accord.bargain.analysis import Analysis

Row: TypeAlias = dict[str, str | int | bool]


def stance_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return one row for each party, point and option, silent ones too."""
    return tuple(
        {
            "point": cell.point,
            "option": cell.option,
            "party": cell.party,
            "heard": cell.heard,
            "red_line": cell.red_line,
            "since": cell.grounds.since,
            "source": cell.grounds.source,
            "claim": cell.grounds.claim,
            "words": cell.grounds.words,
            "line": cell.grounds.line,
        }
        for point in analysis.heard
        for option in point.options
        for cell in option.cells
    )


def draft_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return one row for each draft, point and party: how the party stands to what the draft says."""
    parties = [party.id for party in analysis.scenario.parties]
    return tuple(
        {"draft": standing.draft, "point": point, "option": option, "party": party, "stands": stands}
        for standing in analysis.standings
        for point, option, cells in standing.rows
        for party, stands in zip(parties, cells, strict=True)
    )


def frontier_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return one row for each outcome of the frontier: a total for each party, and the option of each point."""
    numbers = analysis.numbers
    if numbers is None or numbers.frontier is None:
        return ()
    scenario, frontier = analysis.scenario, numbers.frontier
    return tuple(
        {
            **dict(zip([f"worth to {party.id}" for party in scenario.parties], frontier.outcome(row), strict=True)),
            **{p.id: p.options[o].id for p, o in zip(scenario.points, frontier.package(row), strict=True)},
        }
        for row in range(len(frontier))
    )


def state_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return one row for each listed state of the stability model: its moves, and by which concepts it rests."""
    standoff = analysis.standoff
    if standoff is None:
        return ()
    concepts = [name for name, _ in standoff.equilibria]
    return tuple(
        {
            "state": state.place + 1,
            "yes": " ".join(state.yes),
            "today": state.place == standoff.today,
            **{concept: state.rests(concept) for concept in concepts},
        }
        for state in standoff.states
    )
