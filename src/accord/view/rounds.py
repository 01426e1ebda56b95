"""Rounds: which one of a row a report tells of, by its own words."""

from __future__ import annotations

import re

from accord.lexicon.merging import numbered_round
from accord.view.reports import Report

_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)


def round_of(report: Report) -> int | None:
    """Return the number of the round that a report tells of; None where it counts none, or several."""
    found = {_number(match[1]) for match in numbered_round().finditer(report.claim.passage.exact)}
    return next(iter(found)) if len(found) == 1 else None


def is_other_round(one: Report, other: Report) -> bool:
    """Return whether two reports count different rounds."""
    first, second = round_of(one), round_of(other)
    return first is not None and second is not None and first != second


def is_past_round(announced: Report, other: Report) -> bool:
    """Return whether a round was held that comes after the one announced: the seventh, after the sixth."""
    first, second = round_of(announced), round_of(other)
    return other.is_held and first is not None and second is not None and second > first


def _number(ordinal: str) -> int:
    digits = re.match(r"\d+", ordinal)
    return int(digits[0]) if digits else _WORDS.index(ordinal.lower()) + 1
