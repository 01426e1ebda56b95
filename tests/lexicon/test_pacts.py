"""The words for drafts, agreements and preconditions prove their own examples."""

from __future__ import annotations

import pytest

from accord.extract.pacts.candidates import find_candidates as find_pacts
from accord.extract.preconditions.candidates import find_candidates as find_orders
from accord.lexicon.load import load_table
from accord.lexicon.pacts import status_cues
from scenes import scene


def examples(file: str, key: str, heard: str) -> list[tuple[str, str]]:
    tables = load_table(file)[key]
    assert isinstance(tables, list)
    return [(table["id"], text) for table in tables for text in table[heard]]


def acts(text: str) -> set[str]:
    return {candidate.rule for candidate in find_pacts(scene(text))}


def orders(text: str) -> set[str]:
    return {candidate.rule for candidate in find_orders(scene(text))}


def statuses(text: str) -> set[str]:
    lemmas = {(token.lemma_.lower(), token.pos_) for token in scene(text).doc}
    return {
        cue.id
        for cue in status_cues()
        if any(lemma in (cue.verbs if pos == "VERB" else cue.nouns) for lemma, pos in lemmas)
    }


@pytest.mark.parametrize(("name", "text"), examples("pacts", "act", "says"))
def test_an_act_is_heard(name: str, text: str) -> None:
    assert name in acts(text)


@pytest.mark.parametrize(("name", "text"), examples("pacts", "act", "silent"))
def test_an_act_is_not_heard_elsewhere(name: str, text: str) -> None:
    assert name not in acts(text)


@pytest.mark.parametrize(("name", "text"), examples("pacts", "status", "says"))
def test_a_status_is_heard(name: str, text: str) -> None:
    assert name in statuses(text)


@pytest.mark.parametrize(("name", "text"), examples("pacts", "status", "silent"))
def test_a_status_is_not_heard_elsewhere(name: str, text: str) -> None:
    assert name not in statuses(text)


@pytest.mark.parametrize(("name", "text"), examples("preconditions", "cue", "says"))
def test_an_order_is_heard(name: str, text: str) -> None:
    assert f"order-{name}" in orders(text)


@pytest.mark.parametrize(("name", "text"), examples("preconditions", "cue", "silent"))
def test_an_order_is_not_heard_elsewhere(name: str, text: str) -> None:
    assert f"order-{name}" not in orders(text)
