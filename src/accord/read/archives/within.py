"""Single articles of a file that holds many, chosen by the names they have: `archive.warc.gz#17`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from accord.terms.article import Article
from accord.terms.skipped import Skipped

_NAME = re.compile(r"(?P<path>.+)#(?P<number>[1-9]\d{0,11})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A source, and the numbers of the articles of it that are meant; None for all of them."""

    path: str
    numbers: frozenset[int] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of what is meant, in the order of the file."""
        return tuple(f"{self.path}#{number}" for number in sorted(self.numbers)) if self.numbers else (self.path,)

    def holds(self, name: str) -> bool:
        """Return whether the article of this name is meant."""
        number = name.removeprefix(f"{self.path}#")
        return number.isdecimal() and self.numbers is not None and int(number) in self.numbers


def chosen(sources: Iterable[str]) -> Iterator[Chosen]:
    """Yield the sources in order; articles of one file that follow one another are read in one go.

    >>> list(chosen(["a.txt", "b.jsonl#3"]))
    [Chosen(path='a.txt', numbers=None), Chosen(path='b.jsonl#3', numbers=None)]
    """
    for (path, whole), group in groupby(map(_split, sources), key=lambda part: (part[0], part[1] is None)):
        if whole:
            yield from (Chosen(path) for _ in group)
        else:
            yield Chosen(path, frozenset(number for _, number in group if number is not None))


def _split(source: str) -> tuple[str, int | None]:
    """Part a name into file and number where there is such a file, and none of the whole name."""
    found = _NAME.fullmatch(source)
    if found is None or _exists(source) or not _exists(found["path"]):
        return source, None
    return found["path"], int(found["number"])


def _exists(path: str) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


def missing(found: Iterable[Article | Skipped], one: Chosen) -> Iterator[Article | Skipped]:
    """Yield what was found, and for each chosen article that was not there, that it was not.

    Where the file as a whole was refused, each of them was.
    """
    left = dict.fromkeys(one.names)
    whole: Skipped | None = None
    for each in found:
        if each.source in left:
            del left[each.source]
            yield each
        elif isinstance(each, Skipped) and each.fault:
            whole = each
    for name in left:
        if whole:
            yield Skipped(name, whole.why, whole.remedy)
        else:
            yield Skipped(
                name, "the file holds no article of this number", "check whether it is the same file as before"
            )
