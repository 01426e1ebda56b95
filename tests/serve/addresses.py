"""Every address that the page answers to, with ids of what is on record in the places of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route

from accord.record.store import Record
from accord.terms.kept import Sought

STATIC = ("/static/desk.css", "/static/desk.js", "/static/htmx.min.js", "/static/icon.svg")
ERRORS = (
    "/nothing",
    "/brief?as-of=never",
    "/search",
    "/search?q=" + "x" * 10_000,
    "/static/none.css",
    "/static/",
    "/claim/x",
)


def every_address(app: Starlette, record: str) -> list[tuple[str, str]]:
    """Return each method with each address, those of files and of errors too."""
    found = [(method, path) for method, path in _routes(app.routes, "", _names(record))]
    return [*found, *(("GET", path) for path in (*STATIC, *ERRORS))]


def readable(app: Starlette, record: str) -> list[str]:
    """Return each address that can be read."""
    return [path for method, path in every_address(app, record) if method == "GET"]


def _routes(routes: Sequence[BaseRoute], above: str, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for route in routes:
        if isinstance(route, Mount):
            yield from _routes(route.routes or (), above + route.path, names)
        elif isinstance(route, Route):
            path = re.sub(r"{\w+(?::\w+)?}", _name_for(above + route.path, names), route.path)
            yield from ((method, above + path) for method in sorted(route.methods or ()))


def _name_for(path: str, names: dict[str, str]) -> str:
    """Return an id that fits the place: that of a claim, where the address names no other kind."""
    return next((names[kind] for kind in names if kind in path), names["claim"])


def _names(record: str) -> dict[str, str]:
    with Record.open(record).reading() as desk:
        claim = desk.find_claims(Sought(kinds=("meeting",), limit=1))[0]
        home = desk.articles_holding([claim])[claim]
        event = desk.events_of([claim])[claim]
    return {"article": home, "event": event, "claim": claim}
