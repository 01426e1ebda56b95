"""The page of changes: since a day, since the last visit, in one negotiation or in all."""

from datetime import UTC, date, datetime, timedelta

from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes
from accord.render.sheets.changes import changes_sheets
from accord.serve.settings import Settings
from serve.conftest import desk_client
from serve.pagework import lines_in, lines_of, read, words

SINCE = date(2026, 1, 30)


def test_the_page_says_what_the_terminal_says(client, record):
    (sheet,) = changes_sheets(view_changes(Choice(record, "Ukraine"), since=SINCE))
    page = read(client, "/changes", process="Ukraine", since="2026-01-30")
    assert lines_of(page) == lines_in(sheet)
    assert any("slipped" in line or "three days late" in line for _, line in lines_of(page))


def test_without_a_negotiation_all_that_changed_are_told_together(client, record):
    sheets = changes_sheets(view_changes(Choice(record), since=date(2025, 5, 1)))
    page = read(client, "/changes", since="2025-05-01")
    assert [words(each) for each in page.xpath("//h1")] == [sheet.headline for sheet in sheets]
    assert lines_of(page) == [line for sheet in sheets for line in lines_in(sheet)]


def test_where_no_day_is_given_the_last_week_of_news_is_told(client):
    page = read(client, "/changes", process="Ukraine")
    assert page.xpath("//input[@name='since']/@value") == ["2026-01-30"]


def test_who_was_here_before_the_last_week_of_news_is_told_all_since_then(record):
    times = [datetime(2026, 1, 10, 12, tzinfo=UTC)]
    settings = Settings(clock=lambda: times[-1])
    with desk_client(record, settings) as client:
        client.get("/")
        times.append(times[-1] + timedelta(days=60))
        page = read(client, "/changes", process="Ukraine")
    assert page.xpath("//input[@name='since']/@value") == ["2026-01-10"]


def test_nothing_new_is_said_in_words(client):
    page = read(client, "/changes", process="Ukraine", since="2026-02-20")
    assert not lines_of(page)
    assert "Nothing has changed since that day." in words(page)


def test_the_days_of_the_week_are_offered_by_name(client):
    page = read(client, "/changes", process="Ukraine")
    steps = {link.text: link.get("href") for link in page.xpath("//ul[@class='steps']//a")}
    assert steps["Friday"] == "/changes?process=Ukraine&since=2026-01-30"
    assert list(steps) == ["Wednesday", "Tuesday", "Monday", "Sunday", "Saturday", "Friday", "Thursday", "a month"]


def test_the_slider_leads_to_what_had_changed_by_a_day(client):
    moved = client.get("/changes", params={"process": "Ukraine", "since": "2025-12-01", "day": "3"})
    assert moved.status_code == 303
    assert moved.headers["location"] == "/changes?process=Ukraine&since=2025-12-01&as-of=2025-12-29"
