"""Lengths: "two-day talks" of which another sentence tells only when they began or ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.tellings.telling import Telling
from accord.lexicon.meetings import contact_words, word_class
from accord.lexicon.times import durations, number
from accord.terms.claim import Status
from accord.terms.mark import Scene
from accord.terms.parsed import SUBJECTS
from accord.terms.when import Edge, lasting

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_AFTER = frozenset(("after", "following"))
_ENDS = frozenset(("end", "close", "conclusion"))


def with_length(scene: Scene, event: Event) -> Event:
    """Return an event with the days it took, where its words count them and a telling says when it began or ended."""
    counts = {days for telling in event.tellings if not _is_trip(telling) for days in _days_told(scene, telling)}
    if len(counts) != 1:
        return _to_counted_day(scene, _from_first_to_last(event))
    days = counts.pop()
    if all(_edge(scene, telling) is None or telling.time is None for telling in event.tellings):
        return _from_first_day(event, days)
    return replace(event, tellings=tuple(_lengthened(scene, telling, days) for telling in event.tellings))


def _from_first_day(event: Event, days: int) -> Event:
    """Return an event with all its days from the first: "two-day talks" set for Monday are over on Tuesday."""
    pairs = zip(event.tellings, event.verdicts, strict=True)
    return replace(event, tellings=tuple(_from(telling, verdict.status, days) for telling, verdict in pairs))


def _from(telling: Telling, status: Status, days: int) -> Telling:
    when = telling.time.when if telling.time is not None else None
    if when is None or telling.time is None or _is_trip(telling):
        return telling
    if status != "scheduled" and not (status == "occurred" and when.start is not None and when.end is None):
        return telling
    first = replace(when, end=when.start) if when.end is None else when  # "three days of talks from Monday"
    return replace(telling, time=replace(telling.time, when=lasting(first, days, "first")))


def _from_first_to_last(event: Event) -> Event:
    """Return an event of which one telling says when it began and another when it ended, with all days between."""
    firsts, lasts = _edge_days(event, "first"), _edge_days(event, "last")
    if len(firsts) != 1 or len(lasts) != 1:
        return event
    days = (lasts[0] - firsts[0]).days + 1
    return replace(event, tellings=tuple(_until(telling, days) for telling in event.tellings))


def _to_counted_day(scene: Scene, event: Event) -> Event:
    """Return an event that began on a day told, with all days to the one told of: "on the second day of the talks"."""
    firsts = _edge_days(event, "first")
    if len(firsts) != 1:
        return event
    undated = [telling for telling in event.tellings if telling.time is None]
    counts = {n for telling in undated for n in _day_of_contact(scene.doc[telling.cue.token].sent)}
    if len(counts) != 1:
        return event
    return replace(event, tellings=tuple(_from_day(telling, firsts[0], max(counts)) for telling in event.tellings))


def _from_day(telling: Telling, first: date, days: int) -> Telling:
    when = telling.time.when if telling.time is not None else None
    if when is None or telling.time is None or not when.start == when.end == first:
        return telling
    return replace(telling, time=replace(telling.time, when=lasting(when, days, "first")))


def _day_of_contact(sentence: DocSpan) -> Iterator[int]:
    """Yield which day of a contact a sentence tells of: 2 for "on the second day of the talks"."""
    for word in sentence:
        count = _ORDINALS.get(word.lower_, 0)
        day = word.head if count and word.head.lemma_ == "day" else None
        of = next((child for child in day.rights if child.lower_ == "of"), None) if day is not None else None
        if of is not None and any(noun.lemma_.lower() in contact_words() for noun in of.rights):
            yield count


def _edge_days(event: Event, edge: Edge) -> list[date]:
    """Return the single days on which the contact itself is told to have begun, or to have ended."""
    told = [t for t in event.tellings if t.time is not None and not _is_trip(t)]
    whens = [t.time.when for t in told if t.time is not None and _tells_edge(t, edge)]
    days = {(when.start or when.end) for when in whens if when is not None and when.start in (None, when.end)}
    return sorted(day for day in days if day is not None)


def _tells_edge(telling: Telling, edge: Edge) -> bool:
    """Return whether a telling says when a contact began, or began anew, or when it ended or is to end."""
    if edge == "last":
        return telling.edge == "last" or _is_until(telling)
    return telling.edge == "first" or (telling.restart and telling.edge is None)


def _until(telling: Telling, days: int) -> Telling:
    if telling.time is None or telling.time.when is None or not (telling.edge == "last" or _is_until(telling)):
        return telling
    when = replace(telling.time.when, start=telling.time.when.end)
    return replace(telling, time=replace(telling.time, when=lasting(when, days, "last")))


def _is_until(telling: Telling) -> bool:
    """Return whether a telling says how long a contact goes on: "will last until Friday"."""
    when = telling.time.when if telling.time is not None else None
    return when is not None and when.start is None and when.rule.startswith("until")


def on_later_day(scene: Scene, telling: Telling) -> Telling:
    """Return a telling of "the second day of talks", or of talks that go on "for a third day", with all days so far."""
    before = (word.lower_ for day in _days_counted(scene, telling) for word in day.lefts)
    counts = {_ORDINALS[word] for word in before if word in _ORDINALS}
    if len(counts) != 1 or telling.time is None or telling.time.when is None:
        return telling
    return replace(telling, time=replace(telling.time, when=lasting(telling.time.when, counts.pop(), "last")))


def on_last_day(telling: Telling) -> Telling:
    """Return a telling of talks that went on "until late Monday" with that day: it is the only one that is told."""
    when = telling.time.when if telling.time is not None else None
    held = telling.modality.tense in ("past", "perfect") and telling.edge is None
    if when is None or when.start is not None or when.granularity != "day" or not held or telling.time is None:
        return telling
    return replace(telling, time=replace(telling.time, when=replace(when, start=when.end)))


def _days_counted(scene: Scene, telling: Telling) -> Iterator[Token]:
    """Yield the nouns "day" over a contact, or under its verb: "for a second day"."""
    nouns = [scene.doc[telling.cue.top]]
    for child in scene.doc[telling.clause.verb].rights if telling.clause.verb is not None else ():
        nouns += [child, *(inner for inner in child.rights if child.lower_ in ("for", "into"))]
    yield from (noun for noun in nouns if noun.lemma_ == "day")


def _days_told(scene: Scene, telling: Telling) -> Iterator[int]:
    """Yield how many days the noun of a contact says that it took, or the verb that it is the subject of."""
    first, cue = scene.doc[telling.cue.top].left_edge.i, telling.cue.token
    words = [scene.doc[min(first, cue) : cue + 1].text, *_lasting(scene, telling)]
    words += [_words(child) for child in scene.doc[cue].rights if child.lower_ == "for" and not telling.cue.entry.noun]
    yield from {number(match["n"]) for each in words for regex in durations() for match in regex.finditer(each)}


def _lasting(scene: Scene, telling: Telling) -> Iterator[str]:
    """Yield the words that say how long a contact goes on: "will last two days", "run for three days"."""
    clause = telling.clause
    if clause.verb is None or clause.prep is not None:
        return
    if clause.link not in SUBJECTS:  # "held talks for three days"
        yield from (_words(child) for child in scene.doc[clause.verb].rights if child.lower_ in ("for", "over"))
        return
    for verb in (scene.doc[clause.verb], *(scene.doc[i] for i in clause.below)):
        if verb.lemma_.lower() in word_class("lasting"):
            yield from (f"last {_words(child)}" for child in verb.rights if child.dep_ in ("npadvmod", "dobj"))
            yield from (_words(child) for child in verb.rights if child.dep_ == "prep")


def _words(token: Token) -> str:
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text


def _lengthened(scene: Scene, telling: Telling, days: int) -> Telling:
    edge = _edge(scene, telling)
    if edge is None or _is_trip(telling) or telling.time is None or telling.time.when is None:
        return telling
    return replace(telling, time=replace(telling.time, when=lasting(telling.time.when, days, edge)))


def _is_trip(telling: Telling) -> bool:
    """Return whether a telling is of a visit, which lasts longer than who was met on it."""
    return telling.cue.format == "visit"


def _edge(scene: Scene, telling: Telling) -> Edge | None:
    """Return whether the day of a telling is that on which the contact began, or that on which it ended."""
    clause = telling.clause
    if clause.prep is not None and _is_over(scene.doc[clause.prep]):
        return "last"
    return telling.edge


def _is_over(prep: Token) -> bool:
    """Return whether a contact was over by what the sentence tells: "after talks", "at the end of talks"."""
    if prep.lower_ == "from" and prep.head.lemma_.lower() in word_class("emerging"):
        return True
    return prep.lower_ in _AFTER or (prep.lower_ == "of" and prep.head.lemma_.lower() in _ENDS)
