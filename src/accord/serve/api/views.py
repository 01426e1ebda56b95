"""The views: as the command line prints them with `--json`, in pages of lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from accord.desk.briefing import Days, brief_record
from accord.desk.choice import Choice
from accord.desk.looking_ahead import view_changes, view_outlooks
from accord.desk.sourcing import view_sources
from accord.desk.viewing import view_drafts, view_events, view_matrices, view_networks, view_timelines
from accord.render.json import FORMAT, document_json
from accord.serve.api.answering import answer
from accord.serve.api.asking import Asked, Page, Paged
from accord.serve.api.described import told
from accord.serve.days import Day
from accord.view.portions import cut

View = TypeVar("View")
router = APIRouter(tags=["views"])


def _document(view: str, found: Sequence[View], page: Page) -> str:
    """Return a page of a view as JSON."""
    portion = cut(found, page.start, page.most)
    following = page.next(portion.end, portion.of)
    return document_json({"format": FORMAT, "view": view, "next": following}, "negotiations", portion.views)


@router.get("/brief", responses=told("BriefPage", 404, 409))
def brief(request: Request, asked: Asked, page: Paged) -> Response:
    """Return where the talks stand."""
    days = Days(asked.as_of, asked.since)
    return answer(
        request,
        lambda: _document("brief", brief_record(asked.record, days, process=asked.process).negotiations, page),
    )


@router.get("/timeline", responses=told("TimelinePage", 404, 409))
def timeline(request: Request, asked: Asked, page: Paged) -> Response:
    """Return what was and what is to come, by its days."""
    return answer(request, lambda: _document("timeline", view_timelines(asked), page))


@router.get("/matrix", responses=told("MatrixPage", 404, 409))
def matrix(request: Request, asked: Asked, page: Paged) -> Response:
    """Return where each side stands on each issue."""
    return answer(request, lambda: _document("matrix", view_matrices(asked), page))


@router.get("/network", responses=told("NetworkPage", 404, 409))
def network(request: Request, asked: Asked, page: Paged) -> Response:
    """Return who met whom, how often, and when last."""
    return answer(request, lambda: _document("network", view_networks(asked), page))


@router.get("/drafts", responses=told("DraftsPage", 404, 409))
def drafts(request: Request, asked: Asked, page: Paged) -> Response:
    """Return what is on the table, and what each side says of it."""
    return answer(request, lambda: _document("drafts", view_drafts(asked), page))


@router.get("/sources", responses=told("SourcesPage", 404, 409))
def sources(request: Request, asked: Asked, page: Paged) -> Response:
    """Return where what is told comes from: origins, stories, track records."""
    return answer(request, lambda: _document("sources", view_sources(asked), page))


@router.get("/outlook", responses=told("OutlookPage", 404, 409))
def outlook(
    request: Request,
    asked: Asked,
    page: Paged,
    every: Annotated[bool, Query(alias="all", description="All that was ever announced.")] = False,  # noqa: FBT002
) -> Response:
    """Return what is awaited, due and overdue."""
    return answer(request, lambda: _document("outlook", view_outlooks(asked, every=every), page))


@router.get("/changes", responses=told("ChangesPage", 404, 409))
def changes(
    request: Request, since: Annotated[Day, Query(description="The day.")], asked: Asked, page: Paged
) -> Response:
    """Return what is new since a day."""
    return answer(request, lambda: _document("changes", view_changes(asked, since=since), page))


@router.get("/events", responses=told("EventsPage", 404, 409))
def events(request: Request, asked: Asked, page: Paged) -> Response:
    """Return each meeting and agreement with the claims that tell it."""
    return answer(request, lambda: _events(asked, page))


def _events(asked: Choice, page: Page) -> str:
    portion = cut([view_events(asked)], page.start, page.most)
    found = tuple(event for listing in portion.views for event in listing.events)
    return document_json({"format": FORMAT, "next": page.next(portion.end, portion.of)}, "events", found)
