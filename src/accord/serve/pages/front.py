"""The first page: the negotiations on record, and what is new since the last visit. An empty record explains itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accord.desk.known.gathering import find_talks
from accord.desk.own.examples import find_examples, put_examples_on
from accord.desk.views.front import IN_FULL, Front, see_front
from accord.desk.views.glance import glance_at
from accord.errors import UsageError
from accord.record.store import Record
from accord.render.claims.event_line import event_day, event_line
from accord.render.wording.heading import counted, headline
from accord.render.wording.words import day_words
from accord.serve.answer import page
from accord.serve.asking import record_of, word_of
from accord.serve.visit import last_visit
from accord.terms.scope import Scope

KEPT = 8  # visitors whose first page is kept
MANY = 300  # articles of no negotiation that was declared, more of which take long to tell apart
NOT_EMPTY = "this record holds articles already; look at the examples in a record of their own: `accord demo`"


def front(request: Request) -> Response:
    """Return the first page."""
    since = last_visit(request)
    found = _seen(record_of(request), since, glance_at(record_of(request)).last)
    template = "front.html" if found.articles or found.full else "empty.html"
    talks = _talks(request, found)
    known: dict[str, object] = {"event_day": event_day, "event_line": event_line, "headline": headline, "tally": tally}
    return page(request, template, front=found, since=since, talks=talks, **known)


@dataclass(frozen=True, slots=True)
class Talks:
    """The talks that nobody declared: those told of one by one, others, and those that one article alone tells of."""

    full: tuple[Scope, ...]
    several: tuple[Scope, ...]
    single: tuple[Scope, ...]


def _talks(request: Request, found: Front) -> Talks | None:
    """Return the talks that nobody declared; None where finding them takes long, and nobody asked for it."""
    if found.outside > MANY and not word_of(request, "gathered"):
        return None
    record = record_of(request)
    every = _gathered(record, glance_at(record).last) if found.outside else ()
    full = () if found.full else every[:IN_FULL]
    rest = every[len(full) :]
    several = tuple(each for each in rest if len(each.articles) > 1)
    return Talks(full, several, tuple(each for each in rest if len(each.articles) < 2))


@lru_cache(maxsize=KEPT)
def _gathered(record: str, _: int) -> tuple[Scope, ...]:
    return find_talks(record)


def tally(scope: Scope) -> str:
    """Return how many articles tell of some talks, and from which day to which."""
    days = sorted(article.published for article in scope.articles if article.published)
    span = " to ".join(dict.fromkeys(day_words(day, short=True) for day in (*days[:1], *days[-1:])))
    return ", ".join(filter(None, (counted(len(scope.articles), "article"), span)))


@lru_cache(maxsize=KEPT)
def _seen(record: str, since: datetime | None, _: int) -> Front:
    """Return what there is to see, as it was seen before where nothing has come on record since."""
    return see_front(record, since=since)


async def examples(request: Request) -> Response:
    """Put the example dispatches on an empty record, and go to the first page."""
    await run_in_threadpool(_put_examples, request)
    return RedirectResponse("/", 303)


def _put_examples(request: Request) -> None:
    record = Record.open(record_of(request))
    try:
        with record.reading() as desk:
            if desk.counts()["articles"]:
                raise UsageError(NOT_EMPTY)
        put_examples_on(record, find_examples(), clock=request.app.state.settings.clock)
    finally:
        record.close()


ROUTES = (
    Route("/", front, name="front"),
    Route("/examples", examples, methods=["POST"], name="examples"),
)
