"""Roles: who takes part, who hosts and who mediates, by the words that bring them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.meetings import word_class
from accord.terms.claim import Part

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_ALONG = frozenset(("in", "close", "full"))  # before "coordination with", not before "consultations with"
_THERE = frozenset(("present", "attending", "participating", "there"))
_FAR = 18  # words from "with" to what those behind it do


def part_of(lemma: str) -> Part:
    """Return the part of who does what a verb says: mediates, hosts, or else takes part."""
    if lemma in word_class("mediating"):
        return "mediator"
    return "host" if lemma in word_class("hosting") else "party"


def helps_as(verb: Token) -> bool:
    """Return whether "led by" or "hosted by" behind who met is of the contact; people lead the side before them."""
    return part_of(verb.lemma_.lower()) != "party" and not _is_led(verb)


def is_of_side(verb: Token) -> bool:
    """Return whether "led by" with a comma before it tells who leads a side: "between A and the rebels, led by B"."""
    return _is_led(verb) and verb.i > 0 and verb.nbor(-1).text == ","


def is_led_by_both(agent: Token, lemma: str) -> bool:
    """Return whether two people lead a contact, each for a side: "the talks were led by A and B"."""
    names = [inner for inner in agent.children if inner.dep_ == "pobj"]
    return lemma in word_class("leading") and any(each.ent_type_ == "PERSON" for n in names for each in n.conjuncts)


def _is_led(verb: Token) -> bool:
    return verb.lemma_.lower() in word_class("leading") and any(_is_of_person(child) for child in verb.children)


def _is_of_person(agent: Token) -> bool:
    return agent.dep_ == "agent" and any(inner.ent_type_ == "PERSON" for inner in agent.children)


def is_proposed(verb: Token) -> bool:
    """Return whether who would hold a contact only proposes it: "Oman proposed to hold the talks"."""
    lemma = verb.head.lemma_.lower()
    return (verb.dep_ == "xcomp" and lemma in word_class("proposing")) or (
        verb.dep_ == "acl" and lemma in word_class("proposals")
    )


def is_chaired_by_both(verb: Token) -> bool:
    """Return whether two preside over a contact together, each for a side: "A and B co-chaired the session"."""
    if verb.lemma_.lower() not in ("chair", "co-chair", "head"):
        return False
    both = any(child.conjuncts for child in verb.lefts if child.dep_ == "nsubj")
    return both or verb.lemma_.lower() == "co-chair" or is_joint(verb)


def is_joint(verb: Token) -> bool:
    """Return whether several do together what a verb says: "co-chaired by A and B"."""
    return verb.i > 1 and verb.nbor(-1).text in ("-", "‑") and verb.nbor(-2).lower_ == "co"


def watches(token: Token) -> bool:
    """Return whether someone only watches: "observers from Mali", "with Qatar as observer", "present as observers"."""
    last = max((token, *token.conjuncts), key=lambda each: each.i)
    row = [word for word in token.doc[last.i + 1 : last.i + 5] if word.lower_ not in _THERE]
    as_one = len(row) > 1 and row[0].lower_ == "as" and any(map(_is_onlooker, row[1:3]))
    return as_one or token.lemma_.lower() in word_class("onlookers")


def _is_onlooker(word: Token) -> bool:
    return word.lemma_.lower() in word_class("onlookers")


def is_by_the_side(prep: Token) -> bool:
    """Return whether those "with" whom others talk are only there: "with Oslo attending", "with Qatar in the room"."""
    for word in prep.doc[prep.i + 2 : min(prep.sent.end, prep.i + _FAR)]:
        if any(phrase == prep.doc[word.i : word.i + n].text.lower() for n, phrase in _counted("standing_by")):
            return True
        if word.pos_ in ("VERB", "AUX", "SCONJ") or (word.pos_ == "ADP" and word.lower_ not in ("of", "from")):
            return False
    return False


def _counted(name: str) -> list[tuple[int, str]]:
    """Return the phrases of a class, each with its number of words."""
    return [(len(phrase.split()), phrase) for phrase in word_class(name)]


def is_own_offer(verb: Token) -> bool:
    """Return whether who proposes a contact would be in it: "Seoul proposed holding talks with Pyongyang"."""
    return verb.lemma_.lower() not in word_class("hosting") and (
        _has_partner(verb) or any(map(_is_with_one, verb.rights))
    )


def _is_with_one(prep: Token) -> bool:
    return prep.lower_ == "with" and not any(noun.conjuncts for noun in prep.rights)


def is_host_to(prep: Token) -> bool:
    """Return whether a preposition leads to what somebody is host to: "played host to the talks", "as host of"."""
    return prep.lower_ in ("to", "of", "for") and prep.nbor(-1).lower_ in ("host", "venue") if prep.i else False


def is_with(verb: Token) -> bool:
    """Return whether who sets up a contact is in it: "offered to organise a meeting with both"."""
    return verb.lemma_.lower() in word_class("hosting") and _has_partner(verb)


def owns_up_to(verb: Token) -> bool:
    """Return whether who denies or confirms a contact is told to have been in it: "Chad denied talks with Mali"."""
    return verb.lemma_.lower() in word_class("owning") and _has_partner(verb)


def _has_partner(verb: Token) -> bool:
    nouns = (child for child in verb.children if child.dep_ == "dobj")
    return any(word.lower_ == "with" for noun in nouns for word in noun.rights)


def as_mediator(prep: Token) -> bool:
    """Return whether "as mediator" follows the one who is there "with" those who talk."""
    after = (token for token in prep.head.subtree if token.i > prep.i and token.head.lower_ == "as")
    return any(token.lemma_.lower() in word_class("mediators") for token in after)


def is_alongside(prep: Token) -> bool:
    """Return whether those "with" whom talks are held only help: "in partnership with", "in coordination with"."""
    before = [word for word in prep.doc[max(0, prep.i - 3) : prep.i] if not word.is_punct]
    return len(before) > 1 and before[-1].lemma_.lower() in word_class("alongside") and before[-2].lower_ in _ALONG
