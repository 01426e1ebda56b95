"""Doubles: one clause may tell of one contact by two cues: "met for talks", "spoke in a call on Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.meetings.tellings.telling import Telling

_NEAR = 25  # tokens from a journey to what it is for
_AT = frozenset(("for", "in", "during", "at"))
_ABOUT = frozenset(("on", "about", "regarding"))


def without_doubles(tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield the tellings, those of one contact in one clause as one, with all that both say."""
    by_sentence: dict[int, list[Telling]] = {}
    for telling in tellings:
        by_sentence.setdefault(telling.order, []).append(telling)
    for group in by_sentence.values():
        told = {each.cue.token: _better(each, group) for each in group}
        for telling in group:
            if told[telling.cue.token] is None:
                yield _with_more(telling, [each for each in group if told[each.cue.token] == telling.cue.token])


def _better(telling: Telling, group: Sequence[Telling]) -> int | None:
    """Return the cue that tells the same contact better than this telling does, None where none does."""
    others = (other for other in group if other is not telling and _tells_better(other, telling))
    return next((other.cue.token for other in others), None)


def _tells_better(other: Telling, telling: Telling) -> bool:
    """Return whether `other` is the same contact with at least as much: a verb with a noun of contact below it."""
    if telling.clause.verb is None or not telling.cue.entry.noun:
        return (
            telling.cue.entry.to_place
            and other.cue.token in range(telling.cue.token, telling.cue.token + _NEAR)
            and telling.cue.token in other.clause.above
        )
    trip = other.cue.format == "visit" and telling.modality.prep == "for"
    below = (
        (telling.clause.verb == other.cue.token or _is_purpose(other, telling))
        and not other.cue.entry.noun
        and not trip
    )
    a, b = other.attendance.sides, telling.attendance.sides
    fits = a >= b or (telling.modality.prep in _AT and len(a) >= 2 and b >= a)
    return below and not other.cue.entry.to_place and fits


def _is_purpose(other: Telling, telling: Telling) -> bool:
    """Return whether talks are what somebody meets to hold or to go on with: "met to restart stalled talks"."""
    held = telling.clause.link == "dobj" and telling.modality.tense == "infinitive" and telling.time is None
    return held and other.cue.entry.id in ("meet", "gather", "sit-down") and other.cue.token in telling.clause.above[:1]


def _with_more(telling: Telling, nouns: Sequence[Telling]) -> Telling:
    """Return a verb's telling with who, when and where its noun alone says: "sat down for talks hosted by".

    What people only spoke about says nothing of when and where they spoke: "briefed him on the talks in Oslo".
    """
    for noun in (each for each in nouns if each.cue.entry.noun and each.modality.prep not in _ABOUT):
        more = noun.attendance.sides > telling.attendance.sides
        telling = replace(
            telling,
            attendance=noun.attendance if more else telling.attendance,
            spot=telling.spot or noun.spot,
            time=telling.time or noun.time,
        )
    return telling
