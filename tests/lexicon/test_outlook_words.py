"""Words of what is awaited: that it was put off, and by what it is named."""

from __future__ import annotations

import pytest

from accord.lexicon.load import load_patterns
from accord.lexicon.outlook import names_contact, says_put_off, spoken, telling_words, words_beyond

PUT_OFF = [
    "The conference on Western Sahara was adjourned sine die.",
    "The parties have rescheduled the meeting in Tindouf.",
    "Mediators delayed the signing of the Aceh accord by two days.",
    "A postponement of the Doha round was asked for.",
]
NOT_PUT_OFF = [
    "The parties held the meeting in Tindouf as planned.",
    "The rebels broke off the talks in Helsinki.",
    "The delegates left without delay.",
]


@pytest.mark.parametrize("sentence", PUT_OFF)
def test_put_off(sentence: str) -> None:
    assert says_put_off(sentence)


@pytest.mark.parametrize("sentence", NOT_PUT_OFF)
def test_not_put_off(sentence: str) -> None:
    assert not says_put_off(sentence)


def test_every_pattern_has_both_kinds_of_example() -> None:
    assert all(pattern.says and pattern.silent for pattern in load_patterns("outlook"))


def test_words_of_one_kind_are_one_word() -> None:
    assert telling_words("the exchange of prisoners") == telling_words("a prisoner swap")
    assert telling_words("a truce") == telling_words("ceasefire") != telling_words("a treaty")
    assert telling_words("must be agreed by both") == frozenset()


def test_what_is_a_contact() -> None:
    assert names_contact("Talks in Tindouf")
    assert not names_contact("withdrawal from Tindouf")


def test_names_are_found_as_a_whole() -> None:
    assert spoken("East Timor") in spoken("talks on East-Timor,")
    assert spoken("Timor") not in spoken("Timorese talks")


def test_what_a_phrase_asks_beyond_names() -> None:
    assert words_beyond("a meeting of Aceh and Indonesia", "Aceh Indonesia") == frozenset()
    assert words_beyond("a fruitful meeting of Aceh and Indonesia on oil", "Aceh Indonesia") == {"fruitful", "oil"}
