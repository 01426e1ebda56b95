"""The score on annotated articles: it never falls below its floors."""

from __future__ import annotations

import pytest
from tools.score import GOLD, below, measure, read_floors


@pytest.mark.slow
@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the annotated articles lie beside the project (../shared/gold); they are not there"
)
def test_no_floor_is_missed() -> None:
    table, figures = measure()
    assert not below(figures, read_floors()["floors"]), table


def test_a_figure_under_its_floor_is_named() -> None:
    assert below({"record": 0.4, "ungrounded": 1}, {"record": 0.5, "ungrounded": 0}) == [
        "record: 0.400, floor 0.500",
        "ungrounded: 1.000, floor 0.000",
    ]
