"""What one article tells of one event, cut down to what it takes to see whether another article tells the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, combinations, product
from typing import Literal, TypeAlias

from accord.terms.claim import AHEAD
from accord.terms.when import Granularity

BUCKETS = {"meeting": 14, "agreement": 56}
STRETCHES = {"meeting": 29, "agreement": 75}  # days that one filing covers: as long as most windows
MOST_MARKS, MOST_PEOPLE = 5, 2
SLIPS = timedelta(days=14)
RECENT = timedelta(days=30)
LEGACY = timedelta(days=60)
Windows: TypeAlias = tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class Delegation:
    """One side at an event: the keys of the names it goes by, and of those named for it.

    A state goes by its ISO code behind an `@`; all others by their names without case, accents and articles. Somebody
    whose side is not told is a delegation without a name.
    """

    names: tuple[str, ...]
    people: tuple[str, ...] = ()
    mediates: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One claim of a meeting or an agreement in keys that can be compared.

    `start` and `end` are the days that the claim names, `precision` how finely; `places` are keys of places, the
    countries behind an `@`. `rounds` are the numbers of rounds that the words count, `many` that they speak of several
    rounds at once. `words` are the telling words of an agreement's name, `numbers` its figures, and `about` the sides
    that its name or, where no party is told, the words around it speak of.
    """

    id: str
    article: str
    published: date | None
    kind: Literal["meeting", "agreement"]
    status: str
    form: str
    sides: tuple[Delegation, ...] = ()
    places: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    precision: Granularity | None = None
    rounds: tuple[int, ...] = ()
    many: bool = False
    words: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def ahead(self) -> bool:
        """Whether the event was still to come when this was published."""
        if self.status == "cancelled" and self.end is not None and self.published is not None:
            return self.published < self.end
        return self.status in AHEAD

    @property
    def day(self) -> date | None:
        """The day to file the telling under: the first of the event, else that of publication."""
        return self.start or self.end or self.published

    @property
    def windows(self) -> Windows:
        """The stretches of days in which the event can lie as far as this telling goes; none where nothing dates it.

        An agreement is spoken of long after its day, so that the days before its telling count in any case.
        """
        found: list[tuple[date, date]] = []
        if self.start is not None and self.end is not None:
            margin = SLIPS if self.precision != "year" else timedelta()
            found.append((_moved(self.start, -margin), _moved(self.end, margin)))
        if self.published is not None and (not found or self.kind == "agreement"):
            past, coming = (LEGACY, SLIPS) if self.kind == "agreement" else (RECENT, RECENT if self.ahead else SLIPS)
            found.append((_moved(self.published, -past), _moved(self.published, coming)))
        return tuple(found)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys under which an index keeps this telling: pairs of marks, each with the days where its windows begin.

        A mark is a side, people, a place or a word. A long window is filed under several of its days.
        """
        width, stretch = BUCKETS[self.kind], STRETCHES[self.kind]
        begun = (range(first.toordinal(), last.toordinal() + 1, stretch) for first, last in self.windows)
        return self._under({day // width for days in begun for day in days})

    @property
    def near(self) -> tuple[str, ...]:
        """Keys to ask an index for: what has a pair in common and can be of the same days is kept under one."""
        width, stretch = BUCKETS[self.kind], STRETCHES[self.kind]
        spans: set[int] = set()
        for first, last in self.windows:
            spans.update(range((first.toordinal() - stretch + 1) // width, last.toordinal() // width + 1))
        return self._under(spans)

    def meets(self, other: Telling) -> bool:
        """Return whether both can be of the same days, which is the same whichever is asked."""
        return overlap(self.windows, other.windows)

    def _under(self, spans: set[int]) -> tuple[str, ...]:
        pairs = sorted(set(self._pairs()))
        return tuple(f"{self.kind[0]}{pair}:{span}" for pair in pairs for span in sorted(spans))

    def _pairs(self) -> Iterator[str]:
        """Yield the pairs of marks, in the order of the alphabet; a town also stands alone, as does a lone mark."""
        people = [tuple(name.split()[-1] for name in side.people[:MOST_PEOPLE]) for side in self.sides]
        sides = [side.names for side in self.sides if side.names]
        sides += [(name,) for name in self.about[:MOST_MARKS]]
        words = [(word,) for word in self.words[:MOST_MARKS]]
        towns = [(place,) for place in self.places if place[0] != "@"]
        yield from (town for (town,) in towns)
        for some, others in chain(combinations([*sides, *words], 2), product(sides, towns), combinations(people, 2)):
            yield from (f"{min(a, b)}|{max(a, b)}" for a in some for b in others)
        if len(sides) + len(words) == 1:
            yield from (*sides, *words)[0]


def overlap(some: Windows, others: Windows) -> bool:
    """Return whether two tellings with these windows can be of the same days."""
    for first, last in some:
        for its_first, its_last in others:
            if first <= its_last and its_first <= last:
                return True
    return False


def _moved(day: date, by: timedelta) -> date:
    """Return a day moved, but not out of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + by.days, 1), date.max.toordinal()))
