"""Latecomers: a sentence that only tells who else was at the contact told before it: "A US team also attended"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import subjects_of
from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.fields.means import SPOKEN, TRIPS
from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.who.argument import Argument
from accord.extract.meetings.who.attendee import Attendee
from accord.extract.meetings.who.brought import stayed_away
from accord.extract.meetings.who.people import attendance
from accord.extract.meetings.who.roles import watches
from accord.lexicon.meetings import noun_cues, word_class
from accord.lexicon.offices import group_words, person_words
from accord.terms.claim import EXPECTED, HELD
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_ALSO = frozenset(("also", "too", "well", "additionally"))
_HAPPENED = frozenset(("past", "perfect", "present"))
_TOLD = _HAPPENED | {"future"}
_OF_TALKS = frozenset(("session", "talk", "talks", "negotiation", "round"))
_SOON = 3  # sentences in which "the meeting" is the one told before
_BETWEEN_TWO = SPOKEN | TRIPS | {"conversation"}
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Addition:
    """Who else was or will be at a contact: where that is told, the noun that takes it up, whether it is to come."""

    order: int
    found: tuple[Attendee, ...]
    taken_up: str
    ahead: bool


def with_latecomers(scene: Scene, events: Sequence[Event]) -> list[Event]:
    """Return the contacts, each with those whom the sentence right behind one of its tellings adds to it."""
    found = list(events)
    for addition in _additions(scene):
        pairs = [(event, n) for event in found for n in range(len(event.tellings)) if _is_meant(event, n, addition)]
        nearest = max(pairs, key=lambda pair: pair[0].tellings[pair[1]].order, default=None)
        if nearest is not None:
            found[found.index(nearest[0])] = _joined(*nearest, addition.found)
    return found


def _additions(scene: Scene) -> Iterator[_Addition]:
    for order, sentence in enumerate(scene.doc.sents):
        told = (child for child in sentence.root.children if child.dep_ == "ccomp")
        for verb in (sentence.root, *told):
            subjects = subjects_of(verb) if _adds(verb) else _present_aside(verb)
            added = _added(scene, verb, subjects)
            if added:
                noun = next((noun.lemma_.lower() for noun in _where(verb)), "")
                yield _Addition(order, added, noun, tense_of(verb) == "future")


def _present_aside(verb: Token) -> list[Token]:
    """Return the subject of which a clause beside it says that he was there: "Lee, who was also present, said"."""
    return [
        subject
        for subject in verb.lefts
        if subject.dep_ == "nsubj"
        for child in subject.rights
        if child.dep_ == "relcl" and child.lemma_ == "be" and _is_attending(child) and tense_of(child) in _HAPPENED
        if not any(inner.dep_ in ("neg", "prep") for inner in child.rights) and not any(_where(child))
    ]


def _adds(verb: Token) -> bool:
    """Return whether a sentence says no more than that somebody was there too: "also took part", "was also present"."""
    also = any(child.lower_ in _ALSO for child in verb.children)
    if not also or tense_of(verb) not in _TOLD or stayed_away(verb):
        return False
    if any(child.dep_ in ("neg", "nsubjpass", "conj", "xcomp") for child in verb.children):
        return False
    return _is_attending(verb) and all(map(_is_of_contact, _where(verb)))


def _is_attending(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "be":
        return any(child.lower_ == "present" for child in verb.rights if child.dep_ == "acomp")
    if lemma == "take":
        return any(child.lower_ == "part" for child in verb.rights if child.dep_ == "dobj")
    return lemma in word_class("coming")


def _where(verb: Token) -> Iterator[Token]:
    """Yield the nouns of what was attended, where any are told: "attended the session", "took part in a parade"."""
    for child in verb.rights:
        if child.dep_ == "dobj" and child.lower_ != "part":
            yield child
        over = [child, *child.rights]
        for prep in (each for each in over if each.dep_ == "prep" and each.lower_ in ("in", "at")):
            yield from (noun for noun in prep.rights if noun.dep_ == "pobj")


def _is_of_contact(noun: Token) -> bool:
    """Return whether a noun takes up the contact told before: "the talks", "the session"."""
    known = noun.lemma_.lower() in noun_cues() or noun.lower_ in noun_cues() or noun.lemma_.lower() in ("session", "it")
    return known and not any(child.lower_ in ("a", "an", "another") or child.dep_ == "poss" for child in noun.lefts)


def _added(scene: Scene, verb: Token, subjects: Sequence[Token]) -> tuple[Attendee, ...]:
    own = [subject for subject in subjects if not watches(subject) and _speaks_for_a_side(scene, subject)]
    onlookers = any(word.lemma_.lower() in word_class("onlookers") for word in verb.subtree)
    if not own or onlookers:
        return ()
    arguments = tuple(Argument(subject.i, "party", "attendant") for subject in own)
    return attendance(scene, arguments, ()).attendees


def _speaks_for_a_side(scene: Scene, subject: Token) -> bool:
    """Return whether somebody comes for a side: a named one, an envoy, a delegation; no troops, no reporters."""
    mention = scene.mention_at(subject.i)
    named = mention is not None and mention.how in ("name", "alias", "metonym")
    words = {subject.lower_, subject.lemma_.lower()}
    return named or bool(words & (person_words() | group_words() | word_class("agents") | word_class("mediators")))


def _joined(event: Event, at: int, new: Sequence[Attendee]) -> Event:
    told = event.tellings[at]
    fresh = (each for each in new if each.side not in event.sides)
    present = replace(told.attendance, attendees=(*told.attendance.attendees, *fresh))
    return replace(event, tellings=(*event.tellings[:at], replace(told, attendance=present), *event.tellings[at + 1 :]))


def _is_meant(event: Event, at: int, addition: _Addition) -> bool:
    """Return whether a contact of two sides, face to face, is what was told before, and has not been held if ahead."""
    told, verdict = event.tellings[at], event.verdicts[at]
    if told.wire or told.cue.entry.id in _BETWEEN_TWO or len(event.sides) < _PAIR:
        return False
    if addition.taken_up in _OF_TALKS and not told.cue.entry.noun:
        return False
    fits = verdict.status in (EXPECTED if addition.ahead else HELD)
    return fits and 0 < addition.order - told.order <= (_SOON if addition.taken_up else 1)
