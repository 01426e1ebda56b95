"""The timeline: meetings, agreements, drafts and what is awaited, in the order of their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accord.terms.account import Account
from accord.terms.brief import Contact, Pact, Standing, Version
from accord.terms.scope import Scope
from accord.terms.story import Origin
from accord.terms.when import When


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a timeline.

    `when` are its days, as wide as the words of the articles; a draft has the day of the first article that names it.
    `standing` tells what became of a meeting that was announced. `slips` are the days that it was announced for
    before, in the order in which they were told, `late` by how many days it came, or is to come, after the first of
    those; `differs` what articles tell otherwise. `beside` is set for contacts of one of the sides with others.
    `origins` are the mouths and media with which what is told of an event began.
    """

    when: When | None
    line: Contact | Pact | Version
    standing: Standing | None = None
    slips: tuple[Account, ...] = ()
    late: int = 0
    differs: tuple[Account, ...] = ()
    beside: bool = False
    origins: tuple[Origin, ...] = ()

    @property
    def told(self) -> date:
        """The day on which it was last reported."""
        return self.line.told


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments of one negotiation: by their first day, those without any last."""

    scope: Scope
    moments: tuple[Moment, ...]
