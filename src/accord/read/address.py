"""Addresses of the web, and nothing else that calls itself an address."""

from __future__ import annotations

from urllib.parse import urlsplit


def web_host(address: str) -> str | None:
    """Return the host of a web address; None for anything that is none.

    >>> web_host("https://www.example.org/talks"), web_host("javascript:alert(1)")
    ('www.example.org', None)
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return host if parts.scheme in ("http", "https") else None


def is_front_page(address: str) -> bool:
    """Return whether a web address is that of a whole site."""
    return web_host(address) is not None and urlsplit(address).path in ("", "/")
