"""Blame: what a side holds against another, what it finds too early, and what it tells of another's stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.clauses import Clause
from accord.extract.positions.news import is_no_accord
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit, unit_of
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_FOR = frozenset(("for", "of", "over"))
_STANDS = frozenset(
    (
        "demand",
        "wish",
        "agree",
        "back",
        "propose",
        "plan",
        "vow",
        "welcome",
        "insist",
        "urge",
        "reject",
        "ready",
        "strike",
        "tell",
    )
)
_FOUND = ("acomp", "oprd", "attr", "ccomp")


def is_blamed(unit: Unit) -> bool:
    """Return whether the content is what another is blamed for: "condemned Lima for [its raids]"."""
    link = unit.head.head
    fitting = ("of",) if unit.predicate.pos_ == "ADJ" else _FOR
    if unit.way != "does" or link.lower_ not in fitting or link.head.i != unit.predicate.i:
        return False
    return is_turn(unit.predicate, "blame") and not is_denied(unit.predicate)


def is_faulted_for_nothing(unit: Unit) -> bool:
    """Return whether another is blamed for an act, or for what it does not do: "accused Lima of refusing to talk"."""
    faulted = is_denied(unit.head) or is_turn(unit.head, "refuse") or is_turn(unit.head, "short")
    return is_blamed(unit) and (faulted or (unit.predicate.lemma_ == "accuse" and unit.head.tag_ == "VBG"))


def is_dispute(unit: Unit) -> bool:
    """Return whether sides only differ over the content: "disagree over the fee" tells nobody's stand."""
    links = unit.predicate.rights if unit.head.i == unit.predicate.i else (unit.head.head,)
    return is_turn(unit.predicate, "differ") and any(link.lower_ in ("over", "on", "about") for link in links)


def is_untimely(unit: Unit) -> bool:
    """Return whether a side finds it too early, or of no use, to do what the content tells."""
    return untimely_act(unit) is not None


def untimely_act(unit: Unit) -> Span | None:
    """Return where what a side finds too early stands: "considers it premature to [speak of a date]"."""
    for word in (unit.head, *(child for child in unit.head.children if child.dep_ in _FOUND)):
        if is_turn(word, "untimely") and not is_denied(word) and not is_denied(word.head):
            act = next(
                (child for child in (*word.rights, *word.head.rights) if _is_to_do(child) and child.i > word.i), None
            )
            return unit_of(unit.candidate, "will", act, act).content if act is not None else None
    return None


def is_not_yet(verb: Token) -> bool:
    """Return whether something has only not been done so far: "has not agreed to leave"."""
    return any(
        child.lemma_ == "have" or child.lower_ == "yet" for child in verb.children if child.dep_ in ("aux", "advmod")
    )


def _is_to_do(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)


def is_silence(unit: Unit) -> bool:
    """Return whether what is refused or has not come is only an answer: "will not comment", "has not given a reply"."""
    if is_turn(unit.head, "answer") and (unit.head.pos_ == "VERB" or is_not_yet(unit.predicate)):
        return True
    if unit.way == "will" and unit.head.tag_ == "VBN" and is_not_yet(unit.head):
        return True
    telling = (word for word in (unit.head, unit.predicate) if word.lemma_ in ("talk", "speak"))
    return any(child.lower_ == "about" for word in telling for child in word.rights)


def is_cherished(unit: Unit) -> bool:
    """Return whether a content is the side's own safety or right, which it is never against: "its sovereignty"."""
    own = any(child.dep_ == "poss" and child.lower_ in ("its", "our", "their") for child in unit.head.children)
    return own and is_turn(unit.head, "cherished")


def falls_short(unit: Unit) -> bool:
    """Return whether nothing came of what a unit tells: "failed to agree on", "left without [signing] the text"."""
    act: Token = unit.predicate
    if act.dep_ == "pcomp" and act.head.lower_ == "without":
        return True
    for _ in range(4):
        if is_no_accord(act) or is_turn(act, "short") or act.i in unit.candidate.passage.turned("short"):
            return True
        if act.dep_ not in ("xcomp", "conj", "acomp", "prep", "pcomp"):
            return False
        act = act.head
    return False


def tells_of_another(unit: Unit) -> bool:
    """Return whether a side tells what another wants or does: "he urged us to wait", "Lima backs the plan"."""
    subject = next((child for child in unit.head.lefts if child.dep_ == "nsubj"), None)
    passage = unit.candidate.passage
    quoted = passage.quoted or passage.sentence[0].is_quote
    called = subject is not None and subject.lower_ in ("he", "she") and quoted
    if any(child.tag_ == "MD" for child in unit.head.children):
        return False
    if is_turn(unit.predicate, "doubting") or _is_no_sign(unit):
        return True
    return (called and passage.is_cue(unit.head)) or (_is_anothers(unit) and _takes_a_stand(unit))


def _is_no_sign(unit: Unit) -> bool:
    """Return whether a side only sees no sign of something: "sees [no sign that Lima is ready] for a truce"."""
    none = is_denied(unit.predicate) or any(child.lower_ == "no" for child in unit.head.lefts)
    return none and unit.head.lemma_ in ("sign", "indication", "evidence", "proof")


def _is_anothers(unit: Unit) -> bool:
    """Return whether a content is a clause that has another side for its subject."""
    clause = next((each for each in unit.candidate.passage.clauses if each.verb.i == unit.head.i), None)
    own = unit.candidate.clauses
    return (
        (unit.candidate.speaks or is_turn(unit.predicate, "claim"))
        and clause is not None
        and clause not in own
        and (bool(clause.mentions) or _is_of_others(clause))
    )


def _is_of_others(clause: Clause) -> bool:
    """Return whether a clause is about others together, who are not said to be the speaker and they: "both sides"."""
    return clause.joint and clause.subject is not None and clause.subject.lower_ != "they"


def _takes_a_stand(unit: Unit) -> bool:
    return not _STANDS.isdisjoint(unit.cues_at(unit.head))
