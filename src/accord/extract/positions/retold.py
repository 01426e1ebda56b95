"""Retold: what is no stand of a side, though it is told of it: what it failed to do, does not say or is told to do.

"Chad failed to end the siege"; "did not say when it would leave"; "had until Friday to sign"; "doubts that Mali will".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.refusals import words_above
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def is_retold(unit: Unit) -> bool:
    """Return whether a unit tells no stand of its side."""
    if any(_is_no_choice(unit, word) for word in (unit.head, unit.predicate, *words_above(unit))):
        return True
    if is_denied(unit.predicate) and (is_turn(unit.predicate, "censure") or is_turn(unit.predicate, "laud")):
        return not is_turn(unit.predicate, "refuse")  # "did not criticise the plan", which it need not like
    return _is_of_itself(unit) or _is_unsaid(unit) or _is_lamented(unit) or _is_not_vouched(unit)


def _is_no_choice(unit: Unit, word: Token) -> bool:
    """Return whether a word tells what a side cannot do, has not agreed to, is to do by some day or is accused of."""
    hapless = is_turn(word, "hapless") and not _is_of_thing(unit, word)
    return hapless or _is_not_agreed(word) or _is_due_by(word) or _is_charged(word)


def _is_of_thing(unit: Unit, verb: Token) -> bool:
    """Return whether it is another thing that fails, which a side may find fault with: "the [plan] fails to say"."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return False
    return all(mention.root != subject.i for mention in unit.candidate.mentions)


def _is_not_agreed(verb: Token) -> bool:
    """Return whether somebody has not agreed or promised so far, who need not be against it: "had not agreed to"."""
    helping = {child.lemma_ for child in verb.lefts if child.dep_ == "aux"}
    open_yet = "have" in helping or ("do" in helping and verb.lemma_ not in ("agree", "consent"))
    return open_yet and is_turn(verb, "undertake") and is_denied(verb)


def _is_due_by(verb: Token) -> bool:
    """Return whether others set a time for what follows: "[had] until Friday to sign"."""
    return verb.lemma_ == "have" and any(child.lower_ == "until" for child in verb.rights)


def _is_of_itself(unit: Unit) -> bool:
    """Return whether a side tells by its own name what it did, which is told apart: "said that [Chad denied it]"."""
    subject = next((child for child in unit.head.lefts if child.dep_ in SUBJECTS), None)
    if unit.way != "does" or unit.head.dep_ != "ccomp" or unit.head.tag_ == "VB":
        return False
    if subject is None or subject.pos_ != "PROPN":
        return False
    firm = is_denied(unit.head) or any(child.tag_ == "MD" for child in unit.head.lefts)
    return not firm and any(mention.root == subject.i for mention in unit.candidate.mentions)


def _is_unsaid(unit: Unit) -> bool:
    """Return whether a side only does not say when or whether: "did not [say] when it would leave"."""
    saying = (word for word in (unit.head, unit.predicate) if is_turn(word, "disclose") and is_denied(word))
    below = (child for word in saying for child in word.rights if child.dep_ in ("ccomp", "xcomp", "advcl"))
    return any(word.tag_ == "WRB" or word.lower_ in ("whether", "if") for child in below for word in child.lefts)


def _is_lamented(unit: Unit) -> bool:
    """Return whether a side doubts or regrets what another does or refuses: "doubts that [Mali will leave]"."""
    clause = unit.head.dep_ == "ccomp"
    above = unit.head.head if clause else unit.predicate
    doubted = is_turn(above, "doubting") or is_turn(above, "lament")
    return doubted and (clause or unit.head.i in unit.candidate.passage.turned("refuse"))


def _is_charged(verb: Token) -> bool:
    """Return whether others only accuse a side: "was [accused] of refusing to leave"."""
    return is_turn(verb, "fault") and any(child.dep_ == "auxpass" for child in verb.lefts)


def _is_not_vouched(unit: Unit) -> bool:
    """Return whether a content is that there is no assurance of something: "gave [no guarantee that it would]"."""
    return is_turn(unit.head, "vouch") and any(child.lower_ == "no" for child in unit.head.lefts)
