"""Units: one thing that one side does, says or has, with the words on which a position would be.

"Serbia demanded a vote and refused to leave" holds two units of Serbia: demanded, with the content "a vote", and
refused, with the content "leave". A unit may hold a position or none; the judges weigh it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from accord.extract.positions.anothers import is_apart, is_given_to, is_owed, is_pressed, is_wanted_of, where_said
from accord.extract.positions.awaited import is_awaited
from accord.extract.positions.bounds import beside, left_out, said_next, strays, tails
from accord.extract.positions.candidates import Candidate
from accord.extract.positions.clauses import Clause, undergoer_of
from accord.extract.positions.edges import trimmed
from accord.extract.positions.lists import further_parts
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.unsaid import is_asked, is_of_another, is_of_them, is_still_to_come, is_untrue
from accord.extract.positions.wondering import is_in_question, is_whatever
from accord.extract.statements.called import is_only_named
from accord.lexicon.names import known_names
from accord.lexicon.positions import type_of_noun
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

Way = Literal["does", "will", "says", "owns"]

_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "attr", "acomp", "oprd", "dative")
_PREPOSITIONS = frozenset(
    ("to", "for", "on", "with", "against", "of", "in", "from", "over", "toward", "towards", "about", "into", "at", "by")
)
_place = attrgetter("i")
_OUTER = ("ROOT", "ccomp", "conj", "parataxis", "dep")


@dataclass(frozen=True, slots=True)
class Unit:
    """A side's own predicate, the head of the words it governs, and those words (the content), in order.

    `clause` is None for what a side has.
    """

    candidate: Candidate
    way: Way
    predicate: Token
    head: Token
    words: tuple[Token, ...]
    clause: Clause | None = None

    @property
    def content(self) -> Span:
        """Where the content stands, without what is told beside it."""
        aside = tails(self.head) | said_next(self.head, list(self.words))
        left = trimmed([word for word in self.words if word.i not in aside] or [self.head])
        words = left if sum(word.is_alpha for word in left) > 1 else self.words
        return Span(words[0].idx, words[-1].idx + len(words[-1]))

    @property
    def inside(self) -> frozenset[int]:
        """The positions of the content's words within the sentence."""
        start = self.candidate.passage.sentence.start
        return frozenset(token.i - start for token in self.words)

    def cues_at(self, token: Token) -> tuple[str, ...]:
        """Return the names of the cues of stance that a word of the unit's sentence is part of."""
        return self.candidate.passage.cues_at(token)


def class_of(token: Token) -> str:
    """Return the dictionary form of a word, or NAME where it is written as a name: judges learn no names."""
    named = token.pos_ == "PROPN" or bool(token.ent_type_)
    if token.text[:1].isupper():
        named = named or not token.is_sent_start or token.lower_ in _names()
    return "NAME" if named else token.lemma_.lower()


@cache
def _names() -> frozenset[str]:
    return frozenset(entry.words.lower() for entry in known_names())


def unit_of(candidate: Candidate, way: Way, predicate: Token, head: Token, clause: Clause | None = None) -> Unit:
    """Return a unit with its content: the words below its head; those before the verb of a "will" are left out."""
    sentence = candidate.passage.sentence
    first = head.i if way == "will" else sentence.start
    stray = (link for link in strays(head.head) if link.i == head.i + 1)
    joined = {*head.subtree, *(word for link in stray for word in link.subtree)}
    under = sorted(joined, key=_place)  # a subtree with crossing arcs is not in order
    outside = left_out(head) | beside(predicate, head) | where_said(predicate, head) | _hanging(candidate, head)
    first, said = max(first, sentence.start), candidate.passage.end
    end = said if head.i < said else sentence.end
    words = [token for token in under if first <= token.i < end and token.i not in outside]
    return Unit(candidate, way, predicate, head, tuple(trimmed(words) or [head]), clause)


def _hanging(candidate: Candidate, head: Token) -> set[int]:
    """Return the places of the conditions on which a content may hang, which are told beside it."""
    apart = (each for each in candidate.passage.provisos if each.apart and not each.holds(head))
    whatever = (word for child in head.subtree if is_whatever(child) for word in child.subtree)
    return {at for each in apart for at in range(each.first, each.last)} | {word.i for word in whatever}


def find_units(candidate: Candidate) -> Iterator[Unit]:
    """Yield the units of a candidate whose content has words."""
    found = (unit for unit in _units(candidate) if any(token.is_alpha for token in unit.words) and not _is_half(unit))
    return (unit for unit in found if not (is_untrue(unit.head) or is_untrue(unit.predicate)))


def _is_half(unit: Unit) -> bool:
    """Return whether the head of a content is only the first half of a word: "[non]-use of force"."""
    return unit.head.lower_ == "non" or unit.head.text == "-"


def _units(candidate: Candidate) -> Iterator[Unit]:
    own = {clause.verb.i for clause in candidate.clauses}
    told = [clause for clause in candidate.clauses if not candidate.passage.supposes(clause.verb)]
    for clause in told:
        unsaid = is_asked(clause.verb) or is_awaited(clause.verb) or is_only_named(clause.verb)
        unsaid |= is_in_question(clause.verb) or is_still_to_come(clause.verb)
        if not (unsaid or is_owed(candidate, clause.verb)):
            yield from _done(candidate, clause)
    if candidate.speaks:
        for clause in candidate.passage.clauses:
            heard = _is_saying(candidate, clause) or is_of_them(clause.verb)
            heard |= is_of_another(clause.verb, candidate.passage.clauses, own)
            if clause.verb.i not in own and clause.verb.dep_ in _OUTER and not heard:
                yield unit_of(candidate, "says", clause.verb, clause.verb, clause)
    for clause in _found_so(candidate):
        yield unit_of(candidate, "says", clause.verb, clause.verb, clause)
    for noun in (each for each in _owned(candidate) if not is_wanted_of(candidate, each)):
        yield unit_of(candidate, "owns", noun, noun)
        for head in (*objects_of(candidate, noun), *told_aims(noun)):
            yield unit_of(candidate, "owns", noun, head)


def _done(candidate: Candidate, clause: Clause) -> Iterator[Unit]:
    verb, found = clause.verb, False
    undergoing = undergoer_of(verb)
    if undergoing is not None:
        found = True
        yield unit_of(candidate, "does", verb, undergoing, clause)
    for child in verb.children:
        if is_apart(verb, child) or child.i in where_said(verb, verb):
            continue
        if child.dep_ in _COMPLEMENTS and not (undergoing is not None and child.tag_ in ("WDT", "WP")):
            found = True
            yield from _listed(candidate, verb, child, clause)
            yield from () if _is_name_for(verb, child) else _borne(candidate, child, clause)
        elif child.dep_ in ("prep", "agent") and child.lower_ in _PREPOSITIONS and undergoing is None:
            for inner in child.children if child not in strays(verb) else ():
                if inner.dep_ in ("pobj", "pcomp"):
                    yield from _listed(candidate, verb, inner, clause)
                    yield from _borne(candidate, inner, clause)
    if not found or any(child.dep_ == "neg" or child.tag_ in ("MD", "TO") for child in verb.children):
        yield unit_of(candidate, "will", verb, verb, clause)


def _is_name_for(verb: Token, child: Token) -> bool:
    """Return whether a noun is what a thing is called, which tells no act: "called it [a breach] of the embargo"."""
    return child.dep_ == "oprd" and is_turn(verb, "find")


def _listed(candidate: Candidate, verb: Token, head: Token, clause: Clause) -> Iterator[Unit]:
    """Yield what a verb governs, and the further parts of that where it is a list."""
    yield unit_of(candidate, "does", verb, head, clause)
    for part in further_parts(head):
        yield unit_of(candidate, "does", verb, part, clause)


def _borne(candidate: Candidate, noun: Token, clause: Clause) -> Iterator[Unit]:
    """Yield what a word of stance is on, as done with that word: "voiced [readiness] for a longer truce".

    What a verb says no to is on the verb: "rejected the demand to leave".
    """
    if not (candidate.passage.is_against(clause.verb) or is_pressed(clause.verb, noun)):
        for head in objects_of(candidate, noun):
            yield unit_of(candidate, "does", noun, head, clause)


def objects_of(candidate: Candidate, noun: Token) -> Iterator[Token]:
    """Yield the heads of what a word of stance is on: "its rejection of [the draft]", "is open to [a vote]"."""
    if noun.pos_ not in ("NOUN", "ADJ") or noun.lemma_.lower() in type_of_noun():
        return
    if not candidate.passage.is_cue(noun):
        return
    for child in noun.rights:
        if child.dep_ in ("acl", "xcomp", "ccomp") and child.tag_ == "VB":
            yield child
        elif child.dep_ == "prep" and child.lower_ in (
            "of",
            "for",
            "to",
            "about",
            "on",
            "over",
            "with",
            "in",
            "against",
        ):
            for inner in child.rights if not _is_over(noun, child) else ():
                if inner.dep_ in ("pobj", "pcomp"):
                    yield from (inner, *further_parts(inner))


def told_aims(noun: Token) -> Iterator[Token]:
    """Yield the heads of what a side's demand or aim is told to be: "Lima's main demand is [a vote]"."""
    among = noun.dep_ == "pobj" and noun.head.lower_ == "among"
    verb = noun.head.head if among else noun.head
    told = is_turn(noun, "aim") and is_turn(verb, "amount") and (among or noun.dep_ == "nsubj")
    if not told or is_denied(verb):
        return
    for child in verb.rights:
        if child.dep_ in ("attr", "dobj") and child.pos_ in ("NOUN", "PROPN"):
            yield from (child, *further_parts(child))


def _is_over(noun: Token, link: Token) -> bool:
    """Return whether what a noun is on is only ended, or hangs on it: "an end to [the siege]", "terms for [a vote]"."""
    return is_turn(noun, "stop") or (link.lower_ in ("for", "of") and is_turn(noun, "terms"))


def _found_so(candidate: Candidate) -> Iterator[Clause]:
    """Yield the clauses that tell what a side finds of something: "a wall is a red line [for Lima]"."""
    doc, passage = candidate.passage.sentence.doc, candidate.passage
    called = passage.turned("barred") | passage.turned("firm")
    for mention in candidate.mentions if called else ():
        link = doc[mention.root].head
        if doc[mention.root].dep_ != "pobj" or link.lower_ not in ("for", "to"):
            continue
        verbs = [clause for clause in passage.clauses if clause.verb.lemma_ == "be" and clause.verb.is_ancestor(link)]
        yield from verbs[-1:]


def _is_saying(candidate: Candidate, clause: Clause) -> bool:
    """Return whether a clause only tells that something was said, outside the words themselves."""
    statement = candidate.passage.statement
    cues = [entry for entry in statement.evidence if entry.field == "cue"] if statement is not None else []
    return any(cue.start <= clause.verb.idx < cue.end for cue in cues)


def _owned(candidate: Candidate) -> Iterator[Token]:
    """Yield the nouns that belong to the side: "Serbia's demand", "the demand of Serbia"."""
    doc, nouns = candidate.passage.sentence.doc, ("NOUN", "PROPN")
    for mention in candidate.mentions:
        root = doc[mention.root]
        while root.dep_ == "conj" and root.head.i != root.i:
            root = root.head
        if is_given_to(root):
            continue
        if root.dep_ in ("poss", "amod", "compound", "nmod"):
            yield root.head
        elif root.dep_ == "pobj" and root.head.lower_ in ("of", "by", "from") and root.head.head.pos_ in nouns:
            yield root.head.head
