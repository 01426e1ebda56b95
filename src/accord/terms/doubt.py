"""A question that a stage raises about a passage: returned, never thrown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """What could not be settled, at which words, and why. Start and end are 0 where it concerns the whole article."""

    kind: str
    start: int
    end: int
    exact: str
    why: str
