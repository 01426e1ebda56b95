"""Answers as JSON, each with the mark of the record it was drawn from: who has it already is told so in a line."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from fastapi import Request
from starlette.responses import Response

from accord.desk.ledger.keeping import read_log
from accord.serve.api.asking import record_of
from accord.version import __version__

JSON = "application/json"


def mark_of(request: Request) -> str:
    """Return the entity tag of an address: it changes with every entry of the record, and with accord."""
    last = next(iter(read_log(record_of(request), limit=1)), None)
    told = (
        f"{__version__} {last.number if last else 0} {last.id if last else ''} {request.url.path}?{request.url.query}"
    )
    return f'"{hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24]}"'


def answer(request: Request, make: Callable[[], str]) -> Response:
    """Return the document that `make` writes, or 304 where the asker has it as the record stands."""
    mark = mark_of(request)
    asked = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if mark in asked or "*" in asked:
        return Response(status_code=304, headers={"etag": mark})
    return Response(make(), media_type=JSON, headers={"etag": mark})
