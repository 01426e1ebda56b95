"""What one article tells of one event, cut down to what it takes to see whether another article tells the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, combinations, product
from typing import Literal

from accord.terms.when import Granularity

BUCKETS = {"meeting": 14, "agreement": 56}
MOST_MARKS = 5
AHEAD = frozenset({"scheduled", "possible", "postponed"})
SLIPS = timedelta(days=14)
RECENT = timedelta(days=30)
LEGACY = timedelta(days=60)
REACH = LEGACY + SLIPS


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
    def window(self) -> tuple[date, date] | None:
        """The days between which the event can lie as far as this telling goes, or None where nothing dates it."""
        if self.start or self.end:
            first, last = self.start or self.end, self.end or self.start
            assert first is not None
            assert last is not None
            margin = SLIPS if self.precision != "year" else timedelta()
            return _moved(first, -margin), _moved(last, margin)
        if self.published is None:
            return None
        past = LEGACY if self.kind == "agreement" else RECENT
        return _moved(self.published, -past), _moved(self.published, SLIPS if not self.ahead else RECENT)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of which any two tellings that can be one event share at least one.

        Each is a pair of sides, of a side and a place, or of words, with a stretch of days in which the event can lie.
        """
        window = self.window
        if window is None:
            return ()
        width = BUCKETS[self.kind]
        spans = range(window[0].toordinal() // width, window[1].toordinal() // width + 1)
        return tuple(f"{self.kind[0]}{pair}:{span}" for pair in sorted(set(self._pairs())) for span in spans)

    def _pairs(self) -> Iterator[str]:
        """Yield the pairs of marks, in the order of the alphabet; a city also stands alone, as does a lone mark."""
        sides = [*(side.names or side.people for side in self.sides), *((name,) for name in self.about[:MOST_MARKS])]
        places = [(place,) for place in self.places if place[0] != "@"] or [(place,) for place in self.places]
        words = [(word,) for word in self.words[:MOST_MARKS]]
        yield from (place for (place,) in places if place[0] != "@")
        for some, others in chain(combinations([*sides, *words], 2), product(sides, places)):
            yield from (f"{min(a, b)}|{max(a, b)}" for a in some for b in others)
        if len(sides) + len(words) == 1:
            yield from (*sides, *words)[0]


def _moved(day: date, by: timedelta) -> date:
    """Return a day moved, but not out of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + by.days, 1), date.max.toordinal()))
