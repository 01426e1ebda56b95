"""Train the judges of drafts and agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.pacts.candidates import Candidate, find_candidates
from accord.extract.pacts.features import features
from accord.terms.span import Span
from tools.training.corpus import Annotated, Entry
from tools.training.fit import Aim, Example, Fitted, fit_judge

THRESHOLDS = {"draft": 0.34, "agreement": 0.31}
KINDS = {"draft": ("drafts", "name"), "agreement": ("agreements", "what")}


def train(corpus: Sequence[Annotated]) -> dict[str, Fitted]:
    """Return the fitted judges, by kind.

    A claim rests on the surest of several candidates, so the thresholds are those that did best for whole claims on
    newspaper articles of other negotiations, precision before recall (drafts P 0.77 R 0.75, agreements P 0.87 R 0.83).
    """
    fitted = {kind: fit_judge(list(examples(corpus, kind)), Aim(beta=1.0), strength=0.1) for kind in KINDS}
    return {kind: replace(found, judge=found.judge | {"threshold": THRESHOLDS[kind]}) for kind, found in fitted.items()}


def examples(corpus: Sequence[Annotated], kind: str) -> Iterator[Example]:
    """Yield every candidate with whether it names something that the annotator put on record as this kind."""
    section, label = KINDS[kind]
    for annotated in corpus:
        entries = [(entry, annotated.spans(entry)) for entry in annotated.gold[section]]
        for candidate in find_candidates(annotated.scene):
            right, weight = _judgement(annotated, candidate, entries, label)
            yield Example(features(annotated.scene, candidate), right, annotated.process, weight, annotated.origin)


def _judgement(
    annotated: Annotated, candidate: Candidate, entries: Sequence[tuple[Entry, list[Span]]], label: str
) -> tuple[bool, float]:
    """Return whether a candidate is right, and its weight: 0 where the annotator doubted or named something else."""
    text = annotated.scene.article.text
    sentence = annotated.scene.doc[candidate.head].sent
    place = Span(sentence.start_char, sentence.end_char)
    here = [entry for entry, spans in entries if any(place.meets(span) for span in spans)]
    named = [entry for entry in here if _shares(candidate.name.of(text), str(entry.get(label) or ""))]
    if any(not entry.get("doubt") for entry in named):
        return True, 1.0
    return False, 0.0 if here else 1.0


def _shares(one: str, other: str) -> bool:
    a, b = (
        {word.rstrip("s") for word in re.findall(r"[a-z0-9]{3,}", words.lower())} - {"the", "and", "for", "with"}
        for words in (one, other)
    )
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= 0.34
