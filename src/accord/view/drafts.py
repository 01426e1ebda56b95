"""The texts on the table: their versions, whose they are, and what each side says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from accord.lexicon.load import load_table
from accord.lexicon.outlook import names_contact
from accord.terms.brief import Paper, Version
from accord.terms.claim import Draft, Position, Statement
from accord.terms.drafts import Drafts
from accord.terms.process import Ground, Process
from accord.view.happened import fold_pacts
from accord.view.known import known_by, scope_of, telling
from accord.view.stands import fold_stands
from accord.view.voices import fold_sayings

APART = timedelta(days=180)
"""How long nobody names a draft before the same words are taken for those of another."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A draft or a position on one, with the name by which the article calls it."""

    name: str
    points: int | None
    ground: Ground


def fold_drafts(
    process: Process, *, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> Drafts:
    """Return the drafts and the agreements that are proposed, of those that were reported between two days."""
    whole = known_by(process, as_of)
    told = telling(whole)
    scope = scope_of(whole, as_of=as_of, since=since, until=until)
    papers = fold_papers(told.grounds, sides=process.sides + process.mediators)
    proposed = (pact for pact in fold_pacts(told.events) if pact.status == "proposed")
    return Drafts(
        scope,
        papers=tuple(paper for paper in papers if scope.holds(_first(paper), paper.told)),
        proposed=tuple(pact for pact in proposed if scope.holds(pact.told, pact.told)),
    )


def _first(paper: Paper) -> date | None:
    return min((g.article.published for g in paper.grounds if g.article.published), default=None)


def fold_papers(grounds: Sequence[Ground], *, sides: tuple[str, ...]) -> tuple[Paper, ...]:
    """Return the drafts, the one reported last first.

    Two names mean one draft where they have the same number of points, or share a word that is not said of every
    draft ("bridging proposal", "the bridging text"); a bare "the plan" stands with the draft of its own article, and is
    left out where there is none and no side says anything of it. What nobody named for half a year is another draft.
    """
    groups: list[list[_Named]] = []
    every = sorted(_named(grounds), key=lambda named: named.ground.article.published or date.min, reverse=True)
    for named in sorted(every, key=_is_bare):
        same = _of_article if _is_bare(named) else _one_draft
        fitting = (group for group in groups if not _is_of_others(named, group))
        group = next((group for group in fitting if any(same(named, other) for other in group)), None)
        if group is None:
            groups.append([named])
        else:
            group.append(named)
    statements = _statements(grounds)
    papers = (_paper(group, sides, statements) for group in groups)
    kept = (paper for paper in papers if paper.stands or paper.points or any(map(_telling_words, paper.names)))
    return tuple(sorted(kept, key=lambda paper: paper.told, reverse=True))


def _named(grounds: Iterable[Ground]) -> list[_Named]:
    named = []
    for ground in grounds:
        match ground.claim:
            case Draft(name=name, points=points) if not _is_to_meet(name):
                named.append(_Named(name, points or _points(name), ground))
            case Position(subject_type="draft" | "proposal" | "agreement", subject=name) as claim:
                own = _new_paper(claim) or name
                named.append(_Named(own, _points(own), ground))
    return named


def _new_paper(claim: Position) -> str | None:
    """Return what a side wants that is none of those named before: "an accord on fishing", not the accord on oil."""
    called = next((item.exact for item in claim.evidence if item.field == "subject"), claim.subject)
    new = re.match(rf"(?:an?|another)\s+({re.escape(called)}\s+(?:on|about|over)\s+.+)", claim.content, re.IGNORECASE)
    return new[1] if new and called.casefold() != claim.subject.casefold() else None


def _is_to_meet(name: str) -> bool:
    """Whether what is named is no text but a word that one should meet: "the proposal for a fifth round of talks"."""
    head, _, matter = name.casefold().partition(" for ")
    return head.split()[-1:] in ([word] for word in ("proposal", "offer", "idea", "request")) and names_contact(matter)


def _points(name: str) -> int | None:
    found = re.search(r"(\d+)[- ]point", name)
    return int(found[1]) if found else None


def _is_bare(named: _Named) -> bool:
    """Whether the name could be any draft's: "the plan"."""
    return not named.points and not _telling_words(named.name)


def _of_article(one: _Named, other: _Named) -> bool:
    return one.ground.article is other.ground.article


def _is_of_others(named: _Named, group: Iterable[_Named]) -> bool:
    """Whether a draft is told to be somebody's, and one of these to be somebody else's."""
    own = _whose(named)
    return any(own.isdisjoint(whose) for other in group if own and (whose := _whose(other)))


def _whose(named: _Named) -> frozenset[str]:
    ground = named.ground
    authors = ground.claim.authors if isinstance(ground.claim, Draft) else ()
    return frozenset(map(ground.side, authors))


def _one_draft(one: _Named, other: _Named) -> bool:
    days = (one.ground.article.published, other.ground.article.published)
    if days[0] and days[1] and abs(days[0] - days[1]) > APART:
        return False
    if one.points and other.points:
        return one.points == other.points
    ours, theirs = _telling_words(one.name), _telling_words(other.name)
    if names_contact(one.name) != names_contact(other.name):  # a proposal to meet is not the deal that is proposed
        return False
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _telling_words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    words = load_table("brief")["plain_draft_words"]
    assert isinstance(words, list)
    return frozenset(map(str, words))


def _paper(group: list[_Named], sides: tuple[str, ...], statements: Mapping[str, list[Ground]]) -> Paper:
    drafts = [(named.ground, named.ground.claim) for named in group if isinstance(named.ground.claim, Draft)]
    positions = [(n.ground, n.ground.claim) for n in group if isinstance(n.ground.claim, Position)]
    naming = (said for named in group for said in _naming(named.ground, statements))
    return Paper(
        names=tuple(dict.fromkeys(named.name for named in group)),
        points=next((named.points for named in group if named.points), None),
        version=next((claim.version for _, claim in drafts if claim.version), None),
        authors=_authors(drafts),
        stands=fold_stands(positions, sides=sides),
        grounds=tuple(named.ground for named in group),
        versions=_versions([named for named in group if isinstance(named.ground.claim, Draft)]),
        sayings=fold_sayings(dict.fromkeys(naming)),
    )


def _authors(drafts: Iterable[tuple[Ground, Draft]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ground.side(author) for ground, claim in drafts for author in claim.authors))


def _versions(group: Sequence[_Named]) -> tuple[Version, ...]:
    """Return the stages that the articles tell apart: by the number of points, and by what they call the version."""
    stages: dict[tuple[int | None, str | None], list[tuple[Ground, Draft]]] = {}
    for named in reversed(group):  # the first article first
        claim = named.ground.claim
        assert isinstance(claim, Draft)
        stages.setdefault((named.points, claim.version), []).append((named.ground, claim))
    versions = (
        Version(told[0][1].name, points, version, _authors(told), tuple(ground for ground, _ in told))
        for (points, version), told in stages.items()
    )
    return tuple(sorted(versions, key=lambda version: version.first or date.max))


def _statements(grounds: Iterable[Ground]) -> dict[str, list[Ground]]:
    """Return the statements of each article, by its id."""
    found: dict[str, list[Ground]] = {}
    for ground in grounds:
        if isinstance(ground.claim, Statement):
            found.setdefault(ground.article.id, []).append(ground)
    return found


def _naming(named: Ground, statements: Mapping[str, list[Ground]]) -> Iterable[Ground]:
    """Return the statements in whose own words the draft is named."""
    words = next((item for item in named.claim.evidence if item.field == "name"), named.claim.passage)
    for said in statements.get(named.article.id, ()):
        own = [item for item in said.claim.evidence if item.field == "content"] or [said.claim.passage]
        if any(item.start <= words.start and words.end <= item.end for item in own):
            yield said
