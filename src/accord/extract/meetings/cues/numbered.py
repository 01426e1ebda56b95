"""Numbered: contacts that only their number in a row names: "the 14th round", "the second", "the last one"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.ensembles import is_ensemble, is_joint_body
from accord.lexicon.meetings import noun_cues, word_class
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TEENS = ("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth")
_LATE = (*_TEENS, "nineteenth", "twentieth")
_ENDS = {1: "st", 2: "nd", 3: "rd"}
_MOST = 60  # rounds
_NEXT = {"next": "next", "subsequent": "next"}
_LATEST = frozenset(("last", "latest", "previous", "final", "upcoming", "current"))
_HELD = frozenset(("take", "hold", "host", "begin", "start", "conclude", "end", "happen", "occur", "follow"))
_BACK = 60  # words
_ROWS = frozenset(("talks", "negotiations", "dialogue", "consultations", "meeting", "round", "session", "summit"))


def _figure(number: int) -> str:
    return f"{number}{'th' if number // 10 == 1 else _ENDS.get(number % 10, 'th')}"


def _ordinals() -> Iterator[tuple[str, str]]:
    """Yield each way to write an ordinal with the one that stands for it: up to ten the word, from there the figure."""
    known = (*_WORDS, *(_figure(number) for number in range(len(_WORDS) + 1, _MOST + 1)))
    yield from ((_figure(n), word) for n, word in enumerate(known, 1))
    yield from ((word, word) for word in known)
    yield from ((word, _figure(n)) for n, word in enumerate(_LATE, len(_WORDS) + 1))


ORDINALS = {**dict(_ordinals()), **_NEXT}


def is_bare_round(noun: Token) -> bool:
    """Return whether "the second round" stands alone, and so for a round of talks."""
    of = any(child.lower_ == "of" and child.dep_ == "prep" for child in noun.rights)
    again = _is_one_more(noun) and _is_held(noun) and (_is_of_both(noun) or _goes_on(noun))
    counted = _is_numbered(noun) or again
    return counted and not (of or _is_stage(noun))


def _is_stage(noun: Token) -> bool:
    """Return whether a round is how far talks of the same clause have come: "the talks are in their 5th round"."""
    if noun.dep_ not in ("pobj", "dobj", "attr"):
        return False
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return verb.lemma_ in ("be", "enter") and any(child.lemma_.lower() in noun_cues() for child in subjects)


def is_bare_session(noun: Token) -> bool:
    """Return whether "the next session" is one of the talks told of before, and nobody else's: not "its session"."""
    holders = [child for child in noun.head.lefts if child.dep_ == "nsubj"] if noun.dep_ == "dobj" else []
    joint = any(child.lemma_.lower() in word_class("joint_bodies") for child in holders)
    owned = any(child.dep_ in ("poss", "compound") and not (joint and child.lower_ == "its") for child in noun.lefts)
    if joint and not owned and _is_numbered(noun):
        return any(map(is_joint_body, holders)) or _goes_on(noun)
    return (is_bare_round(noun) or _is_one_more(noun)) and not owned and (_is_of_both(noun) or _goes_on(noun))


def _is_one_more(noun: Token) -> bool:
    """Return whether "another session" is one more of those told before: not "another session of parliament"."""
    more = any(child.lower_ in ("another", "further") for child in noun.lefts)
    return more and not any(child.lower_ == "of" for child in noun.rights)


def _is_held(noun: Token) -> bool:
    """Return whether something is what somebody held or is to hold: "will hold another round"."""
    return noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in ("hold", "host", "convene")


def _is_of_both(noun: Token) -> bool:
    """Return whether those who hold something are several sides: "the two sides are due to hold another session"."""
    verb = noun.head
    while verb.dep_ in ("xcomp", "acomp"):
        verb = verb.head
    return _is_held(noun) and any(child.dep_ == "nsubj" and is_ensemble(child) for child in verb.lefts)


def stands_for_round(word: Token) -> bool:
    """Return whether "the second", "the last one" alone stands for a round: "the second took place in Rome"."""
    numbered = word.lower_ in ORDINALS
    one = word.lower_ == "one" and _is_numbered(word) and not any(child.dep_ == "prep" for child in word.rights)
    if not (numbered or one):
        return False
    if word.dep_ == "dobj":
        return one and word.head.lemma_ in ("hold", "host") and _goes_on(word)
    if word.dep_ not in SUBJECTS:
        return False
    return (word.head.lemma_ in _HELD and (numbered or _goes_on(word))) or (_is_put_off(word.head) and _goes_on(word))


def _is_numbered(noun: Token) -> bool:
    return any(child.lower_ in ORDINALS or child.lower_ in _LATEST for child in noun.lefts)


def _is_put_off(verb: Token) -> bool:
    """Return whether something is called off, put off or planned."""
    off = any(child.lower_ == "off" for child in verb.rights)
    planned = word_class("planning") | {"cancel", "postpone", "collapse"}
    return (verb.lemma_ in ("call", "put") and off) or (verb.lemma_ in planned and verb.tag_ in ("VBN", "VBD"))


def _goes_on(word: Token) -> bool:
    """Return whether the words before tell of talks, in whose row something can be the next."""
    before = islice(reversed(word.doc[: word.i]), _BACK) if word.i else ()
    return any(
        token.lemma_ == "meet" or ((entry := noun_cues().get(token.lemma_.lower())) and entry.id in _ROWS)
        for token in before
    )
