"""Whereabouts: which of the places that a sentence names is that of a contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.cues.senses import is_person
from accord.extract.meetings.where.places import PARTS_OF_STATES, Spot
from accord.extract.meetings.where.seats import is_effect, is_of_former, is_of_summit, is_seat, is_seat_of_rulers
from accord.extract.meetings.where.venues import city_of, is_right_in, is_venue
from accord.extract.meetings.where.ways import (
    is_elsewhere,
    is_host_city,
    is_hosted_by,
    is_left,
    is_left_for,
    is_met_on,
    is_of_margins,
    is_signed_in,
    is_there_for,
    is_way_there,
    is_where,
    kind_of,
)
from accord.lexicon.meetings import word_class
from accord.lexicon.places import place_kinds
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_AT = frozenset(("in", "at", "near", "outside", "inside"))
_ON = frozenset(("border", "frontier", "island", "side", "outskirts"))
_PARTS = frozenset(("side", "outskirts", "part", "centre", "center"))
_TO = frozenset(("to", "into", "for", "in", "at", "from"))
_EXPECTED = frozenset(("be", "expect", "due"))  # "is expected in Oslo in June to meet the king"
_RATHER = frozenset(("anywhere but", "everywhere but", "rather than", "other than"))
_ONWARD = frozenset(("on", "back", "over", "up", "down"))  # "travelled on to Rome"
_FAR = 20  # tokens
_BEFORE = 8  # tokens
_STEPS = 6  # edges from a phrase of place to the contact


def spot_of(doc: Doc, cue: Cue, clause: Clause, spots: tuple[Spot, ...], arguments: frozenset[int]) -> Spot | None:
    """Return the place of a contact: a city before a country, the nearest of several; None without one."""
    fit = [spot for spot in spots if _hangs_on(doc, spot, cue, clause, arguments)]
    fit = [spot for spot in fit if not any(_is_within(doc, other, spot) for other in fit)]
    best = min(fit, key=lambda spot: (not spot.fine, _distance(doc, spot, cue)), default=None)
    return _city_of(doc, best, spots) or best if best is not None and is_venue(best.place.name) else best


def _is_within(doc: Doc, town: Spot, city: Spot) -> bool:
    """Return whether a town is told by the city it lies at: "the Munich suburb of Pullach"."""
    kind = kind_of(doc[town.root])
    return kind.i != town.root and doc[city.root].head == kind and city.root < kind.i


def _city_of(doc: Doc, venue: Spot, spots: tuple[Spot, ...]) -> Spot | None:
    """Return the city that the words beside a venue say it is in."""
    city = city_of(doc, venue.first, venue.root)
    beside = (spot for spot in spots if spot.fine and (city is not None and spot.root == city.i))
    return next(beside, None) or next(
        (spot for spot in spots if spot.fine and is_right_in(doc, venue.root, spot.first)), None
    )


def _distance(doc: Doc, spot: Spot, cue: Cue) -> int:
    """Return how far a place is from a cue in words; what stands before the cue belongs to something else as a rule."""
    if doc[spot.root].head.i in (cue.token, cue.top):
        return 0
    return spot.root - cue.token if spot.root > cue.token else cue.token - spot.root + _BEFORE


def _hangs_on(doc: Doc, spot: Spot, cue: Cue, clause: Clause, arguments: frozenset[int]) -> bool:
    root = doc[spot.root]
    if is_where(root, clause) or is_there_for(doc, spot.first, spot.root, cue, clause):
        return True
    if spot.fine and (is_host_city(root, cue, clause) or is_of_margins(root, clause)):
        return True
    if is_hosted_by(root, cue):
        return True
    if root.dep_ in ("compound", "nmod", "amod") and root.head.i in (cue.token, cue.top):
        return (spot.fine or is_of_summit(root, cue)) and not _is_pair(doc, spot)
    if spot.root in arguments:
        return False
    if root.dep_ == "poss" and root.head.lower_ in place_kinds():
        root = root.head
    root = kind_of(root)
    if is_signed_in(root, clause) or is_left(root, clause):
        return True
    if is_way_there(root, cue, clause) or is_left_for(root, cue, clause) or is_met_on(root, doc[cue.token], clause):
        return True
    if root.dep_ == "dobj" and root.head.lemma_.lower() in word_class("journey"):
        return root.head.i in (cue.token, clause.verb, *clause.above)
    return any(_leads_to(prep, cue, clause, arguments) for prep in _preps_over(root, cue, clause))


def _is_pair(doc: Doc, spot: Spot) -> bool:
    """Return whether a name is half of a pair of sides: "Belgrade-Pristina talks"."""
    around = [doc[i].text for i in (spot.first - 1, spot.root + 1) if 0 <= i < len(doc)]
    return any(word in ("-", "–", "/", "and") for word in around)


def _preps_over(root: Token, cue: Cue, clause: Clause) -> Iterator[Token]:
    token = root
    for _ in range(3):
        if token.dep_ == "poss" and is_person(token.head):
            return
        if token.dep_ == "pobj" and (
            token.head.lower_ in _AT
            or (token.head.lower_ == "on" and token.lower_ in _ON)
            or (token.head.lower_ in _TO and _is_goal(token.head, cue, clause))
        ):
            yield token.head
            return
        if (
            token.dep_ == "pobj"
            and token.head.lower_ == "of"
            and token.head.head.lower_ in place_kinds() | PARTS_OF_STATES | _PARTS
        ):
            token = token.head.head
        elif token.dep_ in ("conj", "appos", "compound", "nmod", "poss"):
            token = token.head
        else:
            return


def _is_goal(prep: Token, cue: Cue, clause: Clause) -> bool:
    """Return whether "to" leads to where a journey or a guest goes."""
    paid = cue.entry.format == "visit" and clause.link == "dobj" and prep.head.i == clause.verb
    if prep.head.i == cue.token or paid:
        return prep.lower_ != "from"
    if clause.link in SUBJECTS and prep.head.i == clause.verb:
        return prep.lower_ == "to" and prep.head.lemma_.lower() in word_class("relocating")
    over = prep.head
    over = over.head if over.lower_ in _ONWARD and over.dep_ in ("prep", "prt", "advmod") else over
    lemma = over.lemma_.lower()
    if prep.lower_ == "for":
        return lemma in word_class("going")
    left = clause.prep is not None and prep.doc[clause.prep].lower_ in ("after", "following")
    if left and lemma in word_class("journey"):
        return prep.lower_ == "from"
    return prep.lower_ != "from" and lemma in word_class("journey")


def _leads_to(prep: Token, cue: Cue, clause: Clause, arguments: frozenset[int]) -> bool:
    """Return whether a phrase of place hangs on a cue, on its verb, on a journey above it, or on those who met."""
    goals = {cue.token, cue.top, clause.verb, *clause.below, *arguments}
    if is_of_former(prep, clause) or is_seat_of_rulers(prep) or _is_ruled_out(prep):
        return False
    if _is_past_partner(prep) and prep.head.head.i == cue.token:
        return True
    if is_elsewhere(prep.doc, clause):
        goals.discard(clause.verb)
    head = prep.head
    for _ in range(_STEPS):
        if head.i in goals or _is_beside_event(head, clause):
            return True
        if is_seat(prep, head) or is_effect(head, clause) or head.lower_ == "since":
            return False
        if head.i in clause.above and head.lemma_.lower() in word_class("journey") | word_class("going") | _EXPECTED:
            return True
        if head.pos_ in ("VERB", "AUX") and head.dep_ not in ("xcomp", "acomp"):
            return False
        if head.lemma_.lower() in word_class("topics") or head.i < cue.token - _FAR:
            return False
        head = head.head
    return False


def _is_past_partner(prep: Token) -> bool:
    """Return whether a place comes behind a partner or a place of the same matter: "the war in Niger in Lome"."""
    before = (child.lower_ for child in prep.head.children if child.dep_ == "prep" and child.i < prep.i)
    return any(word in ("with", prep.lower_) for word in before)


def _is_ruled_out(prep: Token) -> bool:
    """Return whether a contact is to be anywhere else: "but not in Oslo", "anywhere but in Oslo", "rather than in"."""
    before = prep.doc[max(prep.i - 2, 0) : prep.i].text.lower()
    return before.split()[-1:] == ["not"] or before in _RATHER


def _is_beside_event(side: Token, clause: Clause) -> bool:
    """Return whether a contact was on the "sidelines" of something, whatever else hangs between them."""
    over = next((above for above in side.ancestors if above.pos_ == "VERB"), None)
    return side.lemma_.lower() in word_class("margins") and over is not None and over.i == clause.verb
