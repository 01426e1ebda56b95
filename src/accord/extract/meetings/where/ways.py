"""Ways: where a journey told in the same breath led, and where a clause says that something was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.lexicon.meetings import contact_words, word_class
from accord.lexicon.places import place_kinds
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

PLACE_ENTITIES = frozenset(("GPE", "LOC", "FAC"))
_GONE_TO = frozenset(("visit", "reach", "tour"))
_ROOMS = frozenset(("host", "venue", "site", "scene", "setting"))
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


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _is_in(place: Token) -> Token | None:
    """Return the verb of who is in a place: of "will go on when both are in Juba"."""
    over = place.head.head
    return over if place.dep_ == "pobj" and place.head.lower_ == "in" and over.lemma_ == "be" else None


def _way_to(place: Token) -> Token | None:
    """Return the verb of a journey to a place: of "flew to Juba", of "visited Juba"."""
    to = place.dep_ == "pobj" and place.head.lower_ in ("to", "in")
    way = place.head.head if to else place.head
    fits = to or (place.dep_ == "dobj" and way.lemma_.lower() in _GONE_TO)
    return way if fits and way.lemma_.lower() in word_class("journey") else None


def is_met_on(place: Token, cue: Token, clause: Clause) -> bool:
    """Return whether a contact was when someone came to a place: "the first round was held when he visited Juba"."""
    way = _way_to(place) or _is_in(place)
    if way is None or way.dep_ != "advcl":
        return False
    over = way.head.head if way.head.dep_ == "conj" and not _has_subject(way.head) else way.head
    if not {way.head.i, over.i} & {cue.i, clause.verb}:
        return False
    return any(child.lower_ in _WHEN and child.dep_ in ("advmod", "mark") for child in way.children)


def kind_of(place: Token) -> Token:
    """Return the noun that a name only names: the "city" of "visited the port city of Aden", else the name itself."""
    of = place.head
    named = place.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in place_kinds() | word_class("areas")
    if named:
        return of.head
    before = place.doc[place.left_edge.i - 1] if place.left_edge.i > 0 and place.dep_ in SUBJECTS else place
    return before if before.dep_ == "pobj" and before.lower_ in place_kinds() else place


def is_left_for(place: Token, cue: Cue, clause: Clause) -> bool:
    """Return whether the parser took where a journey goes for a subject: "left for Sweden to attend talks"."""
    taken = place.dep_ == "nsubj" and place.doc[place.left_edge.i - 1].lower_ == "for" and place.i > 0
    return taken and place.head.i in (cue.token, clause.verb, *clause.above)


def is_where(place: Token, clause: Clause) -> bool:
    """Return whether a clause says what was done in a place: "Rome, where they met"."""
    near = (noun for prep in place.head.head.children for noun in prep.children if noun.dep_ == "pobj")
    beside = [place, *(noun for noun in near if noun.ent_type_ not in PLACE_ENTITIES and noun.i > place.i)]
    verbs = (clause.verb, *clause.above)
    way = _way_to(place) or _stay_in(place)
    if way is not None and clause.verb is not None and is_way_to_where(way, place.doc[clause.verb]):
        return True
    clauses = [child for noun in beside for child in noun.children if child.dep_ == "relcl" and child.i in verbs]
    return any(inner.lower_ == "where" for child in clauses for inner in child.subtree)


def is_way_to_where(way: Token, verb: Token) -> bool:
    """Return whether a clause with "where" hangs on a journey or a stay: "visited Juba last week, where he held talks".

    The parser may hang it on the day between: "was in Juba on Monday, where he met the king".
    """
    journey = way.lemma_.lower() in word_class("journey") or _is_stay(way)
    where = any(child.lower_ == "where" and child.dep_ == "advmod" for child in verb.lefts)
    day = verb.head if verb.dep_ == "relcl" and verb.head.ent_type_ in ("DATE", "TIME") else None
    over = day.head.head if day is not None and day.dep_ == "pobj" else day.head if day is not None else None
    hangs = (verb.dep_ == "advcl" and verb.head == way) or over == way
    return journey and where and hangs and verb.i > way.i


def _is_stay(verb: Token) -> bool:
    """Return whether a verb says only where somebody was: "was in Juba"."""
    return verb.lemma_ == "be" and any(child.lower_ in ("in", "at") and child.dep_ == "prep" for child in verb.rights)


def is_elsewhere(doc: Doc, clause: Clause) -> bool:
    """Return whether a verb tells of something beside the contact: "said in Rome before talks"."""
    if clause.verb is None or clause.link == "verb":
        return False
    lemma = doc[clause.verb].lemma_.lower()
    prep = doc[clause.prep].lower_ if clause.prep is not None else "of"
    if prep == "of":
        return clause.link == "dobj" and lemma in word_class("reporting")
    return prep in ("before", "after", "ahead", "following") and lemma not in word_class("journey")


def is_host_city(place: Token, cue: Cue, clause: Clause) -> bool:
    """Return whether a city houses a contact: "Geneva hosted talks between", "Jeddah played host to talks"."""
    verb = place.head
    if place.dep_ not in ("nsubj", "attr") or verb.i != clause.verb or not cue.entry.noun:
        return False
    if place.dep_ == "nsubj" and verb.lemma_.lower() in word_class("hosting"):
        return clause.link == "dobj" and clause.prep is None
    to = clause.prep is not None and place.doc[clause.prep].lower_ in ("to", "for", "of")
    return to and place.lemma_.lower() not in _ROOMS and is_housing(verb)


def is_housing(verb: Token) -> bool:
    """Return whether a verb gives a contact its room: "played host to talks", "was the venue for talks"."""
    roles = (child for child in verb.children if child.dep_ in ("dobj", "attr", "nsubj"))
    return verb.lemma_.lower() in ("play", "be", "serve", "become") and any(c.lemma_.lower() in _ROOMS for c in roles)


def is_hosted_by(place: Token, cue: Cue) -> bool:
    """Return whether a contact is called by who hosts it: "Qatar-hosted talks"."""
    return place.head.lower_ == "hosted" and place.head.dep_ == "amod" and place.head.head.i in (cue.token, cue.top)


def is_of_margins(place: Token, clause: Clause) -> bool:
    """Return whether an event that a contact was beside is called by its city: "the sidelines of the Doha Forum"."""
    event = place.head
    while event.dep_ == "compound" and event.head.ent_type_ == event.ent_type_:
        event = event.head
    if place.dep_ not in ("compound", "nmod", "amod") or event.dep_ != "pobj" or event.head.lower_ != "of":
        return False
    side = event.head.head
    return side.lemma_.lower() in word_class("margins") and any(word.i == clause.verb for word in side.ancestors)


def is_there_for(doc: Doc, first: int, last: int, cue: Cue, clause: Clause) -> bool:
    """Return whether a place stands right before what is done there: "in Barbados for talks", wherever it hangs."""
    if last + 2 >= len(doc) or first == 0 or doc[last + 1].lower_ != "for" or doc[first - 1].lower_ not in ("in", "at"):
        return False
    aim = next((child for child in doc[last + 1].children if child.dep_ == "pobj"), None)
    told = aim is not None and aim.lemma_.lower() in contact_words()
    return told and (
        clause.prep == last + 1 or (clause.verb == cue.token and clause.link == "verb" and cue.token < first)
    )


def is_signed_in(place: Token, clause: Clause) -> bool:
    """Return whether talks led to what was agreed in a place: "signed an accord in Ohrid after three days of talks"."""
    if clause.prep is None or clause.verb is None or place.doc[clause.prep].lower_ not in ("after", "following"):
        return False
    verb = place.doc[clause.verb]
    over = place.head.head
    within = over == verb or (over.head == verb and over.dep_ == "dobj")
    at = place.dep_ == "pobj" and place.head.lower_ in ("in", "at") and within
    return at and verb.tag_ == "VBD" and verb.lemma_.lower() in word_class("sealing")


def is_left(place: Token, clause: Clause) -> bool:
    """Return whether those who met left a place after it: "left Doha after a week of talks"."""
    after = clause.prep is not None and place.doc[clause.prep].lower_ in ("after", "following")
    return after and place.dep_ == "dobj" and place.head.i == clause.verb and place.head.lemma_.lower() == "leave"
