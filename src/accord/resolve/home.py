"""The outlet's own state: meant by a bare "President" or "Prime Minister"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from accord.lexicon.offices import bare_titles
from accord.resolve.reference import Reference
from accord.resolve.sides import bare_office


def with_home(people: Sequence[Reference], home: str | None) -> list[Reference]:
    """Give the outlet's own state to those who hold an office of state that the text names no state for.

    An office has one holder: it goes to the one it is given to most often, only where nothing in the text gives that
    person another side, nobody else is named as that state's holder, and that state's press uses the bare title.
    """
    if home is None:
        return list(people)
    settled = {person.key for person in people if person.side}
    filled = {bare_office(person.role) for person in people if person.side == home and person.role}
    bare = Counter((bare_office(person.role), person.key) for person in people if person.role)
    holders: dict[str, str] = {}
    for (office, key), _ in bare.most_common():
        if office and office not in filled and key not in settled and home in bare_titles()[office]:
            holders.setdefault(office, key)
    held = set(holders.values())
    return [replace(person, side=home) if person.key in held else person for person in people]
