"""Headed: an article that stands alone, or with few, goes to the negotiation whose two sides its headline names.

What mediators and neighbours do may be most of what an article has on record, and so its main sides; whose talks it is
about, its headline says, or else its first paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from accord.terms.article import Article
from accord.terms.process import Figure

Pair = frozenset[str]
_LEAD = 400  # characters in which a first paragraph tells who talks with whom
_BODIES = frozenset(("state", "armed_group", "organisation", "alliance"))


def with_headed(
    groups: Iterable[Sequence[int]], pairs: Sequence[Pair | None], told: Sequence[tuple[Article, Iterable[Figure]]]
) -> list[tuple[list[int], Pair | None]]:
    """Return the groups, each article in the one that is larger than its own and whose two sides it names on top.

    Beside each group stand the two sides that its own articles had, where others have come to it.

    `pairs` are the two sides that do the most in each group, None for fewer; `told` are the articles with who is in
    them. An article whose headline names the two sides of its own group stays.
    """
    found = [list(group) for group in groups]
    homes: dict[Pair, int] = {}
    for at in sorted(range(len(found)), key=lambda at: -len(found[at])):
        if (pair := pairs[at]) is not None and len(found[at]) > 1:
            homes.setdefault(pair, at)
    moves: dict[int, int] = {}
    for at, group in enumerate(found):
        larger = {pair: home for pair, home in homes.items() if len(found[home]) > len(group)} if homes else {}
        for index in group if larger else ():
            if (home := _home(told[index], pairs[at], larger)) is not None:
                moves[index] = home
    left = [[index for index in group if index not in moves] for group in found]
    for index, home in moves.items():
        left[home].append(index)
    gained = set(moves.values())
    return [(sorted(group), pairs[at] if at in gained else None) for at, group in enumerate(left) if group]


def _home(told: tuple[Article, Iterable[Figure]], own: Pair | None, homes: Mapping[Pair, int]) -> int | None:
    """Return the group of the two sides that the headline names, else the first paragraph, if there is one such."""
    article, figures = told
    names = _names(figures)
    title = _named(article.title or "", names)
    if own is not None and own <= title:
        return None
    lead = article.text.lstrip().partition("\n")[0][:_LEAD]
    for sides in (title, _named(lead, names)):
        fitting = {homes[pair] for each in combinations(sorted(sides), 2) if (pair := frozenset(each)) in homes}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else None
    return None


def _names(figures: Iterable[Figure]) -> dict[str, frozenset[str]]:
    """Return the words that name each side: its own names, and the surnames of its people."""
    found: dict[str, set[str]] = {}
    for figure in figures:
        if figure.kind == "person" and figure.side:
            found.setdefault(figure.side, set()).add(figure.name.split()[-1])
        elif figure.kind in _BODIES and figure.side in (None, figure.name):
            found.setdefault(figure.name, set()).update((figure.name, *figure.aliases))
    return {side: frozenset(words) for side, words in found.items()}


def _named(words: str, names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(
        side
        for side, forms in names.items()
        if any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in forms)
    )
