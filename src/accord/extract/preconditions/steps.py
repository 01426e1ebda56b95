"""Steps in a parsed sentence that the constructions of order take: to a subject, to what a preposition brings in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

VERBAL = frozenset(("VERB", "AUX"))
INNER = frozenset(("pobj", "pcomp"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))


def verb_over(token: Token) -> Token:
    """Return the nearest verb above a word: "agree" for "would agree to a pause of attacks subject to"."""
    above = token.head
    while above.pos_ not in VERBAL and above.dep_ != "ROOT":
        above = above.head
    return above


def subject_of(verb: Token) -> Token | None:
    """Return the subject that stands nearest before a verb."""
    return child_of(reversed(list(verb.lefts)), _SUBJECTS)


def child_of(children: Iterable[Token], deps: Iterable[str]) -> Token | None:
    """Return the first of some words that hangs by one of some links."""
    return next((child for child in children if child.dep_ in deps), None)


def after(token: Token, words: tuple[str, ...]) -> Token | None:
    """Return what stands after a preposition that hangs on the token: "step towards [elections]"."""
    preps = (child for child in token.rights if child.dep_ in ("prep", "dative") and child.lower_ in words)
    inner = next((found for prep in preps if (found := child_of(prep.rights, INNER)) is not None), None)
    if inner is None and "to" in words:
        return next((child for child in token.rights if child.dep_ in ("acl", "relcl") and is_infinitive(child)), None)
    return inner


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.lefts)


def sentence_before(token: Token) -> Token | None:
    """Return the verb of the sentence before the one of a word."""
    start = token.sent.start
    root = token.doc[start - 1].sent.root if start else None
    return root if root is not None and root.pos_ in VERBAL else None
