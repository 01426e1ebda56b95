"""Positions: who is for, open to, for only if, or against what."""

from __future__ import annotations

from collections.abc import Iterator

from accord.extract.positions.candidates import find_candidates, find_passages, main_sides
from accord.extract.positions.record import position_of
from accord.extract.positions.stances import stance_of
from accord.extract.positions.subjects import (
    Hearing,
    Subject,
    Topics,
    find_issues,
    find_named,
    find_topics,
    hear,
    issue_traits,
    named_traits,
)
from accord.extract.positions.traits import passage_traits, unit_traits
from accord.extract.positions.units import Unit, find_units
from accord.lexicon.judge import load_judges
from accord.terms.claim import Claim, Position, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene


def extract_positions(scene: Scene, statements: tuple[Statement, ...]) -> tuple[tuple[Claim, ...], tuple[Doubt, ...]]:
    """Return the positions of an article, in order.

    One judge holds how likely a unit (what one side does, says or has in a sentence) is a position, one how likely
    that is on each issue, one how likely on each plan, deal or meeting named. Where the product of two reaches the
    threshold a position is put on record, once for each side and subject of a sentence: from the likeliest unit.
    """
    passages = tuple(find_passages(scene, statements))
    main, topics = main_sides(scene), find_topics(passages)
    found: list[Claim] = []
    for passage in passages:
        candidates = find_candidates(scene, passage, main)
        for candidate in candidates:
            whole = passage_traits(scene, candidate, main, len(candidates))
            units = [(unit, (*whole, *unit_traits(scene, unit))) for unit in find_units(candidate)]
            found += _positions(scene, units, topics)
    return tuple(found), ()


def _positions(scene: Scene, units: list[tuple[Unit, tuple[str, ...]]], topics: Topics) -> Iterator[Position]:
    """Yield the positions of one side in one sentence."""
    best: dict[str, tuple[float, Unit, Subject, tuple[str, ...]]] = {}
    judge = load_judges("positions")["unit"]
    for unit, traits in units:
        likely = judge.probability(traits)
        if likely < judge.threshold:
            continue
        for subject, score in _subjects(hear(unit), topics, traits, likely):
            if subject.name not in best or score > best[subject.name][0]:
                best[subject.name] = (score, unit, subject, traits)
    for _, unit, subject, traits in best.values():
        yield position_of(scene, unit, subject, stance_of(unit, subject, traits))


def _subjects(
    hearing: Hearing, topics: Topics, traits: tuple[str, ...], likely: float
) -> Iterator[tuple[Subject, float]]:
    """Yield the subjects that a unit is likely enough to be on, with how likely."""
    judges = load_judges("positions")
    for subject in find_issues(hearing):
        score = likely * judges["issue"].probability(issue_traits(hearing, subject.name, topics, traits))
        if score >= judges["issue"].threshold:
            yield subject, score
    for subject in find_named(hearing.unit):
        score = likely * judges["named"].probability(named_traits(hearing, subject, traits))
        if score >= judges["named"].threshold:
            yield subject, score
