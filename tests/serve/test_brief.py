"""The page of the brief."""

import pytest

from accord.desk.views.briefing import Days, brief_record
from accord.render.sheets.text import brief_sheet
from serve.pagework import lines_in, lines_of, links_of, read, words


@pytest.mark.parametrize("process", ["Ukraine", "Iran nuclear", "Gaza"])
def test_the_page_says_what_the_terminal_says(client, record, process):
    (view,) = brief_record(record, process=process).negotiations
    page = read(client, "/brief", process=process)
    assert lines_of(page) == lines_in(brief_sheet(view))
    assert words(page.xpath("//*[@class='standfirst']")[0]) == brief_sheet(view).standfirst


def test_the_contents_lead_to_every_section(client):
    page = read(client, "/brief", process="Ukraine")
    titles = page.xpath("//*[@class='contents']//a/text()")
    assert titles == page.xpath("//section/h2/text()")
    assert [link for link in links_of(page) if link.startswith("#part-")] == [
        f"#part-{n + 1}" for n in range(len(titles))
    ]


def test_the_brief_of_a_past_day_is_the_brief_of_that_day(client, record):
    from datetime import date

    (view,) = brief_record(record, Days(as_of=date(2026, 1, 26)), process="Ukraine").negotiations
    assert lines_of(read(client, "/brief", **{"process": "Ukraine", "as-of": "2026-01-26"})) == lines_in(
        brief_sheet(view)
    )
