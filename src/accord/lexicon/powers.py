"""Powers: the words for those who govern, for what is theirs, and for what a state or city only gives its name to."""

from __future__ import annotations

from functools import cache
from typing import cast

from accord.lexicon.load import load_table
from accord.lexicon.offices import unspeaking_words


@cache
def governing_words() -> frozenset[str]:
    """Return the nouns for those who govern a state and for its forces ("government", "army")."""
    return frozenset(cast("list[str]", load_table("offices")["governing"]))


@cache
def regions() -> frozenset[str]:
    """Return the regions that envoys are for, which are no part of the name behind them ("Horn of Africa")."""
    return frozenset(cast("list[str]", load_table("offices")["regions"]))


@cache
def secretariats() -> frozenset[str]:
    """Return the bodies whose head is a secretary-general."""
    return frozenset(cast("list[str]", load_table("offices")["secretariats"]))


@cache
def own_bodies() -> frozenset[str]:
    """Return the nouns for bodies and people of the state whose name stands before them ("delegation", "officials")."""
    return governing_words() | frozenset(cast("list[str]", load_table("offices")["own"]))


@cache
def gatherings() -> frozenset[str]:
    """Return the nouns after a city that gives them their name and does nothing itself ("conference", "process")."""
    return unspeaking_words() | frozenset(cast("list[str]", load_table("offices")["gatherings"]))


@cache
def houses() -> dict[str, frozenset[str]]:
    """Return the states with a house of their own that has a name of America's, by a word of it: "senator"."""
    table = cast("dict[str, list[str]]", load_table("offices")["houses"])
    return {word: frozenset(states) for word, states in table.items()}


@cache
def not_governing() -> frozenset[str]:
    """Return the words before such a noun with which it is no state's own ("local" authorities, "sanctions" regime)."""
    return frozenset(cast("list[str]", load_table("offices")["not_governing"]))


@cache
def addressing_verbs() -> frozenset[str]:
    """Return the verbs whose object is somebody, never a place ("accuse", "urge")."""
    return frozenset(cast("list[str]", load_table("offices")["addressing"]))


@cache
def without_prime_minister() -> frozenset[str]:
    """Return the states whose government a president heads alone."""
    return frozenset(cast("list[str]", load_table("offices")["without_prime_minister"]))


@cache
def hosting_verbs() -> frozenset[str]:
    """Return the verbs for what those do who are no party to talks ("mediate", "welcome")."""
    return frozenset(cast("list[str]", load_table("offices")["hosting"]))


@cache
def ruling_councils() -> frozenset[str]:
    """Return the councils that rule a state, whose head is its head of state ("sovereign council")."""
    return frozenset(cast("list[str]", load_table("offices")["ruling_councils"]))


@cache
def taking_up_verbs() -> frozenset[str]:
    """Return the verbs for what a state says of news, before its own press names who spoke for it ("welcome")."""
    return frozenset(cast("list[str]", load_table("offices")["taking_up"]))


@cache
def rebuffing_verbs() -> frozenset[str]:
    """Return the verbs for what a state says of news that it does not like ("condemn")."""
    return frozenset(cast("list[str]", load_table("offices")["rebuffing"]))
