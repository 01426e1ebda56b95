"""Preconditions: what must come first, and what then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.preconditions.candidates import Candidate, find_candidates
from accord.extract.preconditions.features import features
from accord.extract.preconditions.lists import Listed, find_listed
from accord.extract.statements.onlookers import is_of_onlooker
from accord.lexicon.judge import load_judges
from accord.terms.claim import Evidence, Precondition, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene
from accord.terms.span import Span


def extract_preconditions(
    scene: Scene,
    statements: tuple[Statement, ...],
) -> tuple[tuple[Precondition, ...], tuple[Doubt, ...]]:
    """Return the preconditions of an article: one for each pair of things that the text puts in an order.

    What an onlooker thinks must come first is none.
    """
    guessed = [span for each in statements if is_of_onlooker(scene, each) for span in each.spans_of("content")]
    listed = [_listed_claim(scene, item) for item in find_listed(scene)]
    judged = (_claim(scene, candidate, sure) for candidate, sure in accepted(scene) if not _in(candidate, guessed))
    return (*judged, *listed), ()


def _in(found: Candidate, stretches: Sequence[Span]) -> bool:
    """Return whether both phrases of a candidate stand in one of some stretches."""
    return any(span.holds(found.first) and span.holds(found.then) for span in stretches)


def accepted(scene: Scene) -> Iterator[tuple[Candidate, float]]:
    """Yield the candidates that the judge accepts, and how likely it holds them; of two that share words, the surer."""
    judge = load_judges("preconditions")["precondition"]
    sure = [(judge.probability(features(scene, found)), -found.cue, found) for found in find_candidates(scene)]
    taken: list[Span] = []
    for probability, _, found in sorted(sure, key=lambda one: one[:2], reverse=True):
        own = (found.first, found.then)
        if probability >= judge.threshold and not any(span.meets(other) for span in own for other in taken):
            taken += own
            yield found, round(probability, 2)


def _claim(scene: Scene, found: Candidate, sure: float) -> Precondition:
    near = (scene.doc[at].sent for at in (found.first_head, found.cue))
    start = min(sentence.start_char for sentence in near)
    passage = Span(start, scene.doc[found.cue].sent.end_char).trimmed(scene.article.text)
    claim = _put_down(scene, found.cue, passage, (found.first, found.then), rule=f"{found.rule}+judge")
    return replace(claim, confidence=sure)


def _listed_claim(scene: Scene, found: Listed) -> Precondition:
    return _put_down(scene, found.cue, found.item, (found.first, found.then), rule="order-listed")


def _put_down(scene: Scene, cue: int, passage: Span, ordered: tuple[Span, Span], *, rule: str) -> Precondition:
    text, word = scene.article.text, scene.doc[cue]
    first, then = ordered
    spans = (("claim", passage), ("first", first), ("then", then), ("cue", Span(word.idx, word.idx + len(word))))
    return Precondition(
        evidence=tuple(Evidence(field, span.start, span.end, span.of(text)) for field, span in spans),
        rule=rule,
        first=first.of(text),
        then=then.of(text),
    )
