"""Groups: "rebels" and "opposition groups" are the one such group that a text names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.meetings.who.argument import Argument
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.meetings import word_class
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def lone_group(scene: Scene, token: Token, argument: Argument) -> list[Attendee]:
    """Return the one armed or opposition group of a text for "armed groups", "opposition leaders"; none for others.

    Nor is "two rebel groups" that one.
    """
    words = {
        token.lemma_.lower(),
        *(child.lemma_.lower() for child in token.lefts if child.dep_ in ("compound", "amod")),
    }
    several = token.lemma_.lower() in word_class("bands") and any(child.dep_ == "nummod" for child in token.lefts)
    asked = words & word_class("opponents") and token.pos_ == "NOUN" and not (several or is_another(token))
    group = _only_group(scene) if asked else None
    if group is None:
        return []
    span = Span(token.idx, token.idx + len(token))
    return [Attendee(group.id, group.id, argument.part, span, argument.edge, inferred=True)]


def is_another(token: Token) -> bool:
    """Return whether words bring in somebody beside those told of: "another rebel group", "a separate faction"."""
    return any(child.lower_ in word_class("others") for child in token.lefts)


def lone_government(scene: Scene, token: Token, argument: Argument) -> list[Attendee]:
    """Return the one state of whose government a text tells for "the government", "the government's team"."""
    lefts = (child.lemma_.lower() for child in token.lefts if child.dep_ in ("compound", "poss"))
    if not {token.lemma_.lower(), *lefts} & word_class("rulers") or token.pos_ != "NOUN":
        return []
    told = [mention for mention in scene.mentions if mention.how == "description" and _is_of_rulers(scene, mention)]
    states = {scene.side(mention.actor).id: scene.side(mention.actor) for mention in told}
    found = [state for state in states.values() if state.kind == "state"]
    if len(found) != 1:
        return []
    span = Span(token.idx, token.idx + len(token))
    return [Attendee(found[0].id, found[0].id, argument.part, span, argument.edge, inferred=True)]


def _is_of_rulers(scene: Scene, mention: Mention) -> bool:
    return scene.doc[mention.root].lemma_.lower() in word_class("rulers")


def _without_bodies(scene: Scene, everyone: Iterable[Attendee]) -> list[Attendee]:
    """Return those present without the body in which two sides meet: "A and B held a meeting of the Joint Council"."""
    known = list(everyone)
    holding = {each.side for each in known if each.edge in ("holder", "between")}
    return [
        each for each in known if len(holding) < 2 or each.edge != "of" or not _is_joint(scene.actor(each.actor).name)
    ]


def _is_joint(name: str) -> bool:
    return bool({*name.lower().split()} & word_class("joint_bodies"))


def as_known_group(scene: Scene, each: Attendee) -> Attendee:
    """Return the one armed group of a text for "rebels" or "the guerrillas", who are no other."""
    side = scene.actor(each.side)
    words = scene.doc.char_span(each.span.start, each.span.end, alignment_mode="expand")
    if side.kind == "armed_group" or not are_fighters(side.name) or (words is not None and is_another(words.root)):
        return each
    group = _only_group(scene)
    if group is None:
        return each
    return replace(each, actor=group.id if each.actor == each.side else each.actor, side=group.id)


def without_bare_fighters(scene: Scene, everyone: Iterable[Attendee]) -> Iterator[Attendee]:
    """Yield those present without the "guerrillas" of "with the ELN guerrillas", who are told by their name too.

    The joint body in which two sides meet is none of them.
    """
    known = _without_bodies(scene, everyone)
    edges = {each.edge for each in known if scene.actor(each.side).kind == "armed_group"}
    yield from (each for each in known if each.edge not in edges or not are_fighters(scene.actor(each.side).name))


def are_fighters(name: str) -> bool:
    """Return whether a name only says that they fight: "guerrillas", "the rebels"."""
    words = name.removesuffix("s").split()
    return name.islower() and bool({words[-1], " ".join(words[-2:])} & word_class("fighters"))


def are_only_fighters(scene: Scene, side: Actor) -> bool:
    """Return whether a side is the rebels of a text that names no armed group: "separatists", "the Tuareg rebels"."""
    last = side.name.split()[-1].lower()
    return last.removesuffix("s") in word_class("fighters") and all(
        actor.kind != "armed_group" for actor in scene.actors
    )


def _only_group(scene: Scene) -> Actor | None:
    """Return the one armed group of a text; with "FLA rebels", of whom no more is known, it has two."""
    groups = [actor for actor in scene.actors if actor.kind == "armed_group"]
    known = {name for group in groups for name in (group.name, *group.aliases)}
    others = (actor.name for actor in scene.actors if actor.kind == "unnamed" and not actor.represents)
    named = (name.split() for name in others if name not in known and name[:1].isupper())
    fighters = any(len(words) > 1 and words[-1].removesuffix("s") in word_class("fighters") for words in named)
    return groups[0] if len(groups) == 1 and not fighters else None


def in_the_room(scene: Scene, each: Attendee) -> Attendee:
    """Return a person who hosts a contact as one who helps at it: only states and houses merely lend their rooms.

    So do bodies that chair it together: "co-chaired by the UN and the EU".
    """
    if each.edge == "chairing":
        body = scene.actor(each.side).kind in ("alliance", "organisation")
        return replace(each, part="mediator" if body else each.part, edge="by")
    hosts = each.part == "host" and scene.actor(each.actor).kind == "person"
    return replace(each, part="mediator", edge="hosting") if hosts else each
