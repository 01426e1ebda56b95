"""What changed since a day: put upon what was exported the day before, it gives what is exported now."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement
from exports.shelf import NOW, evil, judge, put, record_of, rows, sent, strait
from newsroom import Story, days
from strait import claim_named, geneva, longer, talks

pytestmark = pytest.mark.slow  # whole exports, again and again

TABLES = ("claims", "events", "positions", "expectations", "articles")
DAYS = ("2004-03-20", "2004-03-21", "2004-04-03", "2004-04-05", "2004-04-07")
ASIDE = {"change", "why", "negotiation"}
Row = dict[str, str]


def _said(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in ASIDE}


def _put_upon(before: list[Row], changes: list[Row]) -> dict[str, Row]:
    state = {row["id"]: _said(row) for row in before}
    for row in changes:
        assert row["change"] in ("added", "changed", "retracted")
        assert (row["id"] in state) == (row["change"] != "added")
        if row["change"] == "retracted" and not row.get("vanished"):
            del state[row["id"]]
            assert row["why"]
        else:
            state[row["id"]] = _said(row)
    return state


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The talks, of which an analyst struck, corrected and accepted something."""
    where = strait(tmp_path_factory.mktemp("strait") / "strait.db")
    judge(where, "strike", claim_named(talks(), "any corridor").id, on=date(2004, 4, 6))
    judge(where, "accept", claim_named(talks(), "The talks in Geneva").id, on=date(2004, 4, 6))
    oslo_talks = claim_named(talks(), "The Greek and Turkish teams").id
    judge(
        where,
        "correct",
        oslo_talks,
        on=date(2004, 4, 6),
        field="place",
        value=json.dumps({"name": "Bergen", "country": "NO"}),
    )
    return where


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("day", DAYS)
def test_the_changes_lead_from_then_to_now(record: str, table: str, day: str) -> None:
    since = date.fromisoformat(day)
    before = rows(record, table, as_of=since - timedelta(days=1))
    now = {row["id"]: _said(row) for row in rows(record, table)}
    assert _put_upon(before, rows(record, table, since=since)) == now


def _judge_at_random(where: str, chance: random.Random) -> None:
    """Ten words of an analyst on ten days: strikes, corrections, merges, splits and what undoes them."""
    names = [row["id"] for row in rows(where)]
    meetings = [row["id"] for row in rows(where) if row["kind"] == "meeting"]
    said: list[str] = []
    for number in range(10):
        day = date(2004, 4, 6) + timedelta(days=number)
        verdict = chance.choice(("strike", "accept", "correct", "same", "different", "undo" if said else "accept"))
        about = tuple(chance.sample(meetings, 2)) if verdict in ("same", "different") else (chance.choice(names),)
        what: dict[str, str] = {}
        if verdict == "undo":
            about = (chance.choice(said),)
        if verdict == "correct":
            about = (chance.choice(meetings),)
            what = {"field": "place", "value": json.dumps({"name": chance.choice(("Bergen", "Bari")), "country": None})}
        judge(where, verdict, *about, on=day, **what)
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        said.append(Judgement(verdict, about, "Anna Berg", at, **what).id)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_an_analyst_says_the_changes_lead_from_then_to_now(seed: int, tmp_path: Path) -> None:
    where = strait(tmp_path / "s.db")
    _judge_at_random(where, random.Random(seed))
    for table in ("claims", "events", "positions"):
        now = {row["id"]: _said(row) for row in rows(where, table)}
        for day in (date(2004, 4, 4), date(2004, 4, 8), date(2004, 4, 12), date(2004, 4, 15)):
            before = rows(where, table, as_of=day - timedelta(days=1))
            assert _put_upon(before, rows(where, table, since=day)) == now


def test_as_of_a_day_between_it_holds_too(record: str) -> None:
    since, day = date(2004, 3, 21), date(2004, 4, 4)
    before = rows(record, as_of=since - timedelta(days=1))
    now = {row["id"]: _said(row) for row in rows(record, as_of=day)}
    assert _put_upon(before, rows(record, since=since, as_of=day)) == now


def test_nothing_goes_out_where_nothing_changed(record: str) -> None:
    assert [rows(record, table, since=date(2004, 4, 7)) for table in TABLES] == [[]] * len(TABLES)


def test_what_was_struck_is_retracted_with_the_reason(record: str) -> None:
    struck = claim_named(talks(), "any corridor").id
    found = {row["id"]: row for row in rows(record, since=date(2004, 4, 6))}
    assert (found[struck]["change"], found[struck]["why"]) == ("retracted", "struck by Anna Berg on 2004-04-06")
    corrected = claim_named(talks(), "The Greek and Turkish teams").id
    assert (found[corrected]["change"], found[corrected]["place"], found[corrected]["state"]) == (
        "changed",
        "Bergen",
        "corrected",
    )
    assert {row["change"] for row in found.values()} == {"retracted", "changed"}


def _page(text: str, on: str) -> Extraction:
    story = Story(text, on=on, url="https://gazette.example/talks", title="Talks")
    for sentence in text.split(". "):
        if "met" in sentence:
            story.meeting(sentence.strip("."), "Greece", "Turkey", when=days(on), place="Oslo")
        else:
            story.position(sentence.strip("."), "Greece", "opposes")
    return story.done()


def test_what_vanished_with_an_edit_is_retracted_and_stays_marked(tmp_path: Path) -> None:
    first = _page("Greece met Turkey in Oslo. No corridor will ever be built", "2004-03-20")
    later = _page("Greece met Turkey in Oslo", "2004-03-22")
    where = record_of(tmp_path / "edits.db", first, later)
    gone = {row["passage"]: row for row in rows(where, since=date(2004, 3, 22)) if row["change"] == "retracted"}
    assert set(gone) == {"No corridor will ever be built"}
    row = gone["No corridor will ever be built"]
    assert row["vanished"] == later.article.id
    assert "published it anew" in row["why"]
    assert {each["passage"]: each["vanished"] for each in rows(where)}[
        "No corridor will ever be built"
    ] == later.article.id
    assert rows(where, since=date(2004, 3, 23)) == []


def test_what_a_later_reading_does_not_give_is_retracted(tmp_path: Path) -> None:
    whole = geneva().done()
    less = replace(whole, accord="9.9.9", claims=whole.claims[1:], given=())
    where = record_of(tmp_path / "again.db", whole)
    put(where, less, now=NOW + timedelta(days=5))
    (gone,) = [row for row in rows(where, since=date(2004, 5, 4), recorded=True) if row["change"] == "retracted"]
    assert gone["passage"] == whole.claims[0].passage.exact
    assert "read anew" in gone["why"]
    events = rows(where, "events", since=date(2004, 5, 4), recorded=True)
    assert {row["id"]: row["change"] for row in events}["e" + gone["id"]] == "retracted"
    assert rows(where, since=date(2004, 5, 8), recorded=True) == []


def test_by_the_day_of_recording_an_old_article_that_came_late_is_new(tmp_path: Path) -> None:
    where = record_of(tmp_path / "late.db", geneva().done(), now=datetime(2004, 3, 21, 9, tzinfo=UTC))
    put(where, longer().done(), now=datetime(2004, 4, 20, 9, tzinfo=UTC))
    late = {claim_named(talks(), words).id for words in ("The talks in Geneva", "The second round will open")}
    assert rows(where, since=date(2004, 4, 10)) == []
    found = {row["id"]: row["change"] for row in rows(where, since=date(2004, 4, 10), recorded=True)}
    assert {name for name, change in found.items() if change == "added"} == late
    articles = rows(where, "articles", since=date(2004, 4, 10), recorded=True)
    assert [row["change"] for row in articles] == ["added"]


def _calendar(where: str, **asked: object) -> dict[str, object]:
    calendar = Calendar.from_ical(sent(where, "ics", **asked))
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def test_a_calendar_takes_back_what_it_held(tmp_path: Path) -> None:
    where = strait(tmp_path / "s.db")
    before = _calendar(where)
    meeting = claim_named(talks(), "The foreign ministers may meet").id
    judge(where, "strike", meeting, on=date(2004, 4, 6))
    now, news = _calendar(where), _calendar(where, since=date(2004, 4, 6))
    name = f"e{meeting}@accord"
    assert name in before
    assert name not in now
    assert set(news) == {name}
    assert str(news[name]["status"]) == "CANCELLED"  # type: ignore[index]
    assert int(news[name]["sequence"]) > int(before[name]["sequence"])  # type: ignore[index]


def test_a_calendar_moves_what_slipped_under_the_same_uid(tmp_path: Path) -> None:
    where = record_of(tmp_path / "s.db", geneva().done())
    before = _calendar(where)
    put(where, longer().done())
    news = _calendar(where, since=date(2004, 3, 21))
    (name,) = [name for name, event in before.items() if "scheduled" in str(event["summary"])]  # type: ignore[index]
    old, new = before[name], news[name]
    assert (old["dtstart"].dt, old["dtend"].dt) == (date(2004, 3, 22), date(2004, 3, 29))  # type: ignore[index]
    assert (new["dtstart"].dt, new["dtend"].dt) == (date(2004, 4, 1), date(2004, 4, 2))  # type: ignore[index]
    assert int(new["sequence"]) > int(old["sequence"])  # type: ignore[index]


@pytest.mark.parametrize(
    "form",
    ["timelinejs", "graphml", "webannotation", "prov", "jsonld", "ftm", "plover", "docx", "html", "atom", "xlsx"],
)
def test_every_form_tells_changes(record: str, form: str) -> None:
    whole, news, none = (
        sent(record, form, **asked) for asked in ({}, {"since": date(2004, 4, 3)}, {"since": date(2030, 1, 1)})
    )
    assert len(none) < len(news)
    assert whole != news


def test_events_that_were_merged_are_retracted(tmp_path: Path) -> None:
    where = record_of(tmp_path / "m.db", *(evil(n, words) for n, words in ((3, "alpha"), (4, "beta"))))
    found = rows(where, "events")
    meetings = [row for row in found if row["kind"] == "meeting"]
    one, other = (row["claims"] for row in meetings)
    judge(where, "same", one, other, on=date(2004, 5, 2))
    news = {
        row["id"]: row["change"] for row in rows(where, "events", since=date(2004, 5, 2)) if row["kind"] == "meeting"
    }
    assert sorted(news.values()) == ["changed", "retracted"]
    assert len([row for row in rows(where, "events") if row["kind"] == "meeting"]) == 1


def test_a_calendar_says_why_a_meeting_is_in_it_no_more(tmp_path: Path) -> None:
    first = Story("Greece and Turkey will meet in Oslo on 5 April.", on="2004-03-20", source="a.txt")
    first.meeting(
        "Greece and Turkey will meet", "Greece", "Turkey", status="scheduled", when=days("2004-04-05"), place="Oslo"
    )
    then = Story("Greece denied that it would meet Turkey in Oslo on 5 April.", on="2004-03-22", source="b.txt")
    then.meeting(
        "it would meet Turkey in Oslo", "Greece", "Turkey", status="denied", when=days("2004-04-05"), place="Oslo"
    )
    where = record_of(tmp_path / "d.db", first.done(), then.done())
    (event,) = _calendar(where, since=date(2004, 3, 21)).values()
    assert str(event["status"]) == "CANCELLED"  # type: ignore[index]
    assert str(event["description"]).startswith("denied")  # type: ignore[index]
    assert _calendar(where) == {}
