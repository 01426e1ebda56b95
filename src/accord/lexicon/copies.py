"""Words that tell copies of a report from its look-alikes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table
from accord.lexicon.names import media
from accord.lexicon.places import demonym_codes

_NAME = r"\b(?:[Tt]he )?((?:[A-Z][\w’'.-]{0,40})(?: (?:of |and |al-)?[A-Z][\w’'.-]{0,40}){0,3})"


@cache
def empty_words() -> frozenset[str]:
    """Return the words that say nothing of what a report is about."""
    return frozenset(str(load_table("copies")["empty"]).split())


@cache
def untold_words() -> frozenset[str]:
    """Return the words that begin with a capital and name nobody: titles, months, first words of sentences."""
    return frozenset(str(load_table("copies")["untold"]).split())


@cache
def same_words() -> Mapping[str, str]:
    """Return, for each word that one rewrite puts for another, the first of those words.

    >>> same_words()["negotiations"] == same_words()["talks"]
    True
    """
    groups = (group.split() for group in cast("list[str]", load_table("copies")["same"]))
    return {word: group[0] for group in groups for word in reversed(group)}


@cache
def state_words() -> Mapping[str, str]:
    """Return the ISO code of each one-word name, capital or demonym of a state, in lower case.

    >>> state_words()["iranian"] == state_words()["tehran"] == "IR"
    True
    """
    found: dict[str, str] = {}
    for state in cast("list[Table]", load_table("states")["state"]):
        names = [str(state["name"]), *cast("list[str]", state.get("capitals", []))]
        found |= {name.lower(): str(state["iso"]) for name in names if " " not in name}
    found |= {word.lower(): code for word, code in demonym_codes().items() if " " not in word}
    return found


@dataclass(frozen=True, slots=True)
class Credit:
    """A way to say who had the words first: the first group is the name. In `says` it stands in square brackets."""

    regex: re.Pattern[str]
    says: tuple[str, ...]
    silent: tuple[str, ...]


@cache
def credit_patterns() -> tuple[Credit, ...]:
    """Return the ways in which a report names who had its words first."""
    return tuple(map(_credit, cast("list[Table]", load_table("copies")["credit"])))


def _credit(table: Table) -> Credit:
    words = "|".join(map(re.escape, cast("list[str]", table["words"])))
    regex = rf"\b(?:{words}) {_NAME}" if table["place"] == "after" else rf"{_NAME} (?:{words})\b"
    says, silent = (tuple(cast("list[str]", table[key])) for key in ("says", "silent"))
    return Credit(re.compile(regex), says, silent)


@cache
def medium_names() -> Mapping[str, str]:
    """Return the name of each medium by all its spellings, in lower case."""
    return {spelling.lower(): each.name for each in media() for spelling in (each.name, *each.spellings)}


@cache
def agencies() -> frozenset[str]:
    """Return the news agencies, whose reports other outlets print, as prints name them."""
    return frozenset(name.lower() for name in cast("list[str]", load_table("copies")["agencies"]))


@cache
def known_media() -> frozenset[str]:
    """Return the media that the lexicon knows as prints name them: in lower case, without "the"."""
    return frozenset(each.name.lower().removeprefix("the ") for each in media())


@cache
def rewrite_weights() -> Mapping[str, float]:
    """Return how much each trait of two articles weighs in taking one for a rewrite of the other, with the bias."""
    return {name: float(cast("float", value)) for name, value in cast("Table", load_table("copies")["rewrite"]).items()}
