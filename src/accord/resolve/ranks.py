"""Ranks: the group that somebody leads or fights for, of the state that the words also name: "Chad's FACT leader"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Token

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
    return name.kind == "armed_group" or (name.form == "other" and name.words.endswith("ists"))
