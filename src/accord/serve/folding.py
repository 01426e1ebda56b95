"""A view of the negotiation that an address asks for, folded once for as long as nothing is added to the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Protocol, TypeVar

from starlette.requests import Request

from accord.desk.known.selecting import OUTSIDE
from accord.desk.views.choice import Choice
from accord.desk.views.days import days_told
from accord.desk.views.glance import glance_at
from accord.render.wording.heading import BETWEEN, headline
from accord.render.wording.words import plain
from accord.serve.asking import ask, word_of
from accord.terms.brief import Negotiation
from accord.terms.scope import Scope

ANY = "-"  # stands for talks between whomever
ENOUGH = 2  # sides by which talks are known again
KEPT_FOLDS = 12  # each holds the articles of a negotiation


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
    return Asked(choice, seen.names, None if choice.process else word_of(request, "talks"), seen.last)


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


def days_of_talks(find: Find[View], asked: Asked) -> tuple[tuple[date, int], ...]:
    """Return the same of the talks that are looked at, where nobody declared them: of their own articles alone."""
    if asked.choice.process:
        return days_of(asked)
    ever = replace(asked, choice=Choice(asked.choice.record, asked.choice.process))
    view = pick(folded(find, ever), asked.talks)
    if view is None:
        return ()
    articles = (*view.scope.articles, *(copy for copy, _ in view.scope.reprints))
    return tuple(sorted(Counter(article.published for article in articles if article.published).items()))


def pick(found: Sequence[View], talks: str | None) -> View | None:
    """Return the view of the talks between these sides: of those that share two of them, the nearest; else none.

    Which sides talks are named by hangs on what was known by the day that is looked at. Without a name, or for `-`,
    it is the first.
    """
    if talks in (None, ANY):
        return next(iter(found), None)
    exact = (view for view in found if headline(view.scope) == talks)
    return next(exact, None) or _nearest(found, frozenset((talks or "").split(BETWEEN)))


def _nearest(found: Sequence[View], sides: frozenset[str]) -> View | None:
    def shared(view: View) -> int:
        return len(sides & {*map(plain, view.scope.sides), *map(plain, view.scope.mediators)})

    best = max(found, key=shared, default=None)
    return best if best is not None and shared(best) >= min(ENOUGH, len(sides)) else None
