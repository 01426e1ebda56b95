"""Positions: who is for, open to, for only if, or against what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.positions.asides import is_aside
from accord.extract.positions.candidates import Passage, find_candidates, find_passages
from accord.extract.positions.choice import choose_stands
from accord.extract.positions.echoes import find_echoes
from accord.extract.positions.odds import IssueOdds
from accord.extract.positions.record import consistent, equally_sure, positions_of
from accord.extract.positions.sides import both_sides, main_sides
from accord.extract.positions.stands import Likely, find_stands
from accord.extract.positions.subjects import (
    find_issues,
    find_named,
    hear,
    named_traits,
)
from accord.extract.positions.told import is_of_trade
from accord.extract.positions.topics import find_topics
from accord.extract.positions.traits import passage_traits, unit_traits
from accord.extract.positions.units import Unit, find_units
from accord.lexicon.judge import load_judges
from accord.terms.claim import Claim, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene


def extract_positions(scene: Scene, statements: tuple[Statement, ...]) -> tuple[tuple[Claim, ...], tuple[Doubt, ...]]:
    """Return the positions of an article, in order.

    One judge holds how likely a unit (what one side does, says or has in a sentence) is a position, one how likely
    that is on each issue, one how likely on each plan, deal or meeting named. All that a side says of a subject is
    then weighed together by a last judge, and put on record once for each stance that it shows; so is what a side
    says in a plain frame (`choice`), and what it says with "it" of what the sentence before is on (`echoes`).
    """
    passages = tuple(find_passages(scene, statements))
    main = main_sides(scene)
    both = both_sides(scene, main)
    full = tuple(passage for passage in passages if passage.is_full)
    stands = find_stands(tuple(find_likely(scene, full, main, both)))
    judge = load_judges("positions")["stand"]
    surest = sorted(choose_stands(stands, judge), key=lambda pair: -pair[0].best)
    found = (
        (replace(position, confidence=round(sure, 2)), stand.best)
        for stand, sure in surest
        for position in positions_of(scene, stand)
    )
    told = equally_sure(consistent(found))
    echoes = find_echoes(scene, passages, both, told)
    return (*told, *echoes), ()


def find_likely(
    scene: Scene, passages: Sequence[Passage], main: Sequence[str], both: Sequence[str]
) -> Iterator[Likely]:
    """Yield the units of passages with the subjects that each is likely enough to be a position on."""
    topics = find_topics(passages, scene.article.title or "")
    judge, odds = load_judges("positions")["unit"], IssueOdds(load_judges("positions")["issue"], topics)
    for passage in passages:
        candidates = find_candidates(scene, passage, both)
        for candidate in candidates:
            whole = passage_traits(scene, candidate, main, len(candidates))
            common = judge.total(whole)
            for unit in find_units(candidate):
                traits = unit_traits(scene, unit)
                chance = judge.chance(common + judge.total(traits))
                if chance >= judge.threshold:
                    yield from _likely(unit, chance, (*whole, *traits), odds)


def _likely(unit: Unit, chance: float, traits: tuple[str, ...], odds: IssueOdds) -> Iterator[Likely]:
    judges = load_judges("positions")
    hearing = hear(unit)
    for subject in find_issues(hearing, odds.topics):
        score = chance * odds.of(hearing, subject.name)
        if score >= judges["issue"].threshold and not (is_aside(hearing, subject) or is_of_trade(hearing, subject)):
            yield Likely(unit, subject, score, traits)
    for subject in find_named(unit):
        score = chance * judges["named"].probability(named_traits(hearing, subject, traits))
        if score >= judges["named"].threshold and not is_aside(hearing, subject):
            yield Likely(unit, subject, score, traits)
