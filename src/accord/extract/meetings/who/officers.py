"""Officers: two people who share one title, each for a side that is told elsewhere: "presidents A and B will meet"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from accord.extract.meetings.who.attendee import Attendance, Attendee
from accord.lexicon.offices import plural_titles
from accord.terms.mark import Scene

_PAIR = 2


def pair_without_sides(scene: Scene, present: Attendance) -> bool:
    """Return whether just two people of one title take part, and the text does not say for whom either of them is."""
    parties = [each for each in present.attendees if each.part == "party"]
    if len(parties) != _PAIR or not all(each.actor == each.side for each in parties):
        return False
    if not all(scene.actor(each.actor).kind == "person" for each in parties):
        return False
    first = min(parties, key=lambda each: each.span.start)
    words = scene.article.text[: first.span.start].split()[-1:]
    return any(word.lower() in plural_titles() for word in words)


def sided(everyone: tuple[Attendee, ...], sides: Iterable[str]) -> tuple[Attendee, ...]:
    """Return those present, the two people with the sides in the order in which these are told."""
    people = sorted((each for each in everyone if each.part == "party"), key=lambda each: each.span.start)
    known = {each.actor: side for each, side in zip(people, sides, strict=True)}
    return tuple(replace(each, side=known.get(each.actor, each.side)) for each in everyone)


def states_of(scene: Scene) -> set[str]:
    """Return the states for which a text names anyone."""
    sides = {scene.side(mention.actor).id: scene.side(mention.actor) for mention in scene.mentions}
    return {side.id for side in sides.values() if side.kind == "state"}
