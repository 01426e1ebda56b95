"""The article: every word that carries a claim is marked at its very place, whatever characters stand before it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from accord.desk.ledger.adding import record_extraction
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.settings import Settings
from accord.terms.doubt import Doubt
from newsroom import Story, days
from serve.conftest import serving
from table import START, open_record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ODD = (
    "NICOSIA 🤝🏽👩\u200d🚀 - Envoys of Cyprus and Turkey met in Nicosia on Friday. "
    "🇨🇾 \u202eNothing\u202c was signed.\n\n"
    "قال المبعوث إن المحادثات مفيدة، Turkey rejects any\u200b corridor to the sea 🌊, and the hall 𝔊𝔥 fell silent.\n\n"
    "Cyprus supports a corridor to the sea, e\u0301lan and all."
)


def odd_story() -> Story:
    """Give an article in which code points, code units and what is seen all differ."""
    story = Story(
        ODD, outlet="Harbour Post", on="2004-03-06", title="A hall 🤝 \u202eturned", url="https://post.example/hall"
    )
    talks = "Envoys of Cyprus and Turkey met in Nicosia on Friday."
    story.meeting(talks, "Cyprus", "Turkey", when=days("2004-03-05"), place="Nicosia")
    story.position("any\u200b corridor to the sea 🌊", "Turkey", "opposes")
    story.position("a corridor to the sea, e\u0301lan", "Cyprus", "supports")
    story.doubts.append(Doubt("hidden-text", 0, 0, "", "the page holds 12 words of text that its readers cannot see"))
    story.doubts.append(Doubt("no-year", 0, 0, "Friday", "two years are possible"))
    return story


EARLIER = "Envoys of Cyprus and Turkey met in Nicosia on Thursday.\nThey parted early."
LATER = "Envoys of Cyprus and Turkey met in Nicosia on Friday.\nThey parted early.\nA lunch followed."


def edited(text: str, on: str) -> Story:
    """Give one version of a page."""
    story = Story(text, outlet="Cove Times", on=on, title="Envoys meet", url="https://cove.example/envoys", source=on)
    story.meeting(text.split("\n", maxsplit=1)[0], "Cyprus", "Turkey", place="Nicosia")
    return story


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the place of a record with the odd article and two versions of another."""
    folder: Path = tmp_path_factory.mktemp("articles")
    stories = (odd_story(), edited(EARLIER, "2004-03-07"), edited(LATER, "2004-03-08"))
    open_record(folder, *(story.done() for story in stories)).close()
    return str(folder / "desk.db")


@pytest.fixture(scope="module")
def reader(where: str) -> Iterator[TestClient]:
    """Give a reader of these articles."""
    with TestClient(make_app(where, Settings()), base_url="http://127.0.0.1:8321", follow_redirects=False) as found:
        yield found


@pytest.fixture(scope="module")
def reading_tab(where: str, browser: Browser) -> Iterator[Page]:
    """Give a tab of a real browser at these articles."""
    with serving(make_app(where, Settings())) as site:
        context = browser.new_context(base_url=site.address)
        yield context.new_page()
        context.close()


def odd_path() -> str:
    """Return the address of the odd article."""
    return f"/article/{odd_story().done().article.id.removeprefix('sha256:')}"


def version(text: str, on: str) -> str:
    """Return the id of a version of the other article."""
    return edited(text, on).done().article.id.removeprefix("sha256:")


def claims_of(where: str) -> dict[str, list[tuple[str, int, int, str]]]:
    """Return the evidence of the odd article's claims, by their ids."""
    article = odd_story().done().article.id
    with Record.open(where).reading() as reading:
        kept = reading.grounds(reading.claims_of([article]))
        return {each.id: [(e.field, e.start, e.end, e.exact) for e in each.claim.evidence] for each in kept}


SHOWN = """(claim) => [...document.querySelectorAll('#text [data-start]')]
    .filter((node) => !claim || (node.dataset.claims || '').split(' ').includes(claim))
    .map((node) => [Number(node.dataset.start), [...node.childNodes].map((part) =>
        part.nodeType === 3 ? part.data : String.fromCodePoint(parseInt(part.textContent.slice(2), 16))).join('')])"""


def test_the_text_in_the_browser_is_the_text_on_record(reading_tab: Page) -> None:
    """Segment by segment, in code points: nothing lost, nothing moved, after emoji and right-to-left text too."""
    reading_tab.goto(odd_path())
    segments = reading_tab.evaluate(SHOWN, None)
    assert len(segments) > 10
    for start, text in segments:
        assert ODD[start : start + len(text)] == text
    assert "".join(text for _, text in segments) == ODD.replace("\n", "")


def test_the_words_of_every_claim_are_marked_and_no_others(reading_tab: Page, where: str) -> None:
    """What a browser shows as a claim's words is its evidence, code point by code point."""
    reading_tab.goto(odd_path())
    found = claims_of(where)
    assert len(found) == 3
    for claim, evidence in found.items():
        marked = {at for start, text in reading_tab.evaluate(SHOWN, claim) for at in range(start, start + len(text))}
        assert marked == {at for _, start, end, _ in evidence for at in range(start, end)}


def test_a_picked_claim_has_its_fields_told_apart(reading_tab: Page, where: str) -> None:
    """Each field's words are a mark of their own that names the field."""
    for claim, evidence in claims_of(where).items():
        reading_tab.goto(f"{odd_path()}?claim={claim}")
        labels = reading_tab.eval_on_selector_all("mark.picked", "all => all.map(one => one.dataset.ends)")
        assert [label for label in labels if label] == [field for field, *_ in evidence if field != "claim"]


def test_a_click_on_words_picks_their_claim_and_back(reading_tab: Page) -> None:
    """Words lead to the claim, and a claim to its words."""
    reading_tab.goto(odd_path())
    reading_tab.locator("#text").get_by_text("corridor to the sea 🌊").click()
    assert "Turkey against" in (reading_tab.text_content(".taken-list li.picked .says") or "")
    reading_tab.locator(".taken-list li").last.locator(".says").click()
    assert "a corridor to the sea" in "".join(reading_tab.locator("#text .picked").all_text_contents())
    assert reading_tab.locator(".taken-list li.picked").count() == 1


def test_without_scripts_numbers_lead_both_ways(reader: TestClient) -> None:
    """A number behind each passage leads to the claim, and the claim to its words."""
    text = reader.get(odd_path()).text
    for number in (1, 2, 3):
        assert f'href="#claim-{number}" id="words-{number}"' in text
        assert f'<li id="claim-{number}"' in text
        assert f"#words-{number}" in text


def test_unseen_characters_are_shown_and_pictures_left_whole(reader: TestClient) -> None:
    """A direction mark is shown by its number, and turns nothing round; an astronaut stays one picture."""
    text = reader.get(odd_path()).text
    assert "\u202e" not in text
    assert "\u200b" not in text
    assert 'title="right-to-left override">U+202E' in text
    assert "👩\u200d🚀" in text


def test_hidden_text_is_marked_and_doubts_are_told(reader: TestClient) -> None:
    """What readers could not see is set apart from what could not be settled."""
    text = reader.get(odd_path()).text
    hidden = text[text.index('class="hidden-text"') :]
    assert "12 words of text that its readers cannot see" in hidden[: hidden.index("</section>")]
    assert "two years are possible" in text


def test_versions_are_compared_word_by_word(reader: TestClient) -> None:
    """The one word that the outlet changed, and the paragraph that came, are marked."""
    old, new = version(EARLIER, "2004-03-07"), version(LATER, "2004-03-08")
    page = reader.get(f"/article/{new}").text
    path = f"/article/{new}/against/{old}"
    assert path in page
    compared = html.unescape(reader.get(path).text)
    assert [words.strip() for words in re.findall(r"<del>([^<]*)</del>", compared)] == ["Thursday"]
    assert [words.strip() for words in re.findall(r"<ins>([^<]*)</ins>", compared)] == ["Friday", "A lunch followed."]
    assert "2 of 3 differ" in compared.replace("paragraphs ", "")


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/article/0123456789abcdef", 404, "No article has the id"),
        ("/article/abc", 404, "No article has the id"),
        ("/article/%3Cscript%3E", 404, "&lt;script&gt;"),
        ("{odd}?as-of=2004-03-05", 400, "take the day away"),
        ("{odd}?claim=gone", 200, "does not stand in this article"),
        ("{odd}/against/0123456789abcdef", 404, "No article has the id"),
    ],
)
def test_a_plain_page_says_what_to_do(reader: TestClient, path: str, status: int, words: str) -> None:
    """An id that is none, a day before the article: each is answered in words."""
    answer = reader.get(path.format(odd=odd_path()))
    assert answer.status_code == status
    assert words in answer.text


def test_the_beginning_of_an_id_opens_the_article(reader: TestClient) -> None:
    """What a line to cite names is enough to find it again."""
    page = reader.get(odd_path()).text
    cited = re.search(r"article ([0-9a-f]{16});", page)
    assert cited
    assert reader.get(f"/article/{cited[1]}").status_code == 200


def test_an_article_without_claims_has_a_page(tmp_path: Path) -> None:
    """Nothing was taken from it, and it says so."""
    record = Record.create(str(tmp_path / "desk.db"))
    bare = Story("Nothing happened.", on="2004-03-01").done()
    record_extraction(record, bare, START)
    record.close()
    with TestClient(make_app(str(tmp_path / "desk.db"), Settings()), base_url="http://127.0.0.1:8321") as client:
        assert "Nothing was taken from this article" in client.get(f"/article/{bare.article.id[7:]}").text
        assert client.get(f"/open/{bare.article.id[7:]}").url.path == f"/article/{bare.article.id[7:]}"
