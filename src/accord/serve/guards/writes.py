"""Who may change something: a form of this very page, sent by its own visitor, and nobody else (CSRF)."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accord.serve.guards.refusal import for_programs, refuse
from accord.serve.settings import Settings
from accord.serve.tokens import FIELD, LOGIN, same, token_for, unveiled

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITES = frozenset({"same-origin", "none"})
TOKEN_HEADER = "x-accord-token"
MOST_FIELDS = 200
TITLE = "This did not come from the page"
FOREIGN = "Something else than this page asked to change the record; nothing was written. Go back to the page itself."
STALE = (
    "The page was opened before accord was started anew; nothing was written. Go back, load it again, and repeat it."
)


class WriteGuard:
    """Lets through what reads, and what writes only with the token of a page, from that page."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say that nothing was written."""
        if scope["type"] != "http" or scope["method"] in SAFE:
            await self.app(scope, receive, send)
            return
        if not comes_from_here(scope):
            await refuse((scope, receive, send), 403, TITLE, FOREIGN)
        elif for_programs(scope):  # which bear a token of their own, and no cookie
            await self.app(scope, receive, send)
        else:
            await self._with_token(scope, receive, send)

    async def _with_token(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await Request(scope, receive).body()
        except ClientDisconnect:
            return
        request = Request(scope, _again(body, receive))
        given = request.headers.get(TOKEN_HEADER) or await _field(request)
        if not same(unveiled(given), token_for(self.settings, request.cookies.get(LOGIN, ""))):
            await refuse((scope, receive, send), 403, TITLE, STALE)
            return
        await self.app(scope, _again(body, receive), send)


def comes_from_here(scope: Scope) -> bool:
    """Return whether a browser says that a request comes from a page of this very origin.

    Browsers that do not send `Sec-Fetch-Site` send `Origin`; what sends neither is no browser, and needs the token.
    """
    headers = Headers(scope=scope)
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in OWN_SITES:
        return False
    return origin is None or origin in {f"{scheme}://{headers.get('host', '')}" for scheme in ("http", "https")}


async def _field(request: Request) -> str:
    """Return the token in a form, or nothing."""
    if not request.headers.get("content-type", "").startswith(("application/x-www-form-urlencoded", "multipart/")):
        return ""
    try:
        form = await request.form(max_fields=MOST_FIELDS, max_files=MOST_FIELDS)
    except Exception:
        return ""
    given = form.get(FIELD)
    return given if isinstance(given, str) else ""


def _again(body: bytes, receive: Receive) -> Receive:
    """Return a body that was read already to whoever reads it next."""
    told = False

    async def receiving() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving
