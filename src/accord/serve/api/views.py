"""The views: as the command line prints them with `--json`, in pages of lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from accord.desk.ledger.keeping import count_claims
from accord.desk.views.briefing import Days, brief_record
from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes, view_outlooks
from accord.desk.views.sourcing import view_sources
from accord.desk.views.viewing import view_drafts, view_events, view_matrices, view_networks, view_timelines
from accord.errors import TooLargeError
from accord.render.json import FORMAT, document_json
from accord.serve.api.answering import answer
from accord.serve.api.asking import Asked, Page, Paged
from accord.serve.api.described import told
from accord.serve.days import Day
from accord.terms.listing import Listing
from accord.view.portions import cut

MOST_AT_ONCE = 100_000
KEPT = 8  # views, each of which holds the articles of its negotiations
router = APIRouter(tags=["views"])


def _brief(choice: Choice) -> tuple[object, ...]:
    return brief_record(choice.record, Days(choice.as_of, choice.since), process=choice.process).negotiations


def _events_of(choice: Choice) -> tuple[object, ...]:
    _refuse_whole(choice)
    return (view_events(choice),)


def _every_outlook(choice: Choice) -> tuple[object, ...]:
    _refuse_whole(choice)
    return view_outlooks(choice, every=True)


def _refuse_whole(choice: Choice) -> None:
    """Refuse to tell everything that a large record holds at once.

    Raises:
        TooLargeError: no negotiation is asked for, and there are more claims than an answer should wait for.
    """
    if choice.process is None and count_claims(choice.record) > MOST_AT_ONCE:
        message = f"this record holds more than {MOST_AT_ONCE:,} claims; ask for one negotiation: add process=NAME"
        raise TooLargeError(message)


def _changes(choice: Choice) -> tuple[object, ...]:
    return view_changes(choice, since=choice.since or date.min)


FINDS: dict[str, Callable[[Choice], tuple[object, ...]]] = {
    "brief": _brief,
    "changes": _changes,
    "drafts": view_drafts,
    "events": _events_of,
    "matrix": view_matrices,
    "network": view_networks,
    "outlook": view_outlooks,
    "outlook all": _every_outlook,
    "sources": view_sources,
    "timeline": view_timelines,
}


@lru_cache(maxsize=KEPT)
def _folded(view: str, choice: Choice, _: int) -> tuple[object, ...]:
    """Return a view, as it was folded before where nothing has come on record since: pages are asked for in a row."""
    return FINDS[view](choice)


def _document(view: str, choice: Choice, page: Page) -> str:
    """Return a page of a view as JSON."""
    portion = cut(_folded(view, choice, page.entry), page.start, page.most)
    following = page.next(portion.end, portion.of)
    named = view.removesuffix(" all")
    return document_json({"format": FORMAT, "view": named, "next": following}, "negotiations", portion.views)


@router.get("/brief", responses=told("BriefPage", 404, 409))
def brief(request: Request, asked: Asked, page: Paged) -> Response:
    """Return where the talks stand."""
    return answer(request, lambda: _document("brief", asked, page))


@router.get("/timeline", responses=told("TimelinePage", 404, 409))
def timeline(request: Request, asked: Asked, page: Paged) -> Response:
    """Return what was and what is to come, by its days."""
    return answer(request, lambda: _document("timeline", asked, page))


@router.get("/matrix", responses=told("MatrixPage", 404, 409))
def matrix(request: Request, asked: Asked, page: Paged) -> Response:
    """Return where each side stands on each issue."""
    return answer(request, lambda: _document("matrix", asked, page))


@router.get("/network", responses=told("NetworkPage", 404, 409))
def network(request: Request, asked: Asked, page: Paged) -> Response:
    """Return who met whom, how often, and when last."""
    return answer(request, lambda: _document("network", asked, page))


@router.get("/drafts", responses=told("DraftsPage", 404, 409))
def drafts(request: Request, asked: Asked, page: Paged) -> Response:
    """Return what is on the table, and what each side says of it."""
    return answer(request, lambda: _document("drafts", asked, page))


@router.get("/sources", responses=told("SourcesPage", 404, 409))
def sources(request: Request, asked: Asked, page: Paged) -> Response:
    """Return where what is told comes from: origins, stories, track records."""
    return answer(request, lambda: _document("sources", asked, page))


@router.get("/outlook", responses=told("OutlookPage", 404, 409))
def outlook(
    request: Request,
    asked: Asked,
    page: Paged,
    every: Annotated[bool, Query(alias="all", description="All that was ever announced.")] = False,  # noqa: FBT002
) -> Response:
    """Return what is awaited, due and overdue."""
    return answer(request, lambda: _document("outlook all" if every else "outlook", asked, page))


@router.get("/changes", responses=told("ChangesPage", 404, 409))
def changes(
    request: Request, since: Annotated[Day, Query(description="The day.")], asked: Asked, page: Paged
) -> Response:
    """Return what is new since a day."""
    return answer(request, lambda: _document("changes", replace(asked, since=since), page))


@router.get("/events", responses=told("EventsPage", 404, 409))
def events(request: Request, asked: Asked, page: Paged) -> Response:
    """Return each meeting and agreement with the claims that tell it."""
    return answer(request, lambda: _events(asked, page))


def _events(asked: Choice, page: Page) -> str:
    portion = cut(_folded("events", asked, page.entry), page.start, page.most)
    found = tuple(event for listing in portion.views if isinstance(listing, Listing) for event in listing.events)
    return document_json({"format": FORMAT, "next": page.next(portion.end, portion.of)}, "events", found)
