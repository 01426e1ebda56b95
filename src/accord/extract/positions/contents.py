"""Contents: whether the words of a unit say by themselves what a side is for or against."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.positions.blame import (
    falls_short,
    is_cherished,
    is_dispute,
    is_faulted_for_nothing,
    is_silence,
    tells_of_another,
)
from accord.extract.positions.news import (
    is_achieved,
    is_addressee,
    is_announced_of_another,
    is_asked_to_act,
    is_befallen,
    is_not_asked,
    is_only_in_it,
    is_opinion,
    is_past_claim,
    is_warning,
)
from accord.extract.positions.refusals import is_no_longer_sought
from accord.extract.positions.retold import is_retold
from accord.extract.positions.supposing import is_supposed
from accord.extract.positions.told import (
    is_anothers_will,
    is_hearsay,
    is_invitation,
    is_only_discussed,
    is_question,
    is_seat,
)
from accord.extract.positions.turns import is_denied, points_back
from accord.extract.positions.units import Unit
from accord.extract.positions.verdicts import is_upside_down, verdict_of
from accord.extract.untold import is_untold
from accord.lexicon.positions import type_of_noun
from accord.terms.claim import Stance

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_WEAK = frozenset(("will", "plan", "deny", "ready", "weigh", "maybe", "discuss", "condition"))
_OWN = frozenset(("we", "i", "it", "they", "he", "she"))
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_COMPLEMENTS = ("acomp", "attr", "xcomp", "oprd", "aux")
_HELD = frozenset(
    ("hold", "begin", "start", "open", "attend", "end", "finish", "conclude", "complete", "wrap", "close")
)
_HAS = frozenset(("has", "have", "had", "'ve", "’ve"))
_THINGS = frozenset(("it", "this", "that", "them", "these", "those"))
_MAYBE = frozenset(("may", "might", "could"))


def says_itself(unit: Unit) -> bool:
    """Return whether a unit's content can stand alone: no fact told, no question, no "which" of something else."""
    first, head = unit.words[0], unit.head
    if first.tag_ in ("WDT", "WP", "WRB") or head.pos_ == "PRON" or not any(len(word) > 2 for word in unit.words):
        return False
    if unit.way == "says" and unit.predicate.tag_ == "VBG":
        return False
    if unit.way == "will" and head.tag_ in ("VBD", "VBZ", "VBP") and not _is_firm(head):
        return False
    if unit.way == "will" and (_is_done(head) or _is_bare(head) or (head.tag_ == "VBG" and head.dep_ == "pcomp")):
        return False
    if any(token.lower_ == "according" for token in unit.words) or _is_event(unit):
        return False
    if points_back(head) and head.lemma_.lower() not in type_of_noun():
        return False
    told = is_past_claim(unit) or is_announced_of_another(unit) or is_asked_to_act(unit)
    told |= is_anothers_will(unit) or is_only_discussed(unit) or is_seat(unit) or is_question(unit)
    told |= is_achieved(unit) or is_befallen(unit) or is_addressee(unit) or is_only_in_it(unit) or is_not_asked(unit)
    told |= is_untold(unit.head) or is_supposed(unit) or is_hearsay(unit) or is_invitation(unit)
    told |= is_retold(unit)
    return not (told or _is_fact(unit) or _is_epithet(unit))


def _is_epithet(unit: Unit) -> bool:
    """Return whether a content is what a side calls another thing: "called the text [a retreat from the treaty]"."""
    named = unit.way == "does" and unit.head.dep_ == "oprd" and unit.head.pos_ == "NOUN"
    return named and any(child.lower_ in ("a", "an") for child in unit.head.lefts)


def can_be_shown(unit: Unit, stance: Stance) -> bool:
    """Return whether the content reads as what the stance is on: no act of its own, no demand that is given up."""
    owned = any(child.dep_ == "poss" for child in unit.head.children) and not _is_turned_down(unit)
    given_up = stance == "opposes" and owned and {"goal", "right"} & {*unit.cues_at(unit.head)} and unit.way == "does"
    dropped = is_upside_down(unit, stance) or is_faulted_for_nothing(unit) or tells_of_another(unit)
    dropped |= is_dispute(unit) or falls_short(unit) or is_no_longer_sought(unit)
    dropped |= (stance == "supports" or unit.way == "does") and is_warning(unit)
    dropped |= stance == "opposes" and (_lacks(unit) or is_silence(unit) or is_cherished(unit))
    maybe = (stance == "opposes" and is_possible(unit) and not _could_not(unit.head)) or (
        stance == "open" and is_opinion(unit)
    )
    return not (given_up or dropped or maybe or _is_bare(unit.head) or _is_of_something(unit))


def _is_turned_down(unit: Unit) -> bool:
    """Return whether what is refused is another's, which a side does not give up: "rejected its offer"."""
    return unit.predicate.i in unit.candidate.passage.turned("refuse")


def _is_bare(verb: Token) -> bool:
    """Return whether a verb tells what was done, without a subject of its own."""
    subject = any(child.dep_ in _SUBJECTS for child in verb.children)
    return not subject and (_is_done(verb) or verb.tag_ in ("VBD", "VBZ", "VBP")) and not _is_firm(verb)


def _is_of_something(unit: Unit) -> bool:
    """Return whether a content tells not what it is on: "would not [lower it]"."""
    head = unit.head
    if head.pos_ != "VERB" or not any(child.dep_ == "dobj" and child.lower_ in _THINGS for child in head.rights):
        return False
    named = (word for word in unit.words if word.i > head.i and word.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
    subject = next((child for child in head.lefts if child.dep_ in _SUBJECTS), None)
    return next(named, None) is None and (subject is None or subject.pos_ == "PRON" or unit.way in ("does", "will"))


def _is_done(verb: Token) -> bool:
    """Return whether a verb tells what has been done: "has called for"."""
    helping = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBN" and (not helping or helping[0] in _HAS) and not _is_firm(verb)


def _lacks(unit: Unit) -> bool:
    """Return whether a side tells that it has none of something: "we do not have a date" refuses nothing."""
    ahead = any(child.tag_ == "MD" for child in unit.head.children)
    return unit.head.lemma_ == "have" and is_denied(unit.head) and not ahead and unit.head.dep_ != "xcomp"


def _is_firm(verb: Token) -> bool:
    return any(child.tag_ == "MD" or child.dep_ == "neg" for child in verb.children)


def _is_fact(unit: Unit) -> bool:
    """Return whether the content is a clause that tells what is, was or would be, with no word of what ought to be."""
    subject = next((child for child in unit.head.children if child.dep_ in _SUBJECTS), None)
    if subject is None or unit.head.pos_ not in ("VERB", "AUX"):
        return False
    own = subject.lower_ in _OWN or _is_of_side(unit, subject)
    past = any(child.dep_ == "aux" and child.lower_ == "had" for child in unit.head.children)
    if past and not (own and "agree" in unit.cues_at(unit.head)):
        return True
    if verdict_of(unit) is not None:
        return False
    cues = [cue for token in _bearers(unit) for cue in unit.cues_at(token)]
    if any(cue not in _WEAK for cue in cues):
        return False
    return not (own and (_is_firm(unit.head) or "ready" in cues))


def _is_event(unit: Unit) -> bool:
    """Return whether the unit tells that talks were held, begun or ended."""
    told = unit.predicate.lemma_.lower() in _HELD and unit.predicate.tag_ in ("VBD", "VBN", "VBG")
    return told and any(type_of_noun().get(token.lemma_.lower()) == "meeting" for token in unit.words)


def _is_of_side(unit: Unit, subject: Token) -> bool:
    return any(mention.root == subject.i for mention in unit.candidate.mentions)


def _bearers(unit: Unit) -> Iterator[Token]:
    """Yield the words that may bear a stance: what governs the content, its head, and what completes the head."""
    yield unit.predicate
    yield unit.head
    yield from (child for child in unit.head.children if child.dep_ in _COMPLEMENTS)


def _could_not(verb: Token) -> bool:
    """Return whether something could not be, which is more than that it may not: "could never accept"."""
    return is_denied(verb) and any(child.dep_ == "aux" and child.lower_ == "could" for child in verb.children)


def is_possible(unit: Unit) -> bool:
    """Return whether the side only may do what the content says."""
    return any(child.dep_ == "aux" and child.lower_ in _MAYBE for child in unit.head.children)
