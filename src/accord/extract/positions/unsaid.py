"""Unsaid: what a sentence does not tell as so: what is untrue, what is only asked, and what others are heard to say.

"It is not true that Chad is ready"; "neither the army nor the people want war"; "far below what Chad would accept".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from accord.extract.positions.turns import is_denied, is_turn
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.extract.positions.clauses import Clause
    from accord.terms.parsed import Token

_FOUND = ("acomp", "attr", "oprd")
_TOLD = ("ccomp", "xcomp", "advcl", "acl", "csubj", "conj")
_BESIDE = ("prep", "pobj", "pcomp", "dobj", "attr", "acomp")
_UNDER = ("xcomp", "acomp", "conj")
_ASKING = frozenset(("what", "whatever", "how", "however"))
_SEPARATES = frozenset(("neither", "nor"))


def is_untrue(word: Token) -> bool:
    """Return whether a word stands in a clause that the sentence calls untrue, or denies with "neither … nor"."""
    if any(map(_is_shut_out, word.children)):
        return True
    for _ in range(12):
        if _is_shut_out(word) or _is_called_untrue(word) or _is_without_word(word):
            return True
        if word.head.i == word.i:
            return False
        above = word.head
        if word.dep_ in _TOLD and (_is_called_untrue(above) or _claims_wrongly(above)):
            return True
        if word.dep_ not in (*_TOLD, *_BESIDE, "nsubj", "nsubjpass"):
            return False
        word = above
    return False


def is_asked(verb: Token) -> bool:
    """Return whether a clause tells what or how much is meant, not that it is so: "below [what] Chad would accept"."""
    before = [*verb.lefts]
    while verb.dep_ in _UNDER and verb.head.i != verb.i:
        verb = verb.head
        before += verb.lefts
    subject = next((child for child in before if child.dep_ in SUBJECTS), None)
    if verb.dep_ in ("csubj", "ROOT", "nsubj") or subject is None:
        return False
    opening = (word for child in before if child.i < subject.i for word in child.subtree)
    return any(word.lower_ in _ASKING for word in opening)


def is_still_to_come(verb: Token) -> bool:
    """Return whether a side has not done so far what a clause tells: "have yet to [agree] on a truce"."""
    above = verb.head
    yet = any(child.lower_ == "yet" and child.i < verb.i for each in (above, verb) for child in each.children)
    return verb.dep_ == "xcomp" and above.lemma_ in ("have", "be") and yet


def _is_without_word(word: Token) -> bool:
    """Return whether nobody vouches for what a clause tells: "gave no assurance that it would [leave]"."""
    noun = word.head
    if word.dep_ == "pcomp" and noun.lower_ == "of":
        noun = noun.head
    told = word.dep_ in ("acl", "relcl", "ccomp", "pcomp") and is_turn(noun, "vouch")
    return told and any(child.lower_ in ("no", "little") for child in noun.lefts)


def is_of_them(verb: Token) -> bool:
    """Return whether others are heard to say what a clause tells: "with [them] declaring that they will leave"."""
    teller = next((child for child in verb.head.lefts if child.dep_ == "nsubj"), None)
    return verb.dep_ == "ccomp" and teller is not None and teller.lower_ in ("them", "him", "her")


def is_of_another(verb: Token, clauses: Iterable[Clause], own: Collection[int]) -> bool:
    """Return whether a clause is what another says: "Oslo said, after [Lima] announced that it [would leave]".

    `own` are the places of the verbs that have the side for their subject.
    """
    above = next((each for each in clauses if each.verb.i == verb.head.i), None)
    if verb.dep_ != "ccomp" or above is None or above.verb.i in own or not above.mentions or verb.i < above.verb.i:
        return False
    return above.verb.dep_ in ("advcl", "relcl", "acl", "pcomp")


def _is_called_untrue(verb: Token) -> bool:
    """Return whether a clause tells that something is untrue: "it is [false] that", "is not [the case] that"."""
    if verb.lemma_ not in ("be", "seem"):
        return False
    itself = next((child for child in verb.lefts if child.dep_ in ("nsubj", "expl")), None)
    if itself is None or itself.lower_ not in ("it", "this", "that"):
        return False
    found = [child for child in verb.children if child.dep_ in _FOUND]
    denied = is_denied(verb)
    return any(is_turn(child, "true") if denied else is_turn(child, "untrue") for child in found) and any(
        child.dep_ in ("ccomp", "csubj", "advcl", "acl") and child.i > verb.i
        for each in (verb, *found)
        for child in each.children
    )


def _claims_wrongly(verb: Token) -> bool:
    """Return whether to say what follows would be wrong, or nobody may: "wrong to [say] that", "nobody can [claim]"."""
    if not is_turn(verb, "claim"):
        return False
    if any(child.dep_ == "nsubj" and child.lower_ in ("nobody", "none") for child in verb.children):
        return True
    above = verb.head
    called = (above, *(child for child in above.children if child.dep_ in _FOUND))
    return (
        verb.dep_ in ("xcomp", "csubj", "advcl")
        and not is_denied(above)
        and any(is_turn(word, name) for word in called for name in ("untrue", "wrongly"))
    )


def _is_shut_out(verb: Token) -> bool:
    """Return whether a clause stands behind "neither … nor", which denies it: "nor [the people want sanctions]"."""
    if verb.dep_ != "conj" or verb.pos_ not in ("VERB", "AUX") or verb.head.pos_ not in ("NOUN", "PROPN", "PRON"):
        return False
    return {child.lower_ for child in verb.head.children if child.dep_ in ("cc", "preconj")} >= _SEPARATES
