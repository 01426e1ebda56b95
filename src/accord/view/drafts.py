"""The texts on the table, what each side says of them, and what must come before what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from accord.lexicon.load import load_table
from accord.terms.brief import Paper, Step
from accord.terms.claim import Draft, Position, Precondition
from accord.terms.process import Ground
from accord.view.stands import fold_stands


@dataclass(frozen=True, slots=True)
class _Named:
    """A draft or a position on one, with the name by which the article calls it."""

    name: str
    points: int | None
    ground: Ground


def fold_papers(grounds: Iterable[Ground], *, sides: tuple[str, ...]) -> tuple[Paper, ...]:
    """Return the drafts, the one reported last first.

    Two names mean one draft where they have the same number of points, or share a word that is not said of every
    draft ("bridging proposal", "the bridging text"); a bare "the plan" stands with the draft of its own article, and is
    left out where there is none and no side says anything of it.
    """
    groups: list[list[_Named]] = []
    every = sorted(_named(grounds), key=lambda named: named.ground.article.published or date.min, reverse=True)
    for named in sorted(every, key=_is_bare):
        same = _of_article if _is_bare(named) else _one_draft
        group = next((group for group in groups if any(same(named, other) for other in group)), None)
        if group is None:
            groups.append([named])
        else:
            group.append(named)
    papers = (_paper(group, sides) for group in groups)
    kept = (paper for paper in papers if paper.stands or paper.points or any(map(_telling_words, paper.names)))
    return tuple(sorted(kept, key=lambda paper: paper.told, reverse=True))


def fold_steps(grounds: Iterable[Ground]) -> tuple[Step, ...]:
    """Return what must come first, the latest report first; what says the same in more or fewer words is one line."""
    found: list[tuple[Precondition, list[Ground]]] = []
    for ground in sorted(grounds, key=lambda ground: ground.article.published or date.min, reverse=True):
        claim = ground.claim
        if not isinstance(claim, Precondition) or claim.negated:
            continue
        same = next((on for other, on in found if _same_step(claim, other)), None)
        if same is None:
            found.append((claim, [ground]))
        else:
            same.append(ground)
    return tuple(Step(claim.first, claim.then, tuple(on)) for claim, on in found)


def _same_step(one: Precondition, other: Precondition) -> bool:
    return _within(one.first, other.first) and _within(one.then, other.then)


def _within(one: str, other: str) -> bool:
    """Whether the words of one are all among those of the other."""
    ours, theirs = set(one.casefold().split()), set(other.casefold().split())
    return ours <= theirs or theirs <= ours


def _named(grounds: Iterable[Ground]) -> list[_Named]:
    named = []
    for ground in grounds:
        match ground.claim:
            case Draft(name=name, points=points):
                named.append(_Named(name, points or _points(name), ground))
            case Position(subject_type="draft" | "proposal" | "agreement", subject=name):
                named.append(_Named(name, _points(name), ground))
    return named


def _points(name: str) -> int | None:
    found = re.search(r"(\d+)[- ]point", name)
    return int(found[1]) if found else None


def _is_bare(named: _Named) -> bool:
    """Whether the name could be any draft's: "the plan"."""
    return not named.points and not _telling_words(named.name)


def _of_article(one: _Named, other: _Named) -> bool:
    return one.ground.article is other.ground.article


def _one_draft(one: _Named, other: _Named) -> bool:
    if one.points and other.points:
        return one.points == other.points
    ours, theirs = _telling_words(one.name), _telling_words(other.name)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _telling_words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    words = load_table("brief")["plain_draft_words"]
    assert isinstance(words, list)
    return frozenset(map(str, words))


def _paper(group: list[_Named], sides: tuple[str, ...]) -> Paper:
    drafts = [(named.ground, named.ground.claim) for named in group if isinstance(named.ground.claim, Draft)]
    positions = [(n.ground, n.ground.claim) for n in group if isinstance(n.ground.claim, Position)]
    authors = (ground.side(author) for ground, claim in drafts for author in claim.authors)
    return Paper(
        names=tuple(dict.fromkeys(named.name for named in group)),
        points=next((named.points for named in group if named.points), None),
        version=next((claim.version for _, claim in drafts if claim.version), None),
        authors=tuple(dict.fromkeys(authors)),
        stands=fold_stands(positions, sides=sides),
        grounds=tuple(named.ground for named in group),
    )
