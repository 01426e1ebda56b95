"""Words that put one thing before another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from accord.lexicon.load import Table, load_table

CueForm = Literal["clause", "both", "given", "on", "object", "passive", "noun", "in-for", "first"]


@dataclass(frozen=True, slots=True)
class OrderCue:
    """A word that orders two things, the construction it does so in, and which of the two comes first."""

    id: str
    form: CueForm
    order: Literal["sub", "main"]


@cache
def order_cues() -> dict[str, tuple[OrderCue, ...]]:
    """Return the cues by the lemma of the word."""
    found: dict[str, list[OrderCue]] = defaultdict(list)
    for table in cast("list[Table]", load_table("preconditions")["cue"]):
        cue = OrderCue(str(table["id"]), cast("CueForm", table["form"]), cast("Literal['sub', 'main']", table["order"]))
        for word in cast("list[str]", table["words"]):
            found[word].append(cue)
    return {word: tuple(cues) for word, cues in found.items()}


@cache
def word_classes() -> dict[str, str]:
    """Return the class of each word that tells what the two phrases are about."""
    classes = cast("dict[str, list[str]]", load_table("preconditions")["classes"])
    return {word: name for name, words in classes.items() for word in words}
