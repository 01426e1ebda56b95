"""Logging in, where the page is open to other machines: a password for all, a signed cookie for each browser."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from math import ceil
from secrets import token_hex

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response

from accord.render.wording.heading import counted
from accord.serve.answer import page
from accord.serve.passwords import Tries, is_password
from accord.serve.settings import Settings
from accord.serve.tokens import LOGIN, same, sign

LASTS = timedelta(hours=12)
OWN_PATH = re.compile(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*")
WRONG = "That is not the password."


def is_in(request: HTTPConnection, settings: Settings) -> bool:
    """Return whether a browser bears a cookie that we gave it, and that is not too old."""
    until, _, signature = request.cookies.get(LOGIN, "").rpartition(".")
    if not same(signature, sign(settings.secret, f"login {until}")):
        return False
    return settings.clock() < datetime.fromisoformat(until.partition(".")[0])


def ask_password(request: Request, *, wrong: str = "", to: str | None = None, status: int = 401) -> Response:
    """Return the page that asks for the password, and then leads where the reader wanted to go."""
    wanted = request.scope.get("raw_path", b"/").decode("latin-1") if to is None else to
    query = request.url.query if to is None else ""
    return page(request, "login.html", status=status, wrong=wrong, to=f"{wanted}?{query}" if query else wanted)


def own_path(to: str) -> str:
    r"""Return a path of this page to go to; of anything else, the first page.

    >>> own_path("/brief?process=Iran"), own_path("//elsewhere.example/"), own_path("/\\elsewhere.example")
    ('/brief?process=Iran', '/', '/')
    """
    return to if OWN_PATH.fullmatch(to) else "/"


async def log_in(request: Request) -> Response:
    """Let in who gives the password; the others wait longer each time."""
    settings, tries = request.app.state.settings, request.app.state.tries
    assert isinstance(settings, Settings)
    assert isinstance(tries, Tries)
    form = await request.form()
    given, to = str(form.get("password", "")), own_path(str(form.get("to", "/")))
    source = request.client.host if request.client else "nobody"
    if wait := tries.wait(source):
        return _made_to_wait(request, wait, to)
    if settings.password is None:
        return RedirectResponse("/", 303)
    async with request.app.state.one_at_a_time:
        right = await run_in_threadpool(is_password, given, settings.password)
    tries.note(source, right=right)
    return _let_in(request, settings, to) if right else ask_password(request, wrong=WRONG, to=to)


async def log_out(_: Request) -> Response:
    """Forget a browser."""
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(LOGIN, httponly=True, samesite="lax")
    return answer


def _let_in(request: Request, settings: Settings, to: str) -> Response:
    until = f"{(settings.clock() + LASTS).isoformat(timespec='seconds')}.{token_hex(8)}"
    answer = RedirectResponse(to, 303)
    answer.set_cookie(
        LOGIN,
        f"{until}.{sign(settings.secret, f'login {until}')}",
        max_age=int(LASTS.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return answer


def _made_to_wait(request: Request, wait: float, to: str) -> Response:
    words = f"There were too many wrong passwords; try again in {counted(ceil(wait), 'second')}."
    answer = ask_password(request, wrong=words, to=to, status=429)
    answer.headers["retry-after"] = str(ceil(wait))
    return answer
