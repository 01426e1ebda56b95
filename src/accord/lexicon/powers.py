"""Powers: the words for those who govern, for what is theirs, and for what a state or city only gives its name to."""

from __future__ import annotations

from functools import cache
from typing import cast

from accord.lexicon.load import load_table, load_words
from accord.lexicon.offices import unspeaking_words


@cache
def governing_words() -> frozenset[str]:
    """Return the nouns for those who govern a state and for its forces ("government", "army")."""
    return load_words("offices", "governing")


@cache
def regions() -> frozenset[str]:
    """Return the regions that envoys are for, which are no part of the name behind them ("Horn of Africa")."""
    return load_words("offices", "regions")


@cache
def secretariats() -> frozenset[str]:
    """Return the bodies whose head is a secretary-general."""
    return load_words("offices", "secretariats")


@cache
def own_bodies() -> frozenset[str]:
    """Return the nouns for bodies and people of the state whose name stands before them ("delegation", "officials")."""
    return governing_words() | load_words("offices", "own")


@cache
def gatherings() -> frozenset[str]:
    """Return the nouns after a city that gives them their name and does nothing itself ("conference", "process")."""
    return unspeaking_words() | load_words("offices", "gatherings")


@cache
def houses() -> dict[str, frozenset[str]]:
    """Return the states with a house of their own that has a name of America's, by a word of it: "senator"."""
    table = cast("dict[str, list[str]]", load_table("offices")["houses"])
    return {word: frozenset(states) for word, states in table.items()}


@cache
def not_governing() -> frozenset[str]:
    """Return the words before such a noun with which it is no state's own ("local" authorities, "sanctions" regime)."""
    return load_words("offices", "not_governing")


@cache
def addressing_verbs() -> frozenset[str]:
    """Return the verbs whose object is somebody, never a place ("accuse", "urge")."""
    return load_words("offices", "addressing")


@cache
def without_prime_minister() -> frozenset[str]:
    """Return the states whose government a president heads alone."""
    return load_words("offices", "without_prime_minister")


@cache
def hosting_verbs() -> frozenset[str]:
    """Return the verbs for what those do who are no party to talks ("mediate", "welcome")."""
    return load_words("offices", "hosting")


@cache
def ruling_councils() -> frozenset[str]:
    """Return the councils that rule a state, whose head is its head of state ("sovereign council")."""
    return load_words("offices", "ruling_councils")


@cache
def taking_up_verbs() -> frozenset[str]:
    """Return the verbs for what a state says of news, before its own press names who spoke for it ("welcome")."""
    return load_words("offices", "taking_up")


@cache
def rebuffing_verbs() -> frozenset[str]:
    """Return the verbs for what a state says of news that it does not like ("condemn")."""
    return load_words("offices", "rebuffing")


@cache
def reigning() -> dict[str, frozenset[str]]:
    """Return the titles of sovereigns, each with the states in which one reigns."""
    table = cast("dict[str, list[str]]", load_table("offices")["reigning"])
    return {title: frozenset(states) for title, states in table.items()}
