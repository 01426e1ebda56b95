"""The switch of the single keys, at the foot of every page and at the head of the review queue."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accord.serve.keys import OFF, switch_keys
from accord.serve.login import own_path


async def keys(request: Request) -> Response:
    """Switch the single keys on or off, and go back to the page."""
    form = await request.form()
    answer = RedirectResponse(own_path(str(form.get("to", "/"))), 303)
    switch_keys(request, answer, on=form.get("keys") != OFF)
    return answer


ROUTES = (Route("/keys", keys, methods=["POST"], name="keys"),)
