"""The first page: the negotiations on record."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.serve.answer import page


def front(request: Request) -> Response:
    """Return the first page."""
    return page(request, "front.html")


ROUTES = (Route("/", front, name="front"),)
