"""The views on the command line, on a record of the talks on the strait."""

import json

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.cli.view_options import text_width
from accord.terms.wire import to_line
from strait import claim_named, fish, geneva, longer, oslo, talks

VIEWS = ("timeline", "matrix", "network", "drafts", "events")


def _run(*arguments, code=0):
    ran = CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)
    assert ran.exit_code == code, ran.output
    return ran.output


def _strait(folder):
    claims = folder / "claims.jsonl"
    claims.write_text("".join(to_line(story().done()) + "\n" for story in (geneva, longer, oslo, fish)), "utf-8")
    place = folder / "strait.db"
    _run("init", "--record", place)
    _run("add", claims, "--record", place)
    return place


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return _strait(tmp_path_factory.mktemp("strait"))


WORDS = {
    "timeline": ["18–19 March 2004", "slipped by 5 days", "but Morning Bell (a delegate): 17–19 March 2004"],
    "matrix": ["moved from against “any corridor", "Territory"],
    "network": ["Turkey: twice, 1 of them bilateral", "through United Nations"],
    "drafts": ["12-point paper", "What was said of it"],
    "events": ["one, because", "told by 9 claims"],
}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_of_the_record(view, record):
    shown = " ".join(_run(view, "--record", record).split())
    assert [words for words in WORDS[view] if words not in shown] == []


@pytest.mark.parametrize("view", VIEWS)
def test_as_of_a_day_before_everything_nothing_is_told(view, record):
    shown = _run(view, "--record", record, "--as-of", "2004-01-01")
    assert "Greece" not in shown
    assert "on record" in shown


@pytest.mark.parametrize("view", VIEWS)
def test_words_and_days(view, record):
    assert "; test-" in _run(view, "--record", record, "--words")
    assert "; test-" not in _run(view, "--record", record, "--words", "--since", "2005-01-01")


@pytest.mark.parametrize("view", VIEWS)
def test_json(view, record):
    found = json.loads(_run(view, "--record", record, "--json"))
    assert isinstance(found, list) or found["negotiations"]


def test_every_claim_of_an_event_stands_in_one(record):
    found = json.loads(_run("events", "--record", record, "--json"))
    listed = [claim for event in found for claim in event["claims"]]
    wanted = [g.id for g in talks().grounds if g.claim.rule in ("test-meeting", "test-agreement")]
    assert sorted(listed) == sorted(wanted)


def test_two_rounds_that_several_articles_tell_are_two_events(record):
    found = json.loads(_run("events", "--record", record, "--json"))
    assert sorted(len(event["claims"]) for event in found) == [1, 1, 1, 1, 2, 3]
    assert all(reason["reason"] for event in found for reason in event["reasons"])


@pytest.mark.parametrize("kind", ["claim", "event", "article"])
def test_all_behind_an_id(kind, record):
    claim = claim_named(talks(), "Greek and Turkish delegations met")
    name = {"claim": claim.id, "event": f"e{claim.id}", "article": claim.article.id}[kind]
    shown = _run("show", name, "--record", record)
    assert claim.id in shown
    assert "Greek and Turkish delegations met" in " ".join(shown.split())
    assert json.loads(_run("show", name, "--record", record, "--json"))["shown"][0]["kind"] == kind


def test_a_struck_claim_is_left_out_and_counted_but_shown_by_its_id(tmp_path):
    place = _strait(tmp_path)
    claim = claim_named(talks(), "Greece and Norway spoke")
    _run("judge", "strike", claim.id, "--by", "Anna Berg", "--record", place)
    for view in VIEWS:
        shown = " ".join(_run(view, "--record", place).split())
        assert "1 claim left out that an analyst struck" in shown, view
    assert claim.id not in _run("events", "--record", place)
    assert "struck by Anna Berg" in " ".join(_run("show", claim.id, "--record", place).split())


def test_an_accepted_claim_is_marked_in_every_view(tmp_path):
    place = _strait(tmp_path)
    for words in ("Greek and Turkish delegations met", "any corridor", "12-point paper"):
        _run("judge", "accept", claim_named(talks(), words).id, "--by", "Anna Berg", "--record", place)
    for view in VIEWS:
        assert "accepted by Anna Berg" in " ".join(_run(view, "--record", place).split()), view


def test_what_is_not_there_is_said_with_what_to_do(record, tmp_path):
    assert "`accord events` prints ids" in _run("show", "nothing", "--record", record, code=2)
    assert "accord process add" in _run("timeline", "--process", "Strait", "--record", record, code=2)
    assert "accord init" in _run("timeline", "--record", tmp_path / "none.db", code=1)


def test_an_empty_record_says_what_to_do(tmp_path):
    _run("init", "--record", tmp_path / "new.db")
    assert "accord add" in _run("timeline", "--record", tmp_path / "new.db")


def test_text_is_as_wide_as_a_page_where_there_is_no_terminal(record):
    assert text_width() == 96
    assert max(map(len, _run("timeline", "--record", record).splitlines())) == 96


@pytest.mark.parametrize(("columns", "width"), [(40, 80), (100, 100), (300, 120)])
def test_text_is_as_wide_as_the_terminal_within_reason(columns, width, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: type("Size", (), {"columns": columns}))
    assert text_width() == width


@pytest.mark.parametrize("other", ["--until", "--as-of"])
def test_no_day_is_both_in_and_out(record, other):
    said = _run("timeline", "--record", record, "--since", "2004-03-02", other, "2004-03-01", code=2)
    assert f"--since 2004-03-02 is after {other} 2004-03-01" in said


def test_a_declared_negotiation_counts_its_own_articles_and_bears_its_name(tmp_path):
    record = _strait(tmp_path)
    declared = _run("process", "add", "Oslo", "--sides", "Greece, Turkey", "--record", record, "--by", "N. N.")
    own = int(declared.split(" article")[0].split()[-1])
    found = json.loads(_run("timeline", "--process", "Oslo", "--record", record, "--json"))
    assert len(found["negotiations"][0]["scope"]["articles"]) == own
    for view in ("brief", *VIEWS[:4]):
        assert "OSLO: GREECE – TURKEY" in _run(view, "--process", "Oslo", "--record", record)


def test_a_brief_is_of_files_or_of_a_record(record, tmp_path):
    claims = tmp_path / "claims.jsonl"
    claims.write_text(to_line(oslo().done()) + "\n", "utf-8")
    for option in (("--record", record), ("--process", "Oslo")):
        assert "a brief is of files or of a record" in _run("brief", claims, *option, code=2)
    assert "Oslo" in _run("brief", claims)
