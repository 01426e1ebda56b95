"""Where each side stands, issue by issue, and what each says of the drafts on the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from accord.terms.claim import Position, Stance
from accord.terms.process import Ground

ALIKE = 0.6
RECENT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Stand:
    """What one side is for, open to, for only if, or against.

    `latest` is False where an article published more than a week later has the side take another on the same issue.
    """

    side: str
    holder: str | None
    stance: Stance
    content: str
    condition: str | None
    latest: bool
    grounds: tuple[Ground, ...]

    @property
    def told(self) -> date:
        """The day on which it was last reported."""
        return max(ground.article.published or date.min for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue with the stands of all sides on it: by side, each side's latest first."""

    code: str
    stands: tuple[Stand, ...]

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that take a stand on it."""
        return tuple(dict.fromkeys(stand.side for stand in self.stands))


def fold_issues(grounds: Iterable[Ground], *, sides: tuple[str, ...]) -> tuple[Issue, ...]:
    """Return the issues of a negotiation, the one with the most stands first; `sides` are listed before others."""
    on: dict[str, list[tuple[Ground, Position]]] = {}
    for ground in grounds:
        claim = ground.claim
        if isinstance(claim, Position) and claim.subject_type in ("issue", "meeting"):
            on.setdefault(claim.subject if claim.subject_type == "issue" else "meeting", []).append((ground, claim))
    issues = (Issue(code, fold_stands(told, sides=sides)) for code, told in on.items())
    return tuple(
        sorted(issues, key=lambda issue: (issue.code == "other", -len(issue.sides), -len(issue.stands), issue.code))
    )


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
