"""Signed words: what a form must carry to be believed, and what a cookie says that we gave out ourselves."""

from __future__ import annotations

import hmac

from starlette.requests import HTTPConnection

from accord.serve.settings import Settings

FIELD = "token"
LOGIN = "accord-login"


def form_token(request: HTTPConnection) -> str:
    """Return what a form on a page of this visitor must carry."""
    settings = request.app.state.settings
    assert isinstance(settings, Settings)
    return token_for(settings, request.cookies.get(LOGIN, ""))


def token_for(settings: Settings, login: str) -> str:
    """Return the form token of whoever bears this login cookie (nobody's, where no password is asked for)."""
    return sign(settings.secret, f"form {login if settings.password else ''}")


def sign(secret: bytes, words: str) -> str:
    """Return the signature of some words."""
    return hmac.digest(secret, words.encode(), "sha256").hex()


def same(one: str, other: str) -> bool:
    """Return whether two secrets are equal, in a time that does not tell how much of them is."""
    return hmac.compare_digest(one.encode(), other.encode())
