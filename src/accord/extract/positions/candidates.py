"""Candidates: for each sentence, the sides that may hold a position in it, and how each is present there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.extract.positions.clauses import Clause, find_clauses
from accord.lexicon.issues import issue_words
from accord.lexicon.phrases import Forms, Heard
from accord.lexicon.positions import stance_words
from accord.terms.claim import Statement
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

_SIDES = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what was heard in it. Positions of `cues` and `issues` count within the sentence."""

    sentence: DocSpan
    span: Span
    clauses: tuple[Clause, ...]
    cues: tuple[Heard, ...]
    issues: tuple[Heard, ...]
    statement: Statement | None
    quoted: bool


@dataclass(slots=True)
class Candidate:
    """A side that may hold a position in a passage: as its speaker, by its mentions, or with another jointly."""

    passage: Passage
    side: str
    speaks: bool = False
    joint: bool = False
    person: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)


def forms_of(sentence: DocSpan) -> list[Forms]:
    """Return each word of a sentence as it stands and in its dictionary form."""
    return [(token.lower_, token.lemma_.lower()) for token in sentence]


def find_passages(scene: Scene, statements: Sequence[Statement]) -> Iterator[Passage]:
    """Yield the sentences of an article with what is heard in them."""
    for sentence in scene.doc.sents:
        span = Span(sentence.start_char, sentence.end_char).trimmed(scene.article.text)
        if sum(token.is_alpha for token in sentence) < 4:
            continue
        words = forms_of(sentence)
        cues, issues = tuple(stance_words().find(words)), tuple(issue_words().find(words))
        statement = _statement_at(span, statements)
        middle = (span.start + span.end) // 2
        quoted = scene.quote_at(middle) is not None
        yield Passage(sentence, span, tuple(find_clauses(scene, sentence)), cues, issues, statement, quoted)


def _statement_at(span: Span, statements: Iterable[Statement]) -> Statement | None:
    """Return the statement that shares most with a sentence."""
    shared = [
        (max(min(span.end, entry.end) - max(span.start, entry.start) for entry in _said(statement)), -number)
        for number, statement in enumerate(statements)
    ]
    best = max(shared, default=(0, 0))
    return list(statements)[-best[1]] if best[0] > 0 else None


def _said(statement: Statement) -> list[Span]:
    content = [entry for entry in statement.evidence if entry.field == "content"] or [statement.passage]
    return [Span(entry.start, entry.end) for entry in content]


def find_candidates(scene: Scene, passage: Passage, main: Sequence[str]) -> list[Candidate]:
    """Return the candidates of a passage; `main` are the sides that the article names most."""
    found: dict[str, Candidate] = {}

    def candidate(side: str) -> Candidate:
        return found.setdefault(side, Candidate(passage, side))

    speaker = speaker_of(scene, passage.statement)
    if speaker is not None:
        side, person = speaker
        candidate(side).speaks, candidate(side).person = True, person
    for mention in scene.mentions_in(passage.span):
        if scene.side(mention.actor).kind != "outlet":
            candidate(scene.actor(mention.actor).side).mentions.append(mention)
    for clause in passage.clauses:
        sides = {scene.actor(mention.actor).side for mention in clause.mentions}
        if clause.spoken and speaker is not None:
            sides.add(speaker[0])
        if clause.joint:
            for side in main[:_SIDES]:
                candidate(side).joint = True
            sides.update(main[:_SIDES])
        for side in sides & found.keys():
            found[side].clauses.append(clause)
    return list(found.values())


def speaker_of(scene: Scene, statement: Statement | None) -> tuple[str, str | None] | None:
    """Return the side of a statement's speaker and, where it is a person, the speaker's own id."""
    said = [link for link in statement.chain if link.role == "said"] if statement is not None else []
    if not said:
        return None
    link = said[-1]
    if link.actor is not None:
        actor = scene.actor(link.actor)
        if actor.represents is not None or link.represents is None:
            return actor.side, actor.id if actor.kind == "person" else None
    side = next((actor.id for actor in scene.actors if actor.name == link.represents), None)
    return (side, link.actor) if side is not None else None


def main_sides(scene: Scene) -> list[str]:
    """Return the sides of an article, the most often mentioned first."""
    counted = Counter(scene.actor(mention.actor).side for mention in scene.mentions)
    order: Mapping[str, int] = {side: number for number, side in enumerate(counted)}
    sides = [side for side in counted if scene.actor(side).kind not in ("outlet", "person", "unnamed")]
    return sorted(sides, key=lambda side: (-counted[side], order[side]))
