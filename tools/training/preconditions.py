"""Train the judge of preconditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.preconditions.candidates import find_candidates
from accord.extract.preconditions.features import features
from accord.terms.span import Span
from tools.training.corpus import Annotated
from tools.training.fit import Aim, Example, Fitted, fit_judge

THRESHOLD = 0.43


def train(corpus: Sequence[Annotated]) -> dict[str, Fitted]:
    """Return the fitted judge.

    The rules before it refuse much of what is no order, so a sentence of a story often holds no candidate at all; the
    threshold is the one that did best for whole claims on newspaper articles of other negotiations, precision before
    recall (P 0.70 R 0.66).
    """
    aim = Aim(beta=0.6, missed=missed(corpus), groupings=5, slack=0.02)
    found = fit_judge(list(examples(corpus)), aim, strength=0.1, seen_at_least=8)
    return {"precondition": replace(found, judge=found.judge | {"threshold": THRESHOLD})}


def examples(corpus: Sequence[Annotated]) -> Iterator[Example]:
    """Yield every ordered pair with whether its sentence is one that the annotator put on record."""
    for annotated in corpus:
        entries = [(entry, annotated.spans(entry)) for entry in annotated.gold["preconditions"]]
        for candidate in find_candidates(annotated.scene):
            sentence = annotated.scene.doc[candidate.cue].sent
            place = Span(sentence.start_char, sentence.end_char)
            here = [entry for entry, spans in entries if any(place.meets(span) for span in spans)]
            right = any(not entry.get("doubt") for entry in here)
            weight = 0.0 if here and not right else 1.0
            yield Example(features(annotated.scene, candidate), right, annotated.process, weight, annotated.origin)


def missed(corpus: Sequence[Annotated]) -> int:
    """Return for how many annotated preconditions no candidate stands in their sentences."""
    count = 0
    for annotated in corpus:
        if annotated.origin:
            continue
        sentences = [annotated.scene.doc[found.cue].sent for found in find_candidates(annotated.scene)]
        places = [Span(sentence.start_char, sentence.end_char) for sentence in sentences]
        for entry in annotated.gold["preconditions"]:
            if not entry.get("doubt"):
                count += not any(place.meets(span) for place in places for span in annotated.spans(entry))
    return count
