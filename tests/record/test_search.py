"""Articles and claims are found by their words, the same in both databases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from accord.errors import UsageError
from accord.record.searching import find_phrases
from accord.record.store import Record
from accord.terms.wire import claim_ids
from record.conftest import KINDS, places_in
from record.news import put, report

REPORTS = [report(n) for n in range(9)]


@pytest.fixture(scope="module", params=KINDS)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """Give a record in either kind of database, which all look into and nobody changes."""
    with places_in(request.param, tmp_path_factory.mktemp("search")) as place:
        record = Record.create(place())
        put(record, *REPORTS)
        yield record
        record.close()


@pytest.mark.parametrize(
    ("query", "kind", "numbers"),
    [
        ("prisoner", "agreement", [8, 7, 6, 5, 4, 3, 2, 1, 0]),  # any form of the word
        ("REJECTED withdrawals", "position", [8, 7, 6, 5, 4, 3, 2, 1, 0]),
        ('"talks in larnaca"', "meeting", [6, 3, 0]),
        ('"larnaca in talks"', "meeting", []),
        ("Larn*", "meeting", [6, 3, 0]),
        ("talk* Valletta", "meeting", [7, 4, 1]),
        ("withdrawal Larnaca", "position", []),  # all words must stand in the one claim
        ('"vote 4"', "position", [4]),
        ("Brandt frank", "statement", [8, 7, 6, 5, 4, 3, 2, 1, 0]),
        ("unheard", "meeting", []),
    ],
)
def test_words_find_claims_the_newest_first(filled: Record, query: str, kind: str, numbers: list[int]) -> None:
    place = [type(claim).__name__.lower() for claim in REPORTS[0].claims].index(kind)
    with filled.reading() as desk:
        hits = desk.search(query, kinds=[kind])
    assert [hit.id for hit in hits] == [claim_ids(REPORTS[n])[place] for n in numbers]
    assert all(hit.kind == kind for hit in hits)


def test_a_find_tells_where_it_stands(filled: Record) -> None:
    with filled.reading() as desk:
        (article,) = desk.search("withdrawal vote Rhodes", kinds=["article"], until=date(2004, 3, 5))
        (claim,) = desk.search('"before vote 2"', kinds=["position", "statement"])
    assert (article.id, article.article, article.known) == (REPORTS[2].article.id,) * 2 + (date(2004, 3, 3),)
    assert (article.outlet, article.title) == ("Strait Gazette", "Talks in Rhodes, day 2")
    assert "Rhodes" in article.words
    assert (claim.kind, claim.article) == ("position", REPORTS[2].article.id)
    assert claim.words == "Southland rejects any withdrawal before vote 2"


def test_what_is_found_is_limited_and_known_by_a_day(filled: Record) -> None:
    with filled.reading() as desk:
        assert [hit.known.day for hit in desk.search("truce", limit=4)] == [9, 9, 8, 8]
        assert {hit.known for hit in desk.search("truce", until=date(2004, 3, 1))} == {date(2004, 3, 1)}
        assert len(desk.search("talks prisoners", kinds=["article", "meeting"], limit=3)) == 3
        rare = desk.search("northland", kinds=["meeting"], limit=9)
        assert len(rare) == 9


@pytest.mark.parametrize("query", ["", "…", '""', "- * '", "<-> & | !"])
def test_no_words_are_refused(filled: Record, query: str) -> None:
    with filled.reading() as desk, pytest.raises(UsageError, match="no word to search for"):
        desk.search(query)


@pytest.mark.parametrize(
    "query",
    [
        "'); DROP TABLE claim; --",
        '"unclosed talks',
        "NOT OR AND NEAR(",
        "col:talks ^x",
        "a'b\\",
        "talks:*",
        "100%",
        "üñ ø",
    ],
)
def test_signs_in_a_query_are_only_words(filled: Record, query: str) -> None:
    with filled.reading() as desk:
        assert isinstance(desk.search(query), list)
        assert desk.counts()["claims"] == 54


def test_phrases_are_read_as_they_are_written() -> None:
    assert find_phrases('Talks "prisoner  Exchange" cease-fire Lar* "a"*') == [
        ("talks",),
        ("prisoner", "exchange"),
        ("cease", "fire"),
        ("lar*",),
        ("a",),
    ]
