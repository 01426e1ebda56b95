"""Answers of a language model."""

from __future__ import annotations

from collections.abc import Mapping

from accord.extract.pointed.asking import read_answer
from accord.terms.pointed import RefusedError
from accord.terms.span import Span
from tools.fuzz.target import Target, words_of


def _answer(raw: bytes) -> None:
    text = "He said that they had met in Geneva."
    for each in read_answer(words_of(raw), text, [Span(0, len(text))]):
        assert isinstance(each, RefusedError) or all(span.of(text).strip() for _, span in each.words)


TARGETS: Mapping[str, Target] = {
    "answer": Target(_answer, (b'{"claims": [{"kind": "statement", "sentence": 1, "speaker": "He", "cue": "said"}]}',)),
}
