"""Preconditions: what must come first, and what then."""

from __future__ import annotations

from accord.extract.preconditions.candidates import Candidate, find_candidates
from accord.extract.preconditions.features import features
from accord.lexicon.judge import load_judges
from accord.terms.claim import Evidence, Precondition, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene
from accord.terms.span import Span


def extract_preconditions(
    scene: Scene,
    statements: tuple[Statement, ...],  # noqa: ARG001 (every extractor has the same signature)
) -> tuple[tuple[Precondition, ...], tuple[Doubt, ...]]:
    """Return the preconditions of an article: one for each pair of things that the text puts in an order."""
    judge = load_judges("preconditions")["precondition"]
    found = [candidate for candidate in find_candidates(scene) if judge.accepts(features(scene, candidate))]
    return tuple(_claim(scene, candidate) for candidate in found), ()


def _claim(scene: Scene, candidate: Candidate) -> Precondition:
    text = scene.article.text
    cue = scene.doc[candidate.cue]
    sentence = Span(cue.sent.start_char, cue.sent.end_char).trimmed(text)
    spans = (
        ("claim", sentence),
        ("first", candidate.first),
        ("then", candidate.then),
        ("cue", Span(cue.idx, cue.idx + len(cue))),
    )
    return Precondition(
        evidence=tuple(Evidence(field, span.start, span.end, span.of(text)) for field, span in spans),
        rule=f"{candidate.rule}+judge",
        first=candidate.first.of(text),
        then=candidate.then.of(text),
    )
