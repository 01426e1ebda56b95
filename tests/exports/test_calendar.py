"""Calendars, timelines and feeds: read back by icalendar, feedparser and a schema, and equal to the views."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import feedparser
import pytest
from icalendar import Calendar, Event
from jsonschema import Draft202012Validator

from accord.desk.ledger.adding import record_charter
from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes, view_outlooks
from accord.desk.views.viewing import view_timelines
from accord.record.store import Record
from accord.terms.brief import Contact, Version
from accord.terms.judgement import Charter
from exports.shelf import PAYLOADS, haunted, record_of, sent, sent_with_losses, strait
from newsroom import Story, days
from strait import claim_named, talks

pytestmark = pytest.mark.slow  # whole exports


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return strait(tmp_path_factory.mktemp("strait") / "strait.db")


@pytest.fixture(scope="module")
def ghosts(tmp_path_factory: pytest.TempPathFactory) -> str:
    return haunted(tmp_path_factory.mktemp("ghosts") / "ghosts.db")


def _events(calendar: bytes) -> dict[str, Event]:
    found = Calendar.from_ical(calendar)
    assert not found.errors
    return {str(event["uid"]): event for event in cast("Iterable[Event]", found.walk("VEVENT"))}


def test_a_calendar_equals_the_timeline(record: str) -> None:
    shown = {
        f"{moment.line.event}@accord": moment
        for timeline in view_timelines(Choice(record))
        for moment in timeline.moments
        if isinstance(moment.line, Contact) and moment.when and moment.line.status != "denied"
    }
    found = _events(sent(record, "ics"))
    assert found.keys() == shown.keys()
    for name, moment in shown.items():
        event = found[name]
        assert moment.when
        assert (event["dtstart"].dt, event["dtend"].dt - timedelta(1)) == (moment.when.start, moment.when.end)
        assert str(event["x-accord-status"]) == moment.line.status
        assert str(event["x-accord-edtf"]) == moment.when.edtf
        assert str(event["x-accord-claims"]).split() == [ground.id for ground in moment.line.grounds[::-1]]


def test_days_are_whole_and_as_wide_as_the_words(record: str) -> None:
    week = next(e for e in _events(sent(record, "ics")).values() if "possible" in str(e["summary"]))
    assert type(week["dtstart"].dt) is date
    assert week["dtend"].dt - week["dtstart"].dt == timedelta(days=7)
    assert (str(week["x-accord-precision"]), str(week["transp"])) == ("week", "TRANSPARENT")


def test_statuses(record: str) -> None:
    found = {str(e["x-accord-status"]): str(e["status"]) for e in _events(sent(record, "ics")).values()}
    assert found == {"occurred": "CONFIRMED", "possible": "TENTATIVE"}


def test_what_a_calendar_leaves_out_is_said(record: str) -> None:
    _, losses = sent_with_losses(record, "ics")
    assert sorted(losses) == [
        "1 meeting left out that is denied and was in no calendar",
        "1 meeting left out that names no day",
    ]


def _step_record(place: Path) -> str:
    story = Story(
        "The prisoner swap must come first, then Greece and Turkey will meet in Oslo on 5 April. "
        "Greece and Turkey will meet in Oslo on 5 April. A further round is due by 20 April, or later in May.",
        on="2004-03-20",
    )
    story.actor("Greece"), story.actor("Turkey")
    story.meeting(
        "Greece and Turkey will meet in Oslo on 5 April",
        "Greece",
        "Turkey",
        status="scheduled",
        when=days("2004-04-05"),
        place="Oslo",
    )
    story.precondition("The prisoner swap must come first", "Greece and Turkey will meet in Oslo on 5 April")
    return record_of(place, story.done())


def test_what_a_meeting_waits_for_is_related_to_it(tmp_path: Path) -> None:
    where = _step_record(tmp_path / "steps.db")
    waits = [p for outlook in view_outlooks(Choice(where)) for p in outlook.prospects if p.waits_for]
    assert waits
    calendar = Calendar.from_ical(sent(where, "ics"))
    (todo,) = calendar.walk("VTODO")
    (event,) = calendar.walk("VEVENT")
    assert str(event["related-to"]) == str(todo["uid"]) == f"{waits[0].waits_for[0].grounds[0].id}@accord"
    assert event["related-to"].params["RELTYPE"] == "FINISHTOSTART"
    assert str(todo["status"]) == "NEEDS-ACTION"


def test_a_window_with_one_open_side_is_said(tmp_path: Path) -> None:
    story = Story("Greece and Turkey will meet by 1 April in Oslo.", on="2004-03-20")
    by = days("2004-04-01", said="by 1 April")
    when = type(by)(None, by.end, "day", "by 1 April", "by")
    story.meeting("Greece and Turkey will meet", "Greece", "Turkey", status="scheduled", when=when)
    found, losses = sent_with_losses(record_of(tmp_path / "by.db", story.done()), "ics")
    (event,) = _events(found).values()
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2004, 3, 20), date(2004, 4, 2))
    assert "by 1 April 2004" in str(event["description"])
    assert any("one open side" in line for line in losses)


def test_nothing_breaks_out_of_a_calendar(ghosts: str) -> None:
    found = sent(ghosts, "ics")
    lines = found.split(b"\r\n")
    shown = [moment for each in view_timelines(Choice(ghosts)) for moment in each.moments]
    meetings = [moment for moment in shown if isinstance(moment.line, Contact)]
    assert lines.count(b"BEGIN:VEVENT") == len(_events(found)) == len(meetings) >= len(PAYLOADS) - 2
    assert not [line for line in lines if line.startswith((b"ATTENDEE", b"UID:evil", b"URL:javascript"))]
    assert not [line for line in lines if b"\n" in line or b"\r" in line or len(line) > 75]
    assert all(str(event.get("url", "https://")).startswith("https://") for event in _events(found).values())


def test_a_calendar_may_be_called_anything(tmp_path: Path) -> None:
    where, name = strait(tmp_path / "s.db"), "BEGIN:VEVENT\r\nEND:VCALENDAR END:VCALENDAR"
    record = Record.open(where)
    at = datetime(2004, 4, 30, 9, tzinfo=UTC)
    record_charter(record, Charter(name, ("Greece", "Turkey"), (), "Anna Berg", at), at)
    record.close()
    found = sent(where, "ics", process=name)
    assert found.count(b"\r\nEND:VCALENDAR\r\n") == 1
    assert _events(found).keys() == _events(sent(where, "ics")).keys()


def test_a_calendar_is_the_same_each_time(record: str) -> None:
    assert sent(record, "ics") == sent(record, "ics")


DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "additionalProperties": False,
}
TIMELINE = {  # the JSON format of TimelineJS 3, as its documentation has it
    "type": "object",
    "required": ["events"],
    "properties": {
        "title": {"type": "object", "properties": {"text": {"type": "object"}}},
        "scale": {"enum": ["human", "cosmological"]},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text"],
                "properties": {
                    "start_date": DATE,
                    "end_date": DATE,
                    "display_date": {"type": "string"},
                    "unique_id": {"type": "string", "pattern": "^[A-Za-z0-9]+$"},
                    "group": {"type": "string"},
                    "autolink": {"const": False},
                    "text": {
                        "type": "object",
                        "required": ["headline", "text"],
                        "additionalProperties": {"type": "string"},
                    },
                },
            },
        },
    },
}


def test_a_timeline_fits_its_format_and_equals_the_view(record: str) -> None:
    found, losses = sent_with_losses(record, "timelinejs")
    timeline = json.loads(found)
    Draft202012Validator(TIMELINE).validate(timeline)
    moments = [moment for each in view_timelines(Choice(record)) for moment in each.moments]
    dated = [moment for moment in moments if moment.when]
    names = [m.line.grounds[0].id if isinstance(m.line, Version) else m.line.event for m in dated]
    assert [event["unique_id"] for event in timeline["events"]] == names
    for event, moment in zip(timeline["events"], dated, strict=True):
        assert moment.when
        assert moment.when.start
        assert (
            date(event["start_date"]["year"], event["start_date"]["month"], event["start_date"]["day"])
            == moment.when.start
        )
        assert ("end_date" in event) == (moment.when.start != moment.when.end)
    assert losses == [f"{len(moments) - len(dated)} lines left out that name no day (TimelineJS passes over them)"]


class _Tags(HTMLParser):
    """Collects the tags and addresses of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_nothing_of_an_article_acts_in_a_timeline(ghosts: str) -> None:
    timeline = json.loads(sent(ghosts, "timelinejs"))
    Draft202012Validator(TIMELINE).validate(timeline)
    texts = [
        part
        for event in timeline["events"]
        for part in (*event["text"].values(), event["group"], event["display_date"])
    ]
    tags = [tag for text in texts for tag in _Tags(text).found]
    assert {tag for tag, _ in tags} <= {"p", "a"}
    assert all(str(told["href"]).startswith("https://") for tag, told in tags if tag == "a")


def test_a_feed_equals_the_changes(record: str) -> None:
    feed = feedparser.parse(sent(record, "atom", since=date(2004, 4, 3)))
    assert not feed.bozo
    assert feed.version == "atom10"
    (changes,) = view_changes(Choice(record), since=date(2004, 4, 3))
    wanted = {
        *(line.event for line in (*changes.happened, *changes.off, *changes.withdrawn)),
        *(prospect.contact.event for prospect in changes.prospects),
        *(move.course.now.grounds[-1].id for move in (*changes.moves, *changes.stances)),
        *(version.grounds[0].id for version in changes.versions),
    }
    assert {entry.id.removeprefix("urn:x-accord:") for entry in feed.entries} == wanted
    assert f"e{claim_named(talks(), 'The foreign ministers may meet').id}" in wanted
    assert all(entry.updated_parsed and entry.title for entry in feed.entries)
    assert feed.entries == sorted(feed.entries, key=lambda entry: entry.updated, reverse=True)


def test_without_a_day_a_feed_is_of_the_last_month(record: str) -> None:
    feed = feedparser.parse(sent(record, "atom"))
    assert feed.feed.subtitle == "What changed since 2004-03-06"
    assert feed.feed.updated == "2004-04-05T00:00:00+00:00"


def test_a_feed_tells_an_edit_beside_what_came_of_it(tmp_path: Path) -> None:
    pages = []
    for words, on in (("No corridor will be built", "2004-03-20"), ("A corridor could be built", "2004-03-22")):
        story = Story(f"Greece met Turkey. {words}.", on=on, url="https://gazette.example/talks", title="Talks")
        story.meeting("Greece met Turkey", "Greece", "Turkey", when=days("2004-03-19"))
        story.position(words, "Greece", "opposes" if words.startswith("No") else "open")
        pages.append(story.done())
    feed = feedparser.parse(sent(record_of(tmp_path / "e.db", *pages), "atom", since=date(2004, 3, 21)))
    edited = [entry for entry in feed.entries if entry.title.startswith("Article edited")]
    assert any(entry.title.startswith("Article edited: no longer says: ") for entry in edited)
    assert all("“Talks”: 20 Mar 2004, then 22 Mar 2004" in entry.summary for entry in edited)
    assert {entry.updated for entry in edited} == {"2004-03-22T00:00:00+00:00"}
    assert {entry.link for entry in edited} == {"https://gazette.example/talks"}
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) >= 2


def test_what_is_overdue_is_dated_by_the_day_from_which_it_is(tmp_path: Path) -> None:
    soon = Story("Greece and Turkey will meet in Oslo.", on="2004-03-20")
    soon.meeting("Greece and Turkey will meet in Oslo", "Greece", "Turkey", status="scheduled", when=days("2004-03-25"))
    later = Story("Greece wants a corridor. Turkey rejects it.", on="2004-04-02", source="later.txt")
    later.position("a corridor", "Greece", "supports")
    later.position("rejects it", "Turkey", "opposes")
    where = record_of(tmp_path / "o.db", soon.done(), later.done())
    feed = feedparser.parse(sent(where, "atom", since=date(2004, 3, 22)))
    [overdue] = [entry for entry in feed.entries if entry.title.startswith("Overdue")]
    assert overdue.updated == "2004-03-26T00:00:00+00:00"


def test_nothing_of_an_article_acts_in_a_feed(ghosts: str) -> None:
    found = sent(ghosts, "atom", since=date(2004, 1, 1))
    feed = feedparser.parse(found, sanitize_html=False)
    assert not feed.bozo
    assert len(feed.entries) >= len(PAYLOADS)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert _Tags(entry.summary).found == []
        assert entry.link.startswith(("https://", "urn:x-accord:"))


@pytest.mark.parametrize("form", ["timelinejs", "atom"])
def test_the_same_record_gives_the_same_bytes(record: str, form: str) -> None:
    assert sent(record, form) == sent(record, form)
