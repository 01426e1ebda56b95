"""The pages of real articles with the claims that people wrote down for them, where these lie beside the project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from lxml import html
from starlette.testclient import TestClient
from tools.merging import GOLD, annotated

from accord.desk.ledger.adding import record_extraction
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.settings import Settings
from accord.terms.kept import Sought
from table import START

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not GOLD.is_dir(), reason="the annotated articles lie beside the project (../shared/gold); they are not there"
    ),
]
EACH = 7  # every so many claims, that the test may end


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the place of a record of these articles."""
    record = Record.create(str(tmp_path_factory.mktemp("real") / "desk.db"))
    for extraction in annotated(GOLD / "gold"):
        record_extraction(record, extraction, START)
    record.close()
    return record.where


@pytest.fixture(scope="module")
def reader(where: str) -> Iterator[TestClient]:
    """Give a reader of them."""
    app = make_app(where, Settings(by="Ana", clock=lambda: START))
    with TestClient(app, base_url="http://127.0.0.1:8321", follow_redirects=False) as found:
        yield found


def test_every_text_is_there_to_the_letter_with_its_words_marked(where: str, reader: TestClient) -> None:
    """What the page prints is the text on record, and the words of each claim are marked at their place."""
    with Record.open(where).reading() as reading:
        every = {name: reading.grounds(reading.claims_of([name])) for name in reading.article_ids()}
        texts = {each.article.id: each.article.text for each in reading.articles(every)}
    for name, claims in every.items():
        page = html.fromstring(reader.get(f"/article/{name[7:]}").text)
        marked: dict[str, set[int]] = {claim.id: set() for claim in claims}
        printed = []
        for node in page.xpath("//*[@id='text']//*[@data-start]"):
            words, start = node.text_content(), int(node.get("data-start"))
            printed.append(words)
            assert texts[name][start : start + len(words)] == words
            for claim in (node.get("data-claims") or "").split():
                marked[claim].update(range(start, start + len(words)))
        lines = [line for line in texts[name].split("\n") if line.strip()]
        assert "".join(printed) == "".join(lines)
        for claim in claims:
            assert marked[claim.id] == {
                at for e in claim.claim.evidence for at in range(e.start, e.end) if texts[name][at] != "\n"
            }


def test_every_claim_opens_and_can_be_reviewed(where: str, reader: TestClient) -> None:
    """Ids with a stroke in them too, as other tools and people give them."""
    with Record.open(where).reading() as reading:
        claims = reading.find_claims(Sought())
    assert any("/" in claim for claim in claims)
    for claim in claims[::EACH]:
        page = reader.get(f"/claim/{quote(claim, safe='')}")
        assert page.status_code == 200, claim
        assert reader.get(f"/review?at={quote(claim)}").status_code == 200, claim
        for event in re.findall(r'href="(/event/[^"?]+)"', page.text)[:1]:
            assert reader.get(event).status_code == 200, claim
