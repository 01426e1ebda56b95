"""The sources: chains from articles to where they began, stories with their carriers, and track records."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.sourcing import view_sources
from accord.render.pages.sources import sources_page
from accord.render.sheets.sources import sources_sheet
from accord.serve.views import Context, view_page
from accord.terms.sources import Sources


def sources(request: Request) -> Response:
    """Return the page of the sources."""
    return view_page(request, "sources.html", view_sources, _laid_out)


def _laid_out(view: Sources) -> Context:
    return {"sheet": sources_sheet(view), "found": sources_page(view)}


ROUTES = (Route("/sources", sources, name="sources"),)
