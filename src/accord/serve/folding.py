"""A view of the negotiation that an address asks for, folded once for as long as nothing is added to the record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Protocol, TypeVar

from starlette.requests import Request

from accord.desk.choice import Choice
from accord.desk.days import days_told
from accord.desk.glance import glance_at
from accord.desk.selecting import OUTSIDE
from accord.render.heading import headline
from accord.serve.asking import ask, word_of
from accord.terms.brief import Negotiation
from accord.terms.scope import Scope

KEPT_FOLDS = 8  # each holds the articles of a negotiation


class Scoped(Protocol):
    """What every view has: the scope of what it tells."""

    @property
    def scope(self) -> Scope | Negotiation:
        """Which negotiation and which days."""
        ...


View = TypeVar("View", bound=Scoped)
Find = Callable[[Choice], tuple[View, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the negotiation and the days, and all negotiations that were declared.

    `talks` names one that nobody declared by its sides; `last` is the number of the last entry on record.
    """

    choice: Choice
    names: tuple[str, ...]
    talks: str | None
    last: int

    @property
    def unsettled(self) -> bool:
        """Whether several negotiations were declared and none of them is asked for."""
        return self.choice.process is None


def asked_of(request: Request) -> Asked:
    """Return what an address asks for; where there is but one negotiation, it need not say which.

    Raises:
        BadAddressError: a day is none.
        RecordError: the record cannot be read.
    """
    choice = ask(request)
    seen = glance_at(choice.record)
    if choice.process is None and len(seen.names) < 2:
        choice = replace(choice, process=seen.names[0] if seen.names else OUTSIDE)
    return Asked(choice, seen.names, word_of(request, "talks"), seen.last)


def folded(find: Find[View], asked: Asked) -> tuple[View, ...]:
    """Return a view, as it was folded before where nothing has come on record since."""
    return _kept(find, asked.choice, asked.last)


@lru_cache(maxsize=KEPT_FOLDS)
def _kept(find: Find[View], choice: Choice, _: int) -> tuple[View, ...]:
    return find(choice)


@lru_cache(maxsize=KEPT_FOLDS)
def _days(choice: Choice, _: int) -> tuple[tuple[date, int], ...]:
    return days_told(choice)


def days_of(asked: Asked) -> tuple[tuple[date, int], ...]:
    """Return how many articles came on which day, whichever day is looked at."""
    return _days(Choice(asked.choice.record, asked.choice.process), asked.last)


def pick(found: Sequence[View], talks: str | None) -> View | None:
    """Return the view of the negotiation between these sides; without a name, or where none has it, the first."""
    named = (view for view in found if headline(view.scope) == talks)
    return next(named, next(iter(found), None))
