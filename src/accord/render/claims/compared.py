"""Two versions of a text side by side: paragraph by paragraph, with the words that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

WORD = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
MOST_WORDS = 1500  # of one paragraph; longer ones are shown as changed as a whole
ALIKE = 0.3  # of two paragraphs that stand in each other's place


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of one version; `changed` where the other has them not."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the earlier version beside that of the later; the one that a version does not have is empty."""

    old: tuple[Part, ...] = ()
    new: tuple[Part, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything in it is another."""
        return any(part.changed for part in (*self.old, *self.new))


def compare(old: str, new: str) -> tuple[Pair, ...]:
    """Return the paragraphs of two versions in pairs, every word of both once.

    >>> [pair.differs for pair in compare("One.\\nTwo maps.", "One.\\nTwo drafts.")]
    [False, True]
    """
    return tuple(_pairs(*([line for line in text.split("\n") if line.strip()] for text in (old, new))))


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    for tag, first, last, begin, end in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            yield from (Pair((Part(line),), (Part(line),)) for line in old[first:last])
        else:
            yield from _changed(old[first:last], new[begin:end])


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Yield paragraphs that differ: those in each other's place together, unless they have little in common."""
    for one, other in zip_longest(old, new, fillvalue=""):
        pair = _words(one, other)
        if one and other and _in_common(pair) < ALIKE:
            yield Pair((Part(one, changed=True),), ())
            yield Pair((), (Part(other, changed=True),))
        else:
            yield pair


def _words(old: str, new: str) -> Pair:
    if not old or not new:
        return Pair(_whole(old), _whole(new))
    ones, others = WORD.findall(old), WORD.findall(new)
    if max(len(ones), len(others)) > MOST_WORDS:
        return Pair(_whole(old), _whole(new))
    left, right = list[Part](), list[Part]()
    for tag, first, last, begin, end in SequenceMatcher(None, ones, others).get_opcodes():
        left += _part(ones[first:last], changed=tag != "equal")
        right += _part(others[begin:end], changed=tag != "equal")
    return Pair(tuple(left), tuple(right))


def _whole(text: str) -> tuple[Part, ...]:
    return (Part(text, changed=True),) if text else ()


def _part(words: Sequence[str], *, changed: bool) -> list[Part]:
    return [Part("".join(words), changed)] if words else []


def _in_common(pair: Pair) -> float:
    """Return which part of the longer paragraph both have."""
    sizes = [sum(len(part.text) for part in parts) for parts in (pair.old, pair.new)]
    return sum(len(part.text) for part in pair.old if not part.changed) / max(*sizes, 1)
