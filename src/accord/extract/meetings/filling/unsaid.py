"""Unsaid: the sides that were at a contact though no telling of it says so. A judge decides which.

"The next round opens in Oslo on Monday" leaves open who meets; "the envoys met again" as well. What speaks for a side
of the article is where and how it is named around the telling, how often in the whole text, whom it meets elsewhere in
it, and how much the telling itself leaves open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.ensembles import is_joint_body
from accord.extract.meetings.fields.claims import settled
from accord.extract.meetings.filling.helping import is_for_others
from accord.extract.meetings.filling.lenders import is_of_two
from accord.extract.meetings.filling.mains import is_aside, is_away, is_reporter
from accord.extract.meetings.filling.sections import is_under_another
from accord.extract.meetings.filling.standing import Standing, standing_of
from accord.extract.meetings.tellings.event import UNSAID, Event, own_sides
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.attendee import Attendee
from accord.extract.meetings.who.groups import are_fighters
from accord.extract.meetings.who.roles import watches
from accord.lexicon.judge import load_judges
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.claim import Part
    from accord.terms.parsed import Token

_BODIES = frozenset(("alliance", "organisation"))
_AROUND = (-2, -1, 1)  # sentences
_ENOUGH = 2
_UP = 5  # edges from a name to "according to"


@dataclass(frozen=True, slots=True)
class Guess:
    """A side that a contact, by its number among those of the article, does not name, and what speaks for it.

    `part` is the one that it would have there.
    """

    event: int
    side: str
    part: Part
    traits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence of a contact: its side, what part it has there, how it names the side, its word."""

    side: str
    role: str
    how: str
    word: Token
    telling: Telling


def with_unsaid(scene: Scene, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the contacts, each with the sides beside those it names that likelier were there than not."""
    judge = load_judges("meetings")["there"]
    return with_sides(scene, events, [guess for guess in find_guesses(scene, events) if judge.accepts(guess.traits)])


def with_sides(scene: Scene, events: Sequence[Event], held: Sequence[Guess]) -> tuple[Event, ...]:
    """Return the contacts with the sides of these guesses, each by the name of it that stands nearest."""
    there: dict[int, list[Guess]] = {}
    for guess in held:
        there.setdefault(guess.event, []).append(guess)
    return tuple(_with_more(scene, event, there.get(n, ())) for n, event in enumerate(events))


def find_guesses(scene: Scene, events: Sequence[Event]) -> Iterator[Guess]:
    """Yield the sides of an article that a contact may have besides those it names, where it leaves that open."""
    standing = standing_of(scene, events)
    for number, event in enumerate(events):
        if not _is_open(scene, event):
            continue
        common = tuple(_of_event(event))
        here = _named_here(scene, event)
        for side in standing.ranks:
            if side not in event.sides and _may_be_there(scene, here, side, event):
                own = (*_of_side(scene, standing, side, event), *_among(events, standing, side, event))
                around = _around(standing, here, side, event)
                part: Part = "mediator" if side in standing.helping else "party"
                yield Guess(number, side, part, tuple(dict.fromkeys((*common, *own, *around))))


def _is_open(scene: Scene, event: Event) -> bool:
    """Return whether a contact leaves open who was there: it is not refused, and its words name fewer than two sides.

    Who came somewhere, and no more, met nobody yet. One that is a body's own is left alone: "the next NATO summit"; so
    is what says who met whom: "is to meet them".
    """
    told = frozenset().union(*map(own_sides, event.tellings))
    strangers = any(telling.attendance.strangers for telling in event.tellings)
    of_body = strangers and all(scene.actor(side).kind in _BODIES for side in event.sides)
    of_two = (len(event.sides) >= _ENOUGH or strangers) and any(
        _has_object(scene, telling) for telling in event.tellings
    )
    refused = all(verdict.refused for verdict in event.verdicts)
    two = len(event.sides) == _ENOUGH and any(is_of_two(scene, telling) for telling in event.tellings)
    new = two or is_only_way(scene, event) or any(is_for_others(scene, each) for each in event.tellings)
    return len(told) < _ENOUGH and not (of_body or of_two or refused or new or _goes_on(event))


def _goes_on(event: Event) -> bool:
    """Return whether "the talks" told before are to go on, or were put off, with those who hold them."""
    later = all(verdict.status in ("scheduled", "postponed") for verdict in event.verdicts)
    same = all(telling.definite and not telling.number for telling in event.tellings)
    taken = all(each.edge == "near" for telling in event.tellings for each in telling.attendance.attendees)
    return later and same and taken and len(event.sides) >= _ENOUGH


def is_only_way(scene: Scene, event: Event) -> bool:
    """Return whether only that somebody of a known side went or came somewhere is told: "landed in Nairobi"."""
    known = any(scene.actor(side).kind != "person" for side in event.sides)
    return known and all(telling.cue.entry.to_place for telling in event.tellings)


def _has_object(scene: Scene, telling: Telling) -> bool:
    cue = scene.doc[telling.cue.token]
    return not telling.cue.entry.noun and any(child.dep_ == "dobj" for child in cue.rights)


def _may_be_there(scene: Scene, here: Sequence[Named], side: str, event: Event) -> bool:
    """Return whether nothing in the sentences of a contact says that a side was not there, or only told or watched.

    Nor is a state there that only lent the place, nor are "the rebels" beside the group that they are, nor is the
    body in which the sides sit: "the joint commission".
    """
    own = [each for each in here if each.side == side]
    if not own and is_under_another(scene, side, event.tellings[0].sentence):
        return False
    if own and all(is_joint_body(each.word) for each in own):
        return False
    if any(each.role in ("away", "source") or watches(each.word) for each in own):
        return False
    if own and all(_is_where(scene, each) for each in own):
        return False
    armed = any(scene.actor(other).kind == "armed_group" for other in event.sides)
    return not (armed and are_fighters(scene.actor(side).name))


def _is_where(scene: Scene, named: Named) -> bool:
    """Return whether a state by its own name is only where something is: "resumed talks in Senegal"."""
    at = named.word.dep_ == "pobj" and named.word.head.lower_ in ("in", "inside")
    return at and scene.actor(named.side).kind == "state" and named.how == "name"


def _known(event: Event) -> int:
    """Return how many sides are known to be there, three at most."""
    return min(len(event.sides), 3)


def _of_event(event: Event) -> Iterator[str]:
    """Yield what a contact leaves open, whoever is asked about."""
    known, first = _known(event), event.tellings[0]
    attendances = [telling.attendance for telling in event.tellings]
    ensemble, counted = any(each.ensemble for each in attendances), any(each.counted for each in attendances)
    yield f"ensemble:{ensemble}|{counted}|{known}"
    yield f"strangers:{any(each.strangers for each in attendances)}|{known}"
    yield f"cue:{first.cue.entry.id}"
    yield f"noun:{first.cue.entry.noun}|{first.definite}|{known}"
    yield f"status:{settled(event)[0].status}"


def _of_side(scene: Scene, standing: Standing, side: str, event: Event) -> Iterator[str]:
    known = _known(event)
    yield f"known:{known}"
    yield f"kind:{scene.actor(side).kind}"
    yield f"rank:{standing.ranks[side]}"
    yield f"rank:{standing.ranks[side]}|{known}"
    yield f"share:{standing.shares[side]}"
    yield f"titled:{side in standing.titled}|{known}"
    yield f"helping:{side in standing.helping}"


def _among(events: Sequence[Event], standing: Standing, side: str, event: Event) -> Iterator[str]:
    """Yield how often a side meets elsewhere in the article, and whether it meets those who are here."""
    known, here = _known(event), event.sides
    others = [other.sides for other in events if other is not event and len(other.sides) > 1]
    there = [sides for sides in others if side in sides]
    yield f"elsewhere:{min(len(there), 3)}|{bool(others)}"
    yield f"with:{min(sum(bool(sides & here) for sides in there), 3)}|{known}"
    yield f"main:{side in standing.main}|{bool(standing.main)}|{known}"
    if standing.main:
        yield f"fits:{side in standing.main}|{here <= standing.main}|{known}"


def _named_here(scene: Scene, event: Event) -> list[Named]:
    return [
        Named(scene.side(mention.actor).id, _role(scene, mention), mention.how, scene.doc[mention.root], telling)
        for telling in event.tellings
        for mention in scene.mentions_in(telling.sentence)
    ]


def _role(scene: Scene, mention: Mention) -> str:
    if any(above.lower_ == "according" for above in islice(scene.doc[mention.root].ancestors, _UP)):
        return "source"
    if is_away(scene, mention):
        return "away"
    if is_aside(scene, mention):
        return "aside"
    return "reporter" if is_reporter(scene, mention) else "plain"


def _around(standing: Standing, here: Sequence[Named], side: str, event: Event) -> Iterator[str]:
    """Yield how a side is named in the sentences of a contact, and whether it is in those around its first one."""
    known = _known(event)
    own = [each for each in here if each.side == side]
    for each in own:
        yield from _of_name(each, known)
    yield f"here:{bool(own)}|{known}"
    yield f"sides-here:{min(len({each.side for each in here}), 5)}|{bool(own)}"
    for step in _AROUND:
        there = standing.named.get(event.tellings[0].order + step, frozenset())
        yield f"around:{step}|{side in there}|{known}"


def _of_name(named: Named, known: int) -> Iterator[str]:
    """Yield the part of a name in its sentence, and how it hangs together with the words of the contact."""
    word, telling = named.word, named.telling
    over = (word.head.i, word.head.head.i)
    yield f"role:{named.role}|{known}"
    yield f"link:{word.dep_}|{named.role}"
    yield f"how:{named.how}"
    if word.dep_ == "pobj":
        yield f"prep:{word.head.lower_}"
    if telling.cue.token in over:
        yield "on-cue"
    if telling.clause.verb in over:
        yield f"on-verb:{word.dep_}"
    yield f"before:{word.i < telling.cue.token}"


def _with_more(scene: Scene, event: Event, guesses: Sequence[Guess]) -> Event:
    tellings = tuple(_told_with(scene, telling, guesses) for telling in event.tellings)
    return replace(event, tellings=tellings) if guesses else event


def _told_with(scene: Scene, telling: Telling, guesses: Sequence[Guess]) -> Telling:
    added = (_attendee(scene, guess, telling) for guess in guesses)
    return replace(telling, attendance=replace(telling.attendance, attendees=(*telling.attendance.attendees, *added)))


def _attendee(scene: Scene, guess: Guess, telling: Telling) -> Attendee:
    named = (mention for mention in scene.mentions if scene.side(mention.actor).id == guess.side)
    nearest = min(named, key=lambda mention: abs(mention.span.start - telling.sentence.start))
    return Attendee(guess.side, guess.side, guess.part, nearest.span, UNSAID, inferred=True)
