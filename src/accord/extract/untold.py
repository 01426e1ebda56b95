"""Untold: what stands in a clause that nobody says to be so: "no one confirmed that they met", "unclear whether"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_UP = 4  # edges from a word to the verb of its clause
_SAYING = frozenset(
    ("say", "announce", "confirm", "report", "state", "declare", "claim", "acknowledge", "admit", "disclose", "reveal")
)
_MAYBE = frozenset(("may", "might", "could"))
_OPEN = frozenset(("whether", "if", "unless"))
_NOBODY = frozenset(("nobody", "neither", "none", "nor"))
_SHUNS = frozenset(("avoid", "refrain", "resist"))
_DENYING = frozenset(("deny", "disavow", "disclaim"))
_VERBAL = ("VERB", "AUX")
_PAST = ("VBD", "VBN")


def is_untold(word: Token) -> bool:
    """Return whether what a word tells of is only in question, or is told by nobody, or only may be told."""
    verb = _verb_over(word)
    if verb.dep_ != "ccomp" or verb.pos_ not in _VERBAL:
        return False
    asked = verb.tag_ in _PAST and any(child.lower_ == "whether" and child.dep_ == "mark" for child in verb.lefts)
    return asked or (verb.head.i < verb.i and verb.head.lemma_ in _SAYING and _is_unsaid(verb.head))


def is_disowned(word: Token) -> bool:
    """Return whether somebody denies having done what a word is of: "denied signing a truce", "denied that it had"."""
    verb = _verb_over(word)
    denying = verb.head.lemma_.lower() in _DENYING and not any(child.dep_ == "neg" for child in verb.head.children)
    return denying and verb.dep_ in ("xcomp", "ccomp") and verb.head.i < verb.i


def _verb_over(word: Token) -> Token:
    """Return the verb of the clause in which a word stands, or what is found a few steps up."""
    for _ in range(_UP):
        if word.pos_ in _VERBAL or word.head.i == word.i:
            break
        word = word.head
    return word


def is_shunned(verb: Token) -> bool:
    """Return whether somebody keeps from doing what a verb tells: "avoided saying"."""
    return verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in _SHUNS


def _is_unsaid(verb: Token) -> bool:
    """Return whether a verb of saying is denied, is in question, is shunned, or has nobody for its subject."""
    words = {child.lower_ for child in verb.lefts}
    subjects = (child for child in verb.lefts if child.dep_ in SUBJECTS)
    none = any(inner.lower_ in ("no", "neither") for child in subjects for inner in child.lefts)
    denied = any(child.dep_ == "neg" for child in verb.children)
    return denied or none or is_shunned(verb) or bool(words & (_MAYBE | _OPEN | _NOBODY))
