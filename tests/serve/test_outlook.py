"""The page of the outlook: the lines of the terminal, and the windows drawn."""

import pytest

from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_outlooks
from accord.render.sheets.outlook import outlook_sheet
from serve.pagework import lines_in, lines_of, read


@pytest.mark.parametrize("process", ["Ukraine", "Iran nuclear", "Gaza"])
@pytest.mark.parametrize("every", [False, True])
def test_the_page_says_what_the_terminal_says(client, record, process, every):
    (view,) = view_outlooks(Choice(record, process), every=every)
    page = read(client, "/outlook", process=process, **({"all": "yes"} if every else {}))
    assert lines_of(page) == lines_in(outlook_sheet(view, every=every))


def test_a_round_that_slipped_is_drawn_where_it_was_held_with_an_arrow_from_where_it_was_announced(client):
    page = read(client, "/outlook", process="Ukraine")
    marks = [mark for mark in page.xpath("//*[@class='wide']//a") if mark.xpath(".//*[@class='slip-head']")]
    assert len(marks) == 1
    assert marks[0].xpath(".//*[contains(@class, 'meeting held')]")


def test_what_is_possible_is_drawn_otherwise_than_what_is_held(client):
    page = read(client, "/outlook", process="Ukraine")
    assert page.xpath("//*[@class='wide']//*[contains(@class, 'meeting possible')]")
    assert "possible or proposed" in "".join(page.xpath("//*[@class='key']//text()"))
