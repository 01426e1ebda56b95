"""Claims on record as the stages know them: with who is who, and with the analyst's word upon them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.record.store import Reading
from accord.resolve.cast import find_cast
from accord.resolve.identities.naming import name_as_said
from accord.resolve.judging import Judged, find_heirs, find_judged_ties, judge
from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement
from accord.terms.kept import KeptClaim
from accord.terms.process import Figure, Ground
from accord.terms.tie import Tie


@dataclass(frozen=True, slots=True)
class Hydrated:
    """Claims as judged; all that was said of them; and which of them stand for claims of an older reading."""

    judged: Judged
    said: Sequence[Judgement]
    heirs: Mapping[str, str]


def hydrate(desk: Reading, claims: Iterable[str]) -> Judged:
    """Return claims with the names that their own article gives the actors: the same whatever else is on record."""
    return hydrate_with_words(desk, claims).judged


def hydrate_with_words(desk: Reading, claims: Iterable[str]) -> Hydrated:
    """Return claims as `hydrate` does, with all that analysts said of them."""
    kept = desk.grounds(claims)
    return _judged(desk, kept, {name: find_cast([head])[0] for name, head in _heads(kept).items()})


def hydrate_together(desk: Reading, claims: Iterable[str], *, until: date | None = None) -> Judged:
    """Return claims with the names that their articles together give the actors, as known and judged until a day."""
    kept = [one for one in desk.grounds(claims) if until is None or one.known <= until]
    heads = _heads(kept)
    naming = name_as_said(list(heads.values()), ties_of_names(desk, until))
    figures = dict(zip(heads, find_cast(naming.extractions, apart=naming.apart), strict=True))
    return _judged(desk, kept, figures, until=until).judged


def ties_of_names(desk: Reading, until: date | None) -> tuple[Tie, ...]:
    """Return what analysts had said of the names of people and bodies by a day."""
    on_names = desk.judgements_on_names()
    said = (*on_names, *judgements_on(desk, (judgement.id for judgement in on_names)))
    return find_judged_ties(judgement for judgement in said if until is None or judgement.at.date() <= until)


def _heads(kept: Iterable[KeptClaim]) -> dict[str, Extraction]:
    return {one.article.id: Extraction(one.article, one.actors, (), ()) for one in kept}


def _judged(
    desk: Reading, kept: Sequence[KeptClaim], figures: Mapping[str, Mapping[str, Figure]], *, until: date | None = None
) -> Hydrated:
    every, heirs = said_of(desk, [one.id for one in kept], figures)
    said = [judgement for judgement in every if until is None or judgement.at.date() <= until]
    return Hydrated(judge(grounds_of(kept, figures), said, heirs=heirs), said, heirs)


def said_of(desk: Reading, claims: Collection[str], articles: Iterable[str]) -> tuple[list[Judgement], dict[str, str]]:
    """Return what analysts said of claims of these articles, and which claims stand for those of older readings.

    That holds too for claims of other articles of which they said that they are one with these, or not.
    """
    heirs = _heirs(desk, articles)
    said = judgements_on(desk, (*claims, *heirs))
    pairs = {name for each in said if each.verdict in ("same", "different") for name in each.about}
    others = pairs.difference(claims, heirs)
    if others:
        heirs |= _heirs(desk, set(desk.former_homes(others.difference(desk.articles_holding(others))).values()))
    return said, heirs


def _heirs(desk: Reading, articles: Iterable[str]) -> dict[str, str]:
    """Return which claims stand for those that were judged and that a later reading tells otherwise."""
    heirs: dict[str, str] = {}
    for name, older in desk.judged_before(articles).items():
        newer = [(one.id, one.claim) for one in desk.grounds(desk.claims_of([name]))]
        heirs |= find_heirs(older.items(), newer)
    return heirs


def grounds_of(kept: Iterable[KeptClaim], figures: Mapping[str, Mapping[str, Figure]]) -> list[Ground]:
    """Return kept claims as grounds, `figures` by the id of the article."""
    return [Ground(one.article, one.claim, figures[one.article.id], given=one.id) for one in kept]


def judgements_on(desk: Reading, ids: Iterable[str]) -> list[Judgement]:
    """Return what was said of claims, and what was said of that: an undo is a judgement on a judgement."""
    found: dict[str, Judgement] = {}
    wave: Sequence[str] = list(ids)
    while wave:
        fresh = [judgement for judgement in desk.judgements(wave) if judgement.id not in found]
        found.update((judgement.id, judgement) for judgement in fresh)
        wave = [judgement.id for judgement in fresh]
    return list(found.values())
