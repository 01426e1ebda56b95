"""Preconditions."""

from __future__ import annotations

from accord.terms.claim import Claim, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene


def extract_preconditions(
    scene: Scene, statements: tuple[Statement, ...]
) -> tuple[tuple[Claim, ...], tuple[Doubt, ...]]:
    """Return the preconditions of an article."""
    return (), ()
