"""How often what a source announced came true, late or not: counts and an interval, never a grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import ceil, floor, sqrt
from typing import Literal, NamedTuple

from accord.lexicon.copies import medium_names
from accord.terms.actor import SIDES
from accord.terms.article import Article
from accord.terms.claim import Meeting
from accord.terms.expectation import Expectation
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.sources import SourceKind, Track
from accord.view.expectations import SILENCE

Z = 1.959964  # of the normal distribution, for 95 per cent
Fate = Literal["in_time", "late", "elsewhere", "cancelled", "denied", "lapsed", "still_open"]


class _Source(NamedTuple):
    """Who announced it, and as what."""

    kind: SourceKind
    name: str


def fold_tracks(
    expectations: Iterable[Expectation],
    *,
    rated: Mapping[str, tuple[Judgement, ...]],
    begun: Mapping[str, Article] | None = None,
    as_of: date | None = None,
) -> tuple[Track, ...]:
    """Return the track record of every outlet, side and person that announced a meeting, the most frequent first.

    What is only thought possible was not announced. `rated` gives, by the name of a source, what analysts said of it;
    `begun`, by the id of an article, the one that its story began with: a copy announces nothing of its own. By `as_of`
    nothing is open any more of talks that nobody has written about for months.
    """
    found: dict[_Source, dict[tuple[object, ...], tuple[Expectation, list[Ground]]]] = {}
    for expectation in expectations:
        if _is_announced(expectation):
            window = expectation.window and (expectation.window.start, expectation.window.end)
            for source in _sources(expectation.ground, begun or {}):
                held = found.setdefault(source, {}).setdefault((expectation.event, window), (expectation, []))
                held[1].append(expectation.ground)
    tracks = (_track(source, list(each.values()), rated.get(source.name, ()), as_of) for source, each in found.items())
    return tuple(sorted(tracks, key=lambda track: (-track.announced, -track.still_open, track.kind, track.source)))


def wilson(held: int, announced: int) -> tuple[int, int]:
    """Return the interval of a share in per cent, rounded outwards (E. B. Wilson, JASA 22, 1927, 209-212).

    >>> wilson(3, 3), wilson(8, 10), wilson(0, 4)
    ((43, 100), (49, 95), (0, 49))
    """
    share, weight = held / announced, Z * Z / announced
    middle = (share + weight / 2) / (1 + weight)
    half = Z / (1 + weight) * sqrt(share * (1 - share) / announced + weight / (4 * announced))
    return max(0, floor(100 * (middle - half) + 1e-9)), min(100, ceil(100 * (middle + half) - 1e-9))


def _is_announced(expectation: Expectation) -> bool:
    claim = expectation.ground.claim
    return isinstance(claim, Meeting) and claim.status == "scheduled" and not claim.negated


def _sources(ground: Ground, begun: Mapping[str, Article]) -> Iterator[_Source]:
    """Yield the medium nearest to the mouth, the mouth if it has a name, and its side."""
    chain = ground.claim.chain
    first = begun.get(ground.article.id, ground.article)
    medium = next((link.name for link in reversed(chain) if link.role == "relayed"), first.outlet)
    if medium:
        yield _Source("outlet", medium_names().get(medium.casefold(), medium))
    mouth = next((link for link in reversed(chain) if link.role == "said"), None)
    if mouth is None:
        return
    figure = ground.figure(mouth.actor or mouth.name)
    if mouth.named and figure.kind == "person":
        yield _Source("person", figure.name)
    if mouth.represents:
        yield _Source("side", ground.side(mouth.represents))
    elif figure.side or (mouth.named and figure.kind in SIDES):
        yield _Source("side", figure.side or figure.name)


def _fate(expectation: Expectation, as_of: date | None) -> Fate:
    match expectation.resolution:
        case "held":
            return "in_time"
        case "held_elsewhere":
            return "elsewhere"
        case "slipped":
            return "late" if expectation.was_held else "still_open"
        case "open":
            return "lapsed" if as_of and _is_stale(expectation, as_of) else "still_open"
    return expectation.resolution


def _is_stale(expectation: Expectation, as_of: date) -> bool:
    """Whether its days are over by a day, or, where none were named, nobody could still wait for it."""
    last = expectation.window.end if expectation.window else None
    if last is not None:
        return last < as_of
    return expectation.announced is not None and as_of - expectation.announced > SILENCE


def _track(
    source: _Source,
    announced: list[tuple[Expectation, list[Ground]]],
    rated: tuple[Judgement, ...],
    as_of: date | None,
) -> Track:
    fates = Counter(_fate(expectation, as_of) for expectation, _ in announced)
    known = fates.total() - fates["still_open"]
    held = fates["in_time"] + fates["late"] + fates["elsewhere"]
    low, high = wilson(held, known) if known else (None, None)
    return Track(
        source=source.name,
        kind=source.kind,
        announced=known,
        in_time=fates["in_time"],
        late=fates["late"],
        elsewhere=fates["elsewhere"],
        cancelled=fates["cancelled"],
        denied=fates["denied"],
        lapsed=fates["lapsed"],
        still_open=fates["still_open"],
        low=low,
        high=high,
        rated=rated,
        grounds=tuple(ground for _, grounds in announced for ground in grounds),
    )
