"""Where each side stands, issue by issue, and what each says of the drafts on the table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from accord.terms.brief import Issue, Stand
from accord.terms.claim import Position
from accord.terms.process import Ground

ALIKE = 0.6
RECENT = timedelta(days=7)
WIDE = ("procedure", "meeting", "other")
"""Issues on which words are set that are of none in particular."""


def fold_issues(grounds: Iterable[Ground], *, sides: tuple[str, ...]) -> tuple[Issue, ...]:
    """Return the issues of a negotiation, the one with the most stands first; `sides` are listed before others.

    The same words of a side are one stand, on the issue that the article's claims name first; so are those that are
    part of the words of another stand of its, unless they are on an issue of their own.
    """
    on: dict[str, list[tuple[Ground, Position]]] = {}
    seen: set[tuple[str, str, str]] = set()
    told = [(g, g.claim) for g in grounds if isinstance(g.claim, Position)]
    told = [(ground, claim) for ground, claim in told if claim.subject_type in ("issue", "meeting")]
    for ground, claim in told:
        words = (ground.article.source, ground.side(claim.party), claim.content)
        if words not in seen and not any(_is_part(ground, claim, *other) for other in told):
            seen.add(words)
            on.setdefault(_issue_of(claim), []).append((ground, claim))
    issues = (Issue(code, fold_stands(told, sides=sides)) for code, told in on.items())
    return tuple(
        sorted(issues, key=lambda issue: (issue.code == "other", -len(issue.sides), -len(issue.stands), issue.code))
    )


def _issue_of(claim: Position) -> str:
    return claim.subject if claim.subject_type == "issue" else "meeting"


def _is_part(ground: Ground, claim: Position, whole: Ground, other: Position) -> bool:
    """Whether a stand is told by words within those of another of the same side, and on no issue of its own."""
    sides = ground.side(claim.party), whole.side(other.party)
    if (ground.article.id, claim.stance) != (whole.article.id, other.stance) or sides[0] != sides[1]:
        return False
    part, held = _content(claim), _content(other)
    if part is None or held is None or part == held or not held[0] <= part[0] <= part[1] <= held[1]:
        return False
    most = part[1] - part[0] >= ALIKE * (held[1] - held[0])
    return most or _issue_of(claim) in (*WIDE, _issue_of(other))


def _content(claim: Position) -> tuple[int, int] | None:
    return next(((item.start, item.end) for item in claim.evidence if item.field == "content"), None)


def fold_stands(told: Iterable[tuple[Ground, Position]], *, sides: tuple[str, ...]) -> tuple[Stand, ...]:
    """Return the stands that these positions make, by side and the latest first; repeats of one are one line."""
    by_side: dict[str, list[tuple[Ground, Position]]] = {}
    for ground, claim in told:
        by_side.setdefault(ground.side(claim.party), []).append((ground, claim))
    order = {side: rank for rank, side in enumerate(sides)}
    ranked = sorted(by_side, key=lambda side: (order.get(side, len(order)), side))
    return tuple(stand for side in ranked for stand in _of_side(side, by_side[side]))


def _of_side(side: str, told: Iterable[tuple[Ground, Position]]) -> list[Stand]:
    groups: list[list[tuple[Ground, Position]]] = []
    for ground, claim in sorted(told, key=lambda pair: pair[0].article.published or date.min, reverse=True):
        group = next((group for group in groups if _alike(group[0][1], claim)), None)
        if group is None:
            groups.append([(ground, claim)])
        else:
            group.append((ground, claim))
    last = _day(groups[0])
    return [_stand(side, group, latest=last - _day(group) <= RECENT) for group in groups]


def _day(group: list[tuple[Ground, Position]]) -> date:
    return group[0][0].article.published or date.min


def _stand(side: str, group: list[tuple[Ground, Position]], *, latest: bool) -> Stand:
    ground, claim = group[0]
    return Stand(
        side=side,
        holder=ground.figure(claim.holder).name if claim.holder else None,
        stance=claim.stance,
        content=claim.content,
        condition=claim.condition,
        latest=latest,
        grounds=tuple(ground for ground, _ in group),
    )


def _alike(one: Position, other: Position) -> bool:
    """The same stance in much the same words."""
    if one.stance != other.stance:
        return False
    ours, theirs = set(one.content.casefold().split()), set(other.content.casefold().split())
    return len(ours & theirs) >= ALIKE * max(len(ours), len(theirs))
