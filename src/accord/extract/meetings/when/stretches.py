"""Stretches: the first and the last day of a contact, told by two verbs of one sentence, and the day it has got to."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.status.operators import operators_over
from accord.lexicon.meetings import word_class
from accord.lexicon.times import tense_words
from accord.terms.mark import Scene, Time
from accord.terms.span import Span
from accord.terms.when import When

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_ENTERS = frozenset(("enter",))  # "entered its second day on Friday"
_UNDER = frozenset(("under", "underway"))
_LONGEST = 60  # days


def with_last_day(scene: Scene, clause: Clause, time: Time, inside: tuple[Time, ...]) -> Time:
    """Return a time of "began on 4 May and ended on 9 May" with both ends; any other time as it is."""
    time = _first_day_of(scene, time, inside)
    verb = _verb_over(scene, time)
    when = time.when
    if verb is None or when is None or when.start is None or when.start != when.end:
        return time
    if not _starts(verb):
        return time
    later = (each for each in inside if each.span.start > time.span.end or _is_last_day(scene, each))
    ends = (each for each in later if _is_of_end(_verb_over(scene, each), verb, clause, each))
    return next((joined for each in ends if (joined := _joined(scene, time, when, each)) is not None), time)


def _is_last_day(scene: Scene, time: Time) -> bool:
    """Return whether a time only says how long a contact is to go on: "scheduled to last until Friday"."""
    verb = _verb_over(scene, time)
    lasts = verb is not None and verb.lemma_.lower() in word_class("lasting")
    return lasts and time.when is not None and time.when.start is None


def _first_day_of(scene: Scene, time: Time, inside: tuple[Time, ...]) -> Time:
    """Return the day on which a contact began, told after the one it is to last until; else the time itself."""
    if not _is_last_day(scene, time):
        return time
    others = (each for each in inside if each.when is not None and each.when.start == each.when.end)
    begun = (each for each in others if (verb := _verb_over(scene, each)) is not None and _starts(verb))
    return next(begun, time)


def _starts(verb: Token) -> bool:
    again = verb.lemma_.lower() in word_class("restarting")
    return again or verb.lemma_.lower() in tense_words("starts") or _gets_under_way(verb)


def _is_of_end(verb: Token | None, first: Token, clause: Clause, time: Time) -> bool:
    """Return whether a verb tells of the end of what another tells to have begun."""
    if verb is None or time.when is None:
        return False
    over = [verb, *verb.ancestors]
    if not (first in over or any(word.i == clause.verb for word in over)):
        return False
    ends = tense_words("ends") | tense_words("goes_on") | _ENTERS
    off = any(name == "cancelled" for name, _ in operators_over([verb]))
    if time.when.start is None:
        return verb.lemma_.lower() in word_class("lasting")
    return off or verb.lemma_.lower() in ends


def _gets_under_way(verb: Token) -> bool:
    return verb.lemma_ == "get" and any(word.lower_ in _UNDER for word in verb.rights)


def _joined(scene: Scene, first: Time, when: When, last: Time) -> Time | None:
    """Return the days from the one time to the other, None where they are no stretch of one contact."""
    end = last.when.end if last.when is not None and last.when.granularity == "day" else None
    if end is None or when.start is None or not 0 < (end - when.start).days <= _LONGEST:
        return None
    span = Span(min(first.span.start, last.span.start), max(first.span.end, last.span.end))
    return Time(span, replace(when, end=end, said=span.of(scene.article.text), rule=f"{when.rule} to end"))


def _verb_over(scene: Scene, time: Time) -> Token | None:
    """Return the verb that a time hangs on."""
    found = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if found is None:
        return None
    over = found.root.head
    over = over.head if over.pos_ in ("ADP", "SCONJ") else over
    return over if over.pos_ == "VERB" or over.lower_ == "last" else None


def day_reached(scene: Scene, cue: Cue, published: date | None) -> Time | None:
    """Return the days so far of talks that are "now in their third day"; None where that is not told."""
    if published is None or not cue.entry.noun:
        return None
    for day in _days_behind(scene.doc[cue.token]):
        count = next((_ORDINALS[word.lower_] for word in day.lefts if word.lower_ in _ORDINALS), 0)
        own = any(word.dep_ == "poss" for word in day.lefts)
        if count and own:
            start = date.fromordinal(published.toordinal() - count + 1)
            words = scene.doc[day.left_edge.i : day.i + 1]
            span = Span(words.start_char, words.end_char)
            return Time(span, When(start, published, "day", words.text, f"day {count} of it"))
    return None


def _days_behind(cue: Token) -> Iterator[Token]:
    """Yield the nouns of "in their third day" behind a contact."""
    for word in cue.doc[cue.i + 1 : cue.sent.end]:
        if word.lemma_ == "day" and word.dep_ == "pobj" and word.head.lower_ in ("in", "into", "on"):
            yield word


def in_which(scene: Scene, time: Time, clause: Clause) -> Time:
    """Return the month, day or year of "the first talks since May, when they met in Rome"; other times as they are."""
    found = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    when = time.when
    if found is None or clause.verb is None or when is None or when.start is None or not when.rule.startswith("since"):
        return time
    ends = {
        "day": when.start,
        "month": when.start.replace(day=monthrange(when.start.year, when.start.month)[1]),
        "year": when.start.replace(month=12, day=31),
    }
    end = ends.get(when.granularity)
    fits = end is not None and is_when(found.root, scene.doc[clause.verb])
    return replace(time, when=replace(when, end=end)) if fits else time


def _day_of(time: Token) -> Token:
    """Return the day under the words before it: of "as of 4 May"."""
    while time.pos_ == "ADP" and (under := [child for child in time.rights if child.dep_ in ("prep", "pobj")]):
        time = under[0]
    return time


def is_when(time: Token, verb: Token) -> bool:
    """Return whether a time is that of a verb: "in 2015, when they met", "the last time they met was in 2015"."""
    over = verb.head if verb.dep_ == "conj" else verb
    if over.dep_ != "relcl":
        return False
    if over.head == _day_of(time):
        return any(child.lower_ == "when" for child in over.lefts)
    be = time.head.head if time.dep_ == "pobj" else time.head
    return over.head.lower_ == "time" and over.head.dep_ == "nsubj" and over.head.head == be and be.lemma_ == "be"
