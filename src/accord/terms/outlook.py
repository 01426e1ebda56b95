"""The outlook: what is to come, what is overdue, what slipped, and what must come first."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.brief import Prospect, Step
from accord.terms.expectation import Expectation
from accord.terms.scope import Scope


@dataclass(frozen=True, slots=True)
class Outlook:
    """Every meeting that was announced or thought possible, what became of each claim of one, and what must come first.

    `prospects` are the meetings: what is due and to come first, then what is overdue, then what came of the others;
    `expectations` the single claims in the order of publication.
    """

    scope: Scope
    prospects: tuple[Prospect, ...]
    expectations: tuple[Expectation, ...]
    steps: tuple[Step, ...]
