"""Who judges: asked once and kept in a cookie of this browser, or set when the page was started."""

from __future__ import annotations

from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from accord.desk.review.judging import Analyst, name_of
from accord.errors import UsageError
from accord.serve.settings import Settings

COOKIE = "accord-name"
A_YEAR = 365 * 24 * 3600


def reviewer_of(request: Request) -> str | None:
    """Return the name of whoever judges in this browser, None where it was not asked yet."""
    return _settings(request).by or name_of(unquote(request.cookies.get(COOKIE, "")))


def analyst_of(request: Request) -> Analyst:
    """Return the analyst whose words go on record now.

    Raises:
        UsageError: nobody said who judges.
    """
    name = reviewer_of(request)
    if name is None:
        message = "nobody said who judges; give your name on the review page first"
        raise UsageError(message)
    return Analyst(name, _settings(request).clock)


def remember(answer: Response, typed: str, *, secure: bool) -> None:
    """Keep a name in the browser.

    Raises:
        UsageError: it is none.
    """
    name = name_of(typed)
    if name is None:
        message = f"{typed!r:.60} is no name; give one of 1 to 100 letters, as it is to stand beside your judgements"
        raise UsageError(message)
    answer.set_cookie(COOKIE, quote(name), max_age=A_YEAR, httponly=True, samesite="strict", secure=secure)


def _settings(request: Request) -> Settings:
    settings = request.app.state.settings
    assert isinstance(settings, Settings)
    return settings
