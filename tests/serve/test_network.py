"""The page of the network: pairs as lines, as a drawing, and day by day."""

import pytest

from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_networks
from accord.render.sheets.network import network_sheet
from serve.pagework import lines_in, lines_of, read


@pytest.mark.parametrize("process", ["Ukraine", "Iran nuclear", "Gaza"])
def test_the_page_says_what_the_terminal_says(client, record, process):
    (view,) = view_networks(Choice(record, process))
    assert lines_of(read(client, "/network", process=process)) == lines_in(network_sheet(view))


def test_every_pair_of_sides_is_a_line_of_the_drawing_with_how_often_they_met(client, record):
    (view,) = view_networks(Choice(record, "Ukraine"))
    page = read(client, "/network", process="Ukraine")
    (drawing,) = page.xpath("(//figure[contains(@class, 'chart')])[1]//*[@class='wide']")
    ties = drawing.xpath(".//a[@class='tie-mark']")
    assert len(ties) == len(view.sides)
    counts = sorted(drawing.xpath(".//text[contains(@class, 'count-name')]/text()"))
    assert counts == sorted(str(pair.times) for pair in view.sides if pair.times > 1)


def test_every_meeting_with_a_day_is_a_mark_in_the_row_of_its_pair(client, record):
    (view,) = view_networks(Choice(record, "Ukraine"))
    page = read(client, "/network", process="Ukraine")
    (drawing,) = page.xpath("(//figure[contains(@class, 'chart')])[2]//*[@class='wide']")
    assert len(drawing.xpath(".//a")) == sum(each.when is not None for pair in view.sides for each in pair.encounters)
