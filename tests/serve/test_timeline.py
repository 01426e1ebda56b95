"""The page of the timeline: the lines of the terminal, the drawing, the filters."""

import pytest

from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_timelines
from accord.render.sheets.timeline import timeline_sheet
from serve.pagework import assert_sound, lines_in, lines_of, read, words


@pytest.mark.parametrize("process", ["Ukraine", "Iran nuclear", "Gaza"])
def test_the_page_says_what_the_terminal_says(client, record, process):
    (view,) = view_timelines(Choice(record, process))
    page = read(client, "/timeline", process=process)
    assert lines_of(page) == lines_in(timeline_sheet(view))
    assert words(page.xpath("//*[@class='standfirst']")[0]) == timeline_sheet(view).standfirst


def test_every_event_with_a_day_is_drawn_and_leads_to_its_line(client, record):
    (view,) = view_timelines(Choice(record, "Ukraine"))
    page = read(client, "/timeline", process="Ukraine")
    marks = page.xpath("//*[@class='wide']//a/@href")
    assert len(marks) == sum(moment.when is not None for moment in view.moments)
    undated = sum(moment.when is None for moment in view.moments)
    assert f"Not drawn: {undated} without a day" in words(page.xpath("//figure//figcaption")[0])


def test_a_slip_is_drawn_from_the_days_announced_to_the_days_held(client):
    page = read(client, "/timeline", process="Ukraine")
    (mark,) = [m for m in page.xpath("//*[@class='wide']//a") if "slipped by 3 days" in m.findtext("{*}title")]
    assert mark.xpath(".//*[@class='ghost']")
    assert mark.xpath(".//*[@class='slip-head']")


@pytest.mark.parametrize(
    ("name", "value", "all_say"),
    [
        ("person", "Steve Witkoff", "Witkoff"),
        ("place", "Abu Dhabi", "Abu Dhabi"),
        ("format", "call", "Call"),
        ("format", "draft", "Draft"),
        ("status", "scheduled", "scheduled"),
        ("side", "Europe", "and Europe"),
    ],
)
def test_a_filter_keeps_the_lines_that_have_it_and_no_others(client, name, value, all_say):
    every = lines_of(read(client, "/timeline", process="Ukraine"))
    page = read(client, "/timeline", process="Ukraine", **{name: value})
    kept = lines_of(page)
    assert kept == [line for line in every if all_say in line[1]]
    assert page.xpath(f"//select[@name='{name}']/option[@selected]/@value") == [value]
    assert_sound(client, page)


def test_filters_by_source_and_days_go_together(client):
    page = read(client, "/timeline", process="Ukraine", source="Capitol Register", since="2026-01-01")
    assert [label for label, _ in lines_of(page)] == ["week of 5 January 2026"]


def test_a_filter_that_nothing_passes_says_so_and_leads_to_all(client):
    page = read(client, "/timeline", process="Ukraine", person="Nobody at all")
    assert "No line has all that is asked for" in words(page.xpath("//*[@class='nothing']")[0])
    assert page.xpath("//*[@class='nothing']//a/@href") == ["/timeline?process=Ukraine"]
    assert page.xpath("//select[@name='person']/option[@selected]/@value") == ["Nobody at all"]


def test_a_line_opens_to_its_words_its_claim_and_the_line_to_cite(client):
    page = read(client, "/timeline", process="Ukraine")
    rows = page.xpath("//li[contains(@class, 'row')]//details[.//*[contains(text(), 'Talks')]]")
    evidence = rows[-1].xpath(".//*[@class='evidence']")[0]
    assert evidence.xpath(".//mark")
    assert evidence.xpath(".//a[starts-with(@href, '/claim/')]")
    assert evidence.xpath(".//a[starts-with(@href, '/article/')]")
    assert "; claim " in evidence.xpath(".//button/@data-copy")[0]
