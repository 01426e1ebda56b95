"""The meetings of a person, by some of the words of the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from accord.terms.attended import Attended
from accord.terms.brief import Contact
from accord.terms.process import Event
from accord.view.listing import fold_listing


def words_of_name(name: str) -> frozenset[str]:
    """Return the words of a name in small letters.

    >>> sorted(words_of_name("Badr al-Busaidi"))
    ['al', 'badr', 'busaidi']
    """
    return frozenset(re.findall(r"[^\W_]+", name.casefold()))


def fold_attended(events: Iterable[Event], words: Collection[str]) -> Attended:
    """Return the meetings of everybody whose name holds all of the words, without claims that an analyst struck."""
    names: Counter[str] = Counter()
    meetings = []
    for line in fold_listing(events).events:
        found = frozenset(_people(line, words)) if isinstance(line, Contact) else frozenset()
        if found and isinstance(line, Contact):
            names.update(found)
            meetings.append(line)
    return Attended(tuple(_fullest(names)), tuple(sorted(meetings, key=_day, reverse=True)))


def _people(contact: Contact, words: Collection[str]) -> Iterator[str]:
    return (person.name for person in contact.people if words_of_name(person.name).issuperset(words))


def _fullest(names: Counter[str]) -> Iterator[str]:
    """Yield the names that no other one holds all words of, the one told most first."""
    words = {name: words_of_name(name) for name in names}
    full = (name for name in names if not any(words[name] < other for other in words.values()))
    return iter(sorted(full, key=lambda name: (-names[name], name)))


def _day(contact: Contact) -> tuple[date, str]:
    return (contact.when and (contact.when.start or contact.when.end)) or contact.day, contact.event
