"""Words of contact between sides, and the words over them that settle their status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from accord.lexicon.load import Table, load_table
from accord.lexicon.names import known_names
from accord.terms.claim import Format

Grip = Literal["actor", "place", "none", "any", "thing"]


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One way to name a contact: its lemmas, the format it names, and what must stand around it.

    `says` are sentences in which it must be found, `silent` sentences in which it must not.
    """

    id: str
    words: tuple[str, ...]
    noun: bool
    format: Format
    grip: Grip
    partner: tuple[str, ...]
    needs_partner: bool
    plural_only: bool
    ordinal_only: bool
    to_place: bool
    person_object: bool
    particle: str
    skip_compounds: frozenset[str]
    needs_compound: frozenset[str]
    skip_of: frozenset[str]
    skip_prep: frozenset[str]
    says: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operator:
    """Words that stand over a contact and give it a status: "refused to", "the possibility of", "planned".

    `predicates` do so only where they are what is said of it: "the meeting is near", "talks are off the table".
    """

    id: str
    verbs: frozenset[str]
    particles: frozenset[tuple[str, str]]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    predicates: frozenset[str]


def _strings(table: Table, key: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", table.get(key, [])))


def _tables(key: str) -> list[Table]:
    return cast("list[Table]", load_table("meetings")[key])


@cache
def cue_entries() -> tuple[CueEntry, ...]:
    """Return every way to name a contact, in the order of the file."""
    return tuple(_entry(table) for table in _tables("cue"))


def _entry(table: Table) -> CueEntry:
    return CueEntry(
        id=str(table["id"]),
        words=_strings(table, "words"),
        noun=table["pos"] == "noun",
        format=cast("Format", table["format"]),
        grip=cast("Grip", table.get("object", "any")),
        partner=_strings(table, "partner"),
        needs_partner=bool(table.get("needs_partner", False)),
        plural_only=table.get("number") == "plural",
        ordinal_only=bool(table.get("ordinal_only", False)),
        to_place=bool(table.get("to_place", False)),
        person_object=bool(table.get("person_object", False)),
        particle=str(table.get("particle", "")),
        skip_compounds=frozenset(_strings(table, "skip_compounds")),
        needs_compound=frozenset(_strings(table, "needs_compound")),
        skip_of=frozenset(_strings(table, "skip_of")),
        skip_prep=frozenset(_strings(table, "skip_prep")),
        says=_strings(table, "says"),
        silent=_strings(table, "silent"),
    )


@cache
def noun_cues() -> Mapping[str, CueEntry]:
    """Return the nouns of contact by lemma."""
    return {word: entry for entry in cue_entries() if entry.noun for word in entry.words}


@cache
def verb_cues() -> Mapping[str, CueEntry]:
    """Return the verbs of contact by lemma."""
    return {word: entry for entry in cue_entries() if not entry.noun for word in entry.words}


@cache
def contact_words() -> frozenset[str]:
    """Return the words on which a place of a contact hangs: its nouns and verbs, and the verbs that carry them."""
    return frozenset((*noun_cues(), *verb_cues(), *word_class("light"), *word_class("measures"), "take"))


@cache
def operators() -> tuple[Operator, ...]:
    """Return what gives a contact its status, in the order in which it is asked: refusals and denials come first."""
    return tuple(
        Operator(
            str(table["id"]),
            frozenset(_strings(table, "verbs")),
            frozenset(cast("tuple[str, str]", tuple(words.split())) for words in _strings(table, "particles")),
            frozenset(_strings(table, "nouns")),
            frozenset(_strings(table, "adjectives")),
            frozenset(_strings(table, "predicates")),
        )
        for table in _tables("operator")
    )


@cache
def word_class(name: str) -> frozenset[str]:
    """Return a small class of words by its name in the file."""
    return frozenset(cast("Mapping[str, list[str]]", load_table("meetings")["classes"])[name])


@cache
def side_names() -> Mapping[str, str]:
    """Return the actor that each one-word name, demonym or capital stands for, but for media."""
    return {known.words: known.name for known in known_names() if known.kind != "outlet" and " " not in known.words}
