"""Two claims, or two articles, that belong together, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Why two things may be one: ids in alphabetical order, so that a tie is the same whichever came first.

    `weight` orders ties, the strongest first; a tie with a negative weight keeps its two ends apart.
    `reason` is a sentence for the analyst: "same sides, place and days".
    """

    one: str
    other: str
    weight: int
    reason: str

    @classmethod
    def of(cls, one: str, other: str, *, weight: int, reason: str) -> Tie:
        """Return the tie of two ids in either order."""
        return cls(min(one, other), max(one, other), weight, reason)


def in_order(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Return ties sorted, as `sorted` does, which is slower: it makes two tuples for each two that it compares.

    >>> in_order([Tie("a", "c", 1, ""), Tie("a", "b", 2, "")])[0].other
    'b'
    """
    return tuple(sorted(ties, key=attrgetter("one", "other", "weight", "reason")))
