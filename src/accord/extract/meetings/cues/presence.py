"""Presence: the verbs by which somebody is at a contact, or is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def is_attending(verb: Token) -> bool:
    """Return whether a verb says who is at a contact: "attend", "participate", "take part"."""
    if verb.lemma_ == "take":
        return any(child.lower_ == "part" for child in verb.rights if child.dep_ == "dobj")
    return verb.lemma_.lower() in word_class("taking_part") | word_class("coming")


def is_without(verb: Token, contact: Token, *, told: bool) -> bool:
    """Return whether a contact is held without those who are told not to be at it: it is one between others.

    Talks "with" somebody are not held without who refuses them. Of any other that was `told` as past, no more is said
    than who was missing.
    """
    preps = {child.lower_ for child in contact.rights if child.dep_ == "prep"}
    return is_attending(verb) and ("between" in preps or (told and "with" not in preps))
