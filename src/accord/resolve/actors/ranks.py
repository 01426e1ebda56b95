"""Ranks: the group that somebody leads or fights for: "Chad's FACT leader", "Syrian opposition" negotiator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.lexicon.offices import body_words, movement_words
from accord.terms.actor import BODIES
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_AS_SIDE = {"rebel": "rebels", "separatist": "separatists", "guerrilla": "guerrillas"}  # the side of a "rebel leader"
_NAMING = frozenset(("called", "known", "named", "dubbed", "styled"))
_NAMED = ("oprd", "pobj", "dobj", "attr")
_RANKS = frozenset(
    (
        "leader",
        "chief",
        "commander",
        "boss",
        "fighter",
        "rebel",
        "guerrilla",
        "chairman",
        "supremo",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    )
)


def group_of_rank(tokens: Sequence[Token], names: Mapping[int, Name]) -> str | None:
    """Return the armed group or movement whose name stands right before a rank in it, after the name of its state."""
    led = [(names[before.i], at) for at, (before, rank) in enumerate(pairwise(tokens)) if _leads(before, rank, names)]
    for name, at in led:
        states = [names[token.i] for token in tokens[:at] if token.i in names]
        if any(state.kind == "state" for state in states):
            return name.words
    return None


def _leads(before: Token, rank: Token, names: Mapping[int, Name]) -> bool:
    name = names.get(before.i)
    if name is None or rank.lower_ not in _RANKS:
        return False
    return name.kind == "armed_group" or (name.form == "other" and name.words.endswith(("ist", "ists")))


def movement_in(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the words for a movement against a state: "Syrian opposition", "Tuareg rebels"; not where a body leads."""
    for at, token in enumerate(tokens):
        name = names.get(token.i)
        if name is not None and name.form == "name" and name.kind in BODIES:
            return None
        if token.lower_ in movement_words() and (name is None or name.last - name.first == 1):
            if _names_group(tokens[at + 1 :], names):
                return None
            before = tokens[at - 1] if at else None
            if before is not None and (group := names.get(before.i)) is not None and _is_group(group):
                return group.words
            lead = before is not None and before.text[:1].isupper() and before.pos_ in ("ADJ", "PROPN", "NOUN")
            those = _AS_SIDE.get(token.lower_, token.lower_)
            return f"{before.text} {those}" if lead and before is not None else those
    return None


def _names_group(tokens: list[Token], names: Mapping[int, Name]) -> bool:
    """Return whether the words after "rebel" go on to name the group: "the rebel alliance" M23."""
    after = next((token for token in tokens if token.lower_ not in body_words()), None)
    return after is not None and after.i in names and _is_group(names[after.i])


def _is_group(name: Name) -> bool:
    """Return whether a name is a group's: a known one's, or one in full or in capitals that only this text knows."""
    full = name.last - name.first > 1 or name.words.isupper()
    return name.kind == "armed_group" or (name.kind == "organisation" and name.form == "other" and full)


def called_after(noun: Token, names: Mapping[int, Name]) -> str | None:
    """Return the body whose name follows what it is: "a rebel group called the Maro Front", "an army known as"."""
    verbs = [child for child in noun.rights if child.dep_ == "acl" and child.lower_ in _NAMING]
    below = (word for verb in verbs for child in verb.rights for word in (child, *child.rights))
    named = (names[word.i] for word in below if word.i in names and word.dep_ in _NAMED)
    return next((name.words for name in named if name.kind in BODIES), None)
