"""The words that show whether two articles tell one event."""

import pytest

from accord.lexicon.load import load_patterns, load_table
from accord.lexicon.merging import numbered_round, one_word_names, several_rounds, word_kinds


@pytest.mark.parametrize("key", ["numbered", "several"])
def test_the_patterns_prove_their_own_examples(key):
    (pattern,) = load_patterns("merging", key)
    assert pattern.says
    assert pattern.silent


def test_a_word_has_one_meaning():
    kinds = load_table("merging")["kinds"]
    words = [word for words in kinds.values() for word in words]
    assert len(words) == len(set(words)) == len(word_kinds())


def test_one_word_names_are_known_words_and_the_longest_comes_first():
    names = list(one_word_names())
    assert names == sorted(names, key=lambda name: -len(name))
    assert all(word in word_kinds() for word in one_word_names().values())


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [("the third Havana round", "third"), ("a 4th meeting", "4th"), ("its first ministerial session", "first")],
)
def test_a_round_is_counted(text, ordinal):
    assert numbered_round().search(text)[1] == ordinal


@pytest.mark.parametrize(
    ("text", "count"),
    [("three rounds of talks", "three"), ("12 secret meetings", "12"), ("a series of phone calls", None)],
)
def test_several_rounds_are_counted(text, count):
    assert several_rounds().search(text)[1] == count
