"""Datelines: what a report tells of "here", and of its own day without a place, was where it was written."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.where.places import Spot
from accord.lexicon.meetings import word_class
from accord.lexicon.places import places, wide_places
from accord.terms.claim import HELD, Place
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan

_CITY = re.compile(r"[^\W\d_][^,(/.:–—]*?(?=\s*(?:[,(.:–—]|--|-\s))")
_FRESH = 2  # days from a contact to the report that opens with it


def spot_of_dateline(scene: Scene, event: Event) -> Spot | None:
    """Return where a report was written, if the contact was "here", or opens the report that tells of no place."""
    city = _city(scene)
    if city is None:
        return None
    told = event.tellings[0], event.verdicts[0].status
    return city if any(map(_is_here, _docs(scene, event))) or _opens(scene, *told) else None


def _city(scene: Scene) -> Spot | None:
    """Return the one city that a dateline names, as the lexicon writes it."""
    if scene.dateline is None:
        return None
    match = _CITY.match(scene.dateline.of(scene.article.text))
    name = match[0].strip() if match else ""
    known = next((form for form in (name, name.title()) if form in places()), None)
    if known is None or known in wide_places():
        return None
    start = scene.dateline.start + (match.start() if match else 0)
    found = scene.doc.char_span(start, start + len(name), alignment_mode="expand")
    if found is None:
        return None
    return Spot(Span(start, start + len(name)), found.start, found.root.i, Place(known, places()[known]), fine=True)


def _docs(scene: Scene, event: Event) -> list[tuple[DocSpan, Telling]]:
    sentences = ((scene.doc[telling.cue.token].sent, telling) for telling in event.tellings if not telling.quoted)
    return list(sentences)


def _is_here(told: tuple[DocSpan, Telling]) -> bool:
    """Return whether a contact was where the reporter is: "opened here on Friday", "talks in this city"."""
    sentence, telling = told
    own = {telling.cue.token, telling.cue.top, telling.clause.verb, *telling.clause.below}
    return any(word.lower_ == "here" and word.dep_ == "advmod" and word.head.i in own for word in sentence)


def _opens(scene: Scene, telling: Telling, status: str) -> bool:
    """Return whether a report opens with a contact held, face to face, on its own day or the day before."""
    sentence = scene.doc[telling.cue.token].sent
    begins = scene.dateline.end if scene.dateline is not None else 0
    first = sentence.start_char <= begins < sentence.end_char and telling.clause.prep is None
    by_wire = any(token.lemma_.lower() in word_class("phone") for token in sentence)
    return first and status in HELD and not by_wire and _is_fresh(telling, scene.today)


def _is_fresh(telling: Telling, published: date | None) -> bool:
    when = telling.time.when if telling.time is not None else None
    if when is None or when.start is None or published is None:
        return False
    return when.granularity == "day" and 0 <= (published - when.start).days <= _FRESH
