"""Latecomers: a sentence that only tells who else was at the contact told before it: "A US team also attended"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.meetings.argument import Argument
from accord.extract.meetings.attendee import Attendee
from accord.extract.meetings.brought import stayed_away
from accord.extract.meetings.clause import subjects_of
from accord.extract.meetings.event import Event
from accord.extract.meetings.people import attendance
from accord.extract.meetings.roles import watches
from accord.extract.meetings.tenses import tense_of
from accord.lexicon.meetings import noun_cues, word_class
from accord.lexicon.offices import group_words, person_words
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_ALSO = frozenset(("also", "too", "well", "additionally"))
_HAPPENED = frozenset(("past", "perfect", "present"))
_HELD = frozenset(("occurred", "ongoing"))
_PAIR = 2


def with_latecomers(scene: Scene, events: Sequence[Event]) -> list[Event]:
    """Return the contacts, each with those whom the sentence right behind one of its tellings adds to it."""
    added = [(order, found) for order, verb in _sentences(scene) if (found := _added(scene, verb))]
    return [_joined(event, added) for event in events] if added else list(events)


def _sentences(scene: Scene) -> Iterator[tuple[int, Token]]:
    """Yield the place and the root of each sentence that tells of somebody who also attends."""
    for order, sentence in enumerate(scene.doc.sents):
        told = (child for child in sentence.root.children if child.dep_ == "ccomp")
        yield from ((order, verb) for verb in (sentence.root, *told) if _adds(verb))


def _adds(verb: Token) -> bool:
    """Return whether a sentence says no more than that somebody was there too: "also took part", "was also present"."""
    also = any(child.lower_ in _ALSO for child in verb.children)
    if not also or tense_of(verb) not in _HAPPENED or stayed_away(verb):
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
    return known and not any(child.lower_ in ("a", "an", "another") for child in noun.lefts)


def _added(scene: Scene, verb: Token) -> tuple[Attendee, ...]:
    subjects = [subject for subject in subjects_of(verb) if not watches(subject) and _speaks_for_a_side(scene, subject)]
    onlookers = any(word.lemma_.lower() in word_class("onlookers") for word in verb.subtree)
    if not subjects or onlookers:
        return ()
    arguments = tuple(Argument(subject.i, "party", "attendant") for subject in subjects)
    return attendance(scene, arguments, ()).attendees


def _speaks_for_a_side(scene: Scene, subject: Token) -> bool:
    """Return whether somebody comes for a side: a named one, an envoy, a delegation; no troops, no reporters."""
    mention = scene.mention_at(subject.i)
    named = mention is not None and mention.how in ("name", "alias", "metonym")
    words = {subject.lower_, subject.lemma_.lower()}
    return named or bool(words & (person_words() | group_words() | word_class("agents") | word_class("mediators")))


def _joined(event: Event, added: Sequence[tuple[int, tuple[Attendee, ...]]]) -> Event:
    for order, new in added:
        at = next((n for n, told in enumerate(event.tellings) if _is_right_before(event, n, order)), None)
        fresh = tuple(each for each in new if each.side not in event.sides)
        if at is not None and fresh:
            told = event.tellings[at]
            present = replace(told.attendance, attendees=(*told.attendance.attendees, *fresh))
            tellings = (*event.tellings[:at], replace(told, attendance=present), *event.tellings[at + 1 :])
            event = replace(event, tellings=tellings)
    return event


def _is_right_before(event: Event, at: int, order: int) -> bool:
    """Return whether a contact of two sides, held face to face, is what the sentence before tells of, and no other."""
    told, verdict = event.tellings[at], event.verdicts[at]
    if verdict.status not in _HELD or told.wire or told.cue.format in ("visit", "call") or len(event.sides) < _PAIR:
        return False
    return told.order == order - 1
