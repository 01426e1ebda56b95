"""Held: which of the offices that articles give somebody is told: the most used, unless another came after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_CHANGING = frozenset(("president", "minister", "secretary", "chancellor", "premier", "speaker", "commissioner"))
_OF_TWO_WORDS = frozenset(("minister", "secretary"))
_WHOSE = re.compile(r" (?:of|for|to|in|at|who|and) |,")


def office_held(roles: Sequence[str]) -> str:
    """Return the office of somebody by the words of articles in the order of publication.

    Who was a minister in the first articles and is the president in the last ones, and no minister any more, is the
    president.

    >>> office_held(["envoy", "US envoy", "US envoy"]), office_held(["Economy Minister", "Swiss President"])
    ('US envoy', 'Swiss President')
    >>> office_held(["Economy Minister", "Swiss President", "Economy Minister"])
    'Economy Minister'
    """
    used, last = Counter(roles).most_common(1)[0][0], roles[-1]
    offices = [_office(role) for role in roles]
    held, new = _office(used), _office(last)
    if not (_changes(held) and _changes(new)) or _is_one(held, new):
        return used
    since = offices[next(at for at, office in enumerate(offices) if _is_one(office, new)) :]
    if any(_is_one(office, held) for office in since):
        return used
    return Counter(role for role, office in zip(roles, offices, strict=True) if _is_one(office, new)).most_common(1)[0][
        0
    ]


def _office(role: str) -> str:
    """Return the words of an office without whose it is: "foreign minister" of "Iran's foreign minister"."""
    words = _WHOSE.split(role.lower())[0].split()
    return " ".join(words[-2:] if words and words[-1] in _OF_TWO_WORDS else words[-1:])


def _changes(office: str) -> bool:
    return office.split()[-1:] != [] and office.split()[-1] in _CHANGING


def _is_one(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)
