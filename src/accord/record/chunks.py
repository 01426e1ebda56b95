"""Many ids in statements that a database can hold."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

CHUNK = 500
Item = TypeVar("Item", bound=Hashable)


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield items in lists of at most 500, each item once and in the order it came first.

    >>> list(chunks(["b", "a", "b"]))
    [['b', 'a']]
    """
    every = list(dict.fromkeys(items))
    yield from (every[start : start + CHUNK] for start in range(0, len(every), CHUNK))
