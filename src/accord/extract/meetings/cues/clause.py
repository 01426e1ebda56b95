"""The clause of a cue: the verb that carries it and the words above that weaken, deny or date it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.lexicon.meetings import word_class
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "oprd", "conj", "appos"))
_UPWARD = _ARGUMENTS | {"compound", "nmod", "poss", "npadvmod"}
_RELATIVE = frozenset(("WP", "WDT"))
_SEQUENCE = frozenset(("after", "before", "following", "since"))
_LEAVING = frozenset(("leave", "depart", "head", "fly", "travel", "set", "go"))
_MUTUAL = frozenset(("meet", "talk", "speak", "confer", "negotiate"))  # "A and B, who met in May"
_CALLS = {"call": ("on", "upon"), "appeal": ("to",), "prevail": ("on", "upon")}  # verbs with whom they move to act


@dataclass(frozen=True, slots=True)
class Clause:
    """What carries a cue, as token indices.

    `verb` is the verb whose tense places the contact in time: the cue itself, or the verb of which the noun is subject
    or object. `prep` is the preposition right above the noun ("after talks"), None where there is none. `above` are
    the words over them, nearest first, up to the verb of saying or the root; `below` are the verbs and adjectives that
    describe the noun ("talks that began on Friday", "talks due to open in Oslo").
    """

    verb: int | None
    prep: int | None
    link: str
    above: tuple[int, ...]
    below: tuple[int, ...]


def clause_of(doc: Doc, cue: Cue) -> Clause:
    """Return the clause of a cue."""
    top = doc[cue.top]
    if not cue.entry.noun:
        after = top.dep_ == "pcomp" and top.head.lower_ in _SEQUENCE
        return Clause(top.i, top.head.i if after else None, "verb", () if after else _above(top), ())
    turn = turned(top)
    below = tuple(_below(doc[cue.token]) if cue.token == cue.top else (*_below(top), *_below(doc[cue.token])))
    prep, link, carrier = None, turn.dep_, turn
    while (
        carrier.dep_ in _UPWARD or carrier.dep_ in ("prep", "acomp") or _is_asked_for(carrier) or is_in_a_row(carrier)
    ):
        if carrier.dep_ == "pobj" and prep is None and carrier.head.dep_ in ("prep", "agent", "pcomp", "mark"):
            prep = carrier.head.i
        link = carrier.dep_ if carrier.head.pos_ in ("VERB", "AUX") and carrier.head.dep_ != "prep" else link
        carrier = carrier.head
        if carrier.dep_ == "appos" and turn.head.lower_ == "of" and _is_outcome(carrier, turn):
            return Clause(None, turn.head.i, "pobj", (carrier.i,), below)
        if carrier.lower_ == "following" and carrier.dep_ in ("acl", "advcl", "prep") and prep is None:
            prep, link, carrier = carrier.i, "prep", carrier.head
            carrier = next((word for word in (carrier, *carrier.ancestors) if word.pos_ in ("VERB", "AUX")), carrier)
        if carrier.pos_ in ("VERB", "AUX") and carrier.dep_ != "prep":
            if prep is None and link in SUBJECTS:
                plan, carrier = carrier, _planned_for(_main_verb(carrier))
                below = (*below, plan.i) if plan.tag_ == "VBD" and plan != carrier else below
            return Clause(carrier.i, prep, link, (*_between(top, carrier), *_above(carrier)), below)
    return Clause(None, prep, link, _between(top, None), below)


def is_in_a_row(prep: Token) -> bool:
    """Return whether a contact comes before or after another: "will be followed [by] a meeting"."""
    return prep.dep_ == "agent" and prep.head.lemma_.lower() in word_class("rows")


def _is_asked_for(noun: Token) -> bool:
    """Return whether a contact stands for a whole clause whose verb was taken for a noun: "proposed that Oslo host"."""
    clause = noun.dep_ == "ccomp" and noun.pos_ in ("NOUN", "PROPN")
    return clause and any(child.lower_ == "that" and child.dep_ == "mark" for child in noun.lefts)


def _is_outcome(noun: Token, contact: Token) -> bool:
    """Return whether a noun says what came of a contact: "the product of talks in Oslo"."""
    return contact.head.head == noun and noun.lemma_.lower() in word_class("outcomes")


def _main_verb(verb: Token) -> Token:
    """Return the verb under the participle that the parser took for it: "talks, planned for May, have been put off"."""
    if verb.tag_ == "VBD" and verb.lemma_.lower() in word_class("meant"):
        return _joined_to(verb) or verb
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_.lower() not in word_class("planning"):
        return verb
    under = (child for child in verb.rights if child.dep_ in ("ccomp", "advcl") and not _own_subject(child))
    return next((child for child in under if any(inner.dep_ in ("aux", "auxpass") for inner in child.children)), verb)


def _joined_to(verb: Token) -> Token | None:
    """Return the verb that the parser joined to a participle with no "and": "talks aimed at a truce took place"."""
    joined = (child for child in verb.rights if child.dep_ in ("conj", "ccomp") and child.tag_ in ("VBD", "VBZ", "VBP"))
    return next((child for child in joined if not (_own_subject(child) or _has_and(verb))), None)


def _has_and(verb: Token) -> bool:
    return any(child.dep_ == "cc" for child in verb.children)


def _planned_for(verb: Token) -> Token:
    """Return the infinitive that a contact is set for: of "is to begin", "is due to open", "is expected to resume"."""
    if verb.lemma_ != "be" and verb.lemma_.lower() not in word_class("planning"):
        return verb
    over = [verb, *(child for child in verb.children if child.dep_ == "acomp")]
    ends = [child for token in over for child in token.children if child.dep_ == "xcomp" and _is_purpose(child)]
    return ends[0] if ends else verb


def _below(noun: Token) -> tuple[int, ...]:
    """Return the verbs and adjectives after a noun that describe it, with the infinitives that hang on them."""
    found = []
    for child in noun.rights:
        if child.dep_ in ("acl", "relcl") or (child.dep_ == "amod" and child.pos_ == "ADJ"):
            found += [child.i, *(inner.i for inner in child.children if inner.dep_ == "xcomp")]
        elif child.dep_ == "prep":
            found += _planned_after(child)
    return tuple(found)


def _planned_after(prep: Token) -> list[int]:
    """Return the participles that the parser hung on who met: "talks between A and B, scheduled for August"."""
    inside = (token for token in prep.subtree if token.dep_ in ("acl", "relcl") and token.tag_ == "VBN")
    planned = [token for token in inside if token.lemma_.lower() in word_class("planning")]
    return [
        each.i for token in planned for each in (token, *(child for child in token.rights if child.dep_ == "xcomp"))
    ]


def turned(top: Token) -> Token:
    """Return the noun that turns on a cue through "of": the "resumption" of "the resumption of talks"."""
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lemma_.lower() in word_class("turns"):
        return top.head.head
    return top


def done_beside(doc: Doc, clause: Clause) -> Token | None:
    """Return the verb of what was done before or after a contact: of "saw the king before meeting the rebels"."""
    if clause.prep is None or clause.link != "verb":
        return None
    verb = doc[clause.prep].head
    helped = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    planned = verb.lemma_.lower() in word_class("planning") | word_class("volitional")
    return verb if verb.tag_ == "VBD" and not helped and not planned else None


def _between(top: Token, carrier: Token | None) -> tuple[int, ...]:
    """Return the nouns and adjectives between a cue and its verb: the "possibility" of "the possibility of talks"."""
    found = []
    token = top
    while token.head.i != token.i and token.head != carrier:
        token = token.head
        if token.pos_ in ("NOUN", "ADJ", "PROPN"):
            found.append(token.i)
    return tuple(found)


def _above(verb: Token) -> tuple[int, ...]:
    """Return what stands over a verb through its complements, up to a verb of saying."""
    found = []
    token = verb
    while token.dep_ in (
        "xcomp",
        "ccomp",
        "acl",
        "advcl",
        "pcomp",
        "prep",
        "conj",
        "auxpass",
        "csubj",
        "acomp",
        "attr",
        "dobj",
        "pobj",
    ):
        if token.dep_ == "advcl" and not _is_purpose(token):
            break
        if token.dep_ == "conj" and _own_subject(token):
            break
        head = token.head
        if head.lemma_.lower() in word_class("reporting") and token.dep_ == "ccomp":
            break
        if head.pos_ in ("VERB", "NOUN", "ADJ", "AUX") and token.dep_ != "conj":
            found.append(head.i)
        token = head
    return tuple(found)


def _is_purpose(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def subjects_of(verb: Token) -> list[Token]:
    """Return the subjects of a verb: its own, else those it shares with the verb or noun it hangs on."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own and _is_destination(own[0], verb):
        return subjects_of(verb.head)
    if own and own[0].tag_ in _RELATIVE and verb.dep_ == "relcl":
        return [_all_of(verb)]
    if own or verb.head.i == verb.i:
        return own
    if verb.dep_ == "relcl":
        return [verb.head]
    if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN"):
        return subjects_of_noun(verb.head) if _is_purpose(verb) else [verb.head]
    called = _called_upon(verb)
    if called:
        return called
    if verb.dep_ == "xcomp":
        controllers = [child for child in verb.head.children if child.dep_ in ("dobj", "dative") and child.i < verb.i]
        return controllers or subjects_of(verb.head)
    if verb.dep_ in ("conj", "advcl", "pcomp", "auxpass", "ccomp", "prep", "acomp"):
        return subjects_of(verb.head) if verb.head.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "ADJ") else []
    return []


def _all_of(verb: Token) -> Token:
    """Return whom a relative clause describes: the first of all joined where it tells what they did with each other."""
    head = verb.head
    alone = not any(child.dep_ in ("dobj", "dative") or child.lower_ in ("with", "to") for child in verb.rights)
    mutual = alone and verb.lemma_.lower() in _MUTUAL
    while mutual and head.dep_ == "conj" and head.head.pos_ in ("PROPN", "NOUN"):
        head = head.head
    return head


def _is_destination(noun: Token, verb: Token) -> bool:
    """Return whether what the parser took for a subject is where a journey goes: "left for Sweden to attend talks"."""
    return noun.i > 0 and noun.doc[noun.left_edge.i - 1].lower_ == "for" and verb.head.lemma_.lower() in _LEAVING


def _called_upon(verb: Token) -> list[Token]:
    """Return those who are called on to do something: "called on both to meet", "appealed to the rebels to talk"."""
    head = verb.head
    if verb.dep_ not in ("xcomp", "advcl") or head.lemma_.lower() not in _CALLS or not _is_purpose(verb):
        return []
    preps = [child for child in head.children if child.dep_ == "prep" and child.lower_ in _CALLS[head.lemma_.lower()]]
    return [child for prep in preps for child in prep.children if child.dep_ == "pobj" and child.i < verb.i]


def subjects_of_noun(noun: Token) -> list[Token]:
    """Return who has a plan, an offer, a hope: its possessor, or the subject of the verb that governs it."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if owners:
        return owners
    return subjects_of(noun.head) if noun.dep_ in ("dobj", "attr") and noun.head.pos_ in ("VERB", "AUX") else []
