"""What the pages of all views share: one negotiation, one day, plain answers to odd addresses, sound links."""

from datetime import UTC, date, datetime

import pytest

from accord.desk.own.declaring import Parties, declare_process
from accord.desk.review.judging import Analyst
from accord.record.store import Record
from newsroom import Story
from serve.conftest import desk_client, put_stories
from serve.pagework import assert_sound, ids_of, lines_of, links_of, read, words

VIEWS = ("/brief", "/changes", "/timeline", "/outlook", "/matrix", "/drafts", "/network", "/sources")
ONE_AT_A_TIME = [path for path in VIEWS if path != "/changes"]


@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize("process", ["Ukraine", "Gaza"])
def test_every_link_and_every_mark_of_a_view_leads_somewhere(client, path, process):
    assert_sound(client, read(client, path, process=process))


@pytest.mark.parametrize("path", VIEWS)
def test_a_view_names_its_negotiation_and_keeps_it_in_its_links(client, path):
    page = read(client, path, process="Ukraine")
    assert words(page.xpath("//h1")[0]) == "Ukraine – Russia – United States"
    assert page.xpath("//nav[@aria-label='Negotiations']//a[@aria-current='true']/text()") == ["Ukraine"]
    pages = page.xpath("//nav[@aria-label='Pages']//a/@href")
    assert all("process=Ukraine" in link for link in pages)


@pytest.mark.parametrize("path", ONE_AT_A_TIME)
def test_where_several_were_declared_a_view_asks_which(client, path):
    page = read(client, path, since="2026-01-01")
    assert words(page.xpath("//h1")[0]) == "Which negotiation?"
    assert f"{path}?since=2026-01-01&process=Iran+nuclear" in links_of(page)


@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"as-of": "yesterday"}, "as-of=yesterday is not a day; write it as YYYY-MM-DD"),
        ({"as-of": "2026-02-30"}, "is not a day"),
        ({"since": "2026-02-02", "as-of": "2026-02-01"}, "no day is between them"),
        ({"process": "Atlantis"}, "No negotiation is called 'Atlantis'"),
        ({"process": "x" * 300}, "process= holds 300 characters"),
    ],
)
def test_an_odd_address_is_told_what_is_wrong(client, path, asked, says):
    answer = client.get(path, params={"process": "Ukraine"} | asked)
    assert answer.status_code == 400
    assert says in answer.text.replace("&#39;", "'")


@pytest.mark.parametrize("path", ONE_AT_A_TIME)
def test_on_a_day_before_all_reports_a_view_says_so_and_leads_back(client, path):
    page = read(client, path, **{"process": "Ukraine", "as-of": "1999-01-01"})
    assert not lines_of(page)
    assert f"{path}?process=Ukraine" in links_of(page) or page.xpath("//*[@class='nothing']")


@pytest.mark.parametrize("path", VIEWS)
def test_the_slider_stops_at_each_day_on_which_articles_came(client, path):
    page = read(client, path, **{"process": "Ukraine", "as-of": "2026-01-26"})
    (form,) = page.xpath("//form[contains(@class, 'slide')]")
    days = form.get("data-days").split(",")
    (thumb,) = form.xpath(".//input[@type='range']")
    assert days[int(thumb.get("value"))] == "2026-01-25"
    assert words(form.xpath(".//output")[0]) == "26 January 2026"
    assert form.xpath(".//input[@name='process']/@value") == ["Ukraine"]


def test_without_a_script_the_slider_leads_to_the_address_of_the_day(client):
    moved = client.get("/timeline", params={"process": "Ukraine", "day": "0", "person": "Steve Witkoff"})
    assert moved.status_code == 303
    assert moved.headers["location"] == "/timeline?process=Ukraine&person=Steve+Witkoff&as-of=2025-11-24"
    last = client.get("/timeline", params={"process": "Ukraine", "day": "9999", "as-of": "2025-12-01"})
    assert last.headers["location"] == "/timeline?process=Ukraine"
    early = client.get("/timeline", params={"process": "Ukraine", "day": "0", "since": "2026-01-01"})
    assert early.headers["location"] == "/timeline?process=Ukraine&as-of=2025-11-24", "no day is before itself"


@pytest.mark.parametrize("day", ["-1", "1e3", "٣", "1234567"])
def test_a_slider_that_sends_no_number_is_told_what_to_write(client, day):
    answer = client.get("/timeline", params={"process": "Ukraine", "day": day})
    assert answer.status_code == 400
    assert "as-of=YYYY-MM-DD" in answer.text


def test_what_was_known_on_a_day_is_all_that_a_page_tells(client):
    before = read(client, "/timeline", **{"process": "Ukraine", "as-of": "2026-01-25"})
    after = read(client, "/timeline", process="Ukraine")
    assert "1 February 2026" in words(before)
    assert not any("slipped" in line for _, line in lines_of(before))
    assert any("slipped by 3 days" in line for _, line in lines_of(after))


def test_what_comes_on_record_shows_at_once(own_record):
    with desk_client(own_record) as client:
        assert "Cyprus" not in words(read(client, "/timeline", process="Ukraine"))
        record = Record.open(own_record)
        analyst = Analyst("Anna Berg", lambda: datetime(2026, 3, 2, tzinfo=UTC))
        declare_process(record, "Cyprus", Parties(("Greece", "Turkey")), analyst)
        record.close()
        assert "Cyprus" in words(read(client, "/timeline", process="Ukraine"))


@pytest.mark.parametrize("path", VIEWS)
def test_an_empty_record_says_how_to_begin(tmp_path, path):
    where = str(tmp_path / "empty.db")
    Record.create(where).close()
    with desk_client(where) as client:
        page = read(client, path)
        assert "/" in links_of(page)
        assert "Nothing is on record yet" in words(page)


def test_talks_that_nobody_declared_are_named_by_their_sides(tmp_path, record):
    """Drop what was declared by making a record of the articles alone."""
    from accord.desk.articles.options import ReadingOptions
    from accord.desk.ledger.adding import add_sources
    from accord.desk.own.examples import find_examples

    where = str(tmp_path / "bare.db")
    bare = Record.create(where)
    add_sources(bare, [str(find_examples() / "ukraine"), str(find_examples() / "iran")], ReadingOptions(), _now)
    bare.close()
    with desk_client(where) as client:
        page = read(client, "/timeline")
        tabs = page.xpath("//nav[@aria-label='Negotiations']//a/text()")
        assert tabs[:2] == ["Ukraine – Russia", "Iran – United States"]
        other = read(client, "/timeline", talks="Iran – United States")
        assert words(other.xpath("//h1")[0]) == "Iran – United States"
        assert all("Iran" in link or "talks" not in link for link in other.xpath("//nav[@aria-label='Pages']//a/@href"))
        assert_sound(client, other)


def _pair(one, other, on, outlet):
    story = Story(f"{one} and {other} met in Oslo.", on=on, outlet=outlet, source=f"{outlet}.txt")
    story.meeting("met in Oslo", one, other)
    return story


def _talks():
    """Talks of two pairs of sides, one of them told of in later years."""
    old = [lambda n=n: _pair("Chad", "Libya", f"1989-03-0{n}", f"Old {n}") for n in (1, 2)]
    new = [lambda n=n: _pair("Greece", "Turkey", f"2004-03-0{n}", f"New {n}") for n in (1, 2, 3)]
    return (*old, *new)


@pytest.fixture
def undeclared(tmp_path):
    with desk_client(put_stories(tmp_path / "talks.db", _talks())) as client:
        yield client


@pytest.mark.parametrize("path", VIEWS)
def test_the_slider_of_talks_that_nobody_declared_is_over_their_own_days(undeclared, path):
    page = read(undeclared, path, talks="Chad – Libya")
    assert page.xpath("//form[contains(@class, 'slide')]/@data-days") == ["1989-03-01,1989-03-02"]
    day = read(undeclared, path, **{"talks": "Greece – Turkey", "as-of": "2004-03-01"})
    assert page.xpath("//form[contains(@class, 'slide')]") != []
    assert day.xpath("//form[contains(@class, 'slide')]/@data-days") == ["2004-03-01,2004-03-02,2004-03-03"]


@pytest.mark.parametrize("path", ONE_AT_A_TIME)
def test_no_other_talks_are_shown_for_those_that_were_asked_for(undeclared, path):
    page = read(undeclared, path, talks="Aceh – Indonesia")
    assert "No talks between these sides are told of: Aceh – Indonesia" in words(page)
    assert not lines_of(page)
    page = read(undeclared, path, **{"talks": "Greece – Turkey", "as-of": "1989-03-05"})
    assert "No talks between these sides are told of: Greece – Turkey, as known on 5 March 1989" in words(page)


def test_talks_are_known_again_by_two_of_their_sides(undeclared):
    page = read(undeclared, "/timeline", talks="Cyprus – Turkey – Greece")
    assert words(page.xpath("//h1")[0]) == "Greece – Turkey"
    assert "the talks “Cyprus – Turkey – Greece” are told of under these sides" in words(page)
    assert "under these sides" not in words(read(undeclared, "/timeline", talks="-"))


def test_a_name_of_sides_is_nothing_beside_that_of_a_negotiation(client):
    page = read(client, "/timeline", process="Gaza", talks="Chad – Libya")
    assert words(page.xpath("//h1")[0]).startswith("Gaza: Israel")


def _now() -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize("path", VIEWS)
def test_a_view_needs_no_script_and_no_style_of_its_own(client, path):
    page = read(client, path, process="Ukraine")
    assert not page.xpath("//@style | //style | //script[not(@src)]")
    assert not [name for name in page.xpath("//@*") if getattr(name, "attrname", "").startswith("on")]
    assert date.fromisoformat(page.xpath("//form[contains(@class, 'slide')]/@data-days")[0].split(",")[0])
    assert ids_of(page)["view"] == 1
