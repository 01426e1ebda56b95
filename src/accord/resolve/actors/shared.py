"""Shared offices: whose a "Secretary of State" is in a text about Belfast, where the office has a namesake."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import shared_offices
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_FAR_MORE = 3  # times as often as the state that the office mostly belongs to


def state_of_shared(doc: Doc, office: str, state: str, names: Mapping[int, Name]) -> str:
    """Return the state of an office that belongs to one `state` mostly, and to another where a text is set there.

    It is the other's where the text names what is near it, and that and the other together far more often than the
    first.
    """
    for other, near in shared_offices().get(office, {}).items():
        there = sum(len(re.findall(rf"\b{re.escape(words)}\b", doc.text)) for words in near)
        named = {name.first: name.words for name in names.values()}
        own = sum(words == state for words in named.values())
        theirs = there + sum(words == other for words in named.values())
        if there and theirs >= _FAR_MORE * own:
            return other
    return state
