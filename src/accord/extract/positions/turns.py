"""Turns: the words that turn a stance round, or that tell whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from accord.lexicon.positions import turn_words

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


def is_turn(token: Token, name: str) -> bool:
    """Return whether a single word is filed under a turn."""
    return name in _turns_of(token.lower_, token.lemma_.lower())


@cache
def _turns_of(word: str, lemma: str) -> frozenset[str]:
    return frozenset(heard.name for heard in turn_words().find([(word, lemma)]))


def turned_at(sentence: DocSpan, name: str) -> Iterator[Token]:
    """Yield the words of a sentence that are, or are part of a phrase, filed under a turn."""
    for heard in turn_words().find([(token.lower_, token.lemma_.lower()) for token in sentence]):
        if heard.name == name:
            yield from sentence[heard.first : heard.last]


def is_denied(verb: Token) -> bool:
    """Return whether a verb is denied: by "not" or "never", or by a phrase such as "under no circumstances"."""
    denials = {token.i for token in turned_at(verb.sent, "denial")}
    return any(child.i in denials or child.dep_ == "neg" for child in verb.children if not _is_idle(child))


def _is_idle(denial: Token) -> bool:
    """Return whether a "not" denies nothing: "not only", "whether or not"."""
    if denial.i > 0 and denial.nbor(-1).lower_ == "or":
        return True
    return denial.i + 1 < len(denial.doc) and denial.nbor().lower_ in ("only", "just", "merely")
