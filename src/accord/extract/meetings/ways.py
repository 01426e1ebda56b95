"""Ways: where a journey told in the same breath led, and where a clause says that something was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.clause import Clause
from accord.extract.meetings.cues import Cue
from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

PLACE_ENTITIES = frozenset(("GPE", "LOC", "FAC"))


def is_way_there(place: Token, cue: Cue, clause: Clause) -> bool:
    """Return whether a journey told in the same breath led to a place: "flew to Juba and held talks"."""
    if place.dep_ != "pobj" or place.head.lower_ not in ("to", "in") or place.head.head.i > cue.token:
        return False
    way, main = place.head.head, place.doc[cue.token if clause.verb is None else clause.verb]
    if way.lemma_.lower() not in word_class("journey") or clause.prep is not None:
        return False
    if main.dep_ == "conj" and main.head == way:
        return True
    return way.tag_ == "VBG" and main in (way.head, way.head.head) and main.tag_ == "VBD"


def is_left_for(place: Token, cue: Cue, clause: Clause) -> bool:
    """Return whether the parser took where a journey goes for a subject: "left for Sweden to attend talks"."""
    taken = place.dep_ == "nsubj" and place.doc[place.left_edge.i - 1].lower_ == "for" and place.i > 0
    return taken and place.head.i in (cue.token, clause.verb, *clause.above)


def is_where(place: Token, clause: Clause) -> bool:
    """Return whether a clause says what was done in a place: "Rome, where they met"."""
    near = (noun for prep in place.head.head.children for noun in prep.children if noun.dep_ == "pobj")
    beside = [place, *(noun for noun in near if noun.ent_type_ not in PLACE_ENTITIES and noun.i > place.i)]
    verbs = (clause.verb, *clause.above)
    clauses = [child for noun in beside for child in noun.children if child.dep_ == "relcl" and child.i in verbs]
    return any(inner.lower_ == "where" for child in clauses for inner in child.subtree)


def is_elsewhere(doc: Doc, clause: Clause) -> bool:
    """Return whether a verb tells of something beside the contact: "said in Rome before talks"."""
    if clause.verb is None or clause.link == "verb":
        return False
    lemma = doc[clause.verb].lemma_.lower()
    prep = doc[clause.prep].lower_ if clause.prep is not None else "of"
    if prep == "of":
        return clause.link == "dobj" and lemma in word_class("reporting")
    return prep in ("before", "after", "ahead") and lemma not in word_class("journey")
