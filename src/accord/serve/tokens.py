"""Signed words: what a form must carry to be believed, and what a cookie says that we gave out ourselves."""

from __future__ import annotations

import hmac
from secrets import token_bytes

from starlette.requests import HTTPConnection

from accord.serve.settings import Settings

FIELD = "token"
LOGIN = "accord-login"
LENGTH = 32  # bytes of a token


def form_token(request: HTTPConnection) -> str:
    """Return what a form on a page of this visitor must carry: written otherwise each time.

    So how small a packed page gets tells nothing of it.
    """
    settings = request.app.state.settings
    assert isinstance(settings, Settings)
    return veiled(token_for(settings, request.cookies.get(LOGIN, "")), token_bytes(LENGTH))


def veiled(token: str, veil: bytes) -> str:
    """Return a token under a veil, which is written before it."""
    return veil.hex() + _across(bytes.fromhex(token), veil).hex()


def unveiled(given: str) -> str:
    """Return the token under its veil; what bears none is returned as it is."""
    try:
        both = bytes.fromhex(given)
    except ValueError:
        return given
    return _across(both[LENGTH:], both[:LENGTH]).hex() if len(both) == 2 * LENGTH else given


def _across(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def token_for(settings: Settings, login: str) -> str:
    """Return the form token of whoever bears this login cookie (nobody's, where no password is asked for)."""
    return sign(settings.secret, f"form {login if settings.password else ''}")


def sign(secret: bytes, words: str) -> str:
    """Return the signature of some words."""
    return hmac.digest(secret, words.encode(), "sha256").hex()


def same(one: str, other: str) -> bool:
    """Return whether two secrets are equal, in a time that does not tell how much of them is."""
    return hmac.compare_digest(one.encode(), other.encode())
