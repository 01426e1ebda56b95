"""Ways: where a journey told in the same breath led, and where a clause says that something was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.clause import Clause
from accord.extract.meetings.cues import Cue
from accord.lexicon.meetings import word_class
from accord.lexicon.places import place_kinds

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

PLACE_ENTITIES = frozenset(("GPE", "LOC", "FAC"))
_GONE_TO = frozenset(("visit", "reach", "tour"))
_WHEN = frozenset(("when", "as", "while"))


def is_way_there(place: Token, cue: Cue, clause: Clause) -> bool:
    """Return whether a journey told in the same breath led to a place: "flew to Juba and held talks"."""
    way = _way_to(place) or _stay_in(place)
    if way is None or way.i > cue.token or clause.prep is not None:
        return False
    main = place.doc[cue.token if clause.verb is None else clause.verb]
    if main.dep_ == "conj" and main.head == way:
        return True
    return way.tag_ == "VBG" and main in (way.head, way.head.head) and main.tag_ == "VBD"


def _stay_in(place: Token) -> Token | None:
    """Return the verb of being in a place: of "was in Juba on Monday and held talks"."""
    over = place.head.head
    at = place.dep_ == "pobj" and place.head.lower_ in ("in", "at") and over.lemma_ == "be" and over.tag_ == "VBD"
    return over if at and over.dep_ in ("ROOT", "ccomp", "conj") else None


def _way_to(place: Token) -> Token | None:
    """Return the verb of a journey to a place: of "flew to Juba", of "visited Juba"."""
    to = place.dep_ == "pobj" and place.head.lower_ in ("to", "in")
    way = place.head.head if to else place.head
    fits = to or (place.dep_ == "dobj" and way.lemma_.lower() in _GONE_TO)
    return way if fits and way.lemma_.lower() in word_class("journey") else None


def is_met_on(place: Token, cue: Token, clause: Clause) -> bool:
    """Return whether a contact was when someone came to a place: "the first round was held when he visited Juba"."""
    way = _way_to(place)
    if way is None or way.dep_ != "advcl" or way.head.i not in (cue.i, clause.verb):
        return False
    return any(child.lower_ in _WHEN and child.dep_ in ("advmod", "mark") for child in way.children)


def kind_of(place: Token) -> Token:
    """Return the noun that a name only names: the "city" of "visited the port city of Aden", else the name itself."""
    of = place.head
    named = place.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in place_kinds() | word_class("areas")
    return of.head if named else place


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
    return prep in ("before", "after", "ahead", "following") and lemma not in word_class("journey")
