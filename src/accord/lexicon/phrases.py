"""Vocabularies: words and phrases filed under a name, found in a text in any of their forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Forms: TypeAlias = tuple[str, str]
"""One word of a text: as it stands and its dictionary form, both in lower case."""
Entry: TypeAlias = tuple[tuple[str, ...], str]
"""What follows the first word of a phrase, and the name that the phrase is filed under."""

_WORD = re.compile(r"[\w'’.]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Heard:
    """A phrase found: the name it is filed under, and the positions of its words, `last` exclusive."""

    name: str
    first: int
    last: int


class Vocabulary:
    """Phrases by their first word, so that a text is read once however many phrases there are.

    >>> talks = Vocabulary({"truce": ["cease - fire", "truce"]})
    >>> list(talks.find([("a", "a"), ("cease", "cease"), ("-", "-"), ("fire", "fire")]))
    [Heard(name='truce', first=1, last=4)]
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        by_first: dict[str, list[Entry]] = {}
        for name, entries in phrases.items():
            for entry in entries:
                first, *rest = _WORD.findall(entry.lower())
                by_first.setdefault(first, []).append((tuple(rest), name))
        self._by_first = {first: tuple(entries) for first, entries in by_first.items()}

    def find(self, words: Sequence[Forms]) -> Iterator[Heard]:
        """Yield every phrase in the words, in order; the longest of one name at one place."""
        for at, (form, lemma) in enumerate(words):
            entries = self._by_first.get(form, ())
            if lemma != form:
                entries = (*entries, *self._by_first.get(lemma, ()))
            if entries:
                yield from self._longest(words, at, entries)

    def _longest(self, words: Sequence[Forms], at: int, entries: Iterable[Entry]) -> Iterator[Heard]:
        found: dict[str, int] = {}
        for rest, name in entries:
            if not rest or _follows(words, at + 1, rest):
                found[name] = max(found.get(name, 0), at + 1 + len(rest))
        return (Heard(name, at, last) for name, last in found.items())


def _follows(words: Sequence[Forms], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    return all(wanted in words[at + step] for step, wanted in enumerate(rest))
