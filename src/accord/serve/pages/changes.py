"""What has changed since a day: in the negotiation asked for, or in each where there are few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes
from accord.render.pages.layout import Layout
from accord.render.sheets.changes import changes_sheets
from accord.serve.answer import page
from accord.serve.folding import ANY, Asked, asked_of, days_of, days_of_talks, folded, pick
from accord.serve.views import Context, moved_to, slider_of, svg, tabs_of
from accord.serve.visit import last_visit
from accord.terms.changes import Changes

FEW = 8  # negotiations that are told of together
WEEK = timedelta(days=6)
MONTH = timedelta(days=30)


def changes(request: Request) -> Response:
    """Return the page of what has changed; where no day is given, since the last visit or in the last week.

    Raises:
        BadAddressError: the address asks for what cannot be.
        RecordError: the record cannot be read.
    """
    asked = asked_of(request)
    if asked.unsettled and len(asked.names) > FEW:
        return page(request, "choose.html", names=asked.names)
    days = _days(asked)
    slider = None if asked.unsettled else slider_of(asked, days)
    if moved := moved_to(request, slider):
        return moved
    last = asked.choice.as_of or (days[-1][0] if days else date.max)
    since = asked.choice.since or _since(request, last)
    found = folded(_find, replace(asked, choice=replace(asked.choice, since=since)))
    told = _told(asked, found)
    layout = Layout()
    chapters = [(sheet, layout.parts(sheet)) for sheet in changes_sheets(told)]
    tabs = tabs_of(asked, found, told[0] if told and not asked.unsettled else None)
    known: Context = {"asked": asked, "since": since, "chapters": chapters, "slider": slider, "tabs": tabs, "svg": svg}
    known["steps"] = _steps(last)
    return page(request, "changes.html", sheet=chapters[0][0] if chapters else None, **known)


def _days(asked: Asked) -> tuple[tuple[date, int], ...]:
    """Return the days on which articles came: of the talks that are asked for, else of all that are told of."""
    return days_of(asked) if asked.talks in (None, ANY) else days_of_talks(_find, asked)


def _told(asked: Asked, found: Sequence[Changes]) -> tuple[Changes, ...]:
    if asked.unsettled or asked.choice.process:
        return tuple(found)
    one = pick(found, asked.talks)
    return tuple(found) if asked.talks is None else (one,) if one else ()


def _since(request: Request, last: date) -> date:
    """Return the day of the last visit, or a week before the last article where that is earlier."""
    visit = last_visit(request)
    week = last - WEEK
    return min(visit.date(), week) if visit else week


def _steps(last: date) -> tuple[tuple[str, date], ...]:
    """Return days since which changes are often asked for: those of the week, by name, and a month before."""
    week = (last - timedelta(days=days) for days in range(1, 8))
    return (*((f"{day:%A}", day) for day in week), ("a month", last - MONTH))


def _find(choice: Choice) -> tuple[Changes, ...]:
    return view_changes(choice, since=choice.since or date.min)


ROUTES = (Route("/changes", changes, name="changes"),)
