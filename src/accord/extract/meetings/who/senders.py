"""Senders: whose delegation it is, where the parser hangs "from" on the verb: "met a delegation from Niger"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def sent_from(noun: Token) -> Iterator[Token]:
    """Yield the "from" right behind a word for people or a body of some that does not hang on it."""
    if noun.i + 1 < len(noun.doc) and {noun.lower_, noun.lemma_.lower()} & group_words():
        behind = noun.nbor()
        if behind.lower_ == "from" and behind.head == noun.head:
            yield behind
