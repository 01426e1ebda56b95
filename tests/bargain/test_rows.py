"""Rows carry what the values carry, under the same names in every row."""

from __future__ import annotations

import pytest

from accord.bargain.analysis import analyse
from accord.bargain.rows import draft_rows, frontier_rows, stance_rows, state_rows
from accord.read.scenario import read_scenario
from bargain.scenes import EXAMPLES


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_rows(path) -> None:
    analysis = analyse(read_scenario(path))
    scenario = analysis.scenario
    cells = sum(len(point.options) for point in scenario.points) * len(scenario.parties)
    assert len(stance_rows(analysis)) == cells
    assert len(draft_rows(analysis)) == len(scenario.drafts) * len(scenario.points) * len(scenario.parties)
    for rows in (stance_rows(analysis), draft_rows(analysis), frontier_rows(analysis), state_rows(analysis)):
        assert len({tuple(row) for row in rows}) <= 1
    for row in frontier_rows(analysis):
        total = sum(
            value
            for worth in scenario.worths[:1]
            for point, options in worth.values
            for option, value in options
            if row[point] == option
        )
        assert row[f"worth to {scenario.worths[0].party}"] == total
    assert bool(state_rows(analysis)) == (scenario.stability is not None)
