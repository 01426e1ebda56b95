"""No word and no sentence is so long that reading it takes minutes, and the text stays what it was."""

from __future__ import annotations

import time

import pytest

from accord.annotate.bounds import LONGEST_SENTENCE, LONGEST_WORD
from scenes import reader


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000,
        f"He said {'“”' * 500} and left.  Then\n{'x' * 201} came.",
        f"{'-' * 400} ",
        f" {'a' * 200}{'b' * 200}\t{'c' * 199} d",
    ],
)
def test_a_word_without_end_is_cut_and_the_text_stays(text: str) -> None:
    doc = reader().nlp.make_doc(text)
    assert doc.text == text
    assert max(map(len, doc)) <= LONGEST_WORD


def test_an_ordinary_text_is_left_to_the_tokenizer() -> None:
    words = [token.text for token in reader().nlp.make_doc("Norway's envoy didn't say (yet).")]
    assert words == ["Norway", "'s", "envoy", "did", "n't", "say", "(", "yet", ")", "."]


def test_a_sentence_without_end_is_cut() -> None:
    doc = reader().nlp("the envoys met the rebels and " * 200)
    assert max(map(len, doc.sents)) <= LONGEST_SENTENCE + 1


@pytest.mark.parametrize("piece", ["()", "the government said that the rebels met the envoy and agreed with ", '" '])
def test_time_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    def seconds(size: int) -> float:
        started = time.process_time()
        reader().nlp(piece * (size // len(piece)))
        return time.process_time() - started

    seconds(1000)
    assert seconds(24_000) < 5 * seconds(12_000) + 0.5
