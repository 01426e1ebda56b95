"""The first page: the negotiations at a glance, what is new since the last visit, and an empty record that explains."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from accord.desk.ledger.adding import record_extraction
from accord.desk.own.declaring import Parties, declare_process
from accord.desk.own.examples import NEGOTIATIONS, PACKED, find_examples
from accord.desk.review.judging import Analyst
from accord.desk.views.front import IN_FULL, see_front
from accord.record.store import Record
from accord.serve.settings import Settings
from accord.terms.claim import Meeting
from accord.terms.doubt import Doubt
from newsroom import Story
from serve.conftest import NOW, ROOT, desk_client, put_stories
from strait import geneva, longer, oslo


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def place(tmp_path):
    return put_stories(tmp_path / "strait.db", (geneva,))


def _plain(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("<main", 1)[1]).split())


def test_every_negotiation_is_told_of(client):
    page = client.get("/").text
    for name, parties in NEGOTIATIONS.items():
        assert f">{name}</a>" in page
        assert ", ".join(parties.sides) in page


def test_what_happened_last_and_what_is_next_lead_to_the_event(client):
    page = client.get("/").text
    events = re.findall(r'href="(/event/[^"]+)"', page)
    assert len(events) >= len(NEGOTIATIONS)
    assert {client.get(path).status_code for path in events} == {200}


@pytest.mark.parametrize(("others", "last"), [((geneva,), "2004-03-20"), ((), "2004-04-05")])
def test_an_article_of_a_day_to_come_is_not_the_last_unless_all_are(tmp_path, others, last):
    def early():
        story = Story("Greece and Turkey met in Oslo.", on="2004-04-05", source="early.txt")
        story.meeting(story.text, "Greece", "Turkey")
        story.doubts.append(Doubt("future-date", 0, 0, "", "the published date lies after today"))
        return story

    where = put_stories(tmp_path / "early.db", (*others, early))
    record = Record.open(where)
    declare_process(record, "Strait", Parties(("Greece", "Turkey")), Analyst("Anna Berg", lambda: NOW))
    (standing,) = see_front(where, since=None).full
    assert (standing.tally.articles, str(standing.tally.last)) == (len(others) + 1, last)


def test_the_next_meeting_is_of_the_days_after_the_last_article(record):
    for each in see_front(record, since=None).full:
        assert each.tally
        assert each.ahead is None or each.ahead.end >= each.tally.last
        assert each.last is not None


def test_what_no_view_tells_is_not_the_next(tmp_path):
    """A meeting that is likelier wrong than right is in no view until an analyst accepts it."""
    found = geneva().done()
    ahead = next(claim for claim in found.claims if isinstance(claim, Meeting) and claim.status == "scheduled")
    shown = {}
    for sure in (0.2, 0.9):
        claims = tuple(replace(claim, confidence=sure) if claim == ahead else claim for claim in found.claims)
        record = Record.create(str(tmp_path / f"{sure}.db"))
        record_extraction(record, replace(found, claims=claims), NOW)
        declare_process(record, "Strait", Parties(("Greece", "Turkey")), Analyst("N. N.", lambda: NOW))
        record.close()
        shown[sure] = see_front(str(tmp_path / f"{sure}.db"), since=None).full[0]
    assert shown[0.2].ahead is None
    assert shown[0.9].ahead is not None
    assert shown[0.2].last is not None, "what was held is told"


def test_every_link_leads_somewhere(client):
    page = client.get("/").text
    paths = {path.replace("&amp;", "&") for path in re.findall(r'href="(/[^"]*)"', page)}
    assert len(paths) > 20
    assert {path: client.get(path).status_code for path in paths if client.get(path).status_code != 200} == {}


def test_at_first_all_is_new(client):
    assert "Came in last" in client.get("/", headers={"cookie": ""}).text


def test_what_came_since_the_last_visit(place, clock):
    with desk_client(place, Settings(clock=clock)) as client:
        assert "Came in last" in client.get("/").text
        clock.now += timedelta(minutes=5)
        assert "Came in last" in client.get("/").text, "the same visit goes on"
        clock.now += timedelta(hours=20)
        assert "nothing came on record" in client.get("/").text
        clock.now += timedelta(minutes=1)
        _add(place, oslo, at=clock.now)
        clock.now += timedelta(minutes=1)
        page = _plain(client.get("/").text)
        assert "1 new article." in page
        assert "/changes?since=2026-03-01" in client.get("/").text
        clock.now += timedelta(hours=20)
        assert "nothing came on record" in client.get("/").text


def test_a_visit_is_remembered_in_the_browser_alone(place, clock):
    with desk_client(place, Settings(clock=clock)) as client:
        said = client.get("/").headers["set-cookie"].lower()
    assert {"httponly", "samesite=strict", "path=/"} <= {part.strip() for part in said.split(";")}


@pytest.mark.parametrize(
    "cookie", ["x", "", "1-", "-1", "99999999999-99999999999", "1-2-3", "9" * 4000, "0-0", "<b>-1"]
)
def test_a_cookie_that_is_none(place, clock, cookie):
    with desk_client(place, Settings(clock=clock)) as client:
        name = client.get("/").headers["set-cookie"].partition("=")[0]
        client.cookies.clear()
        assert client.get("/", headers={"cookie": f"{name}={cookie}"}).status_code == 200


def test_two_records_are_remembered_apart(place, little):
    with desk_client(place) as one, desk_client(little) as other:
        names = {each.get("/").headers["set-cookie"].partition("=")[0] for each in (one, other)}
    assert len(names) == 2


def test_an_empty_record_explains_itself(tmp_path):
    Record.create(str(tmp_path / "new.db")).close()
    with desk_client(str(tmp_path / "new.db")) as client:
        page = _plain(client.get("/").text)
    assert "This record is empty" in page
    assert "accord add" in page
    assert "Put the examples on record" in page


def test_an_empty_record_takes_the_examples(tmp_path):
    Record.create(str(tmp_path / "new.db")).close()
    with desk_client(str(tmp_path / "new.db")) as client:
        token = re.search(r'name="token" value="([^"]+)"', client.get("/").text)[1]
        assert client.post("/examples", data={"token": token}).headers["location"] == "/"
        assert "Ukraine" in client.get("/").text
        again = client.post("/examples", data={"token": token})
    assert again.status_code == 400
    assert "accord demo" in again.text


def test_the_examples_are_where_they_are_looked_for():
    assert {folder.name for folder in find_examples().iterdir()} >= {"ukraine", "gaza", "iran"}


def test_of_many_negotiations_those_with_the_latest_news_are_told_of_and_all_are_named(place):
    record = Record.open(place)
    for number in range(IN_FULL + 5):
        sides = ("Greece", "Turkey") if number == 3 else (f"Side {number}", f"Other {number}")
        declare_process(record, f"Talks {number:02}", Parties(sides), Analyst("N. N.", lambda: datetime.now(UTC)))
    record.close()
    found = see_front(place, since=None)
    assert found.full[0].charter.name == "Talks 03"
    assert len(found.full) == IN_FULL
    with desk_client(place) as client:
        page = client.get("/").text
    assert [n for n in range(IN_FULL + 5) if f">Talks {n:02}</a>" not in page] == []


def test_a_record_of_articles_alone_says_how_to_name_a_negotiation(place):
    with desk_client(place) as client:
        assert "accord process add" in client.get("/").text


def _add(place, story, *, at):
    from accord.desk.ledger.adding import record_extraction

    record = Record.open(place)
    record_extraction(record, story().done(), at)
    record.close()


def test_the_examples_are_packed_where_they_are_looked_for():
    """An installed accord has them beside its modules: what the wheel includes is where the desk looks first."""
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packed = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]["examples"]
    assert PACKED.parts[-2:] == tuple(packed.split("/"))


@pytest.fixture
def several(tmp_path):
    return put_stories(tmp_path / "several.db", (geneva, oslo, longer))


def test_talks_that_nobody_declared_are_named_by_their_sides(several):
    with desk_client(several) as client:
        page = client.get("/").text
        found = re.findall(r'<h2><a href="(/brief\?talks=[^"]+)">([^<]+)</a>', page)
        assert [" ".join(name.split()) for _, name in found] == ["Greece – Turkey"]
        assert f"<h1>{found[0][1]}</h1>" in client.get(found[0][0]).text
        assert "3 articles, " in _plain(page)
        assert "accord process add" in page


def test_beside_declared_ones_other_talks_are_listed_by_their_sides(several):
    record = Record.open(several)
    declare_process(record, "Atlantis", Parties(("Atlantis", "Lemuria")), Analyst("N. N.", lambda: NOW))
    record.close()
    with desk_client(several) as client:
        page = client.get("/").text
    assert "Other talks" in page
    assert re.search(r'<li><a href="/brief\?talks=[^"]+">Greece – Turkey</a>', page)


def test_where_it_takes_long_to_tell_talks_apart_nobody_waits_for_it(several, monkeypatch):
    from accord.serve.pages import front

    monkeypatch.setattr(front, "MANY", 2)
    with desk_client(several) as client:
        page = client.get("/").text
        assert "Greece – Turkey" not in page
        (more,) = re.findall(r'href="(/\?gathered=[^"#]+)#talks"', page)
        assert "Greece – Turkey" in client.get(more).text


def test_an_article_that_was_edited_came_in_once(tmp_path):
    def first():
        return Story("Delegations met in Geneva.", outlet="Bell", on="2004-03-20", title="They met", source="a.txt")

    def edited():
        return Story("Delegations met in Bern.", outlet="Bell", on="2004-03-20", title="They met", source="b.txt")

    with desk_client(put_stories(tmp_path / "edited.db", (first, edited))) as client:
        page = client.get("/").text
    assert page.count("They met</a>") == 1
    assert "and 1 more" in page
