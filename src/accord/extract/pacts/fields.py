"""The fields of drafts and agreements: name, points, version, authors, parties, status, day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.pacts.candidates import Candidate
from accord.extract.pacts.days import day_of
from accord.extract.pacts.doers import authors
from accord.extract.pacts.parties import parties_of
from accord.extract.pacts.status import status_of
from accord.terms.claim import Agreement, AgreementStatus, Draft, Evidence
from accord.terms.mark import Scene
from accord.terms.numbers import number_in
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_POINTS = re.compile(r"\b([\w-]+?)[- ]points?\b", re.IGNORECASE)
_VERSION = re.compile(
    r"\b(revised|updated|amended|latest|new|original|initial|final|first|second|third|earlier)\b", re.I
)
MOST_PASSAGES = 4


def has_points(name: str) -> bool:
    """Return whether a name counts the points of a text: "the 20-point plan"."""
    found = _POINTS.search(name)
    return found is not None and number_in(found[1]) is not None


def draft(scene: Scene, group: Sequence[Candidate]) -> Draft:
    """Return the draft that a group of candidates names."""
    text, name = scene.article.text, group[0].name
    spans = [candidate.name for candidate in group]
    points = next(
        (
            (found, n)
            for span in spans
            for found in [_POINTS.search(span.of(text))]
            if found and (n := number_in(found[1]))
        ),
        None,
    )
    leads = [_up_to_head(scene, candidate) for candidate in group]
    version = next((found for span in leads if (found := _VERSION.search(span.of(text)))), None)
    makers = authors(scene, group)
    evidence = [*_passages(scene, group), _evidence("name", name, text)]
    evidence += [_evidence("authors", mention.span, text) for mention in makers]
    if points is not None:
        evidence.append(_found("points", points[0][0], spans, text))
    if version is not None:
        evidence.append(_found("version", version[0], leads, text))
    return Draft(
        evidence=tuple(evidence),
        rule=f"{group[0].rule}+judge",
        name=name.of(text),
        points=points[1] if points else None,
        version=version[0].lower() if version else None,
        authors=tuple(dict.fromkeys(scene.side(mention.actor).id for mention in makers)),
    )


def _up_to_head(scene: Scene, candidate: Candidate) -> Span:
    """Return a name without what follows its noun: "a plan" of "a plan for a new port", which is no new plan."""
    head = scene.doc[candidate.head]
    return Span(candidate.name.start, max(candidate.name.start, min(candidate.name.end, head.idx + len(head))))


def agreement(scene: Scene, group: Sequence[Candidate]) -> Agreement:
    """Return the agreement that a group of candidates names."""
    text = scene.article.text
    status, cue = _status(scene, group)
    parties = parties_of(scene, group)
    time = day_of(scene, group[0], status) if status not in ("proposed", "rejected") else None
    evidence = [*_passages(scene, group), _evidence("what", group[0].name, text)]
    evidence += [_evidence("parties", mention.span, text) for mention in parties]
    if cue is not None:
        evidence.append(_evidence("status", Span(cue.idx, cue.idx + len(cue)), text))
    if time is not None:
        evidence.append(_evidence("when", time.span, text))
    return Agreement(
        evidence=tuple(evidence),
        rule=f"{group[0].rule}+judge",
        negated=cue is not None and any(child.dep_ == "neg" for child in cue.children),
        what=group[0].name.of(text),
        parties=tuple(dict.fromkeys(scene.side(mention.actor).id for mention in parties)),
        status=status,
        when=time.when if time else None,
    )


def _status(scene: Scene, group: Sequence[Candidate]) -> tuple[AgreementStatus, Token | None]:
    """Return what has become of an agreement: as it is told with its fullest name, or else where it is named again."""
    told = [status_of(scene.doc[candidate.head]) for candidate in group]
    if told[0][1] is not None and told[0][0] != "proposed":
        return told[0]
    return next((one for one in told[1:] if one[1] is not None and one[0] not in ("proposed", "rejected")), told[0])


def _evidence(field: str, span: Span, text: str) -> Evidence:
    return Evidence(field, span.start, span.end, span.of(text))


def _found(field: str, words: str, spans: Sequence[Span], text: str) -> Evidence:
    """Return the evidence for words that stand within one of the spans."""
    span = next(span for span in spans if words in span.of(text))
    start = span.start + span.of(text).index(words)
    return _evidence(field, Span(start, start + len(words)), text)


def _passages(scene: Scene, group: Sequence[Candidate]) -> list[Evidence]:
    """Return the sentences of the fullest name and of the first others."""
    text = scene.article.text
    spans = [_sentence(scene, candidate) for candidate in group]
    return [_evidence("claim", span, text) for span in list(dict.fromkeys(spans))[:MOST_PASSAGES]]


def _sentence(scene: Scene, candidate: Candidate) -> Span:
    sentence = scene.doc[candidate.head].sent
    span = Span(sentence.start_char, sentence.end_char).trimmed(scene.article.text)
    return span if span.holds(candidate.name) else Span(span.start, max(span.end, candidate.name.end))
