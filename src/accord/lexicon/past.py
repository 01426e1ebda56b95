"""Offices that are past: by the word that leads them."""

from __future__ import annotations

_PAST = ("former ", "ex-", "onetime ", "one-time ", "then-", "then ")


def is_former(office: str) -> bool:
    """Return whether an office is one that somebody held before.

    >>> is_former("former US envoy"), is_former("US envoy")
    (True, False)
    """
    return office.lower().startswith(_PAST)
