"""When somebody looked last: remembered in their own browser, so that the record holds nothing about its readers."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from accord.serve.settings import Settings

APART = timedelta(minutes=30)  # a look after such a while is another visit
LASTS = timedelta(days=365)
TIMES = re.compile(r"(\d{1,11})-(\d{1,11})")


def last_visit(request: Request) -> datetime | None:
    """Return when the visit before this one ended; None where there was none."""
    before, seen = _remembered(request)
    return seen if _is_new(request, seen) else before


def remember_visit(request: Request, answer: Response) -> None:
    """Have the browser remember that somebody looks now."""
    now = _settings(request).clock()
    before, seen = _remembered(request)
    if _is_new(request, seen):
        before = seen
    answer.set_cookie(
        _name(request),
        f"{int(before.timestamp()) if before else 0}-{int(now.timestamp())}",
        max_age=int(LASTS.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def _is_new(request: Request, seen: datetime | None) -> bool:
    return seen is not None and _settings(request).clock() - seen > APART


def _remembered(request: Request) -> tuple[datetime | None, datetime | None]:
    """Return when the visit before ended, and when somebody looked last in the visit that goes on."""
    found = TIMES.fullmatch(request.cookies.get(_name(request), ""))
    return (_moment(found[1]), _moment(found[2])) if found else (None, None)


def _moment(seconds: str) -> datetime | None:
    return datetime.fromtimestamp(int(seconds), UTC) if int(seconds) else None


def _name(request: Request) -> str:
    """Return the name of the cookie: one for each record, as a browser keeps one shelf for all ports of a machine."""
    return f"accord-visit-{sha256(str(request.app.state.record).encode()).hexdigest()[:8]}"


def _settings(request: Request) -> Settings:
    settings = request.app.state.settings
    assert isinstance(settings, Settings)
    return settings
