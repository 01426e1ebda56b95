"""Eves: a day that is counted from a contact told before: "on the eve of the talks", "a day after the meeting"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.telling import Telling, is_definite
from accord.lexicon.meetings import noun_cues, word_class
from accord.terms.mark import Scene, Time
from accord.terms.span import Span
from accord.terms.when import When

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_STEPS = {"before": -1, "after": 1}
_NEAR = 3  # sentences


def with_eves(scene: Scene, tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield the tellings, those without a time of their own on the day before or after the contact that they name."""
    for telling in tellings:
        eve = _eve_on(scene, telling) if telling.time is None else None
        origin = _day_before(tellings, telling) if eve is not None else None
        if eve is None or origin is None:
            yield telling
            continue
        first, step = eve
        day = date.fromordinal(origin.toordinal() + step)
        words = scene.doc[first.left_edge.i : first.right_edge.i + 1]
        span = Span(words.start_char, words.end_char)
        yield replace(telling, time=Time(span, When(day, day, "day", words.text, "day beside a contact")), lent=True)


def _eve_on(scene: Scene, telling: Telling) -> tuple[Token, int] | None:
    """Return the word of a day that hangs on the verb of a telling, and how many days it is from the contact named."""
    verb = scene.doc[telling.cue.token if telling.clause.verb is None else telling.clause.verb]
    if telling.clause.prep is not None:
        return None
    for child in verb.rights:
        nouns = [noun for noun in child.rights if noun.dep_ == "pobj"] if child.lower_ == "on" else []
        for eve in (noun for noun in nouns if noun.lemma_.lower() in word_class("eves")):
            if any(prep.lower_ == "of" and _is_of_contact(prep) for prep in eve.rights):
                return eve, -1
        if child.dep_ == "npadvmod" and child.lower_ == "day":
            steps = [_STEPS[prep.lower_] for prep in child.rights if prep.lower_ in _STEPS and _is_of_contact(prep)]
            if steps:
                return child, steps[0]
    return None


def _is_of_contact(prep: Token) -> bool:
    """Return whether a preposition leads to a contact told before: "of the talks", not "of talks in May"."""
    nouns = [noun for noun in prep.rights if noun.dep_ == "pobj"]
    told = [noun for noun in nouns if noun.lemma_.lower() in noun_cues() and is_definite(noun)]
    return any(not any(child.dep_ == "prep" for child in noun.rights) for noun in told)


def _day_before(tellings: Sequence[Telling], telling: Telling) -> date | None:
    """Return the one day of the contacts told in the sentences right before."""
    near = [other for other in tellings if 0 < telling.order - other.order <= _NEAR and other.time is not None]
    last = max((other.order for other in near), default=0)
    whens = {other.time.when for other in near if other.order == last and other.time is not None}
    days = {when.start for when in whens if when is not None and when.granularity == "day" and when.start == when.end}
    return next(iter(days)) if len(days) == 1 else None
