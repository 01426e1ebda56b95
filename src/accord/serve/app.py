"""The desk page as one ASGI application: routes, static files, faults, and the guards that stand before them all."""

from __future__ import annotations

import asyncio
from pathlib import Path
from time import monotonic

from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from accord.record.address import find_address
from accord.serve.api.app import MOUNTED, api_app
from accord.serve.faults import TELLERS
from accord.serve.guard import guarded
from accord.serve.pages import page_routes
from accord.serve.passwords import Tries
from accord.serve.settings import Settings

STATIC = Path(__file__).with_name("static")
PACKED = 5  # of 9: a page of 400 KB takes some milliseconds


class DeskPage(Starlette):
    """An application whose guards stand before everything, also before its own error pages."""

    def build_middleware_stack(self) -> ASGIApp:
        """Return the application with its guards around it.

        Answers are packed; the tokens in them are written otherwise each time, so that their size does not tell them.
        """
        packed = GZipMiddleware(super().build_middleware_stack(), compresslevel=PACKED)
        return guarded(packed, self.state.settings)


def make_app(record: str, settings: Settings) -> Starlette:
    """Return the application that serves a record."""
    app = DeskPage(routes=_routes(), exception_handlers=TELLERS)
    app.state.record = record
    app.state.shown = find_address(record).shown
    app.state.settings = settings
    app.state.tries = Tries(monotonic)
    app.state.one_at_a_time = asyncio.Lock()  # a try at the password takes 32 MB
    app.state.exporting = asyncio.Lock()  # an export of a large record takes minutes
    app.mount(MOUNTED, api_app(record, settings), name="api")
    return app


def _routes() -> list[BaseRoute]:
    return [*page_routes(), Mount("/static", StaticFiles(directory=STATIC), name="static")]
