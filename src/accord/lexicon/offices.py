"""Offices: the words for people and bodies by what they do."""

from __future__ import annotations

from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table


@cache
def person_words() -> frozenset[str]:
    """Return the last words of the offices that name one person ("minister", "spokesman")."""
    return frozenset(words.split()[-1] for words in cast("list[str]", load_table("offices")["persons"]))


@cache
def group_words() -> frozenset[str]:
    """Return the last words of what names a body or several people ("delegation", "officials")."""
    return frozenset(words.split()[-1] for words in cast("list[str]", load_table("offices")["groups"]))


@cache
def state_office_words() -> frozenset[str]:
    """Return the words for those who act for a state: its leaders, ministers and envoys."""
    return frozenset(word for words in (*levels()["leaders"], *levels()["ministers"]) for word in words.split()[-1:])


@cache
def leader_words() -> frozenset[str]:
    """Return the words for heads of state and government."""
    return frozenset(levels()["leaders"])


@cache
def levels() -> dict[str, tuple[str, ...]]:
    """Return the offices of each level of meeting: leaders, ministers, envoys, technical."""
    table = cast("dict[str, list[str]]", load_table("offices")["levels"])
    return {level: tuple(words) for level, words in table.items()}


@cache
def fixed_offices() -> dict[str, str]:
    """Return the state or body of each office that belongs to one wherever it is named ("secretary of state")."""
    tables = cast("list[Table]", load_table("offices")["office"])
    return {words: str(table["state"]) for table in tables for words in cast("list[str]", table["words"])}


@cache
def movement_words() -> frozenset[str]:
    """Return the words for movements against a state, which are sides of their own."""
    return frozenset(cast("list[str]", load_table("offices")["movements"]))


@cache
def bare_titles() -> dict[str, frozenset[str]]:
    """Return the offices that a state's own press names without the state, with those states."""
    table = cast("dict[str, list[str]]", load_table("offices")["bare"])
    return {office: frozenset(states) for office, states in table.items()}
