"""One text printed more than once: a reprint adds an outlet, never a source."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from accord.terms.article import Article

RUN = 6
SHARE = 0.9


def find_reprints(articles: Sequence[Article]) -> dict[int, int]:
    """Return, for each article that repeats an earlier one, the index of the one it repeats.

    An article is a reprint where nine tenths of its runs of six words stand in an earlier article that is not much
    longer or shorter. Two versions of one page (the same address) are no reprints: the later one revises the first.
    """
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: list[int] = []
    found: dict[int, int] = {}
    for index, article in enumerate(articles):
        runs = _runs(article.text)
        sizes.append(len(runs))
        shared = Counter(holder for run in runs for holder in holders.get(run, ()))
        others = (other for other in sorted(shared) if not _same_page(articles[other], article))
        original = next((o for o in others if shared[o] >= SHARE * max(sizes[o], len(runs))), None)
        if original is None:
            _hold(holders, runs, index)
        else:
            found[index] = original
    return found


def _hold(holders: dict[tuple[str, ...], list[int]], runs: Iterable[tuple[str, ...]], index: int) -> None:
    for run in runs:
        holders[run].append(index)


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))


def _same_page(one: Article, other: Article) -> bool:
    return one.url is not None and one.url == other.url
