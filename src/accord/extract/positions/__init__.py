"""Positions: who is for, open to, for only if, or against what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.positions.candidates import (
    Candidate,
    Passage,
    find_candidates,
    find_passages,
    main_sides,
)
from accord.extract.positions.record import position_of
from accord.extract.positions.subjects import (
    Subject,
    Topics,
    find_issues,
    find_named,
    find_topics,
    issue_traits,
    named_traits,
)
from accord.extract.positions.traits import traits_of
from accord.lexicon.judge import Judge, load_judges
from accord.terms.claim import Claim, Position, Stance, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene

STANCES: tuple[Stance, ...] = ("supports", "opposes", "open", "conditional")


def extract_positions(scene: Scene, statements: tuple[Statement, ...]) -> tuple[tuple[Claim, ...], tuple[Doubt, ...]]:
    """Return the positions of an article, in order.

    A sentence and a side in it make a candidate; one judge holds how likely the side takes a position there, one how
    likely it is on an issue or on a named subject, and a claim is made where the product reaches the threshold.
    """
    passages = tuple(find_passages(scene, statements))
    main, topics = main_sides(scene), find_topics(passages)
    claims = [claim for passage in passages for claim in _positions(scene, passage, main, topics)]
    return tuple(claims), ()


def _positions(scene: Scene, passage: Passage, main: Sequence[str], topics: Topics) -> Iterator[Position]:
    judges = load_judges("positions")
    for candidate in find_candidates(scene, passage, main):
        traits = traits_of(scene, candidate, main)
        likely = judges["position"].probability(traits)
        if likely < judges["position"].threshold:
            continue
        for subject in _subjects(candidate, topics, traits, likely):
            yield position_of(scene, candidate, subject, stance_of(traits, subject))


def _subjects(candidate: Candidate, topics: Topics, traits: Sequence[str], likely: float) -> Iterator[Subject]:
    """Yield the subjects on which the candidate is likely enough to have a position."""
    judges = load_judges("positions")
    issue, named = judges["issue"], judges["named"]
    for subject in find_issues(candidate.passage):
        if likely * issue.probability(issue_traits(candidate, subject, topics, traits)) >= issue.threshold:
            yield subject
    for subject in find_named(candidate.passage):
        if likely * named.probability(named_traits(candidate, subject, traits)) >= named.threshold:
            yield subject


def stance_of(traits: Sequence[str], subject: Subject) -> Stance:
    """Return the likeliest stance; the first in the order of `STANCES` where two are equally likely."""
    judges: dict[Stance, Judge] = {stance: load_judges("positions")[stance] for stance in STANCES}
    features = stance_traits(traits, subject)
    return max(STANCES, key=lambda stance: judges[stance].probability(features))


def stance_traits(traits: Sequence[str], subject: Subject) -> tuple[str, ...]:
    """Return what speaks for one stance or another on a subject."""
    return (*traits, f"type:{subject.type}", f"on:{subject.name}" if subject.type == "issue" else "on:named")
