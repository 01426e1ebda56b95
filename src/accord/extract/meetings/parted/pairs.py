"""Pairs: two contacts told with one verb, each with a place and a day of its own.

"Met in Oslo in May and again in Rome in June", "met the rebels in Oslo on Monday and their foes in Rome on Friday".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.where.places import Spot
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene, Time
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan

_NEAR = 25  # characters between a place and its day
_FAR = 90  # characters that both take
_COARSE = frozenset(("month", "year"))
_MEETING = frozenset(("meet", "visit-verb"))
_THEN = frozenset(("then", "later", "again", "subsequently", "afterwards"))
_JOINTS = frozenset((",", "and", "again", "then", "in", "on", "late", "early", "about", "some"))


@dataclass(frozen=True, slots=True)
class _Pair:
    """A place and its day, which stand beside one another, and the stretch that both take."""

    spot: Spot
    time: Time | None
    span: Span


def paired(scene: Scene, telling: Telling, spots: Sequence[Spot]) -> Iterator[Telling]:
    """Yield a telling once for each pair of place and day that its verb has, or as it is where it has but one."""
    pairs = _pairs(scene, telling, spots)
    if not pairs and len(days := _days_alone(scene, telling)) == 2:
        yield from (replace(telling, time=day, number=f"#{n}") for n, day in enumerate(days, 1))
        return
    if len(pairs) < 2 or not all(_are_joined(scene, telling, *two) for two in pairwise(pairs)):
        yield telling
        return
    start = scene.doc[telling.cue.token].idx
    for n, pair in enumerate(pairs):
        present = replace(telling.attendance, attendees=tuple(_present(scene, telling, pairs, n, start)))
        yield replace(telling, spot=pair.spot, time=pair.time, attendance=present, number=f"#{n + 1}")


def _pairs(scene: Scene, telling: Telling, spots: Sequence[Spot]) -> list[_Pair]:
    """Return the pairs behind a cue, one for each of the places there that may house a contact."""
    sentence = scene.doc[telling.cue.token].sent
    start, end = scene.doc[telling.cue.token].idx, sentence.end_char
    here = [spot for spot in spots if start < spot.span.start < end and _is_in(scene, spot)]
    times = [time for time in scene.times_in(Span(start, end)) if time.when is not None]
    if len(here) < 2 or telling.spot not in (None, *here) or len(times) not in (0, len(here)):
        return []
    if not times:
        return [] if telling.spot is None else [_Pair(spot, None, spot.span) for spot in here]
    both = zip(here, times, strict=True)
    found = [_Pair(s, t, Span(min(s.span.start, t.span.start), max(s.span.end, t.span.end))) for s, t in both]
    close = telling.spot is not None and all(_is_close(pair) for pair in found)
    return found if close or _alternate(found) else []


def _days_alone(scene: Scene, telling: Telling) -> list[Time]:
    """Return the two days of what was done "in May and again a year later", "twice, in May and in June"."""
    doc, cue = scene.doc, scene.doc[telling.cue.token]
    times = [time for time in scene.times_in(Span(cue.idx, cue.sent.end_char)) if time.when is not None]
    between = doc.char_span(times[0].span.end, times[1].span.start, alignment_mode="contract") if times[1:] else None
    if (
        len(times) != 2
        or between is None
        or any(token.pos_ in ("VERB", "AUX") for token in doc[cue.i + 1 : between.end])
    ):
        return []
    words = {token.lower_ for token in between}
    twice = any(token.lower_ == "twice" for token in cue.sent)
    told_apart = "again" in words or twice or (words == {"and"} and _are_apart(scene, telling, *times))
    return times if "and" in words and words <= _JOINTS and told_apart else []


def _are_apart(scene: Scene, telling: Telling, first: Time, last: Time) -> bool:
    """Return whether what was done in two months or years was done twice: "met in May and July", not "talks in"."""
    top, one, other = scene.doc[telling.cue.top], first.when, last.when
    if one is None or other is None or one.granularity != other.granularity or one.granularity not in _COARSE:
        return False
    counted = top.tag_.endswith("S") and top.lemma_.lower() in word_class("counted_contacts")
    return counted if telling.cue.entry.noun else telling.cue.entry.id in _MEETING


def _is_in(scene: Scene, spot: Spot) -> bool:
    """Return whether "in" or "at" stands before a place: "in Oslo", "in the French capital"."""
    at = spot.first - 1
    while at > 0 and scene.doc[at].pos_ == "DET":
        at -= 1
    return at >= 0 and scene.doc[at].lower_ in ("in", "at")


def _is_close(pair: _Pair) -> bool:
    assert pair.time is not None
    first, last = sorted((pair.spot.span, pair.time.span))
    return last.start - first.end <= _NEAR


def _alternate(pairs: Sequence[_Pair]) -> bool:
    """Return whether each day comes before its place and after the one told before: "in May at a forum in Oslo"."""
    ordered = all(pair.time is not None and pair.time.span.end <= pair.spot.span.start for pair in pairs)
    apart = all(a.span.end <= b.span.start for a, b in pairwise(pairs))
    return ordered and apart and all(pair.span.end - pair.span.start <= _FAR for pair in pairs)


def _are_joined(scene: Scene, telling: Telling, first: _Pair, last: _Pair) -> bool:
    """Return whether "and" joins two pairs with no verb of its own between them or behind the cue."""
    if first.span.end > last.span.start:
        return False
    between = scene.doc.char_span(first.span.end, last.span.start, alignment_mode="contract")
    behind = scene.doc[telling.cue.token + 1 : last.spot.root]
    if between is None or any(token.pos_ in ("VERB", "AUX") for token in behind):
        return False
    words = {token.lower_ for token in between}
    if first.time is not None:
        return bool(words & {"and", ",", *_THEN}) and ";" not in words
    told_apart = bool(words & _THEN) or (telling.cue.entry.id in _MEETING and _names_another(scene, between))
    return "and" in words and told_apart and ";" not in words


def _names_another(scene: Scene, between: DocSpan) -> bool:
    """Return whether the words between two places name whom somebody met at the second: "A in Oslo and [B] in Rome"."""
    for mention in scene.mentions_in(Span(between.start_char, between.end_char)):
        root = scene.doc[mention.root]
        noun = root.head if root.dep_ in ("amod", "compound", "poss", "nmod") else root
        if noun.dep_ in ("conj", "dobj") and noun.i < between.end and scene.mention_at(noun.i) is not None:
            return True
    return False


def _present(scene: Scene, telling: Telling, pairs: Sequence[_Pair], n: int, start: int) -> Iterator[Attendee]:
    """Yield who was there: all, or where the second pair has a partner of its own, each its own."""
    first, last = pairs[0], pairs[1]
    late = Span(first.span.end, last.span.start)
    partners = _partners(scene, telling, late) if len(pairs) == 2 else []
    if not partners:
        yield from telling.attendance.attendees
        return
    early = Span(start, first.span.end)
    for each in telling.attendance.attendees:
        if not late.holds(each.span) and not (n == 1 and early.holds(each.span)):
            yield each
    if n == 1:
        yield from partners


def _partners(scene: Scene, telling: Telling, late: Span) -> list[Attendee]:
    """Return whom the words between two pairs name: the partner at the second."""
    own = [each for each in telling.attendance.attendees if late.holds(each.span)]
    if own:
        return own
    named = sorted(scene.mentions_in(late), key=lambda each: scene.actor(each.actor).kind != "person")
    found = [
        Attendee(each.actor, scene.side(each.actor).id, "party", each.span, "object", inferred=False) for each in named
    ]
    return found[:1]
