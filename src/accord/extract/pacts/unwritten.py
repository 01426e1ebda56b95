"""Nouns like those of a text for what no sides write down: a course of talks, a body that is met, a side's consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.pacts import pact_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_PROCLAIMED = frozenset(("independence", "war", "statehood", "emergency", "secession", "sovereignty"))
_COURSES = frozenset(("peace", "reconciliation", "dialogue"))


def is_a_process(token: Token) -> bool:
    """Return whether a "peace initiative" is a course of talks that people promote or go to, and no text."""
    if token.lemma_.lower() != "initiative" or not any(child.lower_ in _COURSES for child in token.lefts):
        return False
    above = token.head.head if token.dep_ == "pobj" else token.head
    joined = token.dep_ == "pobj" and above.lemma_.lower() in pact_words("going-to")
    return joined or (token.dep_ == "dobj" and above.lemma_.lower() in pact_words("promoting"))


def is_a_proclamation(token: Token) -> bool:
    """Return whether a declaration is what one side alone proclaims, "of independence", and no text between sides."""
    of = (child for child in token.rights if child.lower_ == "of")
    things = (word.lower_ for child in of for word in child.rights)
    return token.lemma_.lower() in ("declaration", "proclamation") and any(word in _PROCLAIMED for word in things)


def is_met(token: Token) -> bool:
    """Return whether a name in capitals is of a body that somebody meets: "talks with the Coordination Framework"."""
    named = token.tag_ == "NNP" and token.lemma_.lower() in ("framework", "initiative", "compact", "charter")
    met = token.dep_ == "pobj" and token.head.lower_ == "with"
    return named and met and token.head.head.lemma_.lower() in pact_words("meeting-with")


def is_consent(token: Token) -> bool:
    """Return whether an agreement is that of one side to what another wants: "secured [Oslo's] agreement"."""
    won = token.dep_ == "dobj" and token.head.lemma_.lower() in pact_words("winning")
    owners = [child for child in token.lefts if child.dep_ == "poss"]
    return (
        token.lemma_.lower() == "agreement" and won and len(owners) == 1 and not any(True for _ in owners[0].conjuncts)
    )
