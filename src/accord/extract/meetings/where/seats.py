"""Seats: a place may be where somebody belongs, not where a contact was; and one may be told without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.lexicon.meetings import contact_words, noun_cues, word_class
from accord.lexicon.offices import group_words
from accord.lexicon.places import wide_places
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NEITHERS = frozenset(("neutral", "third"))
_GROUNDS = frozenset(("venue", "country", "location", "place", "site", "ground", "territory", "state"))


def is_seat(prep: Token, holder: Token) -> bool:
    """Return whether a phrase of place tells where a body or an office is: "of the authorities in Pristina".

    So does "the envoy, an adviser at the Foreign Ministry", with no comma before the phrase.
    """
    if holder.dep_ == "appos":
        return prep.lower_ == "at" and not any(word.text == "," for word in holder.doc[holder.i : prep.i])
    if holder.dep_ != "pobj" or holder.head.lower_ not in ("of", "from") or holder.lemma_.lower() in noun_cues():
        return False
    if holder.head.head.lemma_.lower() in word_class("auspices") | word_class("margins"):
        return False  # "on the sidelines of the UN General Assembly in New York"
    body = holder.ent_type_ == "ORG" and holder.head.head.ent_type_ != "ORG"
    return body or bool({holder.lower_, holder.lemma_.lower()} & (group_words() | word_class("rulers")))


def is_seat_of_rulers(prep: Token) -> bool:
    """Return whether a phrase tells where those who act rule: "the government in Aden and the rebels met".

    So does "the ministers in Peru, Bolivia and Chile".
    """
    holder = prep.head
    if prep.lower_ == "in" and prep.i > holder.i and _is_of_several(prep):
        return holder.pos_ in ("NOUN", "PROPN") and holder.lemma_.lower() not in contact_words()
    acts = holder.dep_ in SUBJECTS and holder.lemma_.lower() in word_class("rulers")
    return acts and prep.lower_ == "in" and prep.i == holder.i + 1


def _is_of_several(prep: Token) -> bool:
    """Return whether a row of states follows, the others of which the parser may have put beside the holder."""
    states = [noun for noun in prep.rights if noun.text in wide_places()]
    others = (*prep.head.conjuncts, *(other for noun in states for other in noun.conjuncts))
    return bool(states) and any(other.text in wide_places() for other in others)


def is_neutral(word: Token) -> bool:
    """Return whether words name a place of neither side: "a neutral venue", "a third country"."""
    if word.lower_ not in _NEITHERS:
        return False
    return word.i + 1 < len(word.doc) and word.nbor().lower_ in _GROUNDS and word.head.i == word.i + 1


def is_of_former(word: Token, clause: Clause) -> bool:
    """Return whether a word is of what a contact comes after: "the talks follow a letter sent from Rome on Sunday"."""
    if clause.link != "nsubj" or clause.verb is None:
        return False
    verb = word.doc[clause.verb]
    former = (child for child in verb.rights if child.dep_ == "dobj")
    return verb.lemma_.lower() in word_class("following") and any(noun.i < word.i for noun in former)


def is_effect(noun: Token, clause: Clause) -> bool:
    """Return whether a noun is what a contact does, or is about: "sparked protests in Rome", "discussed the war in"."""
    if noun.dep_ != "dobj" or noun.head.i != clause.verb:
        return False
    if clause.link == "verb":
        return noun.head.lemma_.lower() in word_class("treating")
    return clause.link == "nsubj" and noun.head.lemma_.lower() not in word_class("light")


def is_of_summit(name: Token, cue: Cue) -> bool:
    """Return whether a summit is called by the country that it is in: "the Uganda summit", not "the Iran talks"."""
    return cue.entry.id == "summit" and name.pos_ == "PROPN"
