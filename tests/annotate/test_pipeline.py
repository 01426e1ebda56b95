"""The pipeline as it is loaded reads what the whole package reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Token

import accord.annotate.pipeline as loading
from scenes import reader

EXAMPLES = Path(__file__).parents[2] / "examples"
SHOWN = ("norm_", "lower_", "shape_", "prefix_", "suffix_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_")


def told(word: Token) -> tuple[str, ...]:
    return (word.text, str(word.head.i), str(word.morph), *(getattr(word, name) for name in SHOWN))


def test_it_reads_the_same_without_the_words_of_its_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = reader().nlp
    monkeypatch.setattr(loading, "_UNREAD", {})
    whole = loading.load_pipeline()
    assert len(ours.vocab.strings) < 100_000 < len(whole.vocab.strings)
    assert ours.vocab.vectors.shape == whole.vocab.vectors.shape
    for text in (path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))):
        assert [told(word) for word in ours(text)] == [told(word) for word in whole(text)], text[:60]
