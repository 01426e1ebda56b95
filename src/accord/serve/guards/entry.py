"""Who may come in, where the page is open to other machines: only who gave the password."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from accord.serve.guards.refusal import for_programs, refuse
from accord.serve.login import ask_password, is_in
from accord.serve.settings import Settings
from accord.serve.tokens import same

OPEN = ("/static/", "/login")
BEARER = "Bearer "
TITLE = "A password is needed"
FOR_PROGRAMS = "Send the token that the page was started with: `Authorization: Bearer TOKEN`."
FOR_WRITERS = "You are not logged in any more; nothing was written. Open the first page, log in, and repeat it."


class EntryGuard:
    """Lets everybody through where there is no password; else who is logged in, and programs with their token."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or ask for the password."""
        if scope["type"] != "http" or self._may(scope):
            await self.app(scope, receive, send)
        elif for_programs(scope):
            await refuse((scope, receive, send), 401, TITLE, FOR_PROGRAMS)
        elif scope["method"] not in ("GET", "HEAD"):
            await refuse((scope, receive, send), 401, TITLE, FOR_WRITERS)
        else:
            await ask_password(Request(scope))(scope, receive, send)

    def _may(self, scope: Scope) -> bool:
        if self.settings.password is None or scope["path"].startswith(OPEN):
            return True
        request = Request(scope)
        given = request.headers.get("authorization", "")
        bears = self.settings.api_token is not None and given.startswith(BEARER)
        if bears and same(given.removeprefix(BEARER), self.settings.api_token or ""):
            return for_programs(scope)
        return is_in(request, self.settings)
