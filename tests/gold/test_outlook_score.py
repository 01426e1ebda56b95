"""Announced meetings of the annotated articles are resolved as a reader resolved them."""

from __future__ import annotations

import pytest
from tools.outlook import FLOOR, GOLD, measure


@pytest.mark.slow
@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the annotated articles lie beside the project (../shared/gold); they are not there"
)
def test_announced_meetings_are_resolved_as_a_reader_did() -> None:
    told, share = measure(wrong=True)
    assert share >= FLOOR, told
