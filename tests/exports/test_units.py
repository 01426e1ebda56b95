"""Each thing goes out once, whatever negotiations are declared and however large the record; odd days break nothing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import accord.desk.export.units as units
from accord.desk.export.sending import TABLES, WRITERS
from accord.desk.ledger.adding import record_charter
from accord.record.store import Record
from accord.terms.judgement import Charter
from accord.terms.when import When
from exports.shelf import PAYLOADS, evil, noted, put, record_of, rows, sent, sent_with_losses, strait
from newsroom import Story
from record.news import report
from strait import fish, geneva, longer, oslo, talks

pytestmark = pytest.mark.slow  # whole exports, again and again

AT = datetime(2004, 4, 30, 9, tzinfo=UTC)


def _declare(where: str, name: str, sides: tuple[str, ...], subjects: tuple[str, ...] = ()) -> None:
    record = Record.open(where)
    record_charter(record, Charter(name, sides, (), "Anna Berg", AT, subjects), AT)
    record.close()


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two negotiations that have articles in common, and articles of another that nobody declared."""
    where = strait(tmp_path_factory.mktemp("two") / "two.db")
    put(where, *(report(number) for number in range(6)))
    _declare(where, "Fishing", ("Greece", "Norway"))
    _declare(where, "Strait", ("Greece", "Turkey"))
    return where


@pytest.mark.parametrize("table", TABLES)
def test_everything_goes_out_once(two: str, table: str) -> None:
    names = [row["id"] for row in rows(two, table)]
    assert len(names) == len(set(names))
    assert names


def test_no_claim_and_no_event_is_missing(two: str) -> None:
    with Record.open(two).reading() as desk:
        counts = desk.counts()
        events = set(desk.events_of(desk.claims_of(desk.article_ids())).values())
    assert len(rows(two)) == counts["claims"]
    assert {row["id"] for row in rows(two, "events")} == events
    assert len(rows(two, "articles")) == counts["articles"]


def test_a_negotiation_has_all_that_it_tells_also_what_is_told_in_another(two: str) -> None:
    homes = {name: {row["article"] for row in rows(two, process=name)} for name in ("Fishing", "Strait")}
    assert homes["Fishing"] & homes["Strait"]
    assert {row["negotiation"] for row in rows(two, process="Strait")} == {"Strait"}
    assert {g.id for g in talks().grounds} == {row["id"] for row in rows(two, process="Strait")}
    assert {row["negotiation"] for row in rows(two)} >= {"Fishing", "Strait"}


@pytest.mark.parametrize("table", ["claims", "events", "articles"])
@pytest.mark.parametrize("chunk", [1, 2, 5])
def test_a_large_record_is_told_in_parts_and_gives_the_same(
    table: str, chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = strait(tmp_path / "s.db")
    put(where, *(report(number) for number in range(4)))
    aside = {"negotiation", "change", "why"}
    whole = {row["id"]: {k: v for k, v in row.items() if k not in aside} for row in rows(where, table)}
    monkeypatch.setattr(units, "TOGETHER", 0)
    monkeypatch.setattr(units, "CHUNK", chunk)
    parts = rows(where, table)
    assert {row["id"]: {k: v for k, v in row.items() if k not in aside} for row in parts} == whole
    assert len(parts) == len(whole)
    news = rows(where, table, since=date(2004, 3, 21))
    assert {row["id"] for row in news if row["change"] == "added"} <= whole.keys()
    assert news


def test_a_large_record_is_never_asked_for_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = record_of(tmp_path / "l.db", *(report(number) for number in range(12)))
    _declare(where, "North", ("Northland", "Southland"))
    monkeypatch.setattr(units, "TOGETHER", 5)
    monkeypatch.setattr(units, "CHUNK", 3)
    asked: list[int] = []
    whole = units.tell_claims

    def counted(desk: object, claims: list[str], **how: object) -> object:
        asked.append(len(claims))
        return whole(desk, claims, **how)  # type: ignore[arg-type]

    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(units, "tell_claims", counted)
    monkeypatch.setattr(units, "tell_undeclared", refused)
    assert len(rows(where)) == 72
    assert max(asked, default=0) == 0


def test_what_is_on_no_issue_of_a_negotiation_is_left_out_and_said(tmp_path: Path) -> None:
    where = strait(tmp_path / "s.db")
    _declare(where, "Strait", ("Greece", "Turkey"), subjects=("sanctions",))
    found, losses = sent_with_losses(where, "csv")
    assert b"position" not in found
    assert losses == ["3 positions left out that are on no issue of their negotiation, as in its views"]


def _odd(place: Path) -> str:
    """Days at the ends of the calendar, windows open on either side, and an article without a day."""
    whens = (
        When(date.min, date.min, "day", "then", "test"),
        When(date.max, date.max, "day", "at the end", "test"),
        When(date(1850, 1, 1), date(1850, 12, 31), "year", "in 1850", "test"),
        When(None, date(2004, 3, 9), "day", "by 9 March", "test"),
        When(date(2004, 3, 9), None, "month", "from 9 March", "test"),
        When(date(2004, 2, 29), date(2004, 5, 31), "season", "this spring", "test"),
        None,
    )
    stories = []
    for number, when in enumerate(whens):
        story = Story(
            f"Port {number} talks: Greece and Turkey met in Port{number}.", on=None if number % 2 else "2004-03-20"
        )
        story.source = f"odd-{number}.txt"
        story.meeting(f"Greece and Turkey met in Port{number}", "Greece", "Turkey", when=when, place=f"Port{number}")
        story.agreement(f"Port {number} talks", "Greece", "Turkey", status="signed", when=when)
        stories.append(story.done())
    return record_of(place, *stories)


@pytest.mark.parametrize("form", [*WRITERS, "obsidian"])
def test_odd_days_break_nothing(form: str, odd: str) -> None:
    for asked in ({}, {"since": date(2004, 3, 20)}, {"since": date.min}, {"as_of": date.max}, {"as_of": date(1, 1, 2)}):
        if form == "obsidian":
            assert noted(odd, **asked)
        else:
            assert sent(odd, form, **asked) is not None


SEVERAL = re.compile(
    r"(?:(?:denied|possible|retracted|earlier) )?"
    r"(?:articles|cells|claims|days|entries|events|lines|meetings|mentions|notes|positions|speakers|windows)\b"
)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("since", [None, date(2004, 3, 20)])
def test_what_is_lost_agrees_with_its_number(form: str, since: date | None, odd: str, one: str) -> None:
    for where in (odd, one):
        _, losses = sent_with_losses(where, form, since=since)
        for line in losses:
            count, words = line.split(" ", 1)
            assert bool(SEVERAL.match(words)) == (count != "1"), line
            assert not set("{|}") & set(words), line
            assert count != "1" or not re.search(r"\b(?:they|their|are|were)\b", words), line


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _odd(tmp_path_factory.mktemp("odd") / "odd.db")


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A record of two articles, so that most of what is lost is lost once."""
    place = tmp_path_factory.mktemp("one") / "one.db"
    return record_of(place, *(evil(number, PAYLOADS[number]) for number in (0, 17)))


def test_an_empty_record_gives_empty_exports(tmp_path: Path) -> None:
    where = record_of(tmp_path / "none.db")
    assert [rows(where, table) for table in TABLES] == [[]] * len(TABLES)
    for form in WRITERS:
        sent(where, form)


def test_stories_of_the_strait_are_all_there(two: str) -> None:
    wanted = {each().done().article.id for each in (geneva, longer, oslo, fish)}
    assert wanted <= {row["id"] for row in rows(two, "articles")}


def test_a_graph_names_each_node_once_and_before_all_edges(two: str) -> None:
    (graph,) = ET.fromstring(sent(two, "graphml")).iter("{http://graphml.graphdrawing.org/xmlns}graph")
    kinds = [item.tag.rpartition("}")[2] for item in graph]
    assert kinds == sorted(kinds, reverse=True)
    nodes, edges = graph[: kinds.count("node")], graph[kinds.count("node") :]
    assert len(nodes) == len({node.get("id") for node in nodes})
    assert {edge.get(end) for edge in edges for end in ("source", "target")} == {node.get("id") for node in nodes}
    assert len({data.text for edge in edges for data in edge if data.get("key") == "negotiation"}) > 1


def test_a_calendar_has_each_meeting_once(two: str) -> None:
    found, losses = sent_with_losses(two, "ics")
    apart = {name: sent(two, "ics", process=name) for name in ("Fishing", "Strait")}
    once, *twice = (re.findall(rb"^UID:(e\w+)@", each, re.MULTILINE) for each in (found, *apart.values()))
    assert len(once) == len(set(once))
    assert {*twice[0], *twice[1]} <= {*once}
    shared = len({*twice[0]} & {*twice[1]})
    assert shared
    assert any(line.startswith(f"{shared} meeting") and "of several negotiations" in line for line in losses)


@pytest.mark.parametrize("form", ["csv", "ics", "docx"])
def test_nothing_is_read_again_where_every_article_is_of_a_declared_negotiation(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = strait(tmp_path / "s.db")
    _declare(where, "Strait", ("Greece", "Turkey"))
    with Record.open(where).reading() as desk:
        assert desk.count_articles(None) == 0
    whole = sent(where, form)
    asked: list[object] = []
    monkeypatch.setattr(units, "tell_undeclared", lambda *told: asked.append(told) or ())
    assert sent(where, form) == whole == sent(where, form, process="Strait").replace(b"accord: Strait", b"accord")
    assert not asked
