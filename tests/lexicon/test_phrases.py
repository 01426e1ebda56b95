"""Vocabularies: every family of words is heard in its own examples and not in those it must stay silent in."""

from __future__ import annotations

from typing import cast

import pytest

from accord.lexicon.issues import HINT, WIDE, hear_issues, issue_codes, issue_words
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


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("They must give back the two islands.", "territory"),
        ("They want assurances that they will not be attacked.", "security_guarantees"),
        ("They called for a pause in the bombing of the capital.", "ceasefire"),
        ("They refused to quit the hilltop.", "withdrawal"),
        ("They want the removal of all their tanks.", "withdrawal"),
        ("They will set the nuns free.", "prisoners_hostages"),
        ("They rejected the easing of the curbs.", "sanctions"),
        ("They offered to dismantle the reactor.", "nuclear"),
        ("They let more food through.", "humanitarian_access"),
        ("They want a share of cabinet seats.", "governance"),
        ("They called for an early vote.", "elections"),
        ("They will hand in their old rifles.", "disarmament"),
        ("They agreed to verify the new line.", "peacekeeping_monitoring"),
        ("They must pay for the damage.", "reconstruction_reparations"),
        ("They oppose the removal of the residents.", "refugees_return"),
        ("They should drop the case.", "justice_accountability"),
        ("They want a seat at the United Nations.", "status_recognition"),
        ("They demand a fair share of the waters.", "energy_infrastructure"),
        ("They stopped the delivery of tanks.", "military_limits_alliances"),
        ("They allow girls to go back to school and the teaching of the language.", "language_culture_rights"),
    ],
)
def test_a_content_is_heard_on_its_issue(text: str, code: str) -> None:
    words = [(token.lower_, token.lemma_.lower()) for token in reader().nlp(text)]
    assert code in {each.name.removesuffix(WIDE) for each in hear_issues(words)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("They want an end to the trade war.", "ceasefire"),
        ("They want an end to the talks and an attack was denied.", "ceasefire"),
        ("They will leave, the town said.", "withdrawal"),
        ("The surrender surprised everyone but few rifles were seen.", "disarmament"),
    ],
)
def test_a_gap_closes_where_another_group_begins(text: str, code: str) -> None:
    words = [(token.lower_, token.lemma_.lower()) for token in reader().nlp(text)]
    assert code + WIDE not in {each.name for each in hear_issues(words)}


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
        words = [word for kind in ("words", "hints", "wide") for word in cast("list[str]", table[kind])]
        assert len(words) == len(set(words)), table["code"]


def test_a_gap_takes_four_words_of_one_group() -> None:
    vocabulary = Vocabulary({"free": ["release|free … crew"]})
    assert heard(vocabulary, "They freed all of the old crew.") == {"free"}
    assert heard(vocabulary, "They will release the crew.") == {"free"}
    assert heard(vocabulary, "They freed the two ships of the same old crew.") == set()
    assert heard(vocabulary, "They freed the ship, and its crew left.") == set()
    loose = next(iter(vocabulary.find([("free", "free"), ("the", "the"), ("crew", "crew")])))
    assert loose.loose
    assert loose.last == 3


def test_a_phrase_is_found_word_by_word_in_any_form() -> None:
    vocabulary = Vocabulary({"leave": ["pull out"], "truce": ["cease - fire"]})
    assert heard(vocabulary, "The army pulled out after the cease-fire.") == {"leave", "truce"}
    assert heard(vocabulary, "The army pulled the cart out.") == set()
