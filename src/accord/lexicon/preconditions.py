"""Words that put one thing before another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from accord.lexicon.load import Table, load_table

CueForm = Literal[
    "clause",
    "both",
    "given",
    "on",
    "object",
    "way",
    "aim",
    "passive",
    "noun",
    "on-condition",
    "in-for",
    "first",
    "and-then",
    "in-turn",
    "duty",
    "case",
    "pending",
    "as-as",
    "inverted",
    "moment",
    "across",
    "or-else",
    "must-hold",
]


@dataclass(frozen=True, slots=True)
class OrderCue:
    """A word that orders two things, the construction it does so in, and which of the two comes first.

    A cue `in_time` also tells stories: it counts only for what is still to be. One that wants its main part `denied`
    counts only there ("no truce without monitors"). One of `things` orders what happens, not who acts. One that
    `threatens` is no order where a threat follows ("if it fails, they will strike"). After the words `apart` it means
    something else ("even if").
    """

    id: str
    form: CueForm
    order: Literal["sub", "main"]
    in_time: bool
    denied: bool
    things: bool
    threatens: bool
    apart: frozenset[str]


@cache
def order_cues() -> dict[str, tuple[OrderCue, ...]]:
    """Return the cues by the word, or the lemma of the word, that shows them."""
    found: dict[str, list[OrderCue]] = defaultdict(list)
    for table in cast("list[Table]", load_table("preconditions")["cue"]):
        cue = OrderCue(
            id=str(table["id"]),
            form=cast("CueForm", table["form"]),
            order=cast("Literal['sub', 'main']", table["order"]),
            in_time=bool(table.get("in_time", False)),
            denied=bool(table.get("denied", False)),
            things=bool(table.get("things", False)),
            threatens=bool(table.get("threatens", False)),
            apart=frozenset(cast("list[str]", table.get("apart", []))),
        )
        for word in cast("list[str]", table["words"]):
            found[word].append(cue)
    return {word: tuple(cues) for word, cues in found.items()}


@cache
def word_classes() -> dict[str, str]:
    """Return the class of each word that tells what the two phrases are about."""
    classes = cast("dict[str, list[str]]", load_table("preconditions")["classes"])
    return {word: name for name, words in classes.items() for word in words}


@cache
def wishes(name: str) -> frozenset[str]:
    """Return the classes of words for what sides want of each other (`wanted`) or threaten (`feared`)."""
    return frozenset(cast("dict[str, list[str]]", load_table("preconditions")["wishes"])[name])


@cache
def words_for(name: str) -> frozenset[str]:
    """Return a list of small words by its name: `ahead`, `wanting`, `denying`, `light`, `must`, …"""
    return frozenset(cast("dict[str, list[str]]", load_table("preconditions")["words"])[name])
