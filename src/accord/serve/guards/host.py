"""Which names the page answers to. A page elsewhere whose name is made to lead here (DNS rebinding) gets nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from starlette.types import ASGIApp, Receive, Scope, Send

from accord.serve.guards.refusal import refuse

NAMED = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(?P<port>[0-9]{1,5}))?", re.IGNORECASE)
TITLE = "This is not a name of this page"
WORDS = "Open it by the address that the terminal printed. To let it answer to a name, start it with --name NAME."


def host_of(scope: Scope) -> str | None:
    """Return the name that was asked for, without its port and in small letters; None where there is not just one."""
    said = [value for name, value in scope["headers"] if name == b"host"]
    found = NAMED.fullmatch(said[0].decode("latin-1")) if len(said) == 1 else None
    return found["name"].lower() if found else None


class HostGuard:
    """Lets through what is asked of one of these names."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self.app = app
        self.hosts = frozenset(name.lower() for name in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say that this is no name of the page."""
        if scope["type"] == "http" and host_of(scope) not in self.hosts:
            await refuse((scope, receive, send), 421, TITLE, WORDS)
            return
        await self.app(scope, receive, send)
