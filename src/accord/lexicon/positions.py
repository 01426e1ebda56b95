"""Cues of stance: the words by which a side shows that it is for, open to or against something."""

from __future__ import annotations

from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table, load_words
from accord.lexicon.phrases import Vocabulary
from accord.terms.claim import Stance, SubjectType


@cache
def stance_words() -> Vocabulary:
    """Return the vocabulary that files words under cues."""
    return Vocabulary({str(table["id"]): cast("list[str]", table["words"]) for table in _cues()})


@cache
def stance_of_cue() -> dict[str, Stance]:
    """Return the stance that each cue shows towards what it governs."""
    return {str(table["id"]): cast("Stance", table["stance"]) for table in _cues()}


@cache
def turn_words() -> Vocabulary:
    """Return the vocabulary of the words that turn a stance round, or that tell whose it is."""
    tables = cast("list[Table]", load_table("positions")["turn"])
    return Vocabulary({str(table["id"]): cast("list[str]", table["words"]) for table in tables})


def _cues() -> list[Table]:
    return cast("list[Table]", load_table("positions")["cue"])


@cache
def type_of_noun() -> dict[str, SubjectType]:
    """Return the type of subject that each noun for a plan, deal or meeting names."""
    table = cast("dict[SubjectType, list[str]]", load_table("positions")["subject"])
    return {noun: kind for kind, nouns in table.items() for noun in nouns}


@cache
def families_of_noun() -> dict[str, str]:
    """Return the family of each noun that means much the same as others: "deal" and "pact" are of one."""
    table = cast("dict[str, list[str]]", load_table("positions")["family"])
    return {noun: family for family, nouns in table.items() for noun in nouns}


@cache
def plain_words() -> frozenset[str]:
    """Return the words by which a name does not tell which plan, deal or meeting it is."""
    return load_words("positions", "plain")
