"""Wondering: what a sentence asks, or says will make no difference: "whether or not [a deal] is reached".

Nobody takes a stand on what comes of it. "Weighs whether to sign" is open to signing all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_DEEPEST = 12  # steps from a word up to the head of a content


def asks(verb: Token) -> bool:
    """Return whether a clause leaves open whether it is so: "[whether] Mali will sign", "asked [if] it held"."""
    for child in verb.lefts:
        if child.lower_ == "whether" and child.dep_ in ("mark", "advmod", "cc", "preconj", "dep"):
            return True
        if child.lower_ == "if" and child.dep_ == "mark" and verb.dep_ == "ccomp" and verb.head.i < child.i:
            return True
    return False


def is_whatever(verb: Token) -> bool:
    """Return whether a clause only says that it makes no difference: "will stay [whether or not they pay]"."""
    return verb.dep_ == "advcl" and asks(verb)


def is_wondered(word: Token, head: Token) -> bool:
    """Return whether a word stands below the head of a content in what is only asked, or makes no difference."""
    for _ in range(_DEEPEST):
        if word.i in (head.i, word.head.i):
            return False
        if asks(word) or _is_either(word):
            return True
        word = word.head
    return False


def is_in_question(verb: Token) -> bool:
    """Return whether a clause with its own subject is a question, or hangs on one: "unclear [whether Mali signs]"."""
    for _ in range(_DEEPEST):
        if asks(verb):
            return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.lefts)
        if verb.dep_ not in ("xcomp", "conj", "acomp") or verb.head.i == verb.i:
            return False
        verb = verb.head
    return False


def _is_either(link: Token) -> bool:
    """Return whether a preposition opens what makes no difference: "with or [without] a deal", "regardless [of] it"."""
    if link.dep_ not in ("prep", "conj") or link.i < 2:
        return False
    if link.lower_ in ("with", "without"):
        near = {token.lower_ for token in link.doc[link.i - 2 : link.i + 3]}
        return {"with", "or", "without"} <= near
    return link.lower_ == "of" and link.nbor(-1).lower_ in ("regardless", "irrespective")
