"""How much one request may be: the address, the headers, the body as it arrives."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accord.serve.guards.refusal import refuse

LONGEST_ADDRESS = 128 * 1024  # 10,000 characters of any script, as a browser writes them
MOST_HEADERS = 64 * 1024
MOST_BODY = 2 * 1024 * 1024
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
TOO_LONG = (414, "This address is too long", "Ask for less at once: shorten the search, or take filters away.")
TOO_MANY = (431, "Too much came with this request", "Delete the cookies of this page in your browser, and try again.")
TOO_LARGE = (413, "Too much at once", "Send less than 2 MB at once; `accord add FILE` takes more.")
NO_METHOD = (405, "This cannot be done here", "Go back, and use the buttons of the page.")
NO_LENGTH = (400, "This request makes no sense", "It gives no length that can be read. Try again from the page.")


class TooLargeBodyError(Exception):
    """More came than a body may hold."""


class Ceilings:
    """Refuses what is too much before anything of it is kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say what is too much."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        fault = _fault(scope)
        if fault:
            await refuse((scope, receive, send), *fault)
            return
        counted = _Counted(receive, send)
        try:
            await self.app(scope, counted.receive, counted.send)
        except TooLargeBodyError:
            if not counted.began:
                await refuse((scope, receive, send), *TOO_LARGE)


class _Counted:
    """Counts the bytes of a body as they arrive, and knows whether an answer has begun."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._bytes = 0
        self.began = False

    async def receive(self) -> Message:
        message = await self._receive()
        self._bytes += len(message.get("body", b""))
        if self._bytes > MOST_BODY:
            raise TooLargeBodyError
        return message

    async def send(self, message: Message) -> None:
        self.began = True
        await self._send(message)


def _fault(scope: Scope) -> tuple[int, str, str] | None:
    """Return what is too much about the head of a request."""
    headers = scope["headers"]
    lengths = [value for name, value in headers if name == b"content-length"]
    if scope["method"] not in METHODS:
        return NO_METHOD
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST_ADDRESS:
        return TOO_LONG
    if sum(len(name) + len(value) for name, value in headers) > MOST_HEADERS:
        return TOO_MANY
    if len(lengths) > 1 or not all(length.isdigit() for length in lengths):
        return NO_LENGTH
    return TOO_LARGE if any(int(length[:20]) > MOST_BODY for length in lengths) else None
