"""Articles that carry one report, and those that only look so."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.stories import GOLD, by_kind, joined, measure, wrong_in_gold
from tools.story_pairs import halves, read_pairs, reprinted, trimmed

from accord.resolve.stories import find_stories, part_stories
from accord.resolve.stories.copies import find_copy, find_ties
from accord.resolve.stories.prints import print_of
from accord.terms.article import Article
from accord.terms.page import address_of
from accord.terms.story import SEASON, Print
from accord.terms.tie import Tie
from accord.terms.trusted import plain
from accord.terms.typed import build

PAIRS = read_pairs()
ARTICLES = tuple({each.id: each for pair in PAIRS[:70] for each in (pair.one, pair.other)}.values())
PRINTS = tuple(map(print_of, ARTICLES))
TIES = find_ties(PRINTS)
FLOOR = 0.9


def test_two_hundred_pairs_are_told_apart_in_the_half_that_was_held_back() -> None:
    _, held = halves(PAIRS)
    assert len(PAIRS) >= 200
    assert measure(held)["f1"] >= FLOOR, by_kind(held)


@pytest.mark.parametrize("kind", ["template", "next day", "other source", "other subject"])
def test_what_only_looks_alike_is_kept_apart(kind: str) -> None:
    wrong = [pair.other.source for pair in PAIRS if pair.kind == kind and joined(pair)]
    assert not wrong


@pytest.mark.parametrize("kind", ["reprint", "trim", "revision"])
def test_the_same_words_are_one_report(kind: str) -> None:
    missed = [pair.other.source for pair in PAIRS if pair.kind == kind and not joined(pair)]
    assert not missed


@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the annotated articles lie beside the project (../shared/gold); they are not there"
)
def test_real_articles_are_told_apart_as_a_reader_does() -> None:
    assert not wrong_in_gold()


@given(st.integers(0, len(PRINTS) - 1), st.integers(0, len(PRINTS) - 1))
@settings(max_examples=200, deadline=None)
def test_a_tie_is_the_same_from_either_end(one: int, other: int) -> None:
    first, second = PRINTS[one], PRINTS[other]
    assert find_copy(first, second) == find_copy(second, first)
    assert set(first.near).isdisjoint(second.keys) == set(second.near).isdisjoint(first.keys)


@given(st.permutations(PRINTS), st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_stories_do_not_hang_on_the_order(shuffled: list[Print], chance: object) -> None:
    assert find_stories(shuffled) == part_stories(PRINTS, TIES)


@given(st.lists(st.sampled_from(PRINTS), min_size=2, unique=True), st.permutations(TIES))
@settings(max_examples=25, deadline=None)
def test_stories_part_all_articles_and_never_what_must_stay_apart(some: list[Print], ties: list[Tie]) -> None:
    stories = part_stories(some, ties)
    members = [member for story in stories for member in story.members]
    assert sorted(members) == sorted(each.id for each in some)
    together = {frozenset((a, b)) for story in stories for a in story.members for b in story.members if a != b}
    assert not together & {frozenset((tie.one, tie.other)) for tie in ties if tie.weight < 0}


def test_look_alikes_stay_apart_though_a_third_is_like_both() -> None:
    one, two, three = PRINTS[:3]
    ties = (
        Tie.of(one.id, two.id, weight=90, reason="reprint"),
        Tie.of(two.id, three.id, weight=80, reason="reprint"),
        Tie.of(one.id, three.id, weight=-50, reason="look-alike"),
    )
    assert len(part_stories((one, two, three), ties)) == 2


def test_a_chain_of_faint_likeness_is_not_one_story() -> None:
    four = PRINTS[:4]
    ties = [Tie.of(a.id, b.id, weight=30, reason="rewritten") for a, b in pairwise(four)]
    assert max(len(story.members) for story in part_stories(four, ties)) < 4


def test_a_story_begins_with_the_outlet_that_the_others_credit() -> None:
    source = next(pair.one for pair in PAIRS if pair.kind == "relay")
    copy = reprinted(source)
    stories = find_stories([print_of(copy), print_of(source)])
    assert [story.members for story in stories] == [(source.id, copy.id)]
    assert stories[0].why[0].startswith(("reprint", "trimmed"))


def test_a_print_keeps_no_readable_sentence_and_comes_back_from_json() -> None:
    own = print_of(ARTICLES[0])
    raw = json.loads(json.dumps(plain(own)))
    assert build(Print, raw, at="print") == own
    assert not any(line in json.dumps(raw) for line in ARTICLES[0].text.split(". "))
    long = print_of(Article(source="a.txt", text="\n".join(each.text for each in ARTICLES)))
    assert len(json.dumps(plain(long))) < 12_000


def test_copies_are_found_as_late_as_a_season_and_not_for_ever() -> None:
    first = ARTICLES[0]
    assert first.published is not None
    late = _moved(trimmed(first), first.published + timedelta(days=SEASON))
    never = _moved(trimmed(first), first.published + timedelta(days=10 * SEASON))
    assert len(find_stories([print_of(first), print_of(late)])) == 1
    assert len(find_stories([print_of(first), print_of(never)])) == 2


def test_the_same_words_are_found_at_any_time() -> None:
    first = ARTICLES[0]
    again = _moved(first, date(2031, 1, 1))
    assert len(find_stories([print_of(first), print_of(again)])) == 1


CALL = (
    "The Prime Minister spoke with President Nikos Christodoulides of Cyprus this {hour}. They took stock of {what} "
    "and the Prime Minister reaffirmed that a settlement must rest on a bizonal federation. Both welcomed the choice "
    "of the new envoy and agreed that their ministers would meet {when}. They will remain in close contact."
)


def test_two_calls_with_one_person_are_two_stories() -> None:
    one = CALL.format(hour="morning", what="the crossing points", when="in Athens on 4 March")
    other = CALL.format(hour="evening", what="migration and energy", when="in Brussels on 12 March")
    articles = [
        Article(source="a", text=one, outlet="Office", title="Call", published=date(2024, 2, 20)),
        Article(source="b", text=other, outlet="Office", title="Call", published=date(2024, 2, 23)),
    ]
    assert len(find_stories([print_of(article) for article in articles])) == 2


def test_a_notice_of_the_paper_that_reprints_does_not_set_it_apart() -> None:
    report = next(pair.one for pair in PAIRS if pair.kind == "reprint")
    notice = "Stream Philadelphia News for free with Rocky Balboa on Channel Ten.\n\n"
    copy = Article(source="b", text=notice + report.text, outlet="Channel Ten", published=report.published)
    tie = find_copy(print_of(report), print_of(copy))
    assert tie is not None
    assert tie.weight > 0


def test_an_undated_copy_is_found() -> None:
    report = next(pair.one for pair in PAIRS if pair.kind == "reprint")
    copy = Article(source="b", text=f"{report.text}\n\nAll rights reserved.", outlet="Channel Ten")
    assert len(find_stories([print_of(report), print_of(copy)])) == 1


def test_reasons_name_people_and_states_as_they_are_read() -> None:
    pair = next(pair for pair in PAIRS if pair.kind == "template" and pair.negotiation == "doha")
    tie = find_copy(print_of(pair.one), print_of(pair.other))
    assert tie is not None
    assert tie.reason.startswith("look-alike: much the same sentences, but one names ")
    assert "Ghani" in tie.reason
    assert "Pakistan" in tie.reason or "Qureshi" in tie.reason


@pytest.mark.parametrize("text", ["", " ", "?", "Talks.", "“", "\x00 \ud800", "İstanbul " * 400, "7 7 7 7 7 7"])
def test_any_text_has_a_print(text: str) -> None:
    own = print_of(Article(source="a.txt", text=text))
    assert own.keys
    other = print_of(Article(source="a.txt", text=text, title="Another"))
    find_copy(own, other)


HOSTILE = ("A", "A.", "A ", "1,", "“a ", '"', ". ", " - A", "(A", "\n", "https://")


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_takes_long(words: str) -> None:
    """A text of this length takes about a second; were a pattern quadratic, it would take hours."""
    text = words * 200_000
    assert print_of(
        Article(source="a.txt", text=text, title=text[:1000], url=f"https://example.org/{text[:5000]}")
    ).keys


@pytest.mark.parametrize("url", [None, "", "not an address", "http://[", "https://example.org/", "https://example.org"])
def test_a_front_page_is_no_page(url: str | None) -> None:
    assert address_of(url) is None


def _moved(article: Article, day: date) -> Article:
    return Article(source="late.txt", text=article.text, title=article.title, outlet="Late Post", published=day)
