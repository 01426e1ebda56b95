"""Verbs whose subject the parser hangs on the words before them get it back; those that have one keep it."""

from __future__ import annotations

import pytest
from tests.parsed import pipeline

from accord.annotate.plain import plain_doc

GIVEN_BACK = [
    (
        "After meeting Chile's president in Santiago, Peru's foreign minister Ana Rojas flew to Quito for talks.",
        "flew",
        "minister",
    ),
    (
        "Before flying to Quito for talks with Ecuador's president, Peru's envoy Ana Rojas met Chilean officials.",
        "met",
        "Rojas",
    ),
    (
        "Having met Chile's president in Santiago, Rojas, the Peruvian envoy, held talks with Ecuador's president.",
        "held",
        "Rojas",
    ),
]
KEPT = [
    ("At a meeting in Rome, Italy's capital, the sides agreed to talk.", "agreed", "sides"),
    ("After meeting President Ruiz in Santiago, Rojas flew to Quito for talks.", "flew", "Rojas"),
    ("Peru's foreign minister, Ana Rojas, flew to Quito after talks in Santiago.", "flew", "minister"),
]


def _subjects(text: str, verb: str) -> list[str]:
    (found,) = (token for token in plain_doc(pipeline()(text)) if token.text == verb)
    return [child.text for child in found.children if child.dep_ in ("nsubj", "nsubjpass")]


@pytest.mark.parametrize(("text", "verb", "subject"), [*GIVEN_BACK, *KEPT])
def test_a_verb_has_its_subject(text: str, verb: str, subject: str) -> None:
    assert _subjects(text, verb) == [subject]


@pytest.mark.parametrize("text", [text for text, *_ in GIVEN_BACK])
def test_the_words_are_still_one_tree(text: str) -> None:
    doc = plain_doc(pipeline()(text))
    (sentence,) = doc.sents
    assert sorted(token.i for token in sentence.root.subtree) == list(range(len(doc)))
