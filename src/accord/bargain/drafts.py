"""How the drafts stand by what was said, and towards whom each version moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from accord.bargain.said import Cell, PointHeard
from accord.bargain.scenario import Draft

Standing: TypeAlias = Literal["accepts", "rejects", "silent", "unmet", "open"]
"""What a party said of the option in the draft; `unmet`: accepted on a condition the draft does not meet."""


@dataclass(frozen=True, slots=True)
class DraftStanding:
    """A draft with what each party is on record as saying of each of its points, in the order of the points."""

    draft: str
    name: str
    date: str
    rows: tuple[tuple[str, str, tuple[Standing, ...]], ...]

    def count(self, party: int, standing: Standing) -> int:
        """Return on how many points the party (by place) stands so."""
        return sum(cells[party] == standing for _, _, cells in self.rows)


@dataclass(frozen=True, slots=True)
class Step:
    """A point that one version settles otherwise than the version before, and whom the change suits.

    `towards` and `away` name the parties whose recorded words fit the new option better, or worse, than the old one.
    """

    point: str
    before: str
    after: str
    towards: tuple[str, ...]
    away: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """From one version to the next."""

    earlier: str
    later: str
    steps: tuple[Step, ...]

    def towards(self, party: str) -> int:
        """Return how many steps suit the party."""
        return sum(party in step.towards for step in self.steps)

    def away(self, party: str) -> int:
        """Return how many steps go against the party."""
        return sum(party in step.away for step in self.steps)


RANK: dict[Standing, int] = {"rejects": -1, "unmet": -1, "silent": 0, "open": 0, "accepts": 1}


def stand(draft: Draft, heard: Sequence[PointHeard]) -> DraftStanding:
    """Return how every party stands to every point of the draft."""
    chosen = dict(draft.package)
    rows = tuple((point.point, chosen.get(point.point, ""), _cells(point, chosen)) for point in heard)
    return DraftStanding(draft.id, draft.name, draft.date, rows)


def _cells(point: PointHeard, chosen: dict[str, str]) -> tuple[Standing, ...]:
    taken = next((option for option in point.options if option.option == chosen.get(point.point)), None)
    if taken is None:
        return tuple("open" for _ in point.options[0].cells)
    return tuple(_standing(cell, chosen) for cell in taken.cells)


def _standing(cell: Cell, chosen: dict[str, str]) -> Standing:
    if cell.heard != "conditional":
        return cell.heard
    met = all(chosen.get(condition.point) in condition.options for condition in cell.conditions)
    return "accepts" if met else "unmet"


def follow(standings: Sequence[DraftStanding], parties: Sequence[str]) -> tuple[Movement, ...]:
    """Return the movement from each version to the next."""
    return tuple(_movement(earlier, later, parties) for earlier, later in pairwise(standings))


def _movement(earlier: DraftStanding, later: DraftStanding, parties: Sequence[str]) -> Movement:
    steps = []
    for (point, before, old), (_, after, new) in zip(earlier.rows, later.rows, strict=True):
        if before == after:
            continue
        change = [(party, RANK[now] - RANK[then]) for party, then, now in zip(parties, old, new, strict=True)]
        towards = tuple(party for party, by in change if by > 0)
        away = tuple(party for party, by in change if by < 0)
        steps.append(Step(point, before, after, towards, away))
    return Movement(earlier.draft, later.draft, tuple(steps))
