"""One text printed more than once: a reprint adds an outlet, never a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.terms.article import Article

RUN = 6
SHARE = 0.9


def find_reprints(articles: Sequence[Article]) -> dict[int, int]:
    """Return, for each article that repeats an earlier one, the index of the one it repeats.

    An article is a reprint where nine tenths of its runs of six words stand in an earlier article that is not much
    longer or shorter. Two versions of one page (the same address) are no reprints: the later one revises the first.
    """
    runs = [_runs(article.text) for article in articles]
    found: dict[int, int] = {}
    for later in range(len(articles)):
        for earlier in range(later):
            if earlier in found or _same_page(articles[earlier], articles[later]):
                continue
            if _repeats(runs[later], runs[earlier]):
                found[later] = earlier
                break
    return found


def _runs(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(hash(tuple(words[i : i + RUN])) for i in range(max(1, len(words) - RUN + 1)))


def _same_page(one: Article, other: Article) -> bool:
    return one.url is not None and one.url == other.url


def _repeats(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= SHARE * max(len(one), len(other))
