"""Rounds told in one breath: "the first took place in Oslo on 4 May; the second, in Havana on 9 June"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.numbered import ORDINALS
from accord.extract.meetings.parted.hours import by_hours
from accord.extract.meetings.parted.pairs import paired
from accord.extract.meetings.parted.stages import by_stages
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.when.unfit import is_length_of_pause
from accord.extract.meetings.where.places import Spot
from accord.terms.mark import Scene, Time
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_PLACE = 30  # characters behind the last day in which its place may stand
_DAYS = frozenset(("day", "hour", "week", "session"))
_AT = frozenset(("in", "at", "near", "outside", "of"))
_TO_THE_DAY = frozenset(("day",))
_DATED = frozenset(("day", "week", "month"))  # of rounds that are counted up, each with its own time
_HERE = frozenset(("here", "here,", "here;"))
_BETWEEN = 4  # words between ordinals that share their dates: "the third and the fourth"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a sentence that tells of as many contacts as it has numbers; "" stands for a contact unnumbered."""

    span: Span
    numbers: tuple[str, ...]


def split_rounds(scene: Scene, tellings: Sequence[Telling], spots: Sequence[Spot]) -> Iterator[Telling]:
    """Yield the tellings, those of a sentence that counts up several dated contacts split into one for each."""
    done: set[int] = set()
    for telling in tellings:
        if telling.order in done:
            continue
        noun = telling.cue.entry.noun
        rounds = _with_other_partners(scene, telling) or list(_rounds(scene, telling, spots)) if noun else []
        if len(rounds) > 1:
            done.add(telling.order)
        yield from rounds if len(rounds) > 1 else _told_twice(scene, telling, spots)


def _with_other_partners(scene: Scene, telling: Telling) -> list[Telling]:
    """Return the tellings of talks with one on some day and with another on the next; none where there is but one."""
    told = list(by_hours(scene, telling))
    return told if len(told) > 1 else []


def _told_twice(scene: Scene, telling: Telling, spots: Sequence[Spot]) -> Iterator[Telling]:
    """Yield a telling for each stage, each of two places or two parts of a day that its verb tells of."""
    stages = list(by_stages(scene, telling, [spot for spot in spots if _is_where(scene, spot)]))
    pairs = stages or list(paired(scene, telling, spots))
    yield from pairs if len(pairs) > 1 else by_hours(scene, telling)


def _rounds(scene: Scene, telling: Telling, spots: Sequence[Spot]) -> Iterator[Telling]:
    sentence = scene.doc[telling.cue.token].sent
    told = tuple(scene.times_in(Span(sentence.start_char, sentence.end_char)))
    here = [spot for spot in spots if sentence.start <= spot.first < sentence.end and _is_where(scene, spot)]
    ordinals = _by_ordinals(sentence)
    fine = _DATED if ordinals else _TO_THE_DAY
    days = [time for time in told if _is_day(time, fine) and time.when and time.when.rule != "units-after"]
    days = [time for time in days if not (_is_rest(scene, time) or _opens_what_followed(scene, time))]
    if len(days) < 2 or _is_one_day(days):
        return
    common = here if len({spot.place.name for spot in here}) == 1 else []
    for stretch in ordinals or _by_plural(scene, telling, days):
        times = [time for time in days if stretch.span.holds(time.span)]
        places = [spot for spot in here if stretch.span.holds(spot.span)]
        if len(times) != len(stretch.numbers):
            continue
        for n, number in enumerate(stretch.numbers):
            common = _places_before(scene, stretch.span, times[n], here) if ordinals else common
            spot = _beside(scene, times[n], _own_places(scene, times, n, places)) or _beside(scene, times[n], common)
            yield replace(telling, time=times[n], spot=spot, number=number or f"#{n + 1}")


def _places_before(scene: Scene, stretch: Span, time: Time, here: Sequence[Spot]) -> list[Spot]:
    """Return the places before a day that may be its own, where no place is told with it; none for what was "here"."""
    words = scene.article.text[stretch.start : stretch.end].lower().split()
    return [] if _HERE & {*words} else [spot for spot in here if spot.span.end <= time.span.start]


def _is_rest(scene: Scene, time: Time) -> bool:
    """Return whether a time is that for which talks rest, not one at which they were."""
    found = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    return found is not None and any(is_length_of_pause(found.root, above) for above in found.root.ancestors)


def _opens_what_followed(scene: Scene, time: Time) -> bool:
    """Return whether a day is that of what was done next: "held talks on Monday and, [a day later], signed a truce"."""
    found = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if found is None or found.start == 0 or found.end + 1 >= len(scene.doc):
        return False
    comma, verb = scene.doc[found.end], scene.doc[found.end + 1]
    return scene.doc[found.start - 1].text == comma.text == "," and verb.tag_ == "VBD" and verb.dep_ == "conj"


def _is_where(scene: Scene, spot: Spot) -> bool:
    """Return whether a place is a town, or a country that something was in: not one that is only a side."""
    return spot.fine or any(scene.doc[max(0, spot.first - n)].lower_ in _AT for n in (1, 2))


def _is_one_day(days: Sequence[Time]) -> bool:
    """Return whether a day is told twice: "on Monday (3 June)"."""
    return len({(time.when.start, time.when.end) for time in days if time.when is not None}) == 1


def _own_places(scene: Scene, times: Sequence[Time], n: int, places: Sequence[Spot]) -> list[Spot]:
    """Return the places that may be of one of several days: none that "and" parts from it, with another day there."""
    others = [time for at, time in enumerate(times) if at != n]
    return [spot for spot in places if not any(_is_of(scene, spot, other, times[n]) for other in others)]


def _is_of(scene: Scene, spot: Spot, other: Time, day: Time) -> bool:
    """Return whether a place between two days stands with the other of them: "on 6 May in Oslo and on 9 June"."""
    first, last = sorted((other.span, day.span))
    inside = first.end <= spot.span.start and spot.span.end <= last.start
    words = _between(scene, spot.span, day.span).split()
    return inside and ("and" in words or "then" in words)


def _tells_more(scene: Scene, one: Time, other: Time) -> bool:
    """Return whether a verb stands between two days: "on Friday, officials said on Monday"."""
    between = scene.doc.char_span(one.span.end, other.span.start, alignment_mode="expand")
    return between is not None and any(token.pos_ == "VERB" for token in between)


def _beside(scene: Scene, time: Time, places: Sequence[Spot]) -> Spot | None:
    """Return the place nearest to a date, with no semicolon between them."""
    near = [spot for spot in places if ";" not in _between(scene, spot.span, time.span)]
    return min(near, key=lambda spot: len(_between(scene, spot.span, time.span)), default=None)


def _between(scene: Scene, one: Span, other: Span) -> str:
    return scene.article.text[min(one.end, other.end) : max(one.start, other.start)]


def _is_day(time: Time, fine: frozenset[str]) -> bool:
    return time.when is not None and time.when.granularity in fine and time.when.start is not None


def _by_ordinals(sentence: DocSpan) -> list[_Stretch]:
    """Return the stretches from one ordinal, or group of ordinals, to the next; none for fewer than two ordinals."""
    groups: list[list[Token]] = []
    for token in sentence:
        if ORDINALS.get(token.lower_, "next") != "next" and token.ent_type_ != "DATE" and not _is_of_day(token):
            if groups and token.i - groups[-1][-1].i <= _BETWEEN:
                groups[-1].append(token)
            else:
                groups.append([token])
    if sum(map(len, groups)) < 2:
        return []
    ends = [*(group[0].idx for group in groups[1:]), sentence.end_char]
    return [
        _Stretch(Span(group[0].idx, end), tuple(ORDINALS[token.lower_] for token in group))
        for group, end in zip(groups, ends, strict=True)
    ]


def _is_of_day(ordinal: Token) -> bool:
    """Return whether an ordinal counts the days of one contact: "entered its second day"."""
    return ordinal.head.lemma_.lower() in _DAYS


def _by_plural(scene: Scene, telling: Telling, days: Sequence[Time]) -> list[_Stretch]:
    """Return the stretch of all days of "three rounds, on 4 May, 9 June and 2 July", with little between them."""
    if not scene.doc[telling.cue.top].tag_.endswith("S"):
        return []
    between = [scene.article.text[a.span.end : b.span.start] for a, b in itertools.pairwise(days)]
    if any(_tells_more(scene, a, b) for a, b in itertools.pairwise(days)):
        return []
    if any("." in words or len(words.split()) > 5 for words in between) or days[0].span.start < telling.sentence.start:
        return []
    if scene.doc[telling.cue.token].idx > days[0].span.start:
        return []
    start = scene.doc[telling.cue.token].idx
    end = min(days[-1].span.end + _PLACE, telling.sentence.end)
    return [_Stretch(Span(start, end), ("",) * len(days))]
