"""`accord outlook` and `accord changes` on a record of the talks on the strait."""

import json

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.terms.wire import to_line
from newsroom import Story
from strait import fish, geneva, longer, oslo

PAGE = "https://www.example.org/oslo"


def _run(*arguments, code=0):
    ran = CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)
    assert ran.exit_code == code, ran.output
    return ran.output


def _record(folder, *stories):
    claims, place = folder / "claims.jsonl", folder / "strait.db"
    claims.write_text("".join(to_line(story.done()) + "\n" for story in stories), "utf-8")
    _run("init", "--record", place)
    _run("add", claims, "--record", place)
    return place


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return _record(tmp_path_factory.mktemp("strait"), geneva(), longer(), oslo(), fish())


def _words(output):
    return " ".join(output.split())


def test_the_outlook_tells_what_slipped_and_what_is_to_come(record):
    shown = _words(_run("outlook", "--record", record))
    assert "held 2 April 2004, five days late" in shown
    assert "TO COME week of 19 April 2004" in shown
    assert "; test-meeting" in _run("outlook", "--record", record, "--words")


def test_the_outlook_as_of_a_day(record):
    early = _words(_run("outlook", "--record", record, "--as-of", "2004-03-22"))
    assert "TO COME 1 April 2004" in early
    assert "SLIPPED" not in early
    assert "OVERDUE" in _words(_run("outlook", "--record", record, "--as-of", "2004-04-02"))


def test_the_whole_list_as_json(record):
    found = json.loads(_run("outlook", "--record", record, "--all", "--json"))
    assert [(entry["resolution"], entry["days_late"]) for entry in found] == [
        ("slipped", 5),
        ("slipped", 1),
        ("open", None),
    ]
    assert all(entry["claim"] and entry["chain"] for entry in found)


def test_the_lines_as_json(record):
    (talks,) = json.loads(_run("outlook", "--record", record, "--json"))["negotiations"]
    assert {prospect["standing"] for prospect in talks["prospects"]} == {"held", "awaited"}


def test_changes_need_a_day(record):
    assert "--since" in _run("changes", "--record", record, code=2)


def test_changes_since_a_day(record):
    shown = _words(_run("changes", "--record", record, "--since", "2004-04-01"))
    assert "SLIPPED 2 April 2004" in shown
    assert "moved from against “any corridor to the sea”" in shown
    assert "accord on fishing" in shown
    assert "Nothing has changed" in _run("changes", "--record", record, "--since", "2004-05-01")
    assert json.loads(_run("changes", "--record", record, "--since", "2004-04-01", "--json"))["view"] == "changes"


def test_an_edited_article_is_told_from_the_record(tmp_path):
    old = Story(
        "Greece and Turkey will meet in Oslo. Maps were printed, a Greek official said.", on="2004-03-20", url=PAGE
    )
    new = Story(
        "Greece and Turkey will meet in Oslo, it was said in Athens.",
        on="2004-03-21",
        url=f"{PAGE}/?utm_source=x",
        source="2",
    )
    for story in (old, new):
        story.meeting("Greece and Turkey will meet in Oslo", "Greece", "Turkey", status="scheduled", place="Oslo")
    old.statement("Maps were printed", "a Greek official", quoted=False)
    place = _record(tmp_path, old, new)
    shown = _words(_run("changes", "--record", place, "--since", "2004-03-21"))
    assert "ARTICLES EDITED Strait Gazette, “A report”: 20 Mar 2004, then 21 Mar 2004" in shown
    assert "no longer says" in shown
