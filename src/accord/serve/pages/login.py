"""Logging in and out."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accord.serve.login import log_in, log_out


def login(_: Request) -> Response:
    """Lead to the first page, which asks for the password where one is needed."""
    return RedirectResponse("/", 303)


ROUTES = (
    Route("/login", login, methods=["GET"]),
    Route("/login", log_in, methods=["POST"]),
    Route("/logout", log_out, methods=["POST"]),
)
