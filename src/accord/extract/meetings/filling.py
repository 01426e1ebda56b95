"""Filling in: who is left unsaid in one telling ("the talks", "both sides") is taken from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from accord.extract.meetings.people import Attendance, Attendee
from accord.extract.meetings.telling import Telling
from accord.lexicon.meetings import word_class
from accord.terms.mark import Mention, Scene

_SIDES = frozenset(("state", "armed_group", "alliance"))
_OFTEN = 3  # mentions


def fill_in(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings with "both sides" and bare "the talks" given to those who met before, or meet most."""
    main = _main_sides(tellings) or _most_named(scene)
    filled: list[Telling] = []
    for telling in tellings:
        filled.append(_filled(scene, telling, filled, main))
    return filled


def _main_sides(tellings: Iterable[Telling]) -> tuple[Attendee, ...]:
    """Return the two sides or more that most tellings of the text name together."""
    together: Counter[frozenset[str]] = Counter()
    named: dict[frozenset[str], tuple[Attendee, ...]] = {}
    for telling in tellings:
        sides = telling.attendance.sides
        if _lends(telling):
            together[sides] += 1
            named.setdefault(sides, telling.attendance.attendees)
    return named[together.most_common(1)[0][0]] if together else ()


def _most_named(scene: Scene) -> tuple[Attendee, ...]:
    """Return the two sides that an article names most, where it names both often: of whom else would it tell?"""
    named = [m for m in scene.mentions if m.how != "pronoun" and scene.side(m.actor).kind in _SIDES]
    counted = Counter(scene.side(mention.actor).id for mention in named).most_common(3)
    if len(counted) < 2 or counted[1][1] < _OFTEN or (len(counted) > 2 and counted[2][1] * 1.5 > counted[1][1]):
        return ()
    first = {side: next(m for m in named if scene.side(m.actor).id == side) for side, _ in counted[:2]}
    return tuple(
        Attendee(side, side, "party", mention.span, "filled", inferred=True) for side, mention in first.items()
    )


def _filled(scene: Scene, telling: Telling, before: Sequence[Telling], main: tuple[Attendee, ...]) -> Telling:
    own = telling.attendance
    parties = {each.side for each in own.attendees if each.part not in ("host", "mediator")}
    if len(parties) >= 2 or not (telling.cue.entry.noun or own.ensemble):
        return telling
    fitting = [t.attendance.attendees for t in before if t.order >= telling.order - 3 and _lends(t, telling)]
    sources = [("beside", _beside(scene, telling)), *(("near", near) for near in reversed(fitting)), ("main", main)]
    for edge, source in sources:
        sides = {each.side for each in source if each.part != "host"}
        if len(sides) >= 2 and parties <= sides:
            added = _sides_of(source, own.sides, edge)
            return replace(telling, attendance=Attendance((*own.attendees, *added), own.ensemble))
    return telling


def _beside(scene: Scene, telling: Telling) -> tuple[Attendee, ...]:
    """Return the two sides that the sentence of a telling names, where it names just two."""
    place = telling.spot.span if telling.spot is not None else None
    found: dict[str, Attendee] = {}
    for mention in scene.mentions_in(telling.sentence):
        side = scene.side(mention.actor)
        if side.kind in _SIDES and not _is_speaker(scene, mention) and not (place and place.meets(mention.span)):
            found.setdefault(side.id, Attendee(side.id, side.id, "party", mention.span, "filled", inferred=True))
    return tuple(found.values()) if len(found) == 2 else ()


def _is_speaker(scene: Scene, mention: Mention) -> bool:
    """Return whether a mention only says what the sentence tells: "Norway said"."""
    token = scene.doc[mention.root]
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in word_class("reporting")


def _lends(telling: Telling, other: Telling | None = None) -> bool:
    """Return whether those of one telling may be meant by a later "the talks"."""
    trip = telling.cue.format == "visit" and other is not None and other.cue.format != "visit"
    return len(telling.attendance.sides) >= 2 and telling.cue.entry.id != "tell" and not trip


def _sides_of(source: tuple[Attendee, ...], known: frozenset[str], edge: str) -> tuple[Attendee, ...]:
    """Return the sides of those present elsewhere that are not known here yet, each once."""
    added: dict[str, Attendee] = {}
    for each in source:
        if each.side not in known and each.part != "host":
            added.setdefault(each.side, replace(each, actor=each.side, inferred=True, edge=edge))
    return tuple(added.values())
