"""Participles: who is named by what is said of a contact: "mediated by A", "attended by B", "in the presence of C"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.who.argument import PARTNERS, Argument, objects_of
from accord.extract.meetings.who.roles import helps_as, is_joint, is_of_side, part_of
from accord.lexicon.meetings import noun_cues, word_class
from accord.lexicon.offices import person_words
from accord.terms.claim import Part

if TYPE_CHECKING:
    from accord.terms.parsed import Token

BEFORE_NOUN = frozenset(("compound", "amod", "nmod", "poss", "npadvmod"))
_WAYS = frozenset(("under", "with", "through", "via", "in", "by"))


def behind_partners(prep: Token) -> Iterator[Argument]:
    """Yield the host or mediator that the parser hung on who met: "talks between A and B, hosted by C"."""
    for token in prep.subtree:
        if token.dep_ == "acl" and token.tag_ == "VBN" and helps_as(token):
            yield from of_participle(token)


def behind_form(verb: Token) -> Iterator[Argument]:
    """Yield who helps at what some met in: "A and B met in talks hosted by C and mediated by D"."""
    nouns = (noun for prep in verb.rights if prep.lower_ in ("in", "for") for noun in prep.rights)
    told = (child for noun in nouns if noun.lemma_.lower() in noun_cues() for child in noun.rights)
    for participle in (each for child in told if child.dep_ == "acl" for each in (child, *child.conjuncts)):
        if participle.tag_ == "VBN" and helps_as(participle):
            yield from of_participle(participle)


def of_participle(verb: Token) -> Iterator[Argument]:
    """Yield who is named by "mediated by", "hosted by", "attended by", "involving"."""
    part = "party" if is_joint(verb) or is_of_side(verb) else part_of(verb.lemma_.lower())
    yield from through(verb)
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            if (
                part != "party"
                or is_joint(verb)
                or verb.lemma_.lower() in word_class("joined") | word_class("attending")
            ):
                yield from objects_of(child, part, "chairing" if is_joint(verb) else "by")
        elif child.dep_ == "dobj" and verb.lemma_.lower() in ("involve", "include", "bring"):
            yield Argument(child.i, "party", "including" if verb.lemma_.lower() == "include" else "involving")
        elif child.dep_ == "prep" and child.lower_ in PARTNERS:
            yield from objects_of(child, "party", child.lower_)
        elif child.dep_ == "nsubj" and _holds_it(verb) and child.lower_ not in ("which", "that", "who"):
            yield Argument(child.i, part, "subject")


def _holds_it(verb: Token) -> bool:
    """Return whether a relative clause says who held a contact: "talks that A led", not "talks that A must stop"."""
    known = word_class("light") | word_class("joined") | word_class("mediating")
    return verb.dep_ == "relcl" and verb.lemma_.lower() in known


def put_first(verb: Token) -> Iterator[Argument]:
    """Yield who helps, told before all else: "mediated by Oman, the talks opened in Muscat"."""
    over = verb.head if verb.dep_ == "xcomp" else verb
    for child in over.lefts:
        if child.dep_ == "advcl" and child.tag_ == "VBN" and part_of(child.lemma_.lower()) != "party":
            yield from of_participle(child)


def through(head: Token) -> Iterator[Argument]:
    """Yield who mediates or is present in other words: "under the mediation of A", "with the participation of B"."""
    for prep in head.children:
        if prep.dep_ not in ("prep", "agent") or prep.lower_ not in _WAYS:
            continue
        if prep.lower_ == "with":
            yield from _acting(prep)
        for noun in (child for child in prep.children if child.dep_ == "pobj"):
            lemma = noun.lemma_.lower()
            if lemma in word_class("mediation"):
                yield from _owners(noun, "mediator")
            elif lemma in word_class("taking_part"):
                yield from _owners(noun, "mediator" if lemma == "presence" and prep.lower_ == "in" else "party")
            elif prep.lower_ in ("through", "via") and (lemma in word_class("mediators") or _is_go_between(noun, head)):
                yield Argument(noun.i, "mediator", "mediated")


def _is_go_between(noun: Token, head: Token) -> bool:
    """Return whether those who do not meet talk through somebody: "held indirect talks through Qatar"."""
    before = head.doc[head.left_edge.i : noun.i]
    named = noun.ent_type_ in ("GPE", "NORP", "ORG", "PERSON") or noun.lower_ in person_words()
    return named and any(word.lower_ in ("indirect", "indirectly") for word in before)


def _acting(prep: Token) -> Iterator[Argument]:
    """Yield who helps: "with A mediating"; the parser may take the participle for a noun."""
    for acting in (child for child in prep.children if child.dep_ in ("pcomp", "pobj") and child.lower_[-3:] == "ing"):
        parts = (part_of(lemma) for lemma in (acting.lemma_.lower(), acting.lower_[:-3], f"{acting.lower_[:-3]}e"))
        part = next((part for part in parts if part != "party"), None)
        if part is not None:
            yield from (Argument(child.i, part, "mediated") for child in acting.lefts if child.dep_ == "nsubj")


def _owners(noun: Token, part: Part) -> Iterator[Argument]:
    """Yield whose mediation or presence a noun tells of: "Qatari mediation", "the presence of the envoy"."""
    for child in noun.children:
        if child.dep_ in BEFORE_NOUN and child.i < noun.i:
            yield Argument(child.i, part, "mediated")
        elif child.dep_ == "prep" and child.lower_ in ("of", "from", "by"):
            yield from objects_of(child, part, child.lower_)
