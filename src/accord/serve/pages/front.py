"""The first page: the negotiations on record, and what is new since the last visit. An empty record explains itself."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accord.desk.examples import find_examples, put_examples_on
from accord.desk.front import Front, see_front
from accord.desk.glance import glance_at
from accord.errors import UsageError
from accord.record.store import Record
from accord.render.event_line import event_day, event_line
from accord.serve.answer import page
from accord.serve.asking import record_of
from accord.serve.visit import last_visit

KEPT = 8  # visitors whose first page is kept
NOT_EMPTY = "this record holds articles already; look at the examples in a record of their own: `accord demo`"


def front(request: Request) -> Response:
    """Return the first page."""
    since = last_visit(request)
    found = _seen(record_of(request), since, glance_at(record_of(request)).last)
    template = "front.html" if found.articles or found.full else "empty.html"
    return page(request, template, front=found, since=since, event_day=event_day, event_line=event_line)


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
