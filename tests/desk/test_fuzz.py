"""Whatever a text holds, reading it ends, and all that it puts on record stands in its own words."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.desk.articles.checking import check_line
from accord.read.sources import read_sources
from accord.render.claims.lines import claims_text
from accord.terms.article import Article
from accord.terms.safe import is_unseen
from accord.terms.wire import to_line
from effort import calls_of
from scenes import reader

EXAMPLES = Path(__file__).parents[2] / "examples"
DISPATCH = """LARNACA, June 3 (Example Wire) - The Colombian government and the ELN will meet in Caracas on 12 June.

"We are ready to discuss a 90-day ceasefire," ELN commander Pablo Beltran told reporters on Tuesday. "Now," he added.

Negotiator Vera Grabe said the government would not sign a truce unless the rebels freed all hostages. Cuba's foreign
minister met Beltran in Havana on Monday to discuss the 14-point draft. The two sides agreed last week to swap 30
prisoners, Reuters reported, citing two officials.
"""
DAYS = (
    *("31 February 2024", "June 31", "year 0", "31 December 9999", "in 10000 years", "in 999999999 days"),
    *("99999999999 weeks ago", "the 99th of June", "February 29, 2023", "week 60", "June 3, 10000", "in 0000"),
    *("between 31 February and 0 March", "from 9999 to 1", "²³ June", "in ٣ days", "a 99999999-day meeting"),
)
MARKS = "\0\r\u200b\u200d\u202e\u2066\ufeff\u00ad\u2028\u2029\x0b\x0c\x85\x1c\u3000\u0301😀🇺🇦𝒦"
PATTERNS = (".*", "(a+)+$", "[", "\\", "\\1", "(?P<x>", "{9999}", "$^", "|", "%s", "{0}", "</script>")


def check(text: str, *, published: date | None = date(2024, 6, 5), outlet: str | None = None) -> None:
    article = Article("talks.txt", text, title=outlet, outlet=outlet, published=published)
    found = next(reader().extract([article]))
    assert not check_line(to_line(found), where="talks.jsonl:1").faults
    shown = claims_text(found)
    assert not [char for char in shown if is_unseen(char)]


PIECES = st.sampled_from(
    [*DISPATCH.split(), *DAYS, *MARKS, *PATTERNS, *"\"“”'‘’«»—.,;:()", "\n", "\n\n", '," he said.']
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=60))
def test_any_text(pieces: list[str]) -> None:
    check(" ".join(pieces))


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_marks_move_no_offset(mark: str) -> None:
    check(f"{mark} {DISPATCH}".replace(". ", f".{mark} ").replace("e", f"e{mark}", 9).replace(" t", f" {mark}t"))


@pytest.mark.parametrize("published", [date(2024, 6, 5), date.min, date.max, None])
def test_absurd_days(published: date | None) -> None:
    said = (
        "Russia and Ukraine will meet in Geneva {0}, Oman said {0}. Envoys met {0}. Talks of {0} were put off to {0}.\n"
    )
    check("".join(said.format(day) for day in DAYS), published=published)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_names_that_look_like_patterns(pattern: str) -> None:
    check(
        DISPATCH.replace("Pablo", f"Pablo {pattern}").replace("Grabe", pattern).replace("ELN", pattern), outlet=pattern
    )


@pytest.mark.parametrize("piece", ["", " ", "\n", '"', "“", "'", "...", "()", "A ", "1 ", "# Talks in Geneva\n\n"])
@pytest.mark.parametrize("count", [1, 800])
def test_one_thing_again_and_again(piece: str, count: int) -> None:
    check(piece * count)


@pytest.mark.slow
def test_every_example_verifies() -> None:
    for article in read_sources([str(EXAMPLES)]):
        if isinstance(article, Article):
            assert not check_line(to_line(next(reader().extract([article]))), where=article.source).faults


@pytest.mark.slow
def test_claims_have_ids_of_their_own() -> None:
    line = json.loads(to_line(next(reader().extract([Article("long.txt", DISPATCH * 10, published=date(2024, 6, 5))]))))
    assert set(Counter(claim["id"] for claim in line["claims"]).values()) == {1}


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("text", [DISPATCH, DISPATCH.replace("\n", " "), DISPATCH.replace(".", " and")])
def test_effort_grows_with_the_text_and_not_with_its_square(text: str) -> None:
    """Eight times the text may take eight times the work and some more, never sixty-four times."""

    def calls(times: int) -> int:
        article = Article("long.txt", text * times, published=date(2024, 6, 5))
        return calls_of(lambda: list(reader().extract([article])))

    calls(1)
    assert calls(48) < 12 * calls(6)
