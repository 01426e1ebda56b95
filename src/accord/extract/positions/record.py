"""Putting a position on record: its fields, each with its own words."""

from __future__ import annotations

from collections.abc import Iterator

from accord.extract.positions.candidates import Candidate
from accord.extract.positions.stances import condition_of, stance_words
from accord.extract.positions.subjects import Subject
from accord.extract.positions.units import Unit
from accord.terms.claim import Evidence, Position, Stance
from accord.terms.mark import Scene
from accord.terms.span import Span


def position_of(scene: Scene, unit: Unit, subject: Subject, stance: Stance) -> Position:
    """Return the position that a unit holds on a subject, with its evidence."""
    text = scene.article.text
    condition = condition_of(unit) if stance == "conditional" else None
    return Position(
        evidence=tuple(_evidence(scene, unit, subject, stance)),
        rule=f"{unit.way}+{'issue' if subject.type == 'issue' else 'named'}-judge",
        party=unit.candidate.side,
        holder=unit.candidate.person,
        subject_type=subject.type,
        subject=subject.name,
        stance=stance,
        content=unit.content.of(text),
        condition=condition.of(text) if condition is not None else None,
    )


def _evidence(scene: Scene, unit: Unit, subject: Subject, stance: Stance) -> Iterator[Evidence]:
    def entry(field: str, span: Span) -> Evidence:
        return Evidence(field, span.start, span.end, span.of(scene.article.text))

    yield entry("claim", unit.candidate.passage.span)
    party = party_words(unit.candidate)
    if party is not None:
        yield entry("party", party)
        if unit.candidate.person is not None:
            yield entry("holder", party)
    yield entry("stance", stance_words(unit, stance))
    if subject.type != "issue" and subject.token is not None:
        end = subject.token.idx + len(subject.token)
        yield entry("subject", Span(end - len(subject.name), end))
    elif subject.token is not None:
        yield entry("subject", Span(subject.token.idx, subject.token.idx + len(subject.token)))
    yield entry("content", unit.content)
    condition = condition_of(unit) if stance == "conditional" else None
    if condition is not None:
        yield entry("condition", condition)


def party_words(candidate: Candidate) -> Span | None:
    """Return the words that name the side: its speaker's, else those of its mention in the sentence."""
    statement = candidate.passage.statement
    if candidate.speaks and statement is not None:
        for entry in statement.evidence:
            if entry.field == "speaker":
                return Span(entry.start, entry.end)
    subjects = [mention for clause in candidate.clauses for mention in clause.mentions if mention in candidate.mentions]
    return next((mention.span for mention in (*subjects, *candidate.mentions)), None)
