"""From the query of a request to what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

from accord.desk.views.choice import Choice
from accord.desk.views.glance import glance_at
from accord.errors import UsageError
from accord.serve.api.problems import ChangedError
from accord.serve.asking import AbsentError
from accord.serve.days import Day

MOST = 500
LONGEST = 200
Process = Annotated[str | None, Query(description="Only this negotiation, by its name.", max_length=LONGEST)]
AsOf = Annotated[Day | None, Query(alias="as-of", description="What was known on that day; default: all.")]
Since = Annotated[Day | None, Query(description="Only what is of that day or later.")]
Until = Annotated[Day | None, Query(description="Only what is of that day or earlier.")]
Limit = Annotated[int, Query(description="At most so many lines.", ge=1, le=MOST)]
GO_ON = "`next` of the page before, to go on."
Cursor = Annotated[str | None, Query(description=GO_ON, max_length=LONGEST)]
PageCursor = Annotated[str | None, Query(description=GO_ON, pattern=r"^[0-9]{1,12}\.[0-9]{1,12}$")]
NumberCursor = Annotated[str | None, Query(description=GO_ON, pattern=r"^[0-9]{1,12}$")]


def record_of(request: Request) -> str:
    """Return where the record is."""
    record = request.app.state.record
    assert isinstance(record, str)
    return record


def choice_of(
    request: Request, process: Process = None, as_of: AsOf = None, since: Since = None, until: Until = None
) -> Choice:
    """Return which negotiation and which days are asked for.

    Raises:
        UsageError: no day is between those given.
        AbsentError: the record knows no negotiation of this name.
    """
    for name, last in (("until", until), ("as-of", as_of)):
        if since and last and since > last:
            message = f"since={since} is after {name}={last}: no day is between them"
            raise UsageError(message)
    record = record_of(request)
    known = glance_at(record).names
    if process is not None and process not in known:
        message = f"no negotiation is called {process!r:.80}; /api/processes lists them"
        raise AbsentError(message)
    return Choice(record, process, as_of, since, until)


@dataclass(frozen=True, slots=True)
class Page:
    """Which lines of a view are asked for."""

    start: int
    most: int
    entry: int

    def next(self, end: int, of: int) -> str | None:
        """Return the cursor of the page after this one, if there is one."""
        return f"{end}.{self.entry}" if end < of else None


def page_of(request: Request, limit: Limit = 100, cursor: PageCursor = None) -> Page:
    """Return the page that is asked for.

    Raises:
        ChangedError: something came on record since the page before.
    """
    entry = glance_at(record_of(request)).last
    if cursor is None:
        return Page(0, limit, entry)
    start, _, seen = cursor.partition(".")
    if int(seen) != entry:
        message = "something came on record since the page before; ask again without a cursor"
        raise ChangedError(message)
    return Page(int(start), limit, entry)


@dataclass(frozen=True, slots=True)
class Turn:
    """How much of a list is asked for, and after what."""

    limit: int
    cursor: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """How much of a list is asked for, and from which number on: None where it is the first page."""

    limit: int
    start: int | None


def turn_of(limit: Limit = 100, cursor: Cursor = None) -> Turn:
    """Return how much of a list is asked for."""
    return Turn(limit, cursor or None)


def count_of(limit: Limit = 100, cursor: NumberCursor = None) -> Count:
    """Return how much of a list is asked for."""
    return Count(limit, int(cursor) if cursor is not None else None)


Asked = Annotated[Choice, Depends(choice_of)]
Paged = Annotated[Page, Depends(page_of)]
Turned = Annotated[Turn, Depends(turn_of)]
Counted = Annotated[Count, Depends(count_of)]
