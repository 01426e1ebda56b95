"""Places where people meet, with the country each lies in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table, load_words


@cache
def places() -> Mapping[str, str | None]:
    """Return the ISO 3166 country code of every place name that the lexicon knows; None for a region of several.

    >>> places()["Oslo"], places()["Camp David"], places()["Balkans"]
    ('NO', 'US', None)
    """
    found: dict[str, str | None] = dict.fromkeys(cast("list[str]", load_table("places")["regions"]))
    for state in cast("list[Table]", load_table("states")["state"]):
        iso = str(state["iso"])
        names = [str(state["name"]), *_names_only(cast("list[str]", state.get("also", [])))]
        found.update(dict.fromkeys([*cast("list[str]", state.get("capitals", [])), *names], iso))
    for table in cast("list[Table]", load_table("places")["place"]):
        found.update(dict.fromkeys(cast("list[str]", table["names"]), str(table["iso"])))
    return found


def _names_only(also: list[str]) -> list[str]:
    """Return the other names of a state that can be stood in, without its agencies and services."""
    return [name for name in also if not name.endswith(("Department", "Forces", "CIA", "IDF", "Mossad", "Shin Bet"))]


@cache
def first_words() -> frozenset[str]:
    """Return the words with which a place name, or the name of its people, can begin."""
    found = (re.match(r"[\w.'’]+", name) for name in (*places(), *demonym_codes()))
    return frozenset(match.group() for match in found if match)


@cache
def wide_places() -> frozenset[str]:
    """Return the places that are no finer than a country: states by all their names, and regions."""
    states = cast("list[Table]", load_table("states")["state"])
    names = [str(name) for state in states for name in (state["name"], *cast("list[str]", state.get("also", [])))]
    fine = {
        name
        for table in cast("list[Table]", load_table("places")["place"])
        for name in cast("list[str]", table["names"])
    }
    return frozenset([*names, *cast("list[str]", load_table("places")["regions"])]) - fine


@cache
def demonym_codes() -> Mapping[str, str]:
    """Return the ISO 3166 country code of each demonym: the country of "the Omani capital"."""
    states = cast("list[Table]", load_table("states")["state"])
    return {word: str(state["iso"]) for state in states for word in cast("list[str]", state.get("demonyms", []))}


@cache
def place_kinds() -> frozenset[str]:
    """Return the nouns for kinds of places ("capital", "palace")."""
    return load_words("places", "kinds")
