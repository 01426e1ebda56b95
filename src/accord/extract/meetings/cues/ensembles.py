"""Ensembles: words that stand for several sides at once: "they", "both leaders", "the two countries"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.lexicon.meetings import word_class
from accord.lexicon.offices import group_words, person_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TOGETHER = frozenset(("they", "them", "their", "both", "themselves", "each", "we", "our", "us"))
_JOINT = frozenset(("joint", "mixed", "bilateral", "trilateral", "tripartite", "intergovernmental"))
_NUMBERS = frozenset(("both", "two", "three", "four"))
_PAIRS = frozenset(("pair", "duo", "trio"))
_ALONE = _PAIRS | {"two", "three", "four"}
_WORKING = frozenset(("technical", "negotiating", "chief", "lead", "expert"))
_COUNTS = frozenset(
    ("both", "two", "three", "four", "all", "the", "these", "warring", "rival", "opposing", "each", "either")
)


def is_ensemble(token: Token) -> bool:
    """Return whether words stand for several sides named before: "they", "both leaders", "the two countries"."""
    if (token.lower_ in _TOGETHER and token.text != "US") or _is_bare_count(token):
        return True
    if is_joint_body(token):
        return True
    if not token.tag_.endswith("S"):
        return False
    if any(map(is_ensemble, _owners(token))):
        return True
    if token.lemma_.lower() not in word_class("ensembles"):
        return False
    before = {child.lower_ for child in token.lefts}
    return bool(before & _COUNTS) or before <= _WORKING


def is_joint_body(noun: Token) -> bool:
    """Return whether words name a body in which several sides sit: "the joint commission", "their working group"."""
    if noun.lemma_.lower() not in word_class("joint_bodies"):
        return False
    whose = [inner for child in noun.rights if child.lower_ in ("of", "between") for inner in child.rights]
    if any(inner.lemma_.lower() in word_class("own_bodies") for inner in whose):
        return False
    owned = any(map(is_ensemble, (*whose, *(child for child in noun.lefts if child.dep_ == "poss"))))
    return owned or any(child.lower_ in _JOINT for child in noun.lefts)


def _is_bare_count(token: Token) -> bool:
    """Return whether a number alone stands for those named before: "the two met in May", "the pair spoke by phone"."""
    alone = token.pos_ == "NUM" or token.lower_ in _PAIRS
    return alone and token.lower_ in _ALONE and any(child.lower_ == "the" for child in token.lefts)


def is_counted(token: Token) -> bool:
    """Return whether words stand for several sides and say how many: "both leaders", "the three ministers"."""
    own = (token, *_owners(token))
    return _is_bare_count(token) or (
        is_ensemble(token) and any(child.lower_ in _NUMBERS for word in own for child in word.lefts)
    )


def _owners(people: Token) -> Iterator[Token]:
    """Yield those for whom people are told to come: "both sides' envoys", "commanders from the two countries"."""
    if not {people.lower_, people.lemma_.lower()} & (person_words() | group_words() | word_class("ensembles")):
        return
    for child in people.children:
        if child.dep_ == "poss" and child.i < people.i:
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("of", "from", "for", "representing"):
            yield from (noun for noun in child.children if noun.dep_ == "pobj")


def is_company(token: Token) -> bool:
    """Return whether words name those of several sides who go together: "the envoys", "the delegations"."""
    definite = any(child.lower_ == "the" for child in token.lefts)
    return definite and token.tag_ == "NNS" and token.lemma_.lower() in word_class("companies")


def is_at_odds(token: Token) -> bool:
    """Return whether words name those who are against one another, not one of them: "Sudan's warring parties"."""
    words = {child.lower_ for child in token.lefts}
    return bool(words & {"warring", "rival", "opposing", "feuding"}) and is_ensemble(token)
