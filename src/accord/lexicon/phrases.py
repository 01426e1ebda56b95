"""Vocabularies: words and phrases filed under a name, found in a text in any of their forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Forms: TypeAlias = tuple[str, str]
"""One word of a text: as it stands and its dictionary form, both in lower case."""

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
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, entries in phrases.items():
            for entry in entries:
                first, *rest = _WORD.findall(entry.lower())
                self._by_first.setdefault(first, []).append((tuple(rest), name))

    def find(self, words: Sequence[Forms]) -> Iterator[Heard]:
        """Yield every phrase in the words, in order; the longest of one name at one place."""
        for at, forms in enumerate(words):
            found: dict[str, int] = {}
            for form in dict.fromkeys(forms):
                for rest, name in self._by_first.get(form, ()):
                    if _follows(words, at + 1, rest):
                        found[name] = max(found.get(name, 0), at + 1 + len(rest))
            for name, last in found.items():
                yield Heard(name, at, last)


def _follows(words: Sequence[Forms], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    return all(wanted in words[at + step] for step, wanted in enumerate(rest))
