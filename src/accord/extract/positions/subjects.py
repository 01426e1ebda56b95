"""Subjects: what a position may be on, as an issue code or as a plan, deal or meeting by its name in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Candidate, Passage
from accord.lexicon.issues import HINT, issue_codes
from accord.lexicon.phrases import Heard
from accord.lexicon.positions import type_of_noun
from accord.terms.claim import SubjectType

if TYPE_CHECKING:
    from spacy.tokens import Token

_VAGUE = ("procedure", "other")
_STEPS = (0.05, 0.15, 0.3, 0.5)
_LEFT = ("DET", "PRON", "PUNCT", "ADP", "SPACE", "CCONJ")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a position may be on: an issue code, or the words that name a draft, proposal, agreement or meeting.

    `tokens` are the words of the sentence that speak of it, the plainest first; empty where none does.
    """

    type: SubjectType
    name: str
    tokens: tuple[Token, ...]
    hints: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Topics:
    """Which share of an article's sentences speaks of each issue, in steps from 0 to 4."""

    steps: Mapping[str, int]

    def step(self, code: str) -> int:
        """Return the step of an issue."""
        return self.steps.get(code, 0)


def find_topics(passages: Sequence[Passage]) -> Topics:
    """Return how much of an article each issue takes up."""
    counted = Counter(name for passage in passages for name in {heard.name for heard in passage.issues})
    shares = {name: count / len(passages) for name, count in counted.items() if not name.endswith(HINT)}
    return Topics({name: sum(share >= step for step in _STEPS) for name, share in shares.items()})


def find_issues(passage: Passage) -> Iterator[Subject]:
    """Yield every issue code, with the words of the passage that speak of it."""
    for code in issue_codes():
        words = _tokens(passage, (heard for heard in passage.issues if heard.name == code))
        hints = _tokens(passage, (heard for heard in passage.issues if heard.name == code + HINT))
        yield Subject("issue", code, words, hints)


def _tokens(passage: Passage, found: Iterable[Heard]) -> tuple[Token, ...]:
    return tuple(passage.sentence[heard.last - 1] for heard in found)


def find_named(passage: Passage) -> Iterator[Subject]:
    """Yield the plans, proposals, agreements and meetings that a passage names."""
    for token in passage.sentence:
        kind = type_of_noun().get(token.lemma_.lower()) if token.pos_ in ("NOUN", "PROPN") else None
        if kind is None or token.dep_ in ("compound", "nmod"):
            continue
        words = list(token.doc[token.left_edge.i : token.i + 1])
        while words and (words[0].pos_ in _LEFT or words[0].is_quote):
            words = words[1:]
        if words:
            yield Subject(kind, token.doc[words[0].i : token.i + 1].text, (token,))


def issue_traits(candidate: Candidate, subject: Subject, topics: Topics, traits: Sequence[str]) -> tuple[str, ...]:
    """Return what speaks for a position of the candidate being on this issue code."""
    return tuple(dict.fromkeys(_issue_traits(candidate, subject, topics, traits)))


def _issue_traits(candidate: Candidate, subject: Subject, topics: Topics, traits: Sequence[str]) -> Iterator[str]:
    code, words, hints = subject.name, subject.tokens, subject.hints
    group = "~" if code in _VAGUE else ""
    heard = f"{bool(words)}|{bool(hints)}"
    yield f"code:{code}"
    yield f"{group}heard:{min(len(words), 3)}"
    yield f"{group}hint:{min(len(hints), 2)}|{bool(words)}"
    yield f"{code}|heard:{min(len(words), 2)}"
    yield f"{code}|hint:{bool(hints)}"
    yield from _own_traits(candidate, subject, group)
    yield from (f"{group}{trait}" for trait in _rank_traits(candidate.passage, code, heard))
    yield f"{group}share:{topics.step(code)}|{heard}"
    yield f"{code}|share:{topics.step(code)}"
    yield from (f"{code}|hit:{token.lemma_.lower()}" for token in (*words, *hints))
    yield from (f"{code}|{trait}" for trait in traits if trait.startswith("does:cue"))


def _own_traits(candidate: Candidate, subject: Subject, group: str) -> Iterator[str]:
    """Yield how near the words stand to what the side itself does."""
    if not candidate.clauses:
        return
    depths = [depth for token in subject.tokens if (depth := depth_below(candidate, token)) is not None]
    hints = [depth for token in subject.hints if (depth := depth_below(candidate, token)) is not None]
    yield f"{group}own:{min(len(depths), 2)}"
    yield f"{group}own-hint:{min(len(hints), 2)}|{bool(depths)}"
    if subject.tokens or subject.hints:
        yield f"{group}depth:{min([6, *depths, *hints])}|{bool(subject.tokens)}"


def _rank_traits(passage: Passage, code: str, heard: str) -> Iterator[str]:
    """Yield how an issue stands among the others of its sentence."""
    order = list(dict.fromkeys(found.name for found in passage.issues if not found.name.endswith(HINT)))
    counts = Counter(found.name for found in passage.issues if not found.name.endswith(HINT))
    if counts[code] and counts[code] == max(counts.values()):
        yield "top"
    yield f"others:{min(len(set(order) - {code, *_VAGUE}), 3)}|{heard}"
    if code in counts:
        yield f"order:{min(order.index(code), 3)}"
    if any(found.name == code and found.last - found.first > 1 for found in passage.issues):
        yield "phrase"


def depth_below(candidate: Candidate, token: Token) -> int | None:
    """Return how many steps a word stands below the nearest verb of the candidate; None where below none."""
    verbs = {clause.verb.i for clause in candidate.clauses}
    for depth in range(12):
        if token.i in verbs:
            return depth
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def named_traits(candidate: Candidate, subject: Subject, traits: Sequence[str]) -> tuple[str, ...]:
    """Return what speaks for a position of the candidate being on this plan, deal or meeting."""
    return tuple(dict.fromkeys(_named_traits(candidate, subject, traits)))


def _named_traits(candidate: Candidate, subject: Subject, traits: Sequence[str]) -> Iterator[str]:
    noun = subject.tokens[0]
    yield f"head:{noun.lemma_.lower()}"
    yield f"type:{subject.type}"
    yield f"words:{min(len(subject.name.split()), 5)}"
    determiner = next((child.lower_ for child in noun.children if child.dep_ == "det"), "none")
    yield f"det:{determiner}"
    yield f"{subject.type}|det:{determiner}"
    yield f"poss:{any(child.dep_ == 'poss' for child in noun.children)}"
    yield f"tag:{noun.tag_}"
    yield from _place_traits(candidate, noun)
    for trait in traits:
        if trait.startswith(("way:", "cue:", "does:cue", "quoted:", "rank:")):
            yield trait
            yield f"{subject.type}|{trait}"


def _place_traits(candidate: Candidate, noun: Token) -> Iterator[str]:
    """Yield what governs a noun, and how far it stands below what the side does."""
    depth = depth_below(candidate, noun)
    yield f"depth:{min(depth, 6)}" if depth is not None else f"depth:none:{bool(candidate.clauses)}"
    yield f"dep:{noun.dep_}"
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    yield f"gov:{governor.lemma_.lower()}"
    at = governor.i - candidate.passage.sentence.start
    yield from (f"govcue:{heard.name}" for heard in candidate.passage.cues if heard.first <= at < heard.last)
