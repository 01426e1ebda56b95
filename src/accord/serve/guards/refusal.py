"""How a guard answers instead of the application: a page for people, the same words as JSON for programs."""

from __future__ import annotations

import json

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from accord.serve.answer import plain_page

FOR_PROGRAMS = ("/api", "/mcp")
PROBLEM = "application/problem+json"


async def refuse(to: tuple[Scope, Receive, Send], status: int, title: str, words: str) -> None:
    """Answer that it is not done, why, and what helps; the connection is not used again."""
    scope, receive, send = to
    answer = _answer(scope, status, title, words)
    answer.headers["connection"] = "close"
    await answer(scope, receive, send)


def for_programs(scope: Scope) -> bool:
    """Return whether an address belongs to programs and not to pages."""
    path = scope["path"]
    return any(path == prefix or path.startswith(f"{prefix}/") for prefix in FOR_PROGRAMS)


def _answer(scope: Scope, status: int, title: str, words: str) -> Response:
    if not for_programs(scope):
        return plain_page(status, title, words)
    body = {"type": "about:blank", "title": title, "status": status, "detail": words}
    return Response(json.dumps(body), status, media_type=PROBLEM)
