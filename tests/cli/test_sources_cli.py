"""`accord sources` on a record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.terms.claim import Link
from accord.terms.wire import to_line
from newsroom import Story, days

REPORT = (
    "The two delegations will meet in Larnaca on 22 March, a diplomat of the island told the paper. Property and "
    "territory are on the agenda, he said, and the envoy has asked for a list of forty houses."
)


def _run(*arguments: object, code: int = 0) -> str:
    ran = CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)
    assert ran.exit_code == code, ran.output
    return ran.output


def _story(outlet: str, on: str) -> Story:
    story = Story(REPORT, outlet=outlet, on=on, source=f"{outlet}.txt", title=f"Talks, says {outlet}")
    for side in ("Cyprus", "Turkey"):
        story.actor(side)
    story.meeting(
        "The two delegations will meet in Larnaca on 22 March",
        "Cyprus",
        "Turkey",
        status="scheduled",
        when=days("2004-03-22"),
        place="Larnaca",
        chain=(Link("said", "a diplomat of the island", None, None, named=False),),
    )
    return story


@pytest.fixture
def record(tmp_path: Path) -> Path:
    claims = tmp_path / "claims.jsonl"
    stories = (_story("Strait Gazette", "2004-03-18"), _story("Morning Bell", "2004-03-19"))
    claims.write_text("".join(to_line(story.done()) + "\n" for story in stories), "utf-8")
    place = tmp_path / "island.db"
    _run("init", "--record", place)
    _run("add", claims, "--record", place)
    return place


def test_two_copies_are_one_origin(record: Path) -> None:
    shown = " ".join(_run("sources", "--record", record).split())
    assert "one origin (Strait Gazette, a diplomat of the island), carried by two outlets" in shown
    assert "Morning Bell → Strait Gazette → a diplomat of the island" in shown
    assert "reprint: 100 % of the words" in shown


def test_before_the_copy_there_is_no_story(record: Path) -> None:
    shown = _run("sources", "--record", record, "--as-of", "2004-03-18")
    assert "Morning Bell" not in shown
    assert "ONE REPORT" not in shown


def test_a_letter_comes_from_an_analyst(record: Path) -> None:
    assert "rated" not in _run("sources", "--record", record)
    _run("judge", "reliability", "Strait Gazette", "C", "--record", record, "--by", "A. Reader")
    assert "rated C by A. Reader" in " ".join(_run("sources", "--record", record).split())


def test_json_has_the_paths(record: Path) -> None:
    raw = json.loads(_run("sources", "--record", record, "--json"))
    (event,) = raw["negotiations"][0]["events"]
    assert event["origins"][0]["paths"][-1][-1] == "a diplomat of the island"
    assert raw["view"] == "sources"
