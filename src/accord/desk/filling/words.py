"""What a scenario that is filled from the record calls things, and what it says that they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.bargain.scenario import Grounds, Source
from accord.read.scenario.ledger import GROUNDS
from accord.render.sheets.matrix import moved_words
from accord.render.wording.words import (
    chain_words,
    day_words,
    mark_words,
    outlet_words,
    plain,
    quote_words,
    source_words,
)
from accord.terms.article import Article
from accord.terms.matrix import Course, Spell

RESERVED = ("budget", "reserve", *GROUNDS)  # what `worth` has beside the names of points
LONGEST_NAME = 40
LONGEST_WORDS = 600


class ShortNames:
    """Gives each thing a short name of its own, made of its words."""

    def __init__(self) -> None:
        self._taken = set(RESERVED)

    def give(self, words: str, *, where_none: str) -> str:
        """Return a name that a scenario file takes; `where_none` is for words without a letter."""
        name = short_name(words) or where_none
        wanted, number = name, 2
        while wanted in self._taken:
            wanted, number = f"{name}-{number}", number + 1
        self._taken.add(wanted)
        return wanted


def short_name(words: str) -> str:
    """Return the first words as a name: small letters and digits, with hyphens.

    >>> short_name("Ukraine’s 20-point plan (revised)"), short_name("…")
    ('ukraine-20-point-plan-revised', '')
    """
    parts = re.findall(r"[^\W_]+", re.sub(r"[’']s\b", "", words).casefold())
    name = ""
    for part in parts:
        longer = f"{name}-{part}" if name else part[:LONGEST_NAME]
        if len(longer) > LONGEST_NAME:
            break
        name = longer
    return name


def said_words(words: str) -> str:
    """Return words of an article as an entry holds them: one printable line of bearable length.

    >>> said_words('  "no corridor,\\n he said')
    'no corridor, he said'
    """
    line = quote_words(words).strip()
    return line if len(line) <= LONGEST_WORDS else f"{line[:LONGEST_WORDS].rstrip()} …"


class Sources:
    """The articles that entries rest on, each under a short name."""

    def __init__(self) -> None:
        self._names = ShortNames()
        self._cited: dict[str, Source] = {}

    def cite(self, article: Article) -> str:
        """Return the short name of an article."""
        if article.id not in self._cited:
            day = article.published.isoformat() if article.published else ""
            name = self._names.give(f"{outlet_words(article)} {day}", where_none="article")
            self._cited[article.id] = Source(name, _source_text(article), _address(article))
        return self._cited[article.id].id

    @property
    def listed(self) -> tuple[Source, ...]:
        """The articles that were cited, in the order of their names."""
        return tuple(sorted(self._cited.values(), key=lambda source: source.id))


def _source_text(article: Article) -> str:
    day = day_words(article.published) if article.published else "no date"
    title = f": {plain(article.title)}" if article.title else ""
    return said_words(f"{outlet_words(article)}, {day}{title}")


def _address(article: Article) -> str:
    url = plain(article.url or "")
    return url if url.startswith(("https://", "http://")) else ""


def grounds_of(course: Course, sources: Sources, notes: Sequence[str] = ()) -> Grounds:
    """Return what a stance rests on: its words, article, claim and first day, and what else is told of it."""
    now = course.now
    told = now.grounds[0]
    return Grounds(
        words=said_words(now.content),
        source=sources.cite(told.article),
        claim=told.id,
        since=now.first.isoformat() if now.first else "",
        note="; ".join((*notes, *_mouths(now), *map(moved_words, course.spells[1:]))),
    )


def _mouths(spell: Spell) -> Iterator[str]:
    """Yield by whom a stance is told, by how many articles and which first, and who judged that."""
    mouth = chain_words(spell.grounds[0].claim)
    if spell.holder and plain(spell.holder) not in mouth:
        yield f"by {plain(spell.holder)}"
    if mouth:
        yield f"told by {mouth}"
    if spell.articles > 1:
        first = spell.grounds[-1]
        yield f"in {spell.articles} articles, first in {source_words((first,))}, claim {first.id}"
    yield from mark_words(spell.grounds)
