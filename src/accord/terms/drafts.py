"""What is on the table: the drafts of a negotiation and the agreements that are proposed."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.brief import Pact, Paper
from accord.terms.scope import Scope


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts, the one reported last first, each with its versions and what each side says of it."""

    scope: Scope
    papers: tuple[Paper, ...]
    proposed: tuple[Pact, ...]
