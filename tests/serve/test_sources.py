"""The page of the sources: chains, stories with their carriers, track records with how sure they are."""

import pytest

from accord.desk.views.choice import Choice
from accord.desk.views.sourcing import view_sources
from accord.render.sheets.sources import sources_sheet
from serve.pagework import lines_in, lines_of, read, words


@pytest.mark.parametrize("process", ["Ukraine", "Iran nuclear", "Gaza"])
def test_the_page_says_what_the_terminal_says(client, record, process):
    (view,) = view_sources(Choice(record, process))
    assert lines_of(read(client, "/sources", process=process)) == lines_in(sources_sheet(view))


def test_a_chain_is_drawn_name_by_name_to_where_it_began(client, record):
    (view,) = view_sources(Choice(record, "Ukraine"))
    backed = next(each for each in view.events if any(len(path) == 3 for o in each.origins for path in o.paths))
    page = read(client, "/sources", process="Ukraine")
    drawn = [set(figure.xpath(".//*[@class='wide']//text/text()")) for figure in page.xpath("//figure[@class='chart']")]
    names = {name for origin in backed.origins for path in origin.paths if len(path) > 1 for name in path}
    assert any(names <= texts for texts in drawn)


def test_a_story_lists_its_carriers_with_links_to_their_articles(client):
    page = read(client, "/sources", process="Ukraine")
    stories = page.xpath("//section[@id='stories']//li[@class='row']")
    assert stories
    for story in stories:
        assert len(story.xpath(".//ol[@class='bearers']//a[starts-with(@href, '/article/')]")) >= 2


def test_a_track_record_is_drawn_with_its_interval(client, record):
    (view,) = view_sources(Choice(record, "Ukraine"))
    page = read(client, "/sources", process="Ukraine")
    drawn = page.xpath("//section[@id='records']//svg/@aria-label")
    told = [
        f"{t.held} of {t.announced}, between {t.low} and {t.high} per cent" for t in view.tracks if t.low is not None
    ]
    assert sorted(drawn) == sorted(told)
    assert "Few announcements tell little." in words(page.xpath("//section[@id='records']")[0])
