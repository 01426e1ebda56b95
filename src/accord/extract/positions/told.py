"""Told: stands that are another's, none of anybody's, or on something else than their words seem to say.

"Qatar said that [the rebels would accept a truce]" is no stand of Qatar; "the two discussed [a return to the accord]"
and "Mali and Chad will be [observers]" are none at all; "a [guarantee] that tariffs fall" is none on security.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.turns import is_turn
from accord.extract.positions.units import Unit
from accord.extract.positions.wondering import asks

if TYPE_CHECKING:
    from accord.extract.positions.clauses import Clause
    from accord.extract.positions.subjects import Hearing, Subject
    from accord.terms.parsed import Token

_REPORTING = frozenset(("say", "tell", "report", "state", "note", "add", "confirm", "inform", "claim", "write"))
_WILLING = frozenset(("accept", "agree", "sign", "attend", "consider", "participate", "refuse"))
_READY = frozenset(("ready", "willing", "prepared", "open", "unwilling"))
_TO_TALKS = frozenset(("return", "come", "join"))
_TALKS = frozenset(("table", "talk", "talks", "negotiation", "dialogue"))
_DUTY = frozenset(("must", "should", "ought", "can", "could", "shall"))
_DISCUSSING = frozenset(("discuss", "debate", "review"))
_SEATS = frozenset(("observer", "observers"))
_WATCHED = frozenset(
    ("truce", "ceasefire", "border", "line", "withdrawal", "election", "mission", "force", "military", "un")
)
_SAFETY = frozenset(
    (
        "security",
        "safety",
        "attack",
        "attacked",
        "war",
        "aggression",
        "invasion",
        "invade",
        "force",
        "threat",
        "defence",
        "defense",
        "military",
        "strike",
        "protection",
        "troop",
        "territory",
        "soil",
        "fire",
    )
)
_WEIGHING = frozenset(
    ("decide", "consider", "weigh", "study", "discuss", "mull", "debate", "ponder", "examine", "review", "explore")
)
_GUARANTEES = frozenset(("guarantee", "assurance", "pledge"))
_FOUGHT = ("truce", "war", "ceasefire", "pause", "hostility")
_TRADE = frozenset(
    (
        "tariff",
        "levy",
        "duty",
        "quota",
        "price",
        "wage",
        "fee",
        "tax",
        "visa",
        "export",
        "import",
        "trade",
        "subsidy",
        "licence",
        "license",
        "market",
        "transit",
        "toll",
        "fishing",
        "salary",
    )
)


def is_anothers_will(unit: Unit) -> bool:
    """Return whether a side only tells what another is willing to do: "Qatar said [the rebels would accept it]"."""
    clause = next((each for each in unit.candidate.passage.clauses if each.verb.i == unit.head.i), None)
    if clause is None or clause in unit.candidate.clauses or not _is_reported(unit):
        return False
    return _is_of_named(clause) and _is_willing(clause.verb)


def _is_reported(unit: Unit) -> bool:
    """Return whether a content is what a side says, with a verb that only reports."""
    above = unit.head.head
    return unit.way == "says" or (above.i != unit.head.i and above.lemma_.lower() in _REPORTING)


def _is_of_named(clause: Clause) -> bool:
    subject = clause.subject
    if subject is None or subject.dep_ != "nsubj" or not clause.mentions:
        return False
    return any(word.pos_ == "PROPN" or word.text[:1].isupper() for word in subject.subtree if word.pos_ != "PRON")


def _is_willing(verb: Token) -> bool:
    """Return whether a clause tells of somebody's own will: "would accept", "is ready to", "will return to talks"."""
    if any(child.lower_ in _DUTY for child in verb.lefts if child.dep_ == "aux"):
        return False
    word = verb.lemma_.lower()
    if word == "be":
        return any(child.lower_ in _READY for child in verb.rights if child.dep_ == "acomp")
    below = (token for child in verb.rights if child.dep_ in ("prep", "dobj") for token in child.subtree)
    return word in _WILLING or (word in _TO_TALKS and any(token.lemma_.lower() in _TALKS for token in below))


def is_only_discussed(unit: Unit) -> bool:
    """Return whether sides only talked something over with each other: "[the two leaders] discussed a return to it"."""
    verb = unit.predicate
    did = verb.tag_ in ("VBD", "VBG") or any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.lefts)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    joint = subject is not None and (subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children))
    return unit.way == "does" and joint and did and verb.lemma_.lower() in _DISCUSSING


def is_seat(unit: Unit) -> bool:
    """Return whether a content is only a seat of those who watch talks: "want to be [observers at the talks]"."""
    words = {word.lemma_.lower() for word in unit.words}
    seats = [word for word in unit.words if word.lower_ in _SEATS]
    return bool(seats) and not words & _WATCHED and all(_is_had(word) for word in seats)


def is_question(unit: Unit) -> bool:
    """Return whether a content is a question that the side does not weigh: "asked [whether the truce would hold]"."""
    own = any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in unit.head.lefts)
    return own and asks(unit.head) and unit.predicate.lemma_.lower() not in _WEIGHING


def is_hearsay(unit: Unit) -> bool:
    """Return whether a side only says that a report is untrue: "dismissed [rumours of a truce]", "denied a report"."""
    passage, verb = unit.candidate.passage, unit.predicate
    found = (unit.head, *(child for child in unit.head.children if child.dep_ in ("dobj", "attr", "oprd")))
    if not any(word.pos_ == "NOUN" and is_turn(word, "hearsay") for word in found):
        return False
    return passage.is_against(verb) or is_turn(verb, "deny") or unit.head.dep_ in ("pobj", "oprd")


def is_invitation(unit: Unit) -> bool:
    """Return whether a side only stays away from where it was asked to come: "declined [an invitation]"."""
    invited = unit.head.lemma_.lower() in ("invitation", "invite")
    return invited and unit.way == "does" and unit.candidate.passage.is_against(unit.predicate)


def _is_had(noun: Token) -> bool:
    """Return whether somebody is, or takes part as, what a noun tells: "be observers", "join as an observer"."""
    return noun.dep_ in ("attr", "oprd") or (noun.dep_ == "pobj" and noun.head.lower_ == "as")


def is_of_trade(hearing: Hearing, subject: Subject) -> bool:
    """Return whether a guarantee, or a truce, is one of dues: "a guarantee that tariffs fall", "a tariff truce"."""
    fought, told = subject.token, subject.type == "issue" and subject.name == "ceasefire"
    if told and fought is not None and fought.i > fought.sent.start:
        return fought.lemma_.lower() in _FOUGHT and fought.nbor(-1).lower_ in _TRADE | {"trade", "tariff"}
    if subject.type != "issue" or subject.name != "security_guarantees":
        return False
    words = {word.lemma_.lower() for word in hearing.unit.words}
    return bool(words & _GUARANTEES and words & _TRADE and not words & _SAFETY)
