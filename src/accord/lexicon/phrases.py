"""Vocabularies: words and phrases filed under a name, found in a text in any of their forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Forms: TypeAlias = tuple[str, str]
"""One word of a text: as it stands and its dictionary form, both in lower case."""
Step: TypeAlias = frozenset[str]
"""What one word of a phrase may be; a gap, where it is empty."""
Entry: TypeAlias = tuple[tuple[Step, ...], str]
"""What follows the first word of a phrase, and the name that the phrase is filed under."""

GAP = "…"
REACH = 4  # words of a text, at most, that stand in a gap
_SHUT = frozenset(("to", "from", "and", "or", "but", "that", "who", "which", "if", "while"))
_INNER = frozenset(("-", "'s", "’s", "$", "%", "'", "’"))
_WORD = re.compile(r"…|[\w'’.|]+|[^\w\s|]")


@dataclass(frozen=True, slots=True)
class Heard:
    """A phrase found: the name it is filed under, and the positions of its words, `last` exclusive.

    `loose` tells that it has a gap: only its first and its last word are sure to be its own.
    """

    name: str
    first: int
    last: int
    loose: bool = field(default=False, repr=False)


class Vocabulary:
    """Phrases by their first word, so that a text is read once however many phrases there are.

    Of words with "|" between them a phrase holds any one; "…" stands for up to four words of one group.

    >>> talks = Vocabulary({"truce": ["cease - fire", "stop|halt … raid"]})
    >>> list(talks.find([("cease", "cease"), ("-", "-"), ("fire", "fire")]))
    [Heard(name='truce', first=0, last=3)]
    >>> list(talks.find([("halt", "halt"), ("the", "the"), ("raids", "raid")]))
    [Heard(name='truce', first=0, last=3)]
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        by_first: dict[str, list[Entry]] = {}
        for name, entries in phrases.items():
            for entry in entries:
                first, *rest = (word.split("|") for word in _WORD.findall(entry.lower()))
                steps = tuple(frozenset(() if word == [GAP] else word) for word in rest)
                for word in first:
                    by_first.setdefault(word, []).append((steps, name))
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
        found: dict[str, tuple[int, bool]] = {}
        for steps, name in entries:
            last = _end(words, at + 1, steps) if steps else at + 1
            if last > found.get(name, (0, False))[0]:
                found[name] = last, last - at > 1 + sum(map(bool, steps))
        return (Heard(name, at, last, loose) for name, (last, loose) in found.items())


def _end(words: Sequence[Forms], at: int, steps: tuple[Step, ...]) -> int:
    """Return where the steps of a phrase end that are to follow from a place on, or 0 where they do not."""
    for step, wanted in enumerate(steps):
        if not wanted:
            return _beyond(words, at, steps[step + 1 :])
        if at >= len(words) or wanted.isdisjoint(words[at]):
            return 0
        at += 1
    return at


def _beyond(words: Sequence[Forms], at: int, steps: tuple[Step, ...]) -> int:
    """Return where the steps behind a gap end, which closes at a comma and where another group begins."""
    for start in range(at, min(at + REACH + 1, len(words))):
        end = _end(words, start, steps)
        if end:
            return end
        word = words[start][0]
        if word in _SHUT or not (word[0].isalnum() or word in _INNER):
            return 0
    return 0
