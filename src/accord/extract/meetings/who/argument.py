"""Arguments: the heads of words that may name participants, and how prepositions lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.meetings.who.listed import rest_of_list
from accord.extract.meetings.who.matters import is_about, is_bond
from accord.extract.meetings.who.roles import as_mediator, is_alongside, is_by_the_side
from accord.lexicon.meetings import noun_cues, word_class
from accord.terms.claim import Part
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

PARTNERS = frozenset(("with", "between", "among", "involving", "including", "amongst"))


@dataclass(frozen=True, slots=True)
class Argument:
    """The head of words that may name participants, the part they take, and the edge that led there."""

    token: int
    part: Part
    edge: str


def objects_of(prep: Token, part: Part, edge: str) -> Iterator[Argument]:
    """Yield what a preposition leads to, and another like it; of "with X to" the parser makes a clause of subject X."""
    if prep.lower_ == "with" and (as_mediator(prep) or is_alongside(prep) or is_by_the_side(prep)):
        part = "mediator"
    for child in prep.children:
        if child.lower_ == "visiting" and child.i == prep.i + 1:
            yield from (Argument(guest.i, part, edge) for guest in behind_guest(prep))
        elif child.dep_ == "pcomp" and (child.pos_ == "VERB" or (part == "mediator" and _has_subject(child))):
            helps: Part = "mediator" if child.lemma_.lower() in word_class("mediating") else part
            yield from (Argument(inner.i, helps, edge) for inner in child.children if inner.dep_ == "nsubj")
        elif child.dep_ in ("pobj", "pcomp"):
            yield Argument(child.i, part, edge)
            if prep.lower_ in ("between", "among", "with"):
                yield from (Argument(name.i, part, edge) for name in rest_of_list(child))
        elif child.dep_ == "conj" and child.lower_ == prep.lower_:
            yield from objects_of(child, part, edge)


def _has_subject(word: Token) -> bool:
    return any(child.dep_ == "nsubj" for child in word.lefts)


def behind_guest(verb: Token) -> Iterator[Token]:
    """Yield whom a participle before a name describes, that the parser took for a verb: "met visiting Mali's envoy"."""
    for child in verb.rights:
        if child.lower_ == "visiting" and child.dep_ in ("xcomp", "pcomp", "dobj", "pobj") and child.i == verb.i + 1:
            yield from (inner for inner in child.children if inner.dep_ == "dobj")


def nested_partners(head: Token) -> Iterator[Argument]:
    """Yield the partner that the parser hung on a place or a day: "met in Oslo with", "talks on Friday between"."""
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ not in PARTNERS:
            for noun in (child for child in prep.children if not _is_topic(child)):
                if noun.dep_ != "pobj" or _is_bond_of_others(prep, noun, head):
                    continue
                for inner in noun.children:
                    if inner.dep_ == "prep" and inner.lower_ in ("with", "between"):
                        yield from objects_of(inner, "party", inner.lower_)


def _is_bond_of_others(prep: Token, noun: Token, head: Token) -> bool:
    """Return whether what is talked about, with others who are named, is how things stand with a third: "ties with"."""
    partners = any(child.lower_ in PARTNERS or child.lower_ == "to" for child in head.children if child.dep_ == "prep")
    several = any(child.conjuncts for child in head.lefts if child.dep_ in SUBJECTS)
    return is_bond(noun) and is_about(prep) and (partners or several)


def _is_topic(noun: Token) -> bool:
    """Return whether a noun is another contact that is talked of: "talks on a summit between A and B"."""
    return noun.lemma_.lower() in noun_cues().keys() - word_class("phone")


def at_war(noun: Token) -> Iterator[Argument]:
    """Yield those between whom there is what talks are to end: "talks to end the war between A and B began"."""
    partners = any(child.dep_ == "prep" and child.lower_ in PARTNERS for child in noun.children)
    if partners or noun.dep_ not in SUBJECTS:
        return
    for aim in (child for child in noun.rights if child.dep_ in ("acl", "relcl", "prep")):
        for token in aim.subtree:
            if token.lower_ == "between" and token.head.lemma_.lower() in word_class("strife"):
                yield from objects_of(token, "party", "between")


def partners_of_purpose(head: Token) -> Iterator[Argument]:
    """Yield the partner that the parser took for the subject of a purpose: "spoke with X to congratulate him"."""
    for verb in head.children:
        for mark in verb.children if verb.dep_ in ("advcl", "acl") else ():
            if mark.dep_ == "mark" and mark.lower_ == "with":
                part: Part = "mediator" if is_by_the_side(mark) else "party"
                yield from (Argument(inner.i, part, "with") for inner in verb.children if inner.dep_ == "nsubj")


def as_helper(doc: Doc, argument: Argument) -> Argument:
    """Return an argument as one who helps where its own word says so: "met with Qatari and Egyptian mediators"."""
    helps = argument.part == "party" and doc[argument.token].lemma_.lower() in word_class("mediators")
    return replace(argument, part="mediator") if helps else argument


def conjuncts(token: Token) -> list[Token]:
    """Return a token with what is joined to it by "and" or a comma, up to where a second row begins."""
    row = _row(token)
    return [token, *row[: _first_end(token, row)]]


def second_row(token: Token) -> list[Token]:
    """Return the row that the parser took for more of the first: "C and D" of "mediated by A and B, C and D met"."""
    row = _row(token)
    return row[_first_end(token, row) :]


def _row(token: Token) -> list[Token]:
    return list(token.conjuncts) if token.dep_ != "conj" else [each for each in token.conjuncts if each.i > token.i]


def _first_end(first: Token, row: list[Token]) -> int:
    """Return how many words of a row come before it begins anew, with a comma after "A and B"."""
    closed = False
    for n, each in enumerate(row):
        before = first.doc[each.left_edge.i - 1] if each.left_edge.i else each
        if closed and before.text == ",":
            return n
        closed = closed or before.lower_ == "and"
    return len(row)
