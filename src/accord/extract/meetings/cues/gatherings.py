"""Gatherings: names of bodies and of yearly events with a word of contact in them, where no two sides meet by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.meetings import CueEntry, word_class
from accord.lexicon.names import capitals

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NAMED = frozenset(("conference", "summit", "meeting", "dialogue"))  # cues whose nouns bodies are named by
_YEARLY = frozenset(("conference", "dialogue"))
_PARTNERS = frozenset(("with", "between", "among", "involving"))
_TOPICS = frozenset(("on", "of", "for"))
_WHERE = frozenset(("GPE", "NORP", "LOC"))


def is_gathering(noun: Token, entry: CueEntry) -> bool:
    """Return whether a noun is of a body's or event's name: "the Conference on Disarmament", "the bishops' conference".

    A conference on a state ("the Conference on Libya"), or of a town ("the Geneva Conference"), is a contact.
    """
    if entry.id == "conference" and any(child.lower_ in word_class("clergy") for child in noun.lefts):
        return True
    if entry.id not in _NAMED or noun.tag_ not in ("NNP", "NNPS") or not noun.text[:1].isupper():
        return False
    if noun.i == noun.sent.start or any(child.lower_ in _PARTNERS for child in noun.rights):
        return False
    return _is_on_topic(noun) or (entry.id in _YEARLY and _bears_name(noun))


def _is_on_topic(noun: Token) -> bool:
    """Return whether a name goes on with what it is on: "Conference on Disarmament", "Summit of the Americas"."""
    prep = next((child for child in noun.rights if child.i == noun.i + 1), None)
    if prep is None or prep.lower_ not in _TOPICS:
        return False
    return any(_is_topic(word) for word in prep.rights if word.dep_ == "pobj")


def _is_topic(word: Token) -> bool:
    named = word.tag_ in ("NNP", "NNPS") and word.text[:1].isupper()
    known = word.ent_type_ in ("GPE", "NORP", "PERSON") or word.text in capitals()
    return named and not known and not any(inner.dep_ == "conj" for inner in word.rights)


def _bears_name(noun: Token) -> bool:
    """Return whether words of a name stand before a noun that tell neither a town, a side nor what talks are for."""
    before = [child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod")]
    words = [word for child in before for word in child.subtree]
    if not words or any(not word.text[:1].isupper() or "-" in word.text for word in words):
        return False
    placed = any(word.ent_type_ in _WHERE or word.text in capitals() for word in words)
    return not placed and not {word.lower_ for word in words} & word_class("of_sides")
