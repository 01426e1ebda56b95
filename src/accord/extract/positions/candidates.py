"""Candidates: for each sentence, the sides that may hold a position in it, and how each is present there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.extract.positions.attributed import words_end
from accord.extract.positions.clauses import JOINT, Clause, find_clauses
from accord.extract.positions.provisos import Proviso, find_provisos
from accord.extract.positions.sides import meant_by
from accord.extract.statements.onlookers import is_of_onlooker
from accord.lexicon.issues import hear_issues
from accord.lexicon.phrases import Forms, Heard
from accord.lexicon.positions import stance_of_cue, stance_words, turn_words
from accord.terms.claim import Statement
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token


SHORT, FULL = 2, 4  # words: the least that may echo the sentence before, and that tell by themselves who holds what
_TOGETHER = JOINT | {"the", "of", "all", "three", "both", "other"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what was heard in it. Positions of `cues`, `issues` and `turns` count within the sentence.

    `end` is the place in the article where a closing attribution begins, else where the sentence ends.
    """

    sentence: DocSpan
    span: Span
    clauses: tuple[Clause, ...]
    cues: tuple[Heard, ...]
    issues: tuple[Heard, ...]
    statement: Statement | None
    quoted: bool
    turns: tuple[Heard, ...]
    provisos: tuple[Proviso, ...]
    end: int

    @property
    def is_full(self) -> bool:
        """Return whether it has words enough to tell by itself who holds what."""
        return sum(token.is_alpha for token in self.sentence) >= FULL

    def supposes(self, token: Token) -> bool:
        """Return whether a word is part of a condition: what it tells is only supposed."""
        return any(proviso.apart and proviso.holds(token) for proviso in self.provisos)

    def cues_at(self, token: Token) -> tuple[str, ...]:
        """Return the names of the cues of stance that a word of the sentence is part of."""
        at = token.i - self.sentence.start
        return tuple(dict.fromkeys(cue.name for cue in self.cues if cue.first <= at < cue.last))

    def is_cue(self, token: Token) -> bool:
        """Return whether a word of the sentence shows a stance."""
        return any(cue != "deny" for cue in self.cues_at(token))

    def is_against(self, token: Token) -> bool:
        """Return whether a word of the sentence shows that what follows is refused."""
        return any(stance_of_cue()[cue] == "opposes" for cue in self.cues_at(token))

    def turned(self, name: str) -> frozenset[int]:
        """Return the places in the article of the words filed under a turn."""
        heard = [each for each in self.turns if each.name == name]
        return frozenset(self.sentence.start + at for each in heard for at in range(each.first, each.last))


@dataclass(slots=True)
class Candidate:
    """A side that may hold a position in a passage: as its speaker, by its mentions, or with another jointly.

    `voiced` tells whether the passage is someone's words, the side's own or another's.
    """

    passage: Passage
    side: str
    voiced: bool = False
    speaks: bool = False
    joint: bool = False
    person: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)


def forms_of(sentence: DocSpan) -> list[Forms]:
    """Return each word of a sentence as it stands and in its dictionary form."""
    return [(token.lower_, token.lemma_.lower()) for token in sentence]


def find_passages(scene: Scene, statements: Sequence[Statement]) -> Iterator[Passage]:
    """Yield the sentences of an article that have two words or more, with what is heard in them."""
    sayings = _Sayings(statements)
    for sentence in scene.doc.sents:
        span = Span(sentence.start_char, sentence.end_char).trimmed(scene.article.text)
        if sum(token.is_alpha for token in sentence) < SHORT:
            continue
        words = forms_of(sentence)
        cues, issues = tuple(stance_words().find(words)), hear_issues(words)
        turns = tuple(turn_words().find(words))
        statement = sayings.at(span)
        middle = (span.start + span.end) // 2
        quoted = scene.quote_at(middle) is not None
        end = words_end(statement, sentence)
        clauses, provisos = tuple(find_clauses(scene, sentence)), tuple(find_provisos(sentence, turns, end))
        yield Passage(sentence, span, clauses, cues, issues, statement, quoted, turns, provisos, end)


class _Sayings:
    """The own words of statements in the order of the text, of which those near a sentence are found at once."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._words = sorted((each.start, each.end, n) for n, told in enumerate(statements) for each in _said(told))
        self._longest = max((end - start for start, end, _ in self._words), default=0)

    def at(self, span: Span) -> Statement | None:
        """Return the statement that shares most with a sentence, the first of several."""
        first = bisect_left(self._words, (span.start - self._longest,))
        last = bisect_left(self._words, (span.end,), first)
        shared = ((min(span.end, end) - max(span.start, start), -n) for start, end, n in self._words[first:last])
        most, number = max(shared, default=(0, 0))
        return self._statements[-number] if most > 0 else None


def _said(statement: Statement) -> tuple[Span, ...]:
    return statement.spans_of("content") or (statement.passage.span,)


def find_candidates(scene: Scene, passage: Passage, both: Sequence[str]) -> list[Candidate]:
    """Return the candidates of a passage; `both` are the sides that "the two sides" are."""
    found = _Found(passage, speakers_of(scene, passage.statement, both), both)
    for side, person in found.speakers:
        found.at(side).speaks, found.at(side).person = True, person
    for mention in scene.mentions_in(passage.span):
        if _means_both(scene, mention.actor):
            found.add_both()
        elif scene.side(mention.actor).kind != "outlet":
            found.at(scene.actor(mention.actor).side).mentions.append(mention)
    for mention in dict.fromkeys(each for clause in passage.clauses for each in clause.mentions if _carries_on(each)):
        found.at(scene.actor(mention.actor).side).mentions.append(mention)
    guessed = is_of_onlooker(scene, passage.statement)
    for clause in passage.clauses:
        if not (guessed and _is_guess(clause, passage.statement)):
            found.add_clause(scene, clause)
    return list(found.by_side.values())


def _carries_on(mention: Mention) -> bool:
    """Return whether a mention is a pronoun that carries on with who did what the sentence before tells."""
    return mention.how == "pronoun" and mention.span.end - mention.span.start <= len("she")


def _is_guess(clause: Clause, statement: Statement | None) -> bool:
    """Return whether a clause of somebody's words tells what may or will be, or not what was done."""
    said = statement is not None and any(words.start <= clause.verb.idx < words.end for words in _said(statement))
    verb = clause.verb
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
    return said and any(child.tag_ == "MD" for child in verb.children)


@dataclass(slots=True)
class _Found:
    """The candidates of a passage so far; `both` are the sides that "the two sides" are."""

    passage: Passage
    speakers: list[tuple[str, str | None]]
    both: Sequence[str]
    by_side: dict[str, Candidate] = field(default_factory=dict)

    def at(self, side: str) -> Candidate:
        """Return the candidate of a side, a new one where there is none yet."""
        return self.by_side.setdefault(side, Candidate(self.passage, side, voiced=bool(self.speakers)))

    def add_both(self) -> None:
        for side in self.both:
            self.at(side).joint = True

    def add_clause(self, scene: Scene, clause: Clause) -> None:
        """Give a clause to the sides that are its subject."""
        sides = [scene.actor(mention.actor).side for mention in clause.mentions]
        if clause.spoken:
            sides += [side for side, _ in self.speakers]
        meant = meant_by(scene, clause.subject, self.both) if clause.joint and clause.subject is not None else ()
        if any(_means_both(scene, mention.actor) for mention in clause.mentions):
            meant = self.both
        if meant == self.both:
            self.add_both()
        sides += meant
        for side in dict.fromkeys(sides):
            if side in self.by_side:
                self.by_side[side].clauses.append(clause)


def _means_both(scene: Scene, actor: str) -> bool:
    """Return whether an actor is only "the two leaders" or "both sides": the sides of the article together."""
    found = scene.actor(actor)
    words = found.name.lower().split()
    plain = found.kind == "unnamed" and found.side == found.id and words[-1] in JOINT and set(words) <= _TOGETHER
    return plain and (len(words) > 1 or words[0] in ("sides", "parties"))


def speakers_of(scene: Scene, statement: Statement | None, both: Sequence[str]) -> list[tuple[str, str | None]]:
    """Return the sides of a statement's speakers and, where one person speaks, the speaker's own id."""
    link = next((link for link in reversed(statement.chain) if link.role == "said"), None) if statement else None
    if link is None:
        return []
    if link.actor is not None:
        actor = scene.actor(link.actor)
        if _means_both(scene, actor.id):
            return [(side, None) for side in both]
        if actor.represents is not None or link.represents is None:
            return [(actor.side, actor.id if actor.kind == "person" else None)]
    by_name = {actor.name: actor.id for actor in scene.actors}
    if link.represents in by_name:
        return [(by_name[link.represents], link.actor)]
    sides = (link.represents or "").split(" and ")
    return [(by_name[side], None) for side in dict.fromkeys(sides) if side in by_name]
