"""Topics: talks that others discuss. Who discusses them was not there, nor were they where and when he did so.

"Flew to Rome on Monday to discuss the talks", "discussed the talks between Chad and Sudan on Friday".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import turned
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_PAIR = 2
_SELF = frozenset(("their", "our"))  # "reviewed their talks" is done by those who talk
_OF_ACTORS = frozenset(("subject", "holder"))


def without_topics(scene: Scene, tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield the tellings, what others discuss with what its own words say alone; what names nobody is left out."""
    for telling in tellings:
        if not _is_topic(scene, telling):
            told = _with_companions(scene, telling)
            if told is telling or len(told.attendance.sides) >= _PAIR:
                yield told
        elif len({each.side for each in _own(scene, telling)}) >= _PAIR:
            yield _as_topic(scene, telling)


def _is_topic(scene: Scene, telling: Telling) -> bool:
    """Return whether a contact is the known thing that others discuss: "to review the negotiations"."""
    clause = telling.clause
    if not telling.cue.entry.noun or not telling.definite or clause.prep is not None or clause.link != "dobj":
        return False
    verb = scene.doc[clause.verb] if clause.verb is not None else None
    noun = scene.doc[telling.cue.top]
    lefts = {child.lower_ for child in noun.lefts}
    direct = verb is not None and turned(noun).head == verb
    return direct and verb is not None and verb.lemma_.lower() in word_class("discussing") and not lefts & _SELF


def _as_topic(scene: Scene, telling: Telling) -> Telling:
    """Return a telling with who, where and when its own noun alone says, as talks that go on."""
    assert telling.clause.verb is not None
    phrase = _phrase(scene, telling)
    over = {telling.clause.verb, *telling.clause.above}
    turns = turned(scene.doc[telling.cue.top]).i != telling.cue.top
    status = ("possible" if turns else "ongoing", telling.clause.verb)
    left = tuple((name, token) for name, token in telling.modality.operators if token not in over)
    goes_on = replace(telling.modality, tense="none", operators=left or (status,), off="")
    return replace(
        telling,
        modality=goes_on,
        errand="",
        journey=False,
        attendance=replace(telling.attendance, attendees=tuple(_own(scene, telling))),
        spot=telling.spot if telling.spot is not None and phrase.holds(telling.spot.span) else None,
        time=telling.time if telling.time is not None and phrase.holds(telling.time.span) else None,
    )


def _own(scene: Scene, telling: Telling) -> list[Attendee]:
    """Return those whom the noun of a contact itself names: "the talks between A and B"."""
    phrase = _phrase(scene, telling)
    return [each for each in telling.attendance.attendees if phrase.holds(each.span) and each.edge not in _OF_ACTORS]


def _phrase(scene: Scene, telling: Telling) -> Span:
    noun: Token = scene.doc[telling.cue.top]
    return Span(noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge))


def _with_companions(scene: Scene, telling: Telling) -> Telling:
    """Return a journey's errand with those of no known side who go with somebody told for his: "minister A and aide B".

    Who travels together to discuss something is to discuss it with others.
    """
    everyone = telling.attendance.attendees
    if telling.cue.entry.noun or telling.errand != "going" or any(each.edge != "subject" for each in everyone):
        return telling
    sides = {each.side for each in everyone if scene.actor(each.side).kind != "person"}
    alone = [each for each in everyone if scene.actor(each.side).kind == "person"]
    if len(sides) != 1 or not alone:
        return telling
    side = next(iter(sides))
    joined = tuple(replace(each, side=side) if each in alone else each for each in everyone)
    return replace(telling, attendance=replace(telling.attendance, attendees=joined))
