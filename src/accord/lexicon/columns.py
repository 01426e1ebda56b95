"""Tables kept by hand: what headings mean, and what cells say of an event or of where a side stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from accord.lexicon.load import Pattern, load_patterns, load_table
from accord.terms.sheet import Role

_SIGNS = re.compile(r"[\W_]+")


def plain_words(text: str) -> str:
    """Return words in small letters without signs, to be compared; of signs alone, the signs.

    >>> plain_words(" Date(s) of event: ")
    'date s of event'
    >>> plain_words(" + ")
    '+'
    """
    return _SIGNS.sub(" ", text.casefold()).strip() or text.strip()


@cache
def _roles() -> Mapping[str, Role]:
    headings = cast("Mapping[Role, list[str]]", load_table("columns")["headings"])
    return {plain_words(name): role for role, names in headings.items() for name in names}


def role_of(heading: str) -> Role | None:
    """Return what a column of this heading holds: by the whole of it, else by what stands before a bracket or stroke.

    >>> role_of("Date (local time)"), role_of("Participants / parties"), role_of("Weather")
    ('date', 'who', None)
    """
    parts = (heading, re.split(r"[(/\[:,]", heading)[0])
    return next((role for part in parts if (role := _roles().get(plain_words(part)))), None)


@cache
def _values(table: str) -> Mapping[str, str]:
    named = cast("Mapping[str, list[str]]", load_table("columns")[table])
    return {plain_words(word): name for name, words in named.items() for word in words}


def status_of_cell(text: str) -> str | None:
    """Return the status that a whole cell names, in the words of the claims format or of the lexicon."""
    words = plain_words(text)
    return words if words in _values("values").values() else _values("values").get(words)


def level_of_cell(text: str) -> str | None:
    """Return the level that a whole cell names."""
    words = plain_words(text)
    return words if words in _values("levels").values() else _values("levels").get(words)


def kind_of_cell(text: str) -> str | None:
    """Return the kind of claim that a whole cell names."""
    return _values("kinds").get(plain_words(text))


def part_of_word(text: str) -> str | None:
    """Return the part in a meeting that a word in brackets names: "Qatar (mediator)"."""
    return _values("parts").get(plain_words(text))


def event_in(text: str) -> Pattern | None:
    """Return what kind of event a text tells of; None where it tells of none that accord keeps.

    >>> found = event_in("Second round of talks in Doha")
    >>> found.fields["kind"], found.fields["format"]
    ('meeting', 'talks')
    """
    return _first(text, "event")


def status_in(text: str) -> str | None:
    """Return how sure an event is by the words that tell it; None where they say nothing of it."""
    found = _first(text, "status")
    return found.id if found else None


def stance_in(text: str) -> tuple[str, str | None] | None:
    """Return the stance that a cell shows, with the condition that it names; None where it shows none.

    >>> stance_in("Accepts only if monitors come first"), stance_in("Rejects monitors"), stance_in("Monitors")
    (('conditional', 'monitors come first'), ('opposes', None), None)
    """
    found = _first(text.strip(), "stance")
    if found is None:
        return None
    condition = re.search(found.fields["condition"], text, re.IGNORECASE) if "condition" in found.fields else None
    return found.id, condition["condition"].strip() if condition else None


def _first(text: str, table: str) -> Pattern | None:
    shown = text[:2000]
    return next((pattern for pattern in load_patterns("columns", table) if pattern.regex.search(shown)), None)
