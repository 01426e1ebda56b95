"""Vocabularies: every family of words is heard in its own examples and not in those it must stay silent in."""

from __future__ import annotations

from typing import cast

import pytest

from accord.lexicon.issues import HINT, hear_issues, issue_codes, issue_words
from accord.lexicon.load import Table, load_table
from accord.lexicon.phrases import Vocabulary
from accord.lexicon.positions import stance_of_cue, stance_words, turn_words
from scenes import reader

ISSUES = cast("list[Table]", load_table("issues")["issue"])
CUES = cast("list[Table]", load_table("positions")["cue"])
TURNS = cast("list[Table]", load_table("positions")["turn"])


def heard(vocabulary: Vocabulary, text: str) -> set[str]:
    words = [(token.lower_, token.lemma_.lower()) for token in reader().nlp(text)]
    return {found.name for found in vocabulary.find(words)}


@pytest.mark.parametrize("table", ISSUES, ids=lambda table: str(table["code"]))
def test_an_issue_is_heard_in_its_examples_alone(table: Table) -> None:
    code = str(table["code"])
    for text in cast("list[str]", table["says"]):
        assert heard(issue_words(), text) & {code, code + HINT}, text
    for text in cast("list[str]", table["silent"]):
        assert code not in heard(issue_words(), text), text


@pytest.mark.parametrize(
    ("text", "heard_in_it", "covered"),
    [
        ("Tbilisi wants the nuclear power plant spared.", "energy_infrastructure", "nuclear"),
        ("Both want a nuclear deal and a truce.", "nuclear", "energy_infrastructure"),
        ("They will resume peace talks.", "other", "nuclear"),
    ],
)
def test_a_longer_phrase_speaks_for_its_words(text: str, heard_in_it: str, covered: str) -> None:
    words = [(token.lower_, token.lemma_.lower()) for token in reader().nlp(text)]
    found = {each.name for each in hear_issues(words)}
    assert heard_in_it in found
    assert covered not in found


@pytest.mark.parametrize("table", CUES, ids=lambda table: str(table["id"]))
def test_a_cue_is_heard_in_its_examples_alone(table: Table) -> None:
    for text in cast("list[str]", table["says"]):
        assert str(table["id"]) in heard(stance_words(), text), text
    for text in cast("list[str]", table["silent"]):
        assert str(table["id"]) not in heard(stance_words(), text), text


@pytest.mark.parametrize("table", TURNS, ids=lambda table: str(table["id"]))
def test_a_turn_is_heard_in_its_examples_alone(table: Table) -> None:
    for text in cast("list[str]", table["says"]):
        assert str(table["id"]) in heard(turn_words(), text), text
    for text in cast("list[str]", table["silent"]):
        assert str(table["id"]) not in heard(turn_words(), text), text


def test_the_codes_are_those_of_the_claims_format() -> None:
    assert len(issue_codes()) == 22
    assert {"territory", "procedure", "other"} <= set(issue_codes())
    assert set(stance_of_cue().values()) == {"supports", "open", "conditional", "opposes"}


def test_no_word_is_filed_twice_under_one_issue() -> None:
    for table in ISSUES:
        words = [*cast("list[str]", table["words"]), *cast("list[str]", table["hints"])]
        assert len(words) == len(set(words)), table["code"]


def test_a_phrase_is_found_word_by_word_in_any_form() -> None:
    vocabulary = Vocabulary({"leave": ["pull out"], "truce": ["cease - fire"]})
    assert heard(vocabulary, "The army pulled out after the cease-fire.") == {"leave", "truce"}
    assert heard(vocabulary, "The army pulled the cart out.") == set()
