"""Words that tell copies from look-alikes: each says one thing, and each credit finds its own sentences."""

from __future__ import annotations

import re
from collections import Counter
from typing import cast

import pytest

from accord.lexicon.copies import agencies, credit_patterns, empty_words, known_media, rewrite_weights
from accord.lexicon.load import load_table
from accord.resolve.stories.likeness import Likeness
from accord.resolve.stories.prints import print_of
from accord.terms.article import Article

GROUPS = [group.split() for group in cast("list[str]", load_table("copies")["same"])]
SAYS = [(credit, text) for credit in credit_patterns() for text in credit.says]
SILENT = [(credit, text) for credit in credit_patterns() for text in credit.silent]


def test_no_word_stands_in_two_groups() -> None:
    counted = Counter(word for group in GROUPS for word in group)
    assert [word for word, times in counted.items() if times > 1] == []


def test_no_word_of_a_group_is_empty_or_more_than_a_word() -> None:
    assert [word for group in GROUPS for word in group if word in empty_words() or not word.isalpha()] == []


@pytest.mark.parametrize(("credit", "text"), SAYS, ids=[text for _, text in SAYS])
def test_a_credit_gives_the_name(credit, text) -> None:
    wanted = re.search(r"\[(.*)\]", text)
    assert wanted is not None
    found = credit.regex.search(text.replace("[", "").replace("]", ""))
    assert found is not None
    assert found[1].removeprefix("The ").strip(" .,") == wanted[1]


@pytest.mark.parametrize(("credit", "text"), SILENT, ids=[text for _, text in SILENT])
def test_a_credit_keeps_silent(credit, text) -> None:
    assert [match[1] for match in credit.regex.finditer(text) if match[1] not in ("The", "It")] == []


def test_agencies_are_known_media() -> None:
    assert {"reuters", "ap", "afp", "tass"} <= agencies() & known_media()


def test_every_trait_has_a_weight_and_every_weight_a_trait() -> None:
    own = print_of(Article(source="a", text="Talks opened in Oslo."))
    assert set(rewrite_weights()) - {"bias", "threshold"} == set(Likeness.of(own, own).traits)
