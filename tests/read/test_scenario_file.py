"""What is written can be read back, and the schema agrees with the reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from accord.bargain.check import find_faults
from accord.bargain.scenario import Scenario
from accord.desk.scenario.exchange import new_scenario, scenario_schema
from accord.read.foreign.plain_tables import read_plain
from accord.read.scenario import parse_scenario, read_scenario
from accord.render.scenario.file import scalar, scenario_yaml
from bargain.scenes import EXAMPLES, scenarios

SCHEMA = Draft202012Validator(json.loads(scenario_schema()))


def _typed(value: object) -> object:
    """Return what an editor sees: whole numbers as numbers."""
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return int(value) if isinstance(value, str) and value.isdigit() else value


def _errors(text: str) -> list[str]:
    return [error.message for error in SCHEMA.iter_errors(_typed(read_plain(text, Path("a.yaml"))))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_fits_the_schema_and_survives_being_written(path: Path) -> None:
    assert not _errors(path.read_text("utf-8"))
    first = read_scenario(path)
    written = scenario_yaml(first)
    assert parse_scenario(written) == first
    assert not _errors(written)


def test_the_template_is_in_order_with_and_without_its_comments() -> None:
    text = new_scenario()
    assert not _errors(text)
    parse_scenario(text)
    opened = "\n".join(
        line[2:] if line.startswith("# ") and line[2:3] in "rws " else line for line in text.splitlines()
    )
    full = parse_scenario(opened)
    assert full.rankings
    assert full.worths
    assert full.stability is not None
    assert not _errors(opened)
    assert parse_scenario(scenario_yaml(full)) == full


@given(scenarios())
@settings(max_examples=60, deadline=None)
def test_any_scenario_survives_being_written(scenario: Scenario) -> None:
    assume(not find_faults(scenario))
    assert parse_scenario(scenario_yaml(scenario), "x.yaml") == scenario


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives_being_written(words: str) -> None:
    read = read_plain(f"a: {scalar(words)}\n", Path("a.yaml"))
    assert isinstance(read, dict)
    assert read["a"] == words.strip()


@pytest.mark.parametrize(
    "text",
    [
        "parties: {a: A}",
        "title: x",
        "parties: {a: A, b: B}\npoints: {p: {options: {x: X, y: Y}}}\nstances: {a: {p: {x: maybe}}}",
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    assert _errors(text)
