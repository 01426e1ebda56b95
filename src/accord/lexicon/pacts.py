"""Words for texts on the table and for things agreed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table, load_words
from accord.terms.claim import AgreementStatus


@dataclass(frozen=True, slots=True)
class StatusCue:
    """Verbs and nouns that tell what has become of an agreement."""

    id: str
    status: AgreementStatus
    verbs: frozenset[str]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActCue:
    """A verb that is an agreement by itself, with the complements one of which it needs ("dobj:prisoner")."""

    id: str
    verb: str
    needs: frozenset[str]


def _words(table: Table, key: str) -> frozenset[str]:
    return frozenset(cast("list[str]", table[key]))


@cache
def draft_nouns() -> frozenset[str]:
    """Return the nouns for what is put forward."""
    return load_words("pacts", "drafts")


@cache
def deal_nouns() -> frozenset[str]:
    """Return the nouns for what is, or is to be, agreed."""
    return load_words("pacts", "deals")


@cache
def status_cues() -> tuple[StatusCue, ...]:
    """Return the cues for the status of an agreement, the one that counts first on top."""
    tables = cast("list[Table]", load_table("pacts")["status"])
    return tuple(
        StatusCue(str(t["id"]), cast("AgreementStatus", t["status"]), _words(t, "verbs"), _words(t, "nouns"))
        for t in tables
    )


@cache
def act_cues() -> dict[str, tuple[ActCue, ...]]:
    """Return the verbs that are an agreement by themselves, by lemma."""
    found: dict[str, tuple[ActCue, ...]] = {}
    for table in cast("list[Table]", load_table("pacts")["act"]):
        cue = ActCue(str(table["id"]), str(table["verb"]), _words(table, "needs"))
        found[cue.verb] = (*found.get(cue.verb, ()), cue)
    return found


@cache
def pact_classes() -> dict[str, str]:
    """Return the class of each verb or noun that tells what is done with a draft or an agreement: SEEK, REACH, …"""
    classes = cast("dict[str, list[str]]", load_table("pacts")["classes"])
    return {word: name for name, words in classes.items() for word in words}


@cache
def pact_words(name: str) -> frozenset[str]:
    """Return a list of small words by its name: `idle`, `open`, `lasting`, `generic`, …."""
    return frozenset(cast("dict[str, list[str]]", load_table("pacts")["words"])[name])


@cache
def synonyms() -> dict[str, str]:
    """Return the kind of thing that a word names: PLAN for "proposal" and "draft", DEAL for "accord"."""
    kinds = cast("dict[str, list[str]]", load_table("pacts")["synonyms"])
    return {word: name for name, words in kinds.items() for word in words}
