"""Two claims, or two articles, that belong together, and why."""

from __future__ import annotations

from dataclasses import dataclass


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
