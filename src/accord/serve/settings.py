"""How the desk page is served: by which names, to whom, and what it is told from outside (clock, chance, password)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a desk is served with.

    `hosts` are the names it answers to (without a port); `secret` signs cookies and tokens, new at each start;
    `password` is the hash of the password that readers must give, None on loopback; `api_token` lets programs write;
    `by` is the name of the analyst whose judgements these are, None where the page asks; `scenarios` is the folder of
    the scenario files whose packages are shown.
    """

    hosts: tuple[str, ...] = LOOPBACK
    secret: bytes = field(default_factory=lambda: token_bytes(32), repr=False)
    password: str | None = field(default=None, repr=False)
    api_token: str | None = field(default=None, repr=False)
    by: str | None = None
    scenarios: Path | None = None
    clock: Callable[[], datetime] = _now
