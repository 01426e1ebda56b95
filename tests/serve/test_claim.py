"""Everything behind a claim, an event and a judgement, each under its id, and the analyst's word beside it."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from accord.desk.ledger.adding import record_extraction
from accord.desk.review.judging import Word, judge_on_record
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.settings import Settings
from accord.terms.kept import Sought
from newsroom import Story, days
from serve.conftest import serving
from table import START, analyst, courier, gazette

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Give a record with three reports, of which two tell one round of talks."""
    record = Record.create(str(tmp_path / "desk.db"))
    bell = Story("Serbia and Kosovo held talks in Ohrid on Saturday, a monitor said.", outlet="Bell", on="2023-03-20")
    bell.meeting(bell.text, "Serbia", "Kosovo", when=days("2023-03-18"), place="Ohrid")
    for extraction in (gazette(), courier(), bell.done()):
        record_extraction(record, extraction, START)
    return record


@pytest.fixture
def reader(record: Record) -> TestClient:
    """Give a reader of that record who has a name."""
    app = make_app(record.where, Settings(by="Ana", clock=lambda: START))
    return TestClient(app, base_url="http://127.0.0.1:8321", follow_redirects=False)


def claims(record: Record, kind: str) -> list[str]:
    """Return the ids of the claims of a kind, the last first."""
    with record.reading() as reading:
        return reading.find_claims(Sought(kinds=(kind,)))


def text_of(page: str) -> str:
    """Return the words of a page in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_claim_has_its_words_its_chain_its_rule_and_a_line_to_cite(record: Record, reader: TestClient) -> None:
    """What one would ask of any line of a brief."""
    page = next(each for name in claims(record, "meeting") if "Brussels" in (each := reader.get(f"/claim/{name}").text))
    words = text_of(page)
    assert "said by a European diplomat" in words
    assert "not named" in words
    assert "test-meeting" in words
    assert "from a source without a name: a European diplomat" in words
    assert "Lake Gazette; “Round in Ohrid”; 19 March 2023; according to a European diplomat; claim" in words


def test_an_event_has_all_who_tell_it_and_why_they_are_one(record: Record, reader: TestClient) -> None:
    """From a claim one comes to its event, and from there to every other telling with the reason."""
    (bell, *_) = [name for name in claims(record, "meeting") if "monitor" in reader.get(f"/claim/{name}").text]
    found = re.search(r'href="(/event/[^"?]+)', reader.get(f"/claim/{bell}").text)
    assert found
    words = text_of(reader.get(found[1]).text)
    assert "told by 2 claims" in words
    assert "Lake Gazette" in words
    assert "Bell" in words
    assert "Why these are one" in words
    assert re.search(r"weight \d+ The same sides", words)


def test_an_id_leads_to_its_own_page(record: Record, reader: TestClient) -> None:
    """Whatever sort of address an id was put into."""
    (agreement,) = claims(record, "agreement")
    for path in (f"/event/{agreement}", f"/judgement/{agreement}", f"/open/{agreement}?as-of=2023-04-01"):
        answer = reader.get(path)
        assert answer.status_code == 307
        assert answer.headers["location"].partition("?")[0] == f"/claim/{agreement}"
    assert answer.headers["location"].endswith("?as-of=2023-04-01")


def test_a_struck_claim_says_so_and_how_it_is_brought_back(record: Record, reader: TestClient) -> None:
    """It counts no more, and is there with who struck it and why."""
    (agreement,) = claims(record, "agreement")
    struck = judge_on_record(record, Word("strike", (agreement,), note="a plan only"), analyst("Boris"))
    words = text_of(reader.get(f"/claim/{agreement}").text)
    assert "This claim was struck" in words
    assert "struck by Boris; “a plan only”" in words
    page = reader.get(f"/judgement/{struck.id}").text
    assert agreement in page
    assert "struck by Boris" in page


def test_a_claim_is_judged_on_its_page(record: Record, reader: TestClient) -> None:
    """A note, a correction and a rating by plain forms; each leads back to the claim."""
    (agreement,) = claims(record, "agreement")
    for fields in (
        {"verdict": "note", "note": "ask Skopje"},
        {"verdict": "correct", "field": "what", "value": "an annex on the missing"},
        {"verdict": "credibility", "value": "2"},
        {"verdict": "strike", "note": "not yet"},
    ):
        page = reader.get(f"/claim/{agreement}").text
        carried = dict(re.findall(r'name="(token|claim|seen|from)" value="([^"]*)"', page))
        answer = reader.post("/review", data=carried | fields)
        assert answer.status_code == 303, answer.text
        assert answer.headers["location"] == f"/claim/{agreement}"
    words = text_of(reader.get(f"/claim/{agreement}").text)
    for told in ("“ask Skopje”", "an annex on the missing", "rated 2 by Ana", "struck by Ana"):
        assert told in words


def test_what_was_taken_back_is_there_as_such(record: Record, reader: TestClient) -> None:
    """The record forgets nothing: an undone word is struck through, with the word that undid it."""
    (agreement,) = claims(record, "agreement")
    ana = analyst("Ana")
    judged = judge_on_record(record, Word("strike", (agreement,)), ana)
    judge_on_record(record, Word("undo", (judged.id,)), ana)
    page = reader.get(f"/claim/{agreement}").text
    assert "This claim was struck" not in page
    assert "taken back by Ana" in text_of(page)
    assert 'class="undone"' in page


def test_a_past_day_shows_what_was_known_then(record: Record, reader: TestClient) -> None:
    """The second telling came a day later; a claim of a later day is not there yet."""
    (bell, *_) = [name for name in claims(record, "meeting") if "monitor" in reader.get(f"/claim/{name}").text]
    answer = reader.get(f"/claim/{bell}?as-of=2023-03-19")
    assert answer.status_code == 404
    assert "take the day away" in answer.text
    page = reader.get(f"/claim/{bell}?as-of=2023-03-20").text
    assert "As known and judged on 2023-03-20" in page
    assert f'href="/claim/{bell}">As known now' in page


@pytest.mark.parametrize("name", ["0000000000000000", "e0000000000000000", "<b>x</b>", "a%2Fb", "☃", "x" * 500])
@pytest.mark.parametrize("what", ["claim", "event", "judgement", "open"])
def test_an_unknown_id_is_answered_in_words(reader: TestClient, what: str, name: str) -> None:
    """Nothing has it: search for the words instead."""
    answer = reader.get(f"/{what}/{name}")
    assert answer.status_code == 404
    assert "No claim, event, article or judgement has the id" in answer.text
    assert "<b>x" not in answer.text


def test_a_claim_of_an_earlier_reading_leads_to_its_article(record: Record, reader: TestClient) -> None:
    """A text that was read anew makes other claims; the old id says where they are."""
    old = claims(record, "position")
    again = Story(gazette().article.text, outlet="Lake Gazette", on="2023-03-19", title="Round in Ohrid")
    again.source = "lake.json"
    again.meeting("Serbia and Kosovo met in Ohrid", "Serbia", "Kosovo", when=days("2023-03-18"), place="Ohrid")
    record_extraction(record, again.done(), START.replace(hour=12))
    assert claims(record, "position") == []
    answer = reader.get(f"/claim/{old[0]}")
    assert answer.status_code == 404
    assert f"/article/{again.done().article.id[7:]}" in answer.text


def test_a_line_to_cite_is_copied_by_one_press(record: Record, browser: Browser) -> None:
    """Source, date, chain and id are on the clipboard; the line stands open as well."""
    (agreement,) = claims(record, "agreement")
    with serving(make_app(record.where, Settings(by="Ana"))) as site:
        context = browser.new_context(base_url=site.address)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address)
        tab = context.new_page()
        tab.goto(f"/claim/{agreement}")
        tab.click("text=Cite")
        tab.wait_for_selector(".copied")
        line = tab.evaluate("navigator.clipboard.readText()")
        context.close()
    assert line == f"Ridge Courier; “An annex on missing persons”; 25 March 2023; claim {agreement}"
