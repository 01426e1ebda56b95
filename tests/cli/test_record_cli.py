"""The commands that keep a record: what they print, and what they answer when something is wrong."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accord.cli import main
from accord.terms.wire import claim_ids, to_line
from record.news import report

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ACCORD_RECORD", raising=False)
    return lambda *words: CliRunner().invoke(main, [*words], catch_exceptions=False)


def claims(path: str, *numbers: int) -> str:
    Path(path).write_text("".join(to_line(report(number)) + "\n" for number in numbers), encoding="utf-8")
    return path


def test_a_record_is_made_filled_searched_and_checked(run: Run) -> None:
    assert run("init").output == "accord.db: a new record\n"
    assert run("add", claims("first.jsonl", 0, 1)).output == "2 new articles with 12 claims\n"
    assert run("add", "first.jsonl").output.endswith("2 on record already\n")
    found = run("search", "vote 1", "--kind", "position").output
    name = claim_ids(report(1))[2]
    line = f"2004-03-02  position  Strait Gazette, Talks in Valletta, day 1  [{name}]"
    assert found == f"{line}\n    Southland rejects any withdrawal before vote 1\n"
    assert run("search", "unheard").output == "nothing on record has these words\n"
    kinds = {json.loads(line)["kind"] for line in run("search", "Larnaca", "--json").output.splitlines()}
    assert kinds == {"article", "meeting"}
    assert run("check").output == "the record is sound\n"
    assert run("search", "vote", "--as-of", "2004-02-01").output == "nothing on record has these words\n"


def test_the_record_is_the_one_that_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("init", "--record", "one.db")
    monkeypatch.setenv("ACCORD_RECORD", "two.db")
    run("init")
    run("add", claims("first.jsonl", 0))
    assert run("log", "--limit", "1").output.startswith("3  ")
    assert run("log", "--record", "one.db").output == ""
    assert not Path("accord.db").exists()


def test_parts_are_merged_into_one_ledger(run: Run) -> None:
    for record, numbers in {"whole.db": (0, 1, 2, 3), "one.db": (3, 1), "two.db": (2, 1, 0)}.items():
        run("init", "--record", record)
        run("add", "--record", record, claims(f"{record}.jsonl", *numbers))
    assert run("merge", "two.db", "--record", "one.db").output.startswith("2 new articles, 2 new readings")
    ledger = run("ledger", "--record", "one.db").output
    assert ledger == run("ledger", "--record", "whole.db").output
    assert len(ledger.splitlines()) == 12
    assert run("merge", "two.db", "--record", "one.db").output.startswith("0 new articles, 0 new readings")


def test_the_log_is_told_from_the_newest_entry_on(run: Run) -> None:
    run("init")
    run("add", claims("first.jsonl", 0))
    lines = run("log").output.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["3", "2", "1"]
    assert "6 claims, read by accord" in lines[0]
    assert json.loads(run("log", "--json", "--before", "2").output)["kind"] == "article"


def test_what_does_not_hold_is_named_and_the_exit_code_is_4(run: Run) -> None:
    run("init")
    run("add", claims("first.jsonl", 0))
    with sqlite3.connect("accord.db") as link:
        link.execute("UPDATE sighting SET source = 'elsewhere.txt'")
    result = run("check")
    assert result.exit_code == 4
    assert "its source, authors or language were changed" in result.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check"], "accord.db: there is no such record; `accord init` makes one"),
        (["log", "--record", "letter.db"], "letter.db: it is no record"),
        (["search", "x", "--record", "oracle://x/y"], "no address of a record"),
        (["init", "--record", "none/a.db"], "none/a.db: cannot be made"),
        (["merge", "other.db"], "there is no such record"),
    ],
)
def test_a_record_that_is_none_is_told(run: Run, words: list[str], told: str) -> None:
    Path("letter.db").write_text("Dear Ada, " * 100)
    result = run(*words)
    assert result.exit_code == 1
    assert told in result.output
    assert "Traceback" not in result.output


def test_what_could_not_be_read_is_tried_again(run: Run) -> None:
    run("init")
    path = Path(claims("first.jsonl", 0, 1))
    good = path.read_text("utf-8")
    path.write_text(good.replace('"kind":"draft"', '"kind":"draught"', 1), encoding="utf-8")
    result = run("add", "first.jsonl")
    assert result.exit_code == 3
    assert "1 new article " in result.output
    waiting = run("retry", "--list")
    assert waiting.exit_code == 0
    assert "first.jsonl:1: " in waiting.output
    assert run("retry").exit_code == 3
    assert len(run("retry", "--list").output.splitlines()) == 1
    path.write_text(good, encoding="utf-8")
    assert run("retry").output == "1 new article on record\nnothing is waiting\n"
    assert run("retry", "--list").output == "nothing is waiting\n"


def test_what_no_record_can_keep_is_kept_aside(run: Run) -> None:
    run("init")
    lines = [json.loads(to_line(report(number))) for number in (0, 1)]
    for line in lines:
        line["claims"][0]["id"] = "the-same"
    Path("both.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    result = run("add", "both.jsonl")
    assert result.exit_code == 3
    assert "1 new article " in result.output
    assert "claim the-same is on record already, of another article; give each claim an id of its own" in result.output
    assert "the-same" in run("retry", "--list").output
    assert run("check").output == "the record is sound\n"
