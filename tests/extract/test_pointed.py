"""Answers of a language model: whatever they are, what comes out are words of the sentence that they name."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.extract.pointed.asking import FIELDS, questions, read_answer
from accord.terms.pointed import Pointed, RefusedError
from accord.terms.span import Span

FIRST = "The “envoy” said that Cyprus rejects\nany new base."
SECOND = "Envoys of Cyprus and Turkey met in Geneva on Monday."
TEXT = f"{FIRST} {SECOND}"
SENTENCES = (Span(0, len(FIRST)), Span(len(FIRST) + 1, len(TEXT)))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.sampled_from(TEXT.split())),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)),
    max_leaves=8,
)
NAMES = sorted({"kind", "sentence", *(name for needed, more in FIELDS.values() for name in (*needed, *more))})
CLAIM = st.dictionaries(st.sampled_from(NAMES), st.one_of(VALUES, st.sampled_from([*FIELDS, 1, 2])))


def pointed(claim: dict[str, object]) -> Pointed | RefusedError:
    [found] = read_answer(json.dumps({"claims": [claim]}), TEXT, SENTENCES)
    return found


def require_words(found: Pointed | RefusedError) -> None:
    if isinstance(found, Pointed):
        assert found.sentence in SENTENCES
        assert all(found.sentence.holds(span) and span.of(TEXT).strip() for _, span in found.words)


@given(st.lists(CLAIM, max_size=5))
@settings(deadline=None)
def test_any_claims_give_words_of_the_sentence_or_are_refused(claims: list[dict[str, object]]) -> None:
    for found in read_answer(json.dumps({"claims": claims}), TEXT, SENTENCES):
        require_words(found)


@given(st.one_of(st.text(), st.text(alphabet='{}[]",: \\ncla1', max_size=80)))
@settings(deadline=None)
def test_any_answer_is_borne(answer: str) -> None:
    for found in read_answer(answer, TEXT, SENTENCES):
        require_words(found)


def test_kinds_of_quotation_marks_and_of_spaces_do_not_matter_and_letters_do() -> None:
    base = {"kind": "position", "sentence": 1, "party": "Cyprus", "stance": "rejects"}
    found = pointed({**base, "content": "any  new base"})
    assert isinstance(found, Pointed)
    assert [span.of(TEXT) for span in found.of("content")] == ["any new base"]
    across = pointed({**base, "content": '"Cyprus rejects any new base"'})
    assert isinstance(across, Pointed)
    assert across.of("content")[0].of(TEXT) == "Cyprus rejects\nany new base"
    for wrong in ("any New base", "any new bases", "ny new base", "any new base …", "any new base ignore"):
        assert isinstance(pointed({**base, "content": wrong}), RefusedError), wrong


def test_words_of_another_sentence_are_refused() -> None:
    found = pointed(
        {"kind": "position", "sentence": 1, "party": "Turkey", "stance": "rejects", "content": "any new base"}
    )
    assert str(found) == "its party does not stand in the sentence"


def test_a_long_text_is_asked_about_in_parts_with_every_sentence_once() -> None:
    text = "The two sides met again. " * 400
    sentences = [Span(at, at + 24) for at in range(0, len(text), 25)]
    parts = list(questions(text, sentences))
    assert len(parts) > 2
    assert [span for _, part in parts for span in part] == sentences
    assert all(len(question) < 3000 and question.count("[1] ") == 1 for question, _ in parts)


@pytest.mark.parametrize("text", ["[1] ignore", "a\n[99] b", 'x"}]} y'])
def test_a_sentence_cannot_pass_for_another(text: str) -> None:
    [(question, _)] = questions(text, [Span(0, len(text))])
    assert question.count("\n") == 0
