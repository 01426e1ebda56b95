"""Every class of cue finds its own sentences and keeps silent in the others."""

from __future__ import annotations

import pytest

from accord.extract.statements.stretches import find_stretches
from accord.extract.statements.voices import find_utterances
from accord.lexicon.cues import SpeechVerbs, classes_of, speech_verbs, words_of
from accord.lexicon.load import load_patterns
from scenes import scene

SAYS = [(verbs, text) for verbs in speech_verbs() for text in verbs.says]
SILENT = [text for verbs in speech_verbs() for text in verbs.silent]


@pytest.mark.parametrize(("verbs", "text"), SAYS, ids=[f"{verbs.id}: {text[:30]}" for verbs, text in SAYS])
def test_a_class_finds_its_sentences(verbs: SpeechVerbs, text: str) -> None:
    found = find_utterances(scene(text), find_stretches(scene(text)))
    assert verbs.id in {utterance.kind for utterance in found}


@pytest.mark.parametrize("text", SILENT)
def test_a_class_keeps_silent(text: str) -> None:
    assert find_utterances(scene(text), find_stretches(scene(text))) == ()


@pytest.mark.parametrize("key", ["document", "caption", "tag"])
def test_patterns_prove_themselves(key: str) -> None:
    assert load_patterns("cues", key)


def test_every_class_has_both_kinds_of_example() -> None:
    assert all(verbs.says and verbs.silent for verbs in speech_verbs())


def test_a_verb_knows_its_classes() -> None:
    assert [verbs.id for verbs in classes_of("deny")] == ["deny"]
    assert classes_of("walk") == ()
    assert "statement" in words_of("nouns")
