"""Turns: the words that turn a stance round, or that tell whose it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from accord.lexicon.positions import turn_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token


_MAYBE = ("may", "might")
_LONGEST = 3  # words of a phrase that denies
_NOBODY = frozenset(("neither", "none", "nobody"))
_NO = frozenset(("neither", "no"))


def is_turn(token: Token, name: str) -> bool:
    """Return whether a single word is filed under a turn."""
    return name in _turns_of(token.lower_, token.lemma_.lower())


@cache
def _turns_of(word: str, lemma: str) -> frozenset[str]:
    return frozenset(heard.name for heard in turn_words().find([(word, lemma)]))


def points_back(noun: Token) -> bool:
    """Return whether a noun only points at what was named before it: "[the idea]", "[that demand]"."""
    lefts = list(noun.lefts)
    pointed = len(lefts) == 1 and lefts[0].lower_ in ("the", "that", "this")
    return pointed and not any(noun.rights) and is_turn(noun, "comment")


def is_denied(verb: Token) -> bool:
    """Return whether a verb is denied: by "not" or "never", or by a phrase such as "under no circumstances".

    The "not" of "would not, she stressed, leave" hangs on "would".
    """
    if any(_denies(child) for child in verb.children if not _is_idle(child)) or is_of_nobody(verb):
        return True
    helping = (child for child in verb.lefts if child.dep_ == "aux")
    return any(below.dep_ == "neg" and not _is_idle(below) for child in helping for below in child.rights)


def is_of_nobody(verb: Token) -> bool:
    """Return whether the subject of a verb is none of some: "neither Peru nor Chile wants", "no side supports"."""
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    return any(each.lower_ in _NOBODY or any(child.lower_ in _NO for child in each.lefts) for each in subjects)


def _denies(child: Token) -> bool:
    if child.dep_ == "neg" or is_turn(child, "denial") or (child.lower_ == "nor" and child.i < child.head.i):
        return True
    if child.lower_ == "longer":
        return child.i > 0 and child.nbor(-1).lower_ == "no"
    if child.pos_ != "ADP":
        return False
    words = [(token.lower_, token.lemma_.lower()) for token in child.doc[child.i : child.i + _LONGEST]]
    return any(heard.name == "denial" and heard.first == 0 for heard in turn_words().find(words))


def _is_idle(denial: Token) -> bool:
    """Return whether a "not" denies nothing: "not only", "whether or not"."""
    if denial.i > 0 and denial.nbor(-1).lower_ == "or":
        return True
    return denial.i + 1 < len(denial.doc) and denial.nbor().lower_ in ("only", "just", "merely")


def has_none(verb: Token) -> bool:
    """Return whether a clause says that there will or can be none of something: "there can be no [vote]".

    So does one that calls it clear: "made [clear] that there can be no vote".
    """
    verb = _called_clear(verb)
    there = any(child.dep_ == "expl" and child.lower_ == "there" for child in verb.lefts)
    ahead = any(child.tag_ == "MD" and child.lower_ not in _MAYBE for child in verb.lefts)
    return verb.lemma_ == "be" and there and ahead and none_in(verb) is not None


def none_in(verb: Token) -> Token | None:
    """Return what there is none of by a verb of being: "vote" for "there can be no vote"."""
    verb = _called_clear(verb)
    things = (child for child in verb.rights if child.dep_ in ("attr", "dobj") and child.pos_ in ("NOUN", "PROPN"))
    return next((each for each in things if any(child.lower_ == "no" for child in each.lefts)), None)


def things_of(verb: Token) -> list[Token]:
    """Return what a verb does something to, or what it says there is; of what is called clear, what that clause has."""
    verb = _called_clear(verb)
    things = [child for child in verb.rights if child.dep_ in ("dobj", "nsubjpass", "attr")]
    return things if verb.pos_ in ("VERB", "AUX") else []


def _called_clear(verb: Token) -> Token:
    """Return the verb of what is called clear or plain, else the verb itself."""
    below = [child for child in verb.rights if child.dep_ in ("ccomp", "csubj", "advcl")] if verb.pos_ == "ADJ" else []
    told = (child for child in below if any(mark.lower_ == "that" for mark in child.lefts))
    return next(told, verb)
