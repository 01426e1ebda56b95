"""Mediators: who mediates between two sides in one round of talks is taken to do so in the others of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from accord.extract.meetings.fields.formats import TALKS
from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.attendee import Attendee
from accord.extract.meetings.who.mediation import told_to_help
from accord.extract.meetings.who.others import is_of_society
from accord.lexicon.meetings import word_class
from accord.terms.claim import HELD
from accord.terms.mark import Scene

_MEETINGS = frozenset(("meet", "meeting", "gather", "sit-down"))
_NEAR = 250  # characters
_PAIR = 2
_MANY = 3  # of more who help, each does so somewhere else


def with_helpers(scene: Scene, events: Sequence[Event]) -> list[Event]:
    """Return the events, those of talks between two sides with those whom the text tells to mediate between them."""
    rounds = [event for event in events if _is_round(event)]
    pairs = Counter(parties_of(event) for event in rounds or filter(_is_meeting, events)).most_common(2)
    alone = len(pairs) == 1 or (len(pairs) > 1 and pairs[0][1] > pairs[1][1])
    main = pairs[0][0] if alone else frozenset[str]()
    told = {each.side: each for each in scene.once(told_to_help)} if len(main) >= 2 else {}
    helped = [_helped(scene, event, events, told if parties_of(event) == main else {}) for event in events]
    pair = main - told.keys()
    return [_with_parts(scene, event, rounds, told.keys() if pair <= parties_of(event) else ()) for event in helped]


def _with_parts(scene: Scene, event: Event, rounds: Sequence[Event], told: Collection[str]) -> Event:
    """Return an event in which who only helps two others elsewhere in the text helps them here too.

    An armed group that hosts its like is one of them, and no mediator.
    """
    known = {side for side in parties_of(event) if _is_helper(scene, side, event, rounds, told)}
    armed = {each.side for each in _helpers(event) if scene.actor(each.side).kind == "armed_group"}
    if not known and not armed:
        return event
    return replace(event, tellings=tuple(_recast(telling, known, armed) for telling in event.tellings))


def _is_helper(scene: Scene, side: str, event: Event, rounds: Sequence[Event], told: Collection[str]) -> bool:
    others = {other for other in parties_of(event) - {side} if scene.actor(other).kind != "person"}
    if len(others) < _PAIR:
        return False
    between = (parties_of(other) for other in rounds if side in {each.side for each in _helpers(other)})
    alike = any(len(pair) >= _PAIR and pair <= others for pair in between)
    return side in told or alike or _by_office(scene, side, event) or _has_guests(scene, side, event)


def _has_guests(scene: Scene, side: str, event: Event) -> bool:
    """Return whether somebody hosts the delegations of others: "Togo will host Chadian and Malian negotiators"."""
    for telling in event.tellings:
        verb = scene.doc[telling.cue.token]
        hosts = {each.side for each in telling.attendance.attendees if each.edge == "subject"}
        guests = (child.lemma_.lower() for child in verb.rights if child.dep_ == "dobj")
        if hosts == {side} and verb.lemma_.lower() == "host" and any(map(word_class("agents").__contains__, guests)):
            return True
    return False


def _by_office(scene: Scene, side: str, event: Event) -> bool:
    """Return whether all who come for a side are mediators by their office."""
    roles = [scene.actor(each.actor).role or "" for each in _attendees(event) if each.side == side != each.actor]
    return bool(roles) and all(word_class("mediators") & set(role.lower().split()) for role in roles)


def _recast(telling: Telling, helping: Collection[str], talking: Collection[str]) -> Telling:
    """Return a telling with those sides as mediators, and these as sides that talk."""
    attendees = tuple(
        replace(each, part="mediator")
        if each.side in helping and each.part == "party"
        else replace(each, part="party")
        if each.side in talking and each.part == "mediator"
        else each
        for each in telling.attendance.attendees
    )
    return replace(telling, attendance=replace(telling.attendance, attendees=attendees))


def _helped(scene: Scene, event: Event, events: Sequence[Event], told: dict[str, Attendee]) -> Event:
    """Return an event with those who help: of a round all who do in others, of a meeting who is told to beside it."""
    is_round = _is_round(event)
    if (
        not (is_round or (_is_meeting(event) and not _is_local(scene, event)))
        or any(_helpers(event))
        or len(event.sides) < _PAIR
    ):
        return event
    found = {side: each for side, each in told.items() if is_round or _is_beside(event, each, events)}
    for other in filter(_is_round, events) if is_round else ():
        if other is not event and parties_of(other) == event.sides:
            found.update({each.side: each for each in _helpers(other)})
    new = [each for side, each in found.items() if side not in event.sides]
    if not new or len(new) >= _MANY:
        return event
    first, *others = event.tellings
    added = tuple(replace(each, actor=each.side, inferred=True, edge="near") for each in new)
    attendance = replace(first.attendance, attendees=(*first.attendance.attendees, *added))
    return replace(event, tellings=(replace(first, attendance=attendance), *others))


def _is_meeting(event: Event) -> bool:
    return event.verdicts[0].status in HELD and all(telling.cue.entry.id in _MEETINGS for telling in event.tellings)


def _is_local(scene: Scene, event: Event) -> bool:
    """Return whether people met who talk for no side, where nobody need mediate: "police officers", "the mayor"."""
    if any(telling.attendance.strangers for telling in event.tellings):
        return True
    words = (scene.doc.char_span(each.span.start, each.span.end, alignment_mode="expand") for each in _attendees(event))
    heads = (found.root.head for found in words if found is not None)
    return any(is_of_society(head) for head in heads)


def _is_beside(event: Event, helper: Attendee, events: Iterable[Event]) -> bool:
    """Return whether someone is told to mediate right beside a meeting, and not in the telling of another contact."""
    own = any(telling.sentence.holds(helper.span) for telling in event.tellings)
    others = (telling for other in events if other is not event for telling in other.tellings)
    if not own and any(telling.sentence.holds(helper.span) for telling in others):
        return False
    here = (telling.sentence for telling in event.tellings)
    return any(sentence.start - _NEAR < helper.span.start < sentence.end + _NEAR for sentence in here)


def parties_of(event: Event) -> frozenset[str]:
    """Return the sides of a contact but for those who only help."""
    return event.sides - {each.side for each in _helpers(event)}


def _helpers(event: Event) -> Iterator[Attendee]:
    return (each for each in _attendees(event) if each.part == "mediator")


def _attendees(event: Event) -> Iterator[Attendee]:
    return (each for telling in event.tellings for each in telling.attendance.attendees)


def _is_round(event: Event) -> bool:
    return any(telling.cue.entry.id in TALKS for telling in event.tellings)
