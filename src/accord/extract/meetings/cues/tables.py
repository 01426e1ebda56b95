"""Tables: contacts at a round table, and over a meal that some share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues.senses import is_person
from accord.lexicon.offices import person_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SHARING = frozenset(("have", "share", "hold", "eat"))


def is_round_table(noun: Token) -> bool:
    """Return whether a table is the round one at which several talk: "round tables near Geneva"."""
    return noun.lemma_.lower() == "table" and noun.i > noun.sent.start and noun.nbor(-1).lower_ == "round"


def is_shared_meal(meal: Token) -> bool:
    """Return whether several eat a meal together: "had lunch with the king", "the two shared dinner"."""
    verb = meal.head
    if meal.dep_ != "dobj" or verb.lemma_.lower() not in _SHARING:
        return False
    partners = [noun for over in (verb, meal) for prep in over.rights if prep.lower_ == "with" for noun in prep.rights]
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    several = any(word.dep_ == "conj" or word.tag_ == "NNS" for child in subjects for word in child.subtree)
    together = verb.lemma_.lower() == "share" or any(word.lower_ == "together" for word in meal.sent)
    return any(map(_may_be_guest, partners)) or (several and together)


def _may_be_guest(noun: Token) -> bool:
    """Return whether a noun names a person, an office that one or several hold, or a delegation."""
    return is_person(noun) or noun.lemma_.lower() in person_words() or noun.lower_ == "delegation"
