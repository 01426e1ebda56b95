"""Whether single keys do something on the page: a switch that is kept in a cookie of the reader's own browser.

Who speaks to the machine, or leans on its keyboard, would set them off without meaning to (WCAG 2.2, 2.1.4).
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "accord-keys"
OFF = "off"
LASTS = 365 * 24 * 3600


def keys_are_on(request: Request) -> bool:
    """Return whether single keys do something in this browser, as they do where nobody switched them off."""
    return request.cookies.get(COOKIE) != OFF


def switch_keys(request: Request, answer: Response, *, on: bool) -> None:
    """Have the browser remember whether single keys do something."""
    if on:
        answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, OFF, max_age=LASTS, httponly=True, samesite="strict", secure=secure)


def way_back(request: Request) -> str:
    """Return the address that shows what this request was answered with: its own, or the queue's after a verdict."""
    path = request.scope.get("raw_path", b"/").decode("latin-1")
    if request.method == "GET":
        return f"{path}?{request.url.query}" if request.url.query else path
    return "/review" if path.startswith("/review") else "/"
