"""Cues: the verbs and nouns that show speech, and the words for media that pass it on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table


@dataclass(frozen=True, slots=True)
class SpeechVerbs:
    """One class of verbs of speech: the complements that make them speech, and sentences that prove it."""

    id: str
    words: frozenset[str]
    frames: frozenset[str]
    denies: bool
    says: tuple[str, ...]
    silent: tuple[str, ...]


@cache
def speech_verbs() -> tuple[SpeechVerbs, ...]:
    """Return the classes of verbs of speech, in the order in which they are tried."""
    return tuple(
        SpeechVerbs(
            id=str(table["id"]),
            words=frozenset(_strings(table, "words")),
            frames=frozenset(_strings(table, "frames")),
            denies=bool(table.get("denies", False)),
            says=tuple(_strings(table, "says")),
            silent=tuple(_strings(table, "silent")),
        )
        for table in cast("list[Table]", load_table("cues")["verbs"])
    )


@cache
def classes_of(lemma: str) -> tuple[SpeechVerbs, ...]:
    """Return the classes that a verb belongs to."""
    return _classes().get(lemma, ())


@cache
def _classes() -> Mapping[str, tuple[SpeechVerbs, ...]]:
    found: dict[str, tuple[SpeechVerbs, ...]] = {}
    for verbs in speech_verbs():
        for word in verbs.words:
            found[word] = (*found.get(word, ()), verbs)
    return found


@cache
def words_of(section: str, key: str = "words") -> frozenset[str]:
    """Return the words of a section: `relayed`, `voice`, `nouns`, `media`, `recall` or another."""
    return frozenset(_strings(cast("Table", load_table("cues")[section]), key))


@cache
def alike_offices() -> Mapping[str, frozenset[str]]:
    """Return, for each other word for the holder of an office ("leader"), the offices it can mean."""
    table = cast("Mapping[str, list[str]]", load_table("cues")["epithets"])
    return {word: frozenset(offices) for word, offices in table.items()}


def _strings(table: Table, key: str) -> list[str]:
    return cast("list[str]", table.get(key, []))
