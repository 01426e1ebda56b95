"""Train the judge of statements: is a candidate with its speaker one that an annotator put on record?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.features import features
from accord.extract.statements.parts import Utterance
from accord.extract.statements.stretches import find_stretches
from accord.extract.statements.voices import find_utterances
from accord.terms.span import Span
from tools.training.corpus import Annotated, Entry
from tools.training.fit import Aim, Example, Fitted, fit_judge
from tools.training.scoring import load_score

if TYPE_CHECKING:
    from types import ModuleType

GROUPINGS = 8
SLACK = 0.005


def train(corpus: Sequence[Annotated]) -> dict[str, Fitted]:
    """Return the fitted judge."""
    score = load_score()
    examples: list[Example] = []
    missed = 0
    for annotated in corpus:
        candidates = list(_candidates(annotated))
        examples += [_example(annotated, utterance, score) for utterance in candidates]
        unmet = [e for e in annotated.gold["statements"] if not _is_met(annotated, e, candidates, score)]
        missed += len(unmet) if not annotated.origin else 0
    return {"kept": fit_judge(examples, Aim(0.9, missed, GROUPINGS, SLACK), strength=0.1)}


def _candidates(annotated: Annotated) -> Iterator[Utterance]:
    """Yield what the rules find, but for signed texts and posts, which are not judged."""
    scene = annotated.scene
    heard = find_utterances(scene, find_stretches(scene))
    yield from (found for found in heard if found.kind not in ("signed", "posted"))


def _example(annotated: Annotated, utterance: Utterance, score: ModuleType) -> Example:
    met = [e for e in annotated.gold["statements"] if _meets(annotated, e, utterance, score)]
    weight = 0.0 if met and all(entry.get("doubt") for entry in met) else 1.0
    return Example(features(annotated.scene, utterance), bool(met), annotated.process, weight, annotated.origin)


def _is_met(annotated: Annotated, entry: Entry, candidates: Sequence[Utterance], score: ModuleType) -> bool:
    return bool(entry.get("doubt")) or any(_meets(annotated, entry, found, score) for found in candidates)


def _meets(annotated: Annotated, entry: Entry, utterance: Utterance, score: ModuleType) -> bool:
    """Return whether a candidate has the passage and the speaker of an annotated statement, by the score's own rule."""
    said = utterance.content or tuple(quote.span for quote in utterance.quotes)
    words = [*said, utterance.cue or Span(utterance.stretch.span.start, utterance.stretch.span.end)]
    if not any(span.meets(word) for span in annotated.spans(entry) for word in words):
        return False
    names = score.Names(annotated.gold)
    return bool(score.same_speaker({"speaker": utterance.speaker.name}, entry, names))
