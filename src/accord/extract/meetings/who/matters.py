"""Matters: what a contact is about. Who is named in that was not there: "discussed the war in Niger with Mali"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.senses import is_person, may_take_part
from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_CLAUSES = frozenset(("acl", "relcl", "advcl", "ccomp", "xcomp"))
_ABOUT = frozenset(("on", "about", "over", "regarding", "concerning"))


def behind_matter(verb: Token) -> Iterator[Token]:
    """Yield the "with" before whom something is discussed, that the parser hung on the matter or the means of it.

    "Discussed a ceasefire with Mali", "discussed the war by phone with him", but not "discussed relations with Mali".
    """
    for phrase in (child for child in verb.rights if child.dep_ in ("dobj", "prep")):
        inner = (word for word in phrase.subtree if word.lower_ == "with" and word.dep_ == "prep" and word.head != verb)
        for word in (each for each in inner if _is_of(each, verb)):
            if any(_may_be_met(noun, word) for noun in word.rights if noun.dep_ == "pobj"):
                yield word


def has_partner(prep: Token) -> bool:
    """Return whether the contact that a preposition leads to has its own partners: "during talks with Mali"."""
    nouns = (noun for noun in prep.rights if noun.dep_ == "pobj")
    return any(child.lower_ in ("with", "between") for noun in nouns for child in noun.rights)


def is_matter(noun: Token, verb: Token) -> bool:
    """Return whether a subject is what others discuss: "Niger was discussed by both"."""
    return noun.dep_ == "nsubjpass" and verb.lemma_.lower() in word_class("treating")


def is_bond(noun: Token) -> bool:
    """Return whether a noun says what somebody has with another who need not be there: "ties with Niger"."""
    return noun.lemma_.lower() in word_class("bonds")


def is_about(prep: Token) -> bool:
    """Return whether a preposition leads to what a contact is about, and not to its day: "about", "on the truce"."""
    nouns = [child for child in prep.rights if child.dep_ == "pobj"]
    return prep.lower_ in _ABOUT and all(noun.ent_type_ not in ("DATE", "TIME") for noun in nouns)


def _is_of(word: Token, verb: Token) -> bool:
    """Return whether no other clause lies between a word and the verb over it."""
    for above in word.ancestors:
        if above == verb:
            return True
        if above.dep_ in _CLAUSES:
            return False
    return False


def _may_be_met(noun: Token, prep: Token) -> bool:
    """Return whether somebody is met: whom a bond is with is not, but who stands behind that is."""
    second = any(child.lower_ == prep.lower_ and child.i < prep.i for child in prep.head.rights)
    return may_take_part(noun) and (is_person(noun) or second or not is_bond(prep.head))
