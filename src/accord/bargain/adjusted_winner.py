"""Adjusted Winner: two parties divide points so that both get the same total, by splitting at most one of them.

Brams and Taylor, "Fair Division: From Cake-Cutting to Dispute Resolution" (Cambridge 1996), chapter 4. Each party
spreads the same budget over the points; the result is efficient, equitable and free of envy. It presumes that a point
can be split and that winning it is worth all its points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from accord.errors import SpaceError


@dataclass(frozen=True, slots=True)
class Division:
    """The share of each point that goes to the first party, what each party gets, and the point that is split."""

    shares: tuple[Fraction, ...]
    totals: tuple[Fraction, Fraction]
    split: int | None


def adjusted_winner(first: Sequence[int], second: Sequence[int]) -> Division:
    """Return the division for the points that two parties give; both must spread the same positive budget.

    >>> division = adjusted_winner([70, 30], [20, 80])
    >>> [str(share) for share in division.shares], str(division.totals[0])
    (['1', '1/11'], '800/11')
    """
    _check(first, second)
    shares = [Fraction(int(a >= b)) for a, b in zip(first, second, strict=True)]
    ahead = _total(first, shares) >= _total(second, [1 - s for s in shares])
    mine, theirs = (first, second) if ahead else (second, first)
    kept = shares if ahead else [1 - s for s in shares]
    split = _hand_over(mine, theirs, kept)
    shares = kept if ahead else [1 - s for s in kept]
    return Division(tuple(shares), (_total(first, shares), _total(second, [1 - s for s in shares])), split)


def _hand_over(mine: Sequence[int], theirs: Sequence[int], kept: list[Fraction]) -> int | None:
    """Hand points from the side that is ahead to the other, cheapest for what they bring first, until both are even."""
    for point in sorted(range(len(mine)), key=lambda k: (not theirs[k], Fraction(mine[k], theirs[k] or 1), k)):
        lead = _total(mine, kept) - _total(theirs, [1 - k for k in kept])
        if lead <= 0:
            return None
        if kept[point] and mine[point] + theirs[point]:
            part = min(Fraction(lead, mine[point] + theirs[point]), kept[point])
            kept[point] -= part
            if kept[point]:
                return point
    return None


def _total(points: Sequence[int], shares: Sequence[Fraction]) -> Fraction:
    return sum((p * s for p, s in zip(points, shares, strict=True)), Fraction(0))


def _check(first: Sequence[int], second: Sequence[int]) -> None:
    if len(first) != len(second) or min((*first, *second), default=-1) < 0:
        message = "Adjusted Winner needs one number, not below zero, from each party for each point."
        raise SpaceError(message)
    if sum(first) != sum(second) or not sum(first):
        message = f"The parties spread {sum(first)} and {sum(second)} points; both must spread the same budget."
        raise SpaceError(message)
