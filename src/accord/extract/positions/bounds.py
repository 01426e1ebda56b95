"""Bounds: which words that hang on the head of a content are no part of it, and which are that hang elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.turns import is_turn
from accord.lexicon.positions import type_of_noun
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_FINITE = ("VBD", "VBZ", "VBP")
_JOINTS = ("and", "but")
_FEW = 6  # words from a joint to the clause that it brings in
_NAMED = ("appos", "npadvmod", "dobj", "attr", "oprd", "dep")


def beside(predicate: Token, head: Token) -> set[int]:
    """Return the places of the words by which a predicate hangs on the head of its content: "the plan [it fought]"."""
    below = predicate
    while below.i != head.i and below.head.i not in (below.i, head.i):
        below = below.head
    return {token.i for token in below.subtree} if below.i != head.i and below.head.i == head.i else set()


def left_out(head: Token) -> set[int]:
    """Return the places of what is joined to the head of a content and only tells what was done or said next."""
    verbs = [child for child in head.children if head.pos_ in ("VERB", "AUX") and _goes_on(child, head)]
    joints = [child.i for child in head.children if verbs and child.dep_ == "cc"]
    opening = [child for child in head.lefts if head.pos_ in ("VERB", "AUX") and _opens(child, head)]
    return {token.i for word in (*verbs, *opening) for token in word.subtree} | set(joints)


def _opens(link: Token, head: Token) -> bool:
    """Return whether a preposition only opens a clause, with a comma: "[on this basis], talks will go on"."""
    first = next((child.left_edge.i for child in head.lefts if child.dep_ in ("nsubj", "nsubjpass", "expl")), head.i)
    comma = link.right_edge.nbor().text == "," if link.right_edge.i + 1 < first else False
    return link.dep_ == "prep" and link.i < first and comma


def _goes_on(verb: Token, head: Token) -> bool:
    own = any(child.dep_ in SUBJECTS or child.tag_ == "MD" for child in verb.children)
    told = verb.tag_ in _FINITE or (verb.tag_ == "VBN" and head.tag_ != "VBN")
    told |= verb.tag_ == "VBG" and any(child.dep_ == "aux" and child.tag_ in _FINITE for child in verb.lefts)
    return verb.dep_ == "conj" and (own or told)


def strays(verb: Token) -> list[Token]:
    """Return the prepositions read with a verb that belong to what is to end: "demanded an end [to] the siege"."""
    ends = {child.i for child in verb.rights if child.dep_ in ("dobj", "pobj") and is_turn(child, "stop")}
    return [child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "to" and child.i - 1 in ends]


def tails(head: Token) -> set[int]:
    """Return the places of what is only told beside a content, behind a comma: "a truce[, which Lima calls a trap]".

    So is what others make of it, "an amnesty[, a demand that Lima rejects]", and why somebody is for or against it,
    "leave the zone [because it fears raids]"; what a plan would do is no such thing.
    """
    below = [word for word in head.subtree if word.i > head.i]
    aside = [word for word in below if _is_behind_comma(word) and _tells_beside(word)]
    reasons = [word for word in below if any(child.lower_ == "because" for child in word.lefts)]
    return {each.i for word in (*aside, *reasons) for each in word.subtree}


def said_next(head: Token, words: list[Token]) -> set[int]:
    """Return the places of what was said besides the content: "keep its arms[, and a day later that it may not]".

    Two clauses that follow each other at once are one content, where its head is a verb: "sign, and that Oslo leave".
    """
    for number, word in enumerate(words[1:], 1):
        if word.lower_ not in _JOINTS or words[number - 1].text != ",":
            continue
        between: list[Token] = []
        for later in words[number + 1 : number + _FEW]:
            if later.lower_ == "that" and later.dep_ == "mark" and (between or head.pos_ in ("NOUN", "PROPN")):
                return {each.i for each in words[number:]}
            if later.pos_ in ("VERB", "AUX"):
                break
            between.append(later)
    return set()


def _is_behind_comma(word: Token) -> bool:
    first = word.left_edge.i
    return word.head.i < first and word.doc[first - 1].text == ","


def _tells_beside(word: Token) -> bool:
    if word.dep_ == "relcl":
        of_text = word.head.lemma_.lower() in type_of_noun()
        others = any(child.dep_ in SUBJECTS and child.tag_ not in ("WDT", "WP") for child in word.lefts)
        return (others or not of_text) and not any(child.tag_ == "MD" for child in word.lefts)
    named = word.dep_ in _NAMED and word.pos_ == "NOUN" and any(child.lower_ in ("a", "an") for child in word.lefts)
    return named and (is_turn(word, "comment") or any(child.dep_ == "relcl" for child in word.rights))
