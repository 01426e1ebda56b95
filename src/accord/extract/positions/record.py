"""Putting a position on record: its fields, each with its own words."""

from __future__ import annotations

from collections.abc import Iterator

from accord.extract.positions.candidates import Candidate
from accord.extract.positions.subjects import Subject
from accord.extract.positions.words import condition_of, content_of, stance_words_of
from accord.terms.claim import Evidence, Position, Stance
from accord.terms.mark import Scene
from accord.terms.span import Span


def position_of(scene: Scene, candidate: Candidate, subject: Subject, stance: Stance) -> Position:
    """Return the position of a candidate on a subject, with its evidence."""
    condition = condition_of(candidate) if stance == "conditional" else None
    if stance == "conditional" and condition is None:
        stance = "open"
    content = content_of(candidate, subject)
    text = scene.article.text
    return Position(
        evidence=tuple(_evidence(scene, candidate, subject, stance, content)),
        rule=f"stance+{'issue' if subject.type == 'issue' else 'named'}-judge",
        party=candidate.side,
        holder=candidate.person,
        subject_type=subject.type,
        subject=subject.name,
        stance=stance,
        content=content.of(text),
        condition=condition.of(text) if condition is not None else None,
    )


def _evidence(
    scene: Scene, candidate: Candidate, subject: Subject, stance: Stance, content: Span
) -> Iterator[Evidence]:
    def entry(field: str, span: Span) -> Evidence:
        return Evidence(field, span.start, span.end, span.of(scene.article.text))

    yield entry("claim", candidate.passage.span)
    party = party_words(candidate)
    if party is not None:
        yield entry("party", party)
        if candidate.person is not None:
            yield entry("holder", party)
    words = stance_words_of(candidate, stance)
    if words is not None:
        yield entry("stance", words)
    for token in (*subject.tokens, *subject.hints)[:1]:
        yield entry("subject", Span(token.idx, token.idx + len(token)))
    yield entry("content", content)
    condition = condition_of(candidate) if stance == "conditional" else None
    if condition is not None:
        yield entry("condition", condition)


def party_words(candidate: Candidate) -> Span | None:
    """Return the words that name the side: the speaker's, or those of its mention in the sentence."""
    statement = candidate.passage.statement
    if candidate.speaks and statement is not None:
        for entry in statement.evidence:
            if entry.field == "speaker":
                return Span(entry.start, entry.end)
    subjects = [mention for clause in candidate.clauses for mention in clause.mentions if mention in candidate.mentions]
    return next((mention.span for mention in (*subjects, *candidate.mentions)), None)
