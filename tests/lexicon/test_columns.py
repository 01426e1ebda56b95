"""What tables kept by hand call their columns, and what their cells say."""

from __future__ import annotations

from collections import Counter
from typing import cast, get_args

import pytest

from accord.lexicon.columns import level_of_cell, plain_words, role_of, status_of_cell
from accord.lexicon.load import load_patterns, load_table
from accord.terms.claim import Level, Status
from accord.terms.sheet import Role


@pytest.mark.parametrize("table", ["event", "status", "stance"])
def test_each_pattern_proves_itself(table: str) -> None:
    assert all(pattern.says and pattern.silent for pattern in load_patterns("columns", table))


@pytest.mark.parametrize("table", ["headings", "values", "levels", "kinds", "parts"])
def test_no_word_means_two_things(table: str) -> None:
    named = cast("dict[str, list[str]]", load_table("columns")[table])
    times = Counter(plain_words(word) for words in named.values() for word in words)
    assert [word for word, count in times.items() if count > 1] == []


def test_roles_and_values_are_those_of_the_terms() -> None:
    assert set(cast("dict[str, object]", load_table("columns")["headings"])) <= set(get_args(Role))
    assert set(cast("dict[str, object]", load_table("columns")["values"])) == set(get_args(Status))
    assert set(cast("dict[str, object]", load_table("columns")["levels"])) == set(get_args(Level))


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Date", "date"),
        ("WHEN?", "date"),
        ("Participants (delegations)", "who"),
        ("Venue/City", "place"),
        ("Temp", None),
    ],
)
def test_headings_are_known_in_any_spelling(heading: str, role: str | None) -> None:
    assert role_of(heading) == role


@pytest.mark.parametrize(
    ("cell", "status"), [("Held.", "occurred"), ("TBC", "possible"), ("called off", "cancelled"), ("green", None)]
)
def test_a_status_is_read_from_its_cell(cell: str, status: str | None) -> None:
    assert status_of_cell(cell) == status


def test_a_level_is_read_from_its_cell() -> None:
    assert (level_of_cell("Foreign ministers"), level_of_cell("High")) == ("ministers", None)
