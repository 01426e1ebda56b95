"""One report, however many outlets carry it: the print that tells copies of a text, the story, and where it began.

A print is what remains of an article once its words are turned into small numbers: enough to tell a reprint, a trimmed
text, a rewrite or a relay from a look-alike, too little to read. Its keys are what an index of many prints is asked
for: two prints that could be copies share one, and each key holds for a few days only, so that none grows for ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Literal

from accord.terms.article import Article
from accord.terms.process import Ground

Kinship = Literal["revision", "reprint", "trimmed", "rewritten", "relay"]

SEASON = 5  # days that one key stands for; prints of neighbouring seasons are compared, so copies may lag as long
RUN_BANDS, LEAD_BANDS, MARK_BANDS, SAID_BANDS = 6, 6, 22, 5
FROM, CREDITED = 3, 4
LEAD, OPENING = 3, 8  # sentences that a report opens with; content words that make the first one its own
_MIX = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_WORDS = '"words":['
_ANY = re.compile(r"[A-Z]{2}|\d|(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its content words as numbers, and its names, numbers and days as they set look-alikes apart."""

    words: tuple[int, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Print:
    """What of an article tells its copies from its look-alikes.

    `page` is the address without what varies between visits, `text` the hash of all words. `lines` are the sentences,
    `title` the headline as one. `runs` are hashes of five words in a row, one kept in `every` of them; `said` are runs
    within quotation marks, of which more are kept. `credits` are the media and people it says it has its words from.
    """

    id: str
    text: str
    outlet: str | None
    page: str | None
    published: date | None
    title: Line
    lines: tuple[Line, ...]
    runs: tuple[int, ...]
    every: int
    said: tuple[int, ...] = ()
    credits: tuple[str, ...] = ()

    @property
    def lead(self) -> tuple[Line, ...]:
        """The headline and the first sentences: what the report is about."""
        return (self.title, *self.lines[:LEAD])

    @cached_property
    def words(self) -> frozenset[int]:
        """All its content words, as numbers."""
        return frozenset().union(self.title.words, *(line.words for line in self.lines))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys under which an index keeps this print."""
        return (*self._lasting(), *(f"{self._season}:{key}" for key in self._passing))

    @property
    def near(self) -> tuple[str, ...]:
        """The keys to ask an index for: its own, and those of the seasons before and after."""
        season = self._season
        seasons = (season - 1, season, season + 1) if season else (season,)
        return (*self._lasting(), *(f"{one}:{key}" for key in self._passing for one in seasons))

    @property
    def _season(self) -> int:
        return self.published.toordinal() // SEASON if self.published else 0

    def _lasting(self) -> Iterator[str]:
        """Keys that hold at any time: the same words, the same opening, and the same page."""
        yield f"t{self.text[:16]}"
        if self.lines and len(self.lines[0].words) >= OPENING:
            yield f"f{_number(' '.join(map(str, self.lines[0].words))):x}"
        if self.page:
            yield f"p{self.page}"

    def _had_it_from(self) -> Iterator[str]:
        """The outlet itself, and whom it credits: a relay shares one of these with the report that it relays."""
        yield from (self.outlet,) if self.outlet else ()
        yield from self.credits[:CREDITED]

    @cached_property
    def _passing(self) -> tuple[str, ...]:
        """Keys that hold for some days: what runs of words, openings, names and quotations have in common."""
        lead = {word for line in self.lead for word in line.words}
        marks = {_number(mark) for line in (self.title, *self.lines) for mark in line.marks if is_telling(mark)}
        keys = [f"r{key:x}" for key in _bands(self.runs, RUN_BANDS, rows=2)]
        keys += [f"l{key:x}" for key in _bands(lead, LEAD_BANDS, rows=2)]
        keys += [f"m{key:x}" for key in _bands(marks, MARK_BANDS, rows=3)]
        keys += [f"q{key:x}" for key in _bands(self.said, SAID_BANDS, rows=2)]
        keys += [f"o{_number(name):x}{key:x}" for name in self._had_it_from() for key in _least(marks, FROM)]
        return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=2048)
def words_filed(body: str) -> frozenset[str]:
    """Return the content words of a print from the JSON that it is filed as, without making the print of it.

    >>> sorted(words_filed('{"lines":[{"marks":["3"],"words":[17,23]},{"words":[]}],"title":{"words":[5]}}'))
    ['17', '23', '5']
    """
    lists = (part.partition("]")[0] for part in body.split(_WORDS)[1:])
    return frozenset(",".join(filter(None, lists)).split(","))


def said_every(every: int) -> int:
    """Return in how many runs of quoted words a print keeps one, where it keeps one in `every` of all runs."""
    return max(1, every // 4)


def is_name(mark: str) -> bool:
    """Return whether a mark is a name, and no number or day."""
    return not mark[0].isdigit()


def is_telling(mark: str) -> bool:
    """Return whether a mark is more than a state, a year or a small number that anything may have."""
    return not _ANY.fullmatch(mark)


def _number(mark: str) -> int:
    return int.from_bytes(blake2b(mark.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _bands(numbers: Iterable[int], count: int, *, rows: int) -> Iterator[int]:
    """Yield `count` numbers that two sets have in common the more likely, the more alike they are.

    Each joins the least members under so many orders: locality-sensitive hashing of MinHash signatures (Broder 1997)
    with as many rows a band, so that what many texts share gives a key to few of them.
    """
    least = _least(numbers, rows * count)
    for first in range(0, len(least), rows):
        joined = 0
        for number in least[first : first + rows]:
            joined = _mixed(joined ^ number, rows)
        yield joined & 0xFFFFFFFFFF


def _least(numbers: Iterable[int], orders: int) -> list[int]:
    """Return the least member of a set under so many orders; of an empty set there is none."""
    import numpy as np  # here, as most commands need no keys and should not wait for it

    every = np.fromiter(numbers, dtype=np.uint64)
    if not every.size:
        return []
    mix = np.uint64(_MIX)
    mixed = (every[None, :] ^ (np.arange(orders, dtype=np.uint64) * mix)[:, None]) * mix
    mixed ^= mixed >> np.uint64(29)
    least: list[int] = (mixed * mix).min(axis=1).tolist()  # as _mixed, for all at once: it wraps at 64 bits
    return least


def _mixed(number: int, seed: int) -> int:
    mixed = ((number ^ (seed * _MIX)) * _MIX) & _MASK
    mixed ^= mixed >> 29
    return (mixed * _MIX) & _MASK


@dataclass(frozen=True, slots=True)
class Story:
    """One report and the articles that carry it, the earliest first, with why they are taken for one."""

    members: tuple[str, ...]
    why: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the story, by its first article."""
        return story_id(self.members[0])


def story_id(first: str) -> str:
    """Return the id of the story that an article begins: `s` and a part of the article's own."""
    return f"s{first.removeprefix('sha256:')[:16]}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something that several articles tell began, and who carried it from there.

    `medium` is the outlet that had it first, where the articles say or show it; `mouth` is whose word or knowledge it
    is, `side` for whom that speaks; each is None where nobody can be named. `carriers` are the articles, the earliest
    first, and `paths` lead from each of them through all who passed it on to where it began.
    """

    medium: str | None
    mouth: str | None
    side: str | None
    carriers: tuple[Article, ...]
    paths: tuple[tuple[str, ...], ...]
    grounds: tuple[Ground, ...]
