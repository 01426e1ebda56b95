"""The page of the drafts: one by one as the terminal has them, and side by side."""

import pytest

from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_drafts
from accord.render.sheets.drafts import drafts_sheet
from serve.pagework import assert_sound, lines_in, lines_of, read, words


@pytest.mark.parametrize("process", ["Ukraine", "Iran nuclear", "Gaza"])
def test_the_page_says_what_the_terminal_says(client, record, process):
    (view,) = view_drafts(Choice(record, process))
    assert lines_of(read(client, "/drafts", process=process)) == lines_in(drafts_sheet(view))


def test_the_drafts_reported_last_stand_side_by_side(client, record):
    (view,) = view_drafts(Choice(record, "Ukraine"))
    page = read(client, "/drafts", process="Ukraine")
    assert page.xpath("//table//th[@scope='col']/text()") == [paper.names[0] for paper in view.papers[:2]]
    assert page.xpath("//table//th[@scope='row']/text()")[0] == "Versions"


def test_other_drafts_can_be_put_beside_each_other(client, record):
    (view,) = view_drafts(Choice(record, "Ukraine"))
    names = [paper.names[0] for paper in view.papers][-2:]
    answer = client.get("/drafts", params=[("process", "Ukraine"), *(("draft", name) for name in names)])
    page = read(client, str(answer.request.url).removeprefix("http://127.0.0.1:8321"))
    assert page.xpath("//table//th[@scope='col']/text()") == names
    assert page.xpath("//input[@name='draft'][@checked]/@value") == names
    assert_sound(client, page)


def test_a_draft_that_is_none_is_passed_over(client):
    page = read(client, "/drafts", process="Ukraine", draft="no such draft")
    assert len(page.xpath("//table//th[@scope='col']")) == 2
    assert "no such draft" not in words(page)
