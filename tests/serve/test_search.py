"""Search: by words, with filters that the address keeps, and plain answers to what cannot be sought."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient


def finds(page: str) -> list[str]:
    """Return where the finds of a page lead."""
    return re.findall(r'<a class="opens" href="([^"]+)"', page)


def kinds(page: str) -> set[str]:
    """Return the kinds of the finds of a page."""
    return set(re.findall(r'<a class="opens"[^>]*>(\w+)<', page))


def test_words_find_articles_and_claims(client: TestClient) -> None:
    """Each find opens: an article its text, a claim all that is behind it."""
    page = client.get("/search?q=Abu+Dhabi+round").text
    assert {"article", "meeting"} <= kinds(page)
    assert "<mark>Abu</mark>" in page
    for path in finds(page)[:6]:
        assert client.get(path).status_code == 200


def test_the_filters_are_those_of_the_address(client: TestClient) -> None:
    """Kind, days and side narrow it down, and the form shows them as they were asked."""
    page = client.get("/search?q=talks&kind=meeting&kind=position&since=2026-01-01&until=2026-02-28").text
    assert finds(page)
    assert kinds(page) <= {"meeting", "position"}
    assert all(" 2026" in day for day in re.findall(r'<p class="kicker">([^·<]+)', page))
    assert re.search(r'value="meeting" checked', page)
    assert 'name="since" value="2026-01-01"' in page
    whole, bound = (len(finds(client.get(f"/search?q=talks{more}").text)) for more in ("", "&side=Ukraine"))
    assert 0 < bound < whole


def test_a_negotiation_narrows_it_down(client: TestClient) -> None:
    """Only what belongs to the negotiation; one that is none is answered in words."""
    own = client.get("/search?q=talks&most=200&process=" + quote(first_process(client))).text
    every = client.get("/search?q=talks&most=200").text
    assert 0 < len(finds(own)) < len(finds(every))
    answer = client.get("/search?q=talks&process=Nowhere")
    assert answer.status_code == 400
    assert "no negotiation is called" in answer.text


def first_process(client: TestClient) -> str:
    """Return the name of a negotiation of the record."""
    from accord.record.store import Record

    with Record.open(client.app.state.record).reading() as reading:  # type: ignore[attr-defined]
        return reading.charters()[0].name


def test_more_is_asked_for_by_a_link(client: TestClient) -> None:
    """The latest come first, so many at a time."""
    page = client.get("/search?q=talks&most=5").text
    assert len(finds(page)) == 5
    more = re.search(r'href="(/search\?[^"]*most=10[^"]*)"', page)
    assert more
    assert len(finds(client.get(more[1].replace("&amp;", "&")).text)) == 10


def test_who_says_the_next_round_is_on_1_february(client: TestClient) -> None:
    """One line of search, the claim, and who has it from whom."""
    page = client.get("/search?q=" + quote('"next round" "1 February"') + "&kind=meeting").text
    (path, *_) = finds(page)
    assert "1 February 2026" in client.get(path).text
    assert "Who says so" in client.get(path).text


def test_everything_somebody_attended(client: TestClient) -> None:
    """One line of search gives the meetings whose words name a person."""
    page = client.get("/search?q=Witkoff&kind=meeting").text
    assert finds(page)
    assert kinds(page) == {"meeting"}


def test_an_id_is_opened(client: TestClient) -> None:
    """Whoever was given an id types it into the one field there is."""
    (path, *_) = finds(client.get("/search?q=talks&kind=meeting").text)
    name = path.rpartition("/")[2]
    assert f'href="/open/{name}"' in client.get(f"/search?q={name}").text


@pytest.mark.parametrize(
    ("asked", "status", "words"),
    [
        ("", 200, "Search"),
        ("q=%22%22", 400, "no word to search for"),
        ("q=zyzzyva", 200, "Nothing on record holds all of these words"),
        ("q=" + "a" * 10_000, 400, "10,000 characters"),
        ("q=" + quote("ж" * 10_000), 400, "10,000 characters"),
        ("q=" + "+".join(["a"] * 100), 400, "100 words"),
        ("q=x&kind=rumour", 400, "kind=rumour"),
        ("q=x&since=2026-13-01", 400, "is not a day"),
        ("q=x&since=2026-02-01&until=2026-01-01", 400, "no day is between"),
        ("q=x&most=lots", 400, "no number of finds"),
    ],
)
def test_a_plain_answer_says_what_to_do(client: TestClient, asked: str, status: int, words: str) -> None:
    """Nothing found, nothing asked, too much asked, a day that is none."""
    answer = client.get(f"/search?{asked}")
    assert answer.status_code == status
    assert words in answer.text


@pytest.mark.parametrize(
    "query", ['"unbalanced', "NEAR(a b)", "a AND OR NOT", "words : x", "'; --", "*", "a*", "\x00x", "-x", "^x"]
)
def test_no_query_breaks_the_index(client: TestClient, query: str) -> None:
    """What the index has a meaning for is words to us."""
    assert client.get("/search?q=" + quote(query)).status_code in (200, 400)


def test_hostile_words_are_words(client: TestClient) -> None:
    """What was typed is shown, and is nothing else."""
    page = client.get("/search?q=" + quote('"><script>alert(1)</script>')).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
