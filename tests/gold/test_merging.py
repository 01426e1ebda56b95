"""Claims of many articles are merged into events as a reader merged them."""

from __future__ import annotations

import pytest
from tools.merging import GOLD, compare, measure

FLOORS = {"meetings": (0.92, 0.97), "agreements": (0.88, 0.95)}


@pytest.mark.slow
@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the annotated articles lie beside the project (../shared/gold); they are not there"
)
def test_annotated_claims_merge_as_a_reader_merged_them() -> None:
    for kind, merged in measure().items():
        f1, precision = FLOORS[kind]
        assert merged.f1 >= f1, (kind, merged)
        assert merged.precision >= precision, (kind, merged)


def test_the_same_events_score_full() -> None:
    merged = compare({"a": "E1", "b": "E1", "c": "E2"}, {"a": "x", "b": "x", "c": "y"})
    assert (merged.precision, merged.recall, merged.f1) == (1, 1, 1)


def test_a_wrong_merge_costs_precision_and_is_named() -> None:
    merged = compare({"a": "E1", "b": "E2"}, {"a": "x", "b": "x"})
    assert (merged.precision, merged.recall) == (0.5, 1)
    assert merged.wrong == ("a with b", "b with a")


def test_a_missed_merge_costs_recall_and_what_is_not_found_stands_alone() -> None:
    merged = compare({"a": "E1", "b": "E1"}, {"a": "x"})
    assert (merged.precision, merged.recall) == (1, 0.5)
    assert merged.missed == ("a with b", "b with a")
