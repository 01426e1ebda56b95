"""What stands before every route: who may ask, by which name, how much, and what a browser may do with the answer."""

from __future__ import annotations

from starlette.types import ASGIApp

from accord.serve.guards.ceilings import Ceilings
from accord.serve.guards.entry import EntryGuard
from accord.serve.guards.headers import Headers
from accord.serve.guards.host import HostGuard
from accord.serve.guards.patience import Patience
from accord.serve.guards.writes import WriteGuard
from accord.serve.settings import Settings


def guarded(app: ASGIApp, settings: Settings) -> ASGIApp:
    """Return the application behind its guards: the last one here is asked first."""
    guards = (
        lambda inner: WriteGuard(inner, settings),
        lambda inner: EntryGuard(inner, settings),
        Ceilings,
        lambda inner: HostGuard(inner, settings.hosts),
        Patience,
        Headers,
    )
    for guard in guards:
        app = guard(app)
    return app
