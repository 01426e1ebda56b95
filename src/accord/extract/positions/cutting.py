"""Cutting: where the words stand that a stance is on: "will never [leave]", "wants to [restore the channel]"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.blame import untimely_act
from accord.extract.positions.refusals import averted, is_unintended
from accord.extract.positions.turns import is_denied, things_of
from accord.extract.positions.units import Unit, unit_of
from accord.extract.positions.verdicts import turned_content
from accord.terms.claim import Stance
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_OWN = frozenset(("we", "i", "it", "they", "he", "she"))
_WILL = frozenset(("will", "would", "'ll", "’ll"))


def content_of(unit: Unit, stance: Stance) -> Span:
    """Return where the content stands.

    Of what is refused these are the words after the "not" or the "no": "will never [leave]". Where the governing verb
    shows no stance of its own, it is part of what the side is for: "wants to [restore the channel]".
    """
    kept_away = averted(unit) if stance == "opposes" else None
    if kept_away is not None:
        return unit_of(unit.candidate, "owns", kept_away, kept_away).content
    turned = untimely_act(unit) or turned_content(unit, stance)
    if turned is not None:
        return turned
    none = _none_of(unit) if stance == "opposes" else None
    if none is not None:
        return none
    taken = _taken(unit, stance) or _wanted(unit, stance) or _made_sure(unit)
    if taken is not None:
        return taken
    head, act = unit.head, unit.predicate
    acted = unit.way == "does" and act.tag_ == "VB" and act.i < unit.words[0].i
    acted &= not unit.cues_at(act) or (act.dep_ == "xcomp" and act.head.lemma_ == "threaten")
    if acted and stance != "opposes" and head.pos_ in ("NOUN", "PROPN"):
        return unit_of(unit.candidate, "will", act, act).content
    told = stance != "opposes" or is_unintended(unit)
    own = _own_act(unit, conditional=stance == "conditional") if told else None
    if own is not None:
        return unit_of(unit.candidate, "will", own, own).content
    refused = is_denied(head)
    later = [word for word in unit.words if word.i >= head.i]
    if stance != "opposes" or not refused or head.pos_ != "VERB" or len(later) < 2:
        return unit.content
    end = unit.content.end
    return Span(later[0].idx, end if later[1].idx < end else later[-1].idx + len(later[-1]))


def _taken(unit: Unit, stance: Stance) -> Span | None:
    """Return where that stands which a side says it accepts or refuses: "said it had accepted [the plan]"."""
    head = unit.head
    subject = next((child for child in head.lefts if child.dep_ == "nsubj"), None)
    own = subject is not None and subject.lower_ in _OWN and subject.i <= unit.words[0].i + 1
    barred = unit.way == "will" and stance == "opposes" and is_denied(head)
    cues = {"agree", "back", "welcome"} if stance != "opposes" or barred or is_denied(head) else {"reject"}
    if head.pos_ != "VERB" or not (own or barred) or not cues & {*unit.cues_at(head)}:
        return None
    noun = next((child for child in head.rights if child.dep_ == "dobj" and child.pos_ != "PRON"), None)
    return unit_of(unit.candidate, "owns", noun, noun).content if noun is not None else None


def _wanted(unit: Unit, stance: Stance) -> Span | None:
    """Return where that stands which a side says it wants: "added that they expected [Lima to cut its levy]"."""
    head = unit.head
    subject = next((child for child in head.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in _OWN or subject.i > unit.words[0].i + 1 or stance == "opposes":
        return None
    if head.pos_ != "VERB" or is_denied(head) or not {"wish", "demand"} & {*unit.cues_at(head)}:
        return None
    below = [child for child in head.rights if child.dep_ in ("ccomp", "xcomp", "dobj") and child.pos_ != "PRON"]
    return unit_of(unit.candidate, "owns", below[0], below[0]).content if len(below) == 1 else None


def _made_sure(unit: Unit) -> Span | None:
    """Return where that stands which a side makes sure of: "we need to make sure that [the truce holds]"."""
    clause = next((child for child in unit.head.rights if child.dep_ == "ccomp"), None)
    if clause is None or unit.head.lower_ not in ("sure", "certain") or unit.words[0].i != unit.head.i:
        return None
    return unit_of(unit.candidate, "owns", clause, clause).content


def _own_act(unit: Unit, *, conditional: bool) -> Token | None:
    """Return what a side will do or is ready for where its content says so with "it" or "they": "they will [leave]"."""
    head = unit.head
    subject = next((child for child in head.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in _OWN or subject.i > unit.words[0].i + 1:
        return None
    called = next(
        (child for child in head.rights if child.dep_ in ("acomp", "oprd") and "ready" in unit.cues_at(child)), None
    )
    if called is not None:
        return next(
            (child for child in (*called.rights, *head.rights) if child.dep_ == "xcomp" and child.tag_ == "VB"), None
        )
    will = any(child.dep_ == "aux" and child.lower_ in _WILL for child in head.lefts)
    denied = is_denied(head) and not conditional
    return head if will and head.pos_ == "VERB" and not denied else None


def _none_of(unit: Unit) -> Span | None:
    """Return where what a side will have none of stands in a clause of its own: "we accept no [ban on fishing]"."""
    for noun in things_of(unit.head):
        no = next((child for child in noun.lefts if child.lower_ == "no"), None)
        inside = [word for word in unit.words if no is not None and no.i < word.i <= noun.right_edge.i]
        if inside and unit.words[0].i < inside[0].i - 1:
            return Span(inside[0].idx, inside[-1].idx + len(inside[-1]))
    return None
