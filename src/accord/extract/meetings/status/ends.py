"""Ends: a contact that a second verb calls off, and one at which something is still to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.status.operators import operators_over
from accord.lexicon.meetings import noun_cues, word_class
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

Off: TypeAlias = Literal["cancelled", "postponed", "ongoing", "occurred", ""]

_AT = frozenset(("during", "at", "in"))
_COMING = frozenset(("turn", "show"))
_ARRIVING = frozenset(("come", "arrive", "attend", "appear", "travel"))
_PAST = frozenset(("past", "perfect"))
_FOR_GOOD = frozenset(("indefinitely", "sine"))
_PRESENT = _PAST | {"present", "progressive"}
_THAT = frozenset(("it", "this", "that", "these"))
_PLANS = frozenset(("plan", "trip", "visit", "journey", "event", "gathering", "arrangement"))


def called_off(doc: Doc, clause: Clause) -> Off:
    """Return what became of a contact that was set: "was due on Friday but has been put off", "did not take place"."""
    if clause.verb is not None and clause.prep is not None and _failed_to_come(doc[clause.verb]):
        return "postponed"
    if clause.verb is None:
        return ""
    verb = doc[clause.verb]
    if _is_only_paused(verb, clause):
        return "ongoing"
    if _is_rising(doc, verb, clause):
        return "occurred"
    line = [verb, *(doc[i] for i in clause.above)]
    if (tense_of(verb) == "infinitive" or is_due(verb)) and (off := _off_as_told(line)):
        return off
    if clause.link == "dobj" and clause.prep is None and any(map(_is_broken_off, verb.children)):
        return "cancelled"
    if clause.link not in SUBJECTS and not is_due(verb):
        return ""
    if any(_came_to_nothing(token) for token in line):
        return "cancelled"
    seconds = [child for token in line for child in token.children if child.dep_ == "conj" and _is_second(child)]
    if any(map(_stayed_away, seconds)):
        return "cancelled"
    return next((off for child in seconds if (off := _off(child))), "")


def _is_broken_off(verb: Token) -> bool:
    """Return whether those who began something broke it off: "resumed talks on Friday and broke off on Monday"."""
    objects = [child for child in verb.rights if child.dep_ == "dobj"]
    them = all(child.lower_ in ("them", "it") for child in objects)
    return verb.dep_ == "conj" and _is_second(verb) and them and _off(verb) == "cancelled"


def _is_only_paused(verb: Token, clause: Clause) -> bool:
    """Return whether a contact only rests for a while: "suspended the talks for the weekend", "paused overnight"."""
    if clause.prep is not None or verb.lemma_.lower() not in word_class("pausing") or tense_of(verb) not in _PRESENT:
        return False
    beside = [*verb.rights, *(inner for child in verb.rights if child.dep_ == "dobj" for inner in child.rights)]
    rests = (noun for child in beside if child.lower_ in ("for", "over") for noun in child.rights)
    short = any(noun.lemma_.lower() in word_class("rests") and not _is_counted(noun) for noun in rests)
    return short or any(child.lower_ == "overnight" for child in beside)


def _is_rising(doc: Doc, verb: Token, clause: Clause) -> bool:
    """Return whether those who met rose for the time being: "adjourned the talks on Tuesday", not "indefinitely"."""
    if clause.prep is not None or verb.lemma_.lower() != "adjourn" or tense_of(verb) not in _PAST:
        return False
    below = (token for i in clause.below for token in (doc[i], *doc[i].children))
    planned = any(token.lemma_.lower() in word_class("planning") for token in below)
    return not planned and not any(child.lower_ in _FOR_GOOD for child in verb.children)


def _is_counted(noun: Token) -> bool:
    """Return whether a noun is one of several: "for five days" is more than a night's rest."""
    return any(child.dep_ == "nummod" and child.lower_ not in ("a", "one") for child in noun.lefts)


def _off_as_told(line: list[Token]) -> Off:
    """Return what became of a plan by a clause of its own: "were due to meet, but the plans fell through"."""
    for verb in (child for token in line for child in token.children if child.dep_ in ("conj", "ccomp")):
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        if tense_of(verb) in _PAST and any(_is_plan(subject) for subject in subjects):
            return "cancelled" if _came_to_nothing(verb) else _off(verb)
    return ""


def is_due(verb: Token) -> bool:
    """Return whether somebody is "due" somewhere, or was, as for talks."""
    return verb.lemma_ == "be" and any(child.dep_ == "acomp" and child.lower_ == "due" for child in verb.rights)


def _is_plan(noun: Token) -> bool:
    """Return whether a word takes up what was planned: "it", "the plans", "the meeting"."""
    return noun.lower_ in _THAT or noun.lemma_.lower() in noun_cues() or noun.lemma_.lower() in _PLANS


def _came_to_nothing(verb: Token) -> bool:
    """Return whether a verb says that what was set was not held."""
    past = tense_of(verb) in _PAST and any(child.dep_ == "neg" for child in verb.children)
    lemma = verb.lemma_.lower()
    held = lemma in word_class("held") or any(f"{lemma} {c.lower_}" in word_class("held") for c in verb.children)
    return past and held


def _failed_to_come(verb: Token) -> bool:
    """Return whether a side that was awaited at a contact did not come: "has not turned up", "failed to show up"."""
    came = verb.lemma_.lower() in _COMING and any(child.lower_ == "up" for child in verb.children)
    failed = verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "fail"
    not_there = any(child.dep_ == "neg" for child in verb.children) and tense_of(verb) in _PAST
    return came and (failed or not_there)


def _stayed_away(verb: Token) -> bool:
    """Return whether who was awaited did not come: "was due in Oslo for talks but did not arrive"."""
    return verb.lemma_.lower() in _ARRIVING and any(child.dep_ == "neg" for child in verb.children)


def _is_second(verb: Token) -> bool:
    return verb.pos_ == "VERB" and tense_of(verb) in _PAST and not any(c.dep_ in SUBJECTS for c in verb.children)


def _off(verb: Token) -> Off:
    names = [name for name, _ in operators_over([verb])]
    return "cancelled" if "cancelled" in names else "postponed" if "postponed" in names else ""


def is_to_come(doc: Doc, clause: Clause) -> bool:
    """Return whether something is to be done at a contact: "will raise it at the talks", "plans to sign it there"."""
    if clause.verb is None or clause.prep is None or doc[clause.prep].lower_ not in _AT:
        return False
    tense = tense_of(doc[clause.verb])
    if tense == "future":
        return True
    over = [doc[i] for i in clause.above if doc[i].pos_ in ("VERB", "AUX")]
    planned = any(token.lemma_.lower() in word_class("intending") for token in over[:1])
    return tense == "infinitive" and planned and tense_of(over[0]) not in _PAST


def was_set(verb: Token) -> bool:
    """Return whether a verb tells only that a contact was to be: "was to open on Friday", "was due in Oslo"."""
    plan = verb.head if verb.dep_ == "xcomp" and tense_of(verb) == "infinitive" else verb
    if is_due(plan):
        return plan.lower_ in ("was", "were")
    known = plan.lemma_.lower() in word_class("planning") and (plan.pos_ == "ADJ" or plan.tag_ == "VBN")
    if not known and not (plan != verb and plan.lemma_ == "be"):
        return False
    be = plan.head if plan.pos_ == "ADJ" and plan.head.lemma_ == "be" else plan
    aux = [be, *(child for child in be.children if child.dep_ in ("aux", "auxpass"))]
    return any(word.lower_ in ("was", "were") for word in aux) and not any(word.lower_ == "had" for word in aux)


def is_in_course(verb: Token, noun: Token) -> bool:
    """Return whether sides "are in talks" or "have been in negotiations" without more: these go on."""
    bare = noun.dep_ == "pobj" and noun.head.lower_ == "in" and not any(c.dep_ in ("det", "poss") for c in noun.lefts)
    return bare and noun.head.head == verb and verb.lemma_ == "be" and tense_of(verb) in ("present", "perfect")
