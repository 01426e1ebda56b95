"""The analyst's word for scripts, as a user runs it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.desk.known.hydrating import hydrate
from accord.desk.ledger.adding import record_extraction
from accord.record.store import Record
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.wire import kind_of
from table import START, gazette, open_record


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    """A record that the commands find by themselves, on the desk of Ana."""
    record = open_record(tmp_path)
    monkeypatch.setenv("ACCORD_RECORD", record.where)
    monkeypatch.setenv("ACCORD_NAME", "Ana")
    return record


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exit_code == code, result.output
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.stdout + result.stderr


def grounds(record: Record, kind: str) -> list[Ground]:
    """The claims of a kind that count, in the order of their words."""
    with record.reading() as desk:
        found = hydrate(desk, desk.find_claims(Sought(kinds=(kind,)))).grounds
    return sorted(found, key=lambda ground: (ground.article.published, ground.claim.passage.start))


def claim_id(record: Record, kind: str) -> str:
    return grounds(record, kind)[0].id


def test_every_word_is_an_entry_with_name_and_time(desk: Record) -> None:
    agreement = claim_id(desk, "agreement")
    out = run("judge", "accept", agreement)
    assert re.fullmatch(rf"j[0-9a-f]{{16}}  \d{{4}}-\d\d-\d\d \d\d:\d\d accepted by Ana: {agreement}\n", out)
    assert "judgement" in run("log")


def test_a_name_comes_from_the_option_then_the_environment_then_the_login(
    desk: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreement = claim_id(desk, "agreement")
    assert "by Ben" in run("judge", "accept", agreement, "--by", "Ben")
    assert "by Ana" in run("judge", "accept", agreement)
    monkeypatch.delenv("ACCORD_NAME")
    monkeypatch.setenv("LOGNAME", "desk7")
    assert "by desk7" in run("judge", "accept", agreement)


@pytest.mark.parametrize("name", ["", "  ", "a\tb\x1b[31m", "n" * 101])
def test_what_is_no_name_is_refused(desk: Record, name: str) -> None:
    out = run("judge", "accept", claim_id(desk, "agreement"), "--by", name, code=2)
    assert "--by" in out
    assert "\x1b" not in out


def test_a_correction_shows_in_the_brief_with_who_made_it(desk: Record) -> None:
    first = claim_id(desk, "meeting")
    run("judge", "correct", first, "place", "Skopje", "--note", "the embassy says so")
    told = " ".join(run("brief").split())
    assert "Skopje" in told
    assert "corrected by Ana" in told
    found = json.loads(run("brief", "--json"))
    lines = [line for each in found["negotiations"] for line in each["happened"] if line.get("place") == "Skopje"]
    judgements = [said for line in lines for ground in line["grounds"] for said in ground["judgements"]]
    assert {(said["by"], said["field"], said["note"]) for said in judgements} == {
        ("Ana", "place", "the embassy says so")
    }


def test_what_is_struck_is_told_no_more_until_it_is_taken_back(desk: Record) -> None:
    agreement = claim_id(desk, "agreement")
    said = run("judge", "strike", agreement).split()[0]
    assert grounds(desk, "agreement") == []
    assert "annex on missing persons" not in run("timeline")
    taken = run("judge", "undo", said).split()[0]
    assert len(grounds(desk, "agreement")) == 1
    run("judge", "undo", taken)
    assert grounds(desk, "agreement") == []


def test_a_search_tells_who_judged_what_it_finds(desk: Record) -> None:
    said = run("judge", "strike", claim_id(desk, "agreement")).split()[0]
    assert "(struck by Ana)" in run("search", "missing", "persons", "--kind", "agreement")
    found = json.loads(run("search", "missing", "persons", "--kind", "agreement", "--json"))
    assert [each["verdict"] for each in found["judgements"]] == ["strike"]
    assert "struck" not in run("search", "missing", "persons", "--kind", "agreement", "--as-of", "2023-03-26")
    run("judge", "undo", said)
    assert "struck" not in run("search", "missing", "persons", "--kind", "agreement")


def test_the_last_of_two_words_within_a_second_is_the_last(desk: Record) -> None:
    agreement = claim_id(desk, "agreement")
    for verdict in ("strike", "accept", "strike", "accept"):
        run("judge", verdict, agreement)
    assert [said.verdict for said in grounds(desk, "agreement")[0].judgements] == ["accept"]


def test_two_claims_are_joined_and_parted(desk: Record) -> None:
    one, _, other = (ground.id for ground in grounds(desk, "meeting"))
    run("judge", "same", one, other)
    assert _event_of(one) == _event_of(other)
    run("judge", "different", one, other)
    assert _event_of(one) != _event_of(other)


def _event_of(claim: str) -> object:
    found = json.loads(run("events", "--json"))
    return next(event for event in found if claim in json.dumps(event))


def test_two_names_are_joined_and_parted(desk: Record) -> None:
    run("judge", "same", "Pristina", "Serbia")
    assert "Ana says that they are one" in run("actors", "Serbia")
    assert "Agreed by one side: Serbia “an annex" in _text("timeline"), "it reaches every view"
    run("judge", "different", "Pristina", "Serbia")
    assert "Ana says that they are two" in _text("actors", "Serbia")
    assert "Agreed: Serbia and Kosovo “an annex" in _text("timeline")


def _text(*arguments: str) -> str:
    return " ".join(run(*arguments).split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("accept", "0123456789abcdef"), "no claim '0123456789abcdef' is on record"),
        (("undo", "j123"), "no judgement 'j123' is on record"),
        (("correct", "{meeting}", "status", "soon"), "status should be one of occurred"),
        (("correct", "{meeting}", "stance", "opposes"), "stance cannot be corrected; choose one of"),
        (("same", "{meeting}", "{meeting}"), "that differ"),
        (("same", "{meeting}", "{agreement}"), "cannot tell one event"),
        (("same", "{meeting}", "Serbia"), "no claim 'Serbia'"),
        (("same", "Serbia", "Atlantis"), "'Atlantis' is no claim and no name on record"),
        (("note", "{meeting}", " "), "a note says something"),
        (("reliability", "Lake Gazelle", "B"), "no outlet, person or body called 'Lake Gazelle'"),
        (("reliability", "Lake Gazette", "G"), "choose one of A, B, C, D, E, F"),
        (("credibility", "{meeting}", "7"), "choose one of 1, 2, 3, 4, 5, 6"),
    ],
)
def test_what_cannot_be_said_is_refused_with_what_can(desk: Record, arguments: tuple[str, ...], told: str) -> None:
    ids = {"meeting": claim_id(desk, "meeting"), "agreement": claim_id(desk, "agreement")}
    assert told in run("judge", *(argument.format(**ids) for argument in arguments), code=2)
    with desk.reading() as snapshot:
        assert snapshot.all_judgements() == []


def test_ratings_are_kept_as_the_admiralty_writes_them(desk: Record) -> None:
    meeting = claim_id(desk, "meeting")
    assert "source rated B by Ana: Lake Gazette" in run("judge", "reliability", "the lake gazette", "b")
    assert "rated 2 by Ana" in run("judge", "credibility", meeting, "2")
    assert "rated 2 by Ana" in _text("timeline")
    assert [said.value for said in grounds(desk, "meeting")[0].judgements] == ["2"]


def test_the_word_survives_a_new_reading(desk: Record) -> None:
    first = grounds(desk, "meeting")[0]
    run("judge", "correct", first.id, "place", "Skopje")
    again = gazette()
    better = replace(again.claims[0], level="leaders", rule="better-rule")
    record_extraction(desk, replace(again, claims=(better, *again.claims[1:]), accord="99.0"), START)
    heir = grounds(desk, "meeting")[0]
    assert heir.id != first.id
    assert (heir.claim.level, heir.claim.place.name) == ("leaders", "Skopje")
    shown = run("review")
    assert "judged in an earlier reading of the article" in " ".join(shown.split())
    assert "of an earlier reading" in shown


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_what_was_joined_or_parted_stays_so_after_a_new_reading(desk: Record, verdict: str) -> None:
    one, _, other = (ground.id for ground in grounds(desk, "meeting"))
    run("judge", "different" if verdict == "same" else "same", one, other)
    run("judge", verdict, one, other)
    again = gazette()
    better = replace(again.claims[0], level="leaders", rule="better-rule")
    record_extraction(desk, replace(again, claims=(better, *again.claims[1:]), accord="99.0"), START)
    heir = grounds(desk, "meeting")[0].id
    assert heir != one
    assert (_event_of(heir) == _event_of(other)) is (verdict == "same")


def test_a_past_day_does_not_know_what_was_said_later(desk: Record) -> None:
    then = run("timeline", "--as-of", "2023-03-25")
    one, _, other = (ground.id for ground in grounds(desk, "meeting"))
    run("judge", "strike", claim_id(desk, "agreement"))
    run("judge", "correct", one, "place", "Skopje")
    run("judge", "same", one, other)
    assert run("timeline") != then
    assert run("timeline", "--as-of", "2023-03-25") == then
    assert "annex on missing persons" in then


def test_judgements_are_the_same_in_any_order(desk: Record, tmp_path: Path) -> None:
    meeting = claim_id(desk, "meeting")
    run("judge", "correct", meeting, "place", "Skopje")
    run("judge", "strike", claim_id(desk, "agreement"))
    run("process", "add", "Ohrid", "--sides", "Serbia, Pristina")
    other = str(tmp_path / "other.db")
    Record.create(other)
    for record in (desk.where,):
        run("merge", record, "--record", other)
    assert run("ledger", "--record", other) == run("ledger")
    assert run("brief", "--record", other) == run("brief")


def test_a_claim_of_ones_own_is_marked_in_every_view(desk: Record) -> None:
    words = "A diplomat told me that Belgrade and Pristina will meet in Skopje on 3 April."
    add = ("claim", "add", "meeting", "--words", words, "--from", "a diplomat", "--date", "2023-03-26")
    name = run(
        *add, "--who", "Belgrade, Pristina, EU as mediator", "--status", "scheduled", "--place", "Skopje"
    ).strip()
    own = next(ground for ground in grounds(desk, "meeting") if ground.id == name)
    assert own.claim.passage.exact == words
    assert {item.exact for item in own.claim.evidence[1:]} == {"Belgrade", "Pristina", "Skopje"}
    assert [link.named for link in own.claim.chain] == [False]
    assert "2 articles from 2 outlets and 1 word of an analyst's own" in _text("timeline")
    assert "one origin (own source of Ana, a diplomat)" in _text("sources")
    for view in ("brief", "timeline", "outlook", "network"):
        assert "own source of Ana" in " ".join(
            run(view, "--until", "2023-04-01").split() if view != "brief" else run(view).split()
        ), view


@pytest.mark.parametrize(
    ("kind", "options", "told"),
    [
        ("statement", "--from|Vucic (Serbia)|--quote|We will come", "Vucic"),
        ("position", "--side|Serbia|--on|issue|--subject|governance|--stance|opposes", "governance"),
        ("draft", "--name|the annex|--points|12", "annex"),
        ("agreement", "--parties|Serbia, Kosovo|--status|agreed|--when|2023-03-18", "datetime.date(2023, 3, 18)"),
        ("precondition", "--first|an association|--then|a signature", "signature"),
    ],
)
def test_every_kind_of_claim_can_be_added(desk: Record, kind: str, options: str, told: str) -> None:
    name = run(
        "claim", "add", kind, "--words", "We will come, he said; an association first.", *options.split("|")
    ).strip()
    own = next(ground for ground in grounds(desk, kind) if ground.id == name)
    assert kind_of(own.claim) == kind
    assert told in repr(own.claim)
    run("check")


@pytest.mark.parametrize(
    "options",
    [
        "--who|Serbia|--status|held",
        "--who|,|--status|occurred",
        "--who|Serbia|--status|occurred|--when|soon",
        "--status|occurred",
    ],
)
def test_a_claim_that_says_nothing_whole_is_refused(desk: Record, options: str) -> None:
    run("claim", "add", "meeting", "--words", "They met.", *options.split("|"), code=2)
    with desk.reading() as snapshot:
        assert snapshot.counts()["articles"] == 2


def test_negotiations_are_declared_and_listed(desk: Record) -> None:
    assert run("process", "list").startswith("No negotiation is declared")
    out = run("process", "add", "Ohrid", "--sides", "Serbia, Pristina", "--mediators", "EU", "--subjects", "governance")
    assert out == run("process", "list")
    (listed,) = json.loads(run("process", "list", "--json"))["negotiations"]
    assert f"{listed['charter']['name']}: {', '.join(listed['charter']['sides'])}" in out
    assert out.startswith("Ohrid: Serbia, Pristina; mediated by EU; on governance; 2 articles (declared by Ana, ")
    run("process", "add", "Ohrid", "--sides", "Greece, Turkey")
    assert "Ohrid: Greece, Turkey; 0 articles" in run("process", "list")


@pytest.mark.parametrize(
    "options", [("--sides", "Serbia"), ("--sides", "Serbia, Belgrade"), ("--sides", "A, B", "--subjects", "weather")]
)
def test_what_is_no_negotiation_is_refused(desk: Record, options: tuple[str, ...]) -> None:
    run("process", "add", "Ohrid", *options, code=2)


def test_who_is_who_says_why(desk: Record) -> None:
    out = " ".join(run("actors").split())
    assert "Aleksandar Vucic person: for Serbia; president" in out
    assert "Nobody is on record by this name" in run("actors", "Hamid Awaluddin")
    found = json.loads(run("actors", "Pristina", "--json"))["actors"]
    assert [(one["name"], one["articles"]) for one in found] == [("Kosovo", 2)]
