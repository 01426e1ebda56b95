"""Cabinets: the offices that a text leaves bare where they are of the state that it is about."""

from __future__ import annotations

from functools import cache

from accord.lexicon.load import load_words
from accord.lexicon.offices import portfolio_words

_TERMS = ("interim ", "acting ", "transitional ", "outgoing ")


@cache
def _home_charges() -> frozenset[str]:
    return load_words("offices", "home_charges")


@cache
def charges() -> frozenset[str]:
    """Return the words for what ministers and commissioners have charge of ("peace", "defence")."""
    return (_home_charges() | portfolio_words()) - {"and", "&", "the"}


def is_of_cabinet(office: str) -> bool:
    """Return whether an office is a minister's whose charge lies at home, and who seldom speaks to another state.

    >>> is_of_cabinet("energy and mines minister"), is_of_cabinet("foreign minister"), is_of_cabinet("minister")
    (True, False, False)
    """
    *charge, last = office.replace(",", "").split() or [""]
    return last == "minister" and bool(charge) and all(word in _home_charges() for word in charge)


def without_term(role: str) -> str:
    """Return an office in small letters without the word for how long it is held.

    >>> without_term("Interim President")
    'president'
    """
    words = role.lower()
    return next((words.removeprefix(term) for term in _TERMS if words.startswith(term)), words)
