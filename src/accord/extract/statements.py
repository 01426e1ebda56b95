"""Statements."""

from __future__ import annotations

from accord.terms.claim import Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene


def extract_statements(scene: Scene) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """Return the statements of an article."""
    return (), ()
