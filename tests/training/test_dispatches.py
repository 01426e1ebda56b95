"""The dispatches that the judges learn from: each annotation stands in its text, and no newspaper's sentence does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from accord.lexicon.issues import issue_codes

FOLDER = Path(__file__).resolve().parents[2] / "training"
PRESS = FOLDER.parent.parent / "shared" / "gold" / "articles"
CLAIMS = ("meetings", "statements", "positions", "drafts", "agreements", "preconditions")
RUN = 12  # words in a row that no two reporters choose alike
TYPES = {"issue", "draft", "proposal", "agreement", "meeting"}
STANCES = {"supports", "opposes", "open", "conditional"}


@cache
def dispatches() -> dict[str, tuple[dict[str, str], dict[str, list[dict[str, object]]]]]:
    """The articles with their annotations, by id."""
    return {
        path.stem: (
            json.loads(path.read_text("utf-8")),
            json.loads((FOLDER / "annotations" / path.name).read_text("utf-8")),
        )
        for path in sorted((FOLDER / "articles").glob("*.json"))
    }


def claims() -> Iterator[tuple[str, str, str, dict[str, object]]]:
    """Every claim with the id and the text of its dispatch, and its kind."""
    for name, (article, annotation) in dispatches().items():
        for kind in CLAIMS:
            yield from ((name, article["text"], kind, claim) for claim in annotation[kind])


def test_each_has_its_annotation_its_set_and_its_note() -> None:
    assert {path.name for path in (FOLDER / "annotations").iterdir()} == {f"{name}.json" for name in dispatches()}
    for name, (article, annotation) in dispatches().items():
        assert article["id"] == annotation["id"] == name
        assert re.fullmatch(rf"{re.escape(article['process'])}-{article['set']}\d\d", name)
        assert article["note"].startswith("Written by the authors of accord")


def test_evidence_is_the_words_of_the_text() -> None:
    missing = [
        (name, kind, words)
        for name, text, kind, claim in claims()
        for words in claim["evidence"] or ["no evidence"]  # type: ignore[attr-defined]
        if words not in text
    ]
    assert not missing


def test_quotations_and_contents_are_the_words_of_the_text() -> None:
    said = [
        (name, part, text)
        for name, text, kind, claim in claims()
        for key in {"statements": ("quote",), "positions": ("content",)}.get(kind, ())
        for part in str(claim[key] or "").split(" … ")
    ]
    assert not [(name, part) for name, part, text in said if part not in text]


def test_positions_are_of_known_kinds() -> None:
    for name, _, kind, claim in claims():
        if kind == "positions":
            assert claim["subject_type"] in TYPES, name
            assert claim["stance"] in STANCES, name
            assert claim["subject_type"] != "issue" or claim["subject"] in issue_codes(), name


@pytest.mark.skipif(
    not PRESS.is_dir(), reason="the newspaper articles lie beside the project (../shared/gold); not there"
)
def test_no_sentence_is_a_newspapers() -> None:
    press = set(
        chain.from_iterable(_runs(json.loads(path.read_text("utf-8"))["text"]) for path in PRESS.glob("*.json"))
    )
    assert not {
        name: run for name, (article, _) in dispatches().items() for run in _runs(article["text"]) if run in press
    }


def _runs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.lower())
    return (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
