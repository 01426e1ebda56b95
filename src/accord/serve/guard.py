"""What stands before every route: who may ask, by which name, how much, and what a browser may do with the answer."""

from __future__ import annotations

from starlette.types import ASGIApp

from accord.serve.guards.headers import Headers
from accord.serve.settings import Settings


def guarded(app: ASGIApp, settings: Settings) -> ASGIApp:  # noqa: ARG001
    """Return the application behind its guards, the outermost last."""
    return Headers(app)
