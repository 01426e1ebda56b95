"""Mediation: the sides that a text calls mediators, or of which it tells that they mediate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import subjects_of
from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.meetings import word_class
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SIDES = frozenset(("state", "alliance", "organisation"))
_TALKING = frozenset(("state", "alliance", "armed_group"))
_PAIR = 2
_BEING = frozenset(("be", "act", "serve"))
_REAL = frozenset(("past", "perfect", "present", "progressive"))
_BEFORE = frozenset(("amod", "compound", "nmod", "poss"))


def told_to_help(scene: Scene) -> tuple[Attendee, ...]:
    """Return the sides that a text calls mediators, or of which it tells that they mediate."""
    named = ((scene.side(m.actor), m) for m in scene.mentions if m.how != "pronoun")
    return tuple(
        _as_helper(side.id, mention)
        for side, mention in named
        if side.kind in _SIDES and _mediates(scene.doc[mention.root])
    )


def known_to_help(scene: Scene) -> frozenset[str]:
    """Return the sides that `told_to_help` yields, and those by whom something is told to be mediated."""
    named = (m for m in scene.mentions if m.how != "pronoun" and _is_by(scene.doc[m.root]))
    sides = (scene.side(mention.actor) for mention in named)
    return frozenset((*(each.side for each in scene.once(told_to_help)), *(s.id for s in sides if s.kind in _SIDES)))


def between_whom(scene: Scene) -> tuple[Attendee, ...]:
    """Return the two sides between whom a text tells that somebody mediates; none where it tells of others too."""
    found: dict[str, Attendee] = {}
    for mention in scene.mentions:
        side = scene.side(mention.actor)
        if side.kind in _TALKING and _is_between(scene.doc[mention.root]):
            found.setdefault(side.id, Attendee(side.id, side.id, "party", mention.span, "near", inferred=True))
    return tuple(found.values()) if len(found) == _PAIR else ()


def _is_between(name: Token) -> bool:
    """Return whether a name is of those who are brought to agree: "mediates between A and B", "mediators between"."""
    name = _first_of(name)
    over = name.head.head
    return name.dep_ == "pobj" and name.head.lower_ == "between" and (_is_mediating(over) or _is_mediator(over))


def _is_by(name: Token) -> bool:
    """Return whether something is mediated by somebody: "talks mediated by Qatar", "a truce brokered by Oslo"."""
    name = _first_of(name)
    return name.dep_ == "pobj" and name.head.lower_ == "by" and _is_mediating(name.head.head)


def _first_of(name: Token) -> Token:
    """Return the first of the names that are joined to a name, else the name itself."""
    while name.dep_ == "conj":
        name = name.head
    return name


def _as_helper(side: str, mention: Mention) -> Attendee:
    return Attendee(side, side, "mediator", mention.span, "near", inferred=True)


def _mediates(name: Token) -> bool:
    """Return whether a name is a mediator's: "the Omani mediator", "Angola, serving as mediator", "Oslo mediates"."""
    if (name.dep_ in _BEFORE and _is_mediator(name.head)) or _sends_mediators(name):
        return True
    for child in name.rights:
        if child.dep_ == "appos" and _is_mediator(child):
            return True
        if child.dep_ == "acl" and any(_is_mediator(inner) for prep in child.rights for inner in prep.rights):
            return True
        if child.dep_ in ("relcl", "acl") and _is_mediating(child):
            return True
    if any(_is_mediating(clause) for clause in _told_of_all(name)):
        return True
    if name.dep_ == "conj" and name.head.dep_ == "nsubj":
        name = name.head
    if name.dep_ != "nsubj":
        return False
    verb = name.head
    told = _is_mediating(verb) or _is_told_mediator(verb)
    return (told and name in subjects_of(verb)) or any(map(_acts, verb.children))


def _told_of_all(name: Token) -> Iterator[Token]:
    """Yield the clauses behind a comma that tell of all names that are joined: "Egypt and Qatar, who [mediate]"."""
    first = _first_of(name)
    for other in (first, *first.conjuncts):
        for clause in other.rights:
            behind = clause.left_edge.i > name.i and clause.left_edge.nbor(-1).text == ","
            one = any(word.tag_ == "VBZ" for word in (clause, *clause.lefts))
            if clause.dep_ == "relcl" and behind and not one:
                yield clause


def _sends_mediators(name: Token) -> bool:
    """Return whether mediators are told to come "from" somebody: "mediators from Qatar and its foreign ministry"."""
    noun = name.head if name.dep_ in _BEFORE else name
    first = noun.head if noun.dep_ == "conj" else noun
    return first.dep_ == "pobj" and first.head.lower_ == "from" and _is_mediator(first.head.head)


def _is_told_mediator(verb: Token) -> bool:
    """Return whether someone is told to be the mediator: "has acted as go-between", "is the facilitator of"."""
    if verb.lemma_.lower() not in _BEING or tense_of(verb) not in _REAL:
        return False
    roles = [*(child for child in verb.rights if child.dep_ == "attr"), *_roles_as(verb)]
    return any(map(_is_mediator, roles)) and not any(child.dep_ == "neg" for child in verb.children)


def _roles_as(verb: Token) -> Iterator[Token]:
    return (noun for prep in verb.rights if prep.lower_ == "as" for noun in prep.rights)


def _acts(verb: Token) -> bool:
    """Return whether a participle says as what someone acts: "Norway, acting as mediator, was hopeful"."""
    return verb.dep_ == "advcl" and any(_is_mediator(noun) for prep in verb.rights for noun in prep.rights)


def _is_mediator(noun: Token) -> bool:
    return noun.lemma_.lower() in word_class("mediators") or _is_go_between(noun)


def _is_go_between(noun: Token) -> bool:
    return noun.lower_ == "between" and noun.i > 1 and noun.doc[noun.i - 2].lower_ == "go"


def _is_mediating(verb: Token) -> bool:
    """Return whether someone mediates as the verb tells, and does not only offer to."""
    return verb.lemma_.lower() in ("mediate", "broker", "facilitate", "sponsor") and verb.pos_ == "VERB"
