"""Claims on record as the stages know them: with who is who, and with the analyst's word upon them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from accord.record.store import Reading
from accord.resolve.cast import find_cast
from accord.resolve.judging import Judged, judge
from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement
from accord.terms.kept import KeptClaim
from accord.terms.process import Figure, Ground


def hydrate(desk: Reading, claims: Iterable[str]) -> Judged:
    """Return claims with the names that their own article gives the actors: the same whatever else is on record."""
    kept = desk.grounds(claims)
    heads = {one.article.id: _extraction(one) for one in kept}
    figures = {name: find_cast([head])[0] for name, head in heads.items()}
    return judge(grounds_of(kept, figures), judgements_on(desk, (one.id for one in kept)))


def hydrate_together(desk: Reading, claims: Iterable[str], *, until: date | None = None) -> Judged:
    """Return claims with the names that their articles together give the actors, as judged until a day."""
    kept = desk.grounds(claims)
    heads = {one.article.id: _extraction(one) for one in kept}
    figures = dict(zip(heads, find_cast(list(heads.values())), strict=True))
    said = judgements_on(desk, (one.id for one in kept))
    return judge(grounds_of(kept, figures), [each for each in said if until is None or each.at.date() <= until])


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


def _extraction(one: KeptClaim) -> Extraction:
    return Extraction(one.article, one.actors, (), ())
