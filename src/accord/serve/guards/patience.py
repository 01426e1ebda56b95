"""How long a slow client is waited for: while it sends its body, and while it takes the answer."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accord.serve.guards.refusal import refuse

TO_SEND = 20.0  # seconds for a whole body
TO_TAKE = 30.0  # seconds for the next piece of an answer
TITLE = "This took too long"
WORDS = "The request did not arrive in time; nothing was written. Try again."


class SlowBodyError(Exception):
    """A body did not arrive in time."""


class SlowReaderError(Exception):
    """An answer was not taken in time."""


class Patience:
    """Waits only so long for a client."""

    def __init__(self, app: ASGIApp, *, to_send: float = TO_SEND, to_take: float = TO_TAKE) -> None:
        self.app = app
        self.to_send, self.to_take = to_send, to_take

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or give up."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        timed = _Timed(self, receive, send)
        try:
            await self.app(scope, timed.receive, timed.send)
        except SlowBodyError:
            if not timed.began:
                with suppress(SlowReaderError):
                    await refuse((scope, receive, timed.send), 408, TITLE, WORDS)


class _Timed:
    """Passes messages on while the client keeps up."""

    def __init__(self, patience: Patience, receive: Receive, send: Send) -> None:
        self._patience, self._receive, self._send = patience, receive, send
        self._until = asyncio.get_running_loop().time() + patience.to_send
        self._whole = False
        self.began = False

    async def receive(self) -> Message:
        """Return the next piece of the body in time; then wait, however long, until the client goes."""
        if self._whole:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError:
            raise SlowBodyError from None
        self._whole = not message.get("more_body", False)
        return message

    async def send(self, message: Message) -> None:
        self.began = True
        try:
            async with asyncio.timeout(self._patience.to_take):
                await self._send(message)
        except TimeoutError:
            raise SlowReaderError from None
