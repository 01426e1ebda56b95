"""Clauses: which side does, wants or refuses what in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.positions.carried import carried_on
from accord.extract.positions.together import leaders_of, listed_before
from accord.extract.positions.turns import is_of_nobody, is_turn
from accord.lexicon.offices import group_words, person_words
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = ("WDT", "WP")
_OBJECTS = ("dobj", "ccomp", "xcomp", "attr", "acomp", "oprd")
_SPEAKERS = frozenset(("we", "i", "us", "our", "my", "ourselves"))
_STATES = frozenset(("country", "nation", "government", "side", "movement", "party", "delegation"))
_OWN = frozenset(("his", "her", "our", "my"))
JOINT = frozenset(
    (
        "both",
        "sides",
        "parties",
        "they",
        "two",
        "countries",
        "nations",
        "leaders",
        "each",
        "presidents",
        "ministers",
        "delegations",
    )
)
_TOLD = ("VBD", "VBZ")
_CLIMB = ("xcomp", "conj", "advcl", "acl", "pcomp", "pobj")
_BETWEEN = ("prep", "agent", "dobj", "attr", "acomp", "pobj", "pcomp", "oprd")
_BODIES = ("armed_group", "alliance")
_OWNERS = ("poss", "amod", "compound", "nmod", "appos")


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb and who is its subject: the mentions named there, or the speaker ("we"), or both sides together."""

    verb: Token
    subject: Token | None
    mentions: tuple[Mention, ...]
    spoken: bool
    joint: bool

    @property
    def negated(self) -> bool:
        """Whether the verb, or what carries it, is denied."""
        denied = any(child.dep_ == "neg" or child.lower_ in ("no", "never", "neither") for child in self.verb.children)
        return denied or is_of_nobody(self.verb) or any(child.lower_ == "nor" for child in self.verb.lefts)


def find_clauses(scene: Scene, sentence: DocSpan) -> Iterator[Clause]:
    """Yield the clauses of a sentence, one for each verb, in order."""
    for token in sentence:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass") and not _is_supposed(token):
            subject = agent_of(token) or subject_of(_behind_quote(scene, token) or token)
            mentions = tuple(dict.fromkeys(_mentions(scene, subject))) if subject is not None else ()
            carried = carried_on(scene, subject) if subject is not None and not mentions else None
            mentions = (carried,) if carried is not None else mentions
            spoken = subject is not None and (subject.lower_ in _SPEAKERS or (not mentions and is_own_state(subject)))
            joint = subject is not None and not mentions and _is_joint(subject)
            yield Clause(token, subject, mentions, spoken, joint)


def is_own_state(subject: Token) -> bool:
    """Return whether a speaker tells what his own state does: "said that [his country] backs the plan"."""
    return subject.lower_ in _STATES and any(child.dep_ == "poss" and child.lower_ in _OWN for child in subject.lefts)


def _behind_quote(scene: Scene, verb: Token) -> Token | None:
    """Return the verb of saying to which one behind a quotation is joined: "said 'we wait' and [ruled] out a truce"."""
    quote = scene.quote_at(verb.head.idx) if verb.dep_ == "conj" and verb.tag_ in _TOLD else None
    if quote is None or not quote.outer.end <= verb.idx or verb.head.i == verb.i:
        return None
    above = verb.head
    while quote.outer.start <= above.idx < quote.outer.end:
        if above.head.i == above.i:
            return None
        above = above.head
    return above if above.i < verb.i and above.pos_ == "VERB" else None


def _is_supposed(verb: Token) -> bool:
    """Return whether a clause only supposes what it tells, by its verb first: "should Chad sign, Mali will too"."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if subject is None or verb.sent[-1].text == "?":
        return False
    asks = any(child.tag_ in ("WRB", "WP", "WDT") for child in verb.lefts)
    before = (child for child in verb.lefts if child.dep_ in ("aux", "auxpass") and child.i < subject.i)
    return not asks and any(child.lower_ in ("should", "had") for child in before)


def agent_of(verb: Token) -> Token | None:
    """Return who acts in a passive clause: "was rejected by Moscow"."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def undergoer_of(verb: Token) -> Token | None:
    """Return what is done to, where it stands before the verb: "[the plan] was rejected by Moscow".

    So it does in a clause that hangs on it: "[the plan] rejected by Moscow", "[the plan] that Moscow rejected".
    """
    if agent_of(verb) is None:
        return _object_above(verb)
    if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN"):
        return verb.head
    own = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if own is None and verb.dep_ == "conj":
        own = next((child for child in verb.head.children if child.dep_ == "nsubjpass"), None)
    if own is not None and own.pos_ != "PRON":
        return own
    return _told_of(_relative_top(verb)) if own is None or own.tag_ in _RELATIVE else None


def _object_above(verb: Token) -> Token | None:
    """Return the noun that a relative clause is about, where it is the object there: "[the plan] Moscow rejected"."""
    by = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if verb.dep_ != "relcl" or by is None or by.tag_ in _RELATIVE or by.dep_ == "nsubjpass":
        return None
    objects = [child for child in verb.children if child.dep_ in _OBJECTS]
    return _told_of(verb) if all(child.tag_ in _RELATIVE for child in objects) else None


def _relative_top(verb: Token) -> Token:
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    return verb


def _told_of(verb: Token) -> Token | None:
    """Return the noun that a relative clause stands beside; that before it for "[a new pact], an offer Oslo took"."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if noun.dep_ == "appos" and noun.head.pos_ in ("NOUN", "PROPN"):
        return noun.head
    beside = noun.dep_ in ("npadvmod", "dobj", "dep") and noun.head.pos_ == "VERB"
    before = (child for child in noun.head.rights if child.dep_ == "dobj" and child.i < noun.i)
    return next(before, noun) if beside else noun


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb: its own, that of the verb it hangs on, or the "offer" of "Mali's offer to"."""
    for _ in range(6):
        own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            return _antecedent(own)
        if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return verb.head
        noun = noun_before(verb) if verb.tag_ == "VB" else None
        if noun is not None and any(child.dep_ == "poss" for child in noun.lefts):
            return noun
        if verb.dep_ not in _CLIMB and not (verb.dep_ == "acomp" and verb.tag_ == "VBN"):
            return None
        verb = _verb_above(verb)
    return None


def noun_before(verb: Token) -> Token | None:
    """Return the noun that an infinitive stands right behind, whatever the parser hangs it on: "[calls] to leave"."""
    to = verb.left_edge
    noun = to.nbor(-1) if to.lower_ == "to" and to.i else None
    beside = noun is not None and noun.pos_ == "NOUN" and verb.head in (noun, noun.head)
    people = noun is not None and noun.lemma_.lower() in group_words() | person_words()
    return noun if beside and not people else None


def _verb_above(verb: Token) -> Token:
    """Return the verb that a verb hangs on, through the nouns and prepositions between them."""
    above = verb.head
    while above.pos_ not in ("VERB", "AUX") and above.dep_ in _BETWEEN:
        above = above.head
    return above


def _antecedent(subject: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    if subject.tag_ in ("WDT", "WP") and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def _mentions(scene: Scene, subject: Token) -> Iterator[Mention]:
    """Yield the mentions in a subject: its head and what is joined to it; the owner where a head names nobody.

    What the enemies or critics of a side do is not done by the side.
    """
    for noun in (*listed_before(subject), subject, *subject.conjuncts):
        if is_turn(noun, "other"):
            continue
        found = scene.mention_at(noun.i)
        leaders = tuple(leaders_of(scene, noun)) if found is None or found.how == "description" else ()
        if leaders:
            yield from leaders
            continue
        if found is not None:
            yield found
        if found is None or (
            scene.actor(found.actor).represents is None and scene.actor(found.actor).kind not in _BODIES
        ):
            yield from owners_of(scene, noun)
        else:
            yield from owners_of(scene, noun, joined=True)


def owners_of(scene: Scene, noun: Token, *, joined: bool = False) -> Iterator[Mention]:
    """Yield the mentions that a noun belongs to: "Serbia's", "Serbian", "of Serbia", and those joined to them.

    With `joined` only those that own it together: "Serbian and Croatian envoys".
    """
    for child in noun.children:
        named = [child] if child.dep_ in _OWNERS else []
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "by"):
            named = [inner for inner in child.children if inner.dep_ == "pobj"]
        owners = (each for first in named if first.conjuncts or not joined for each in (first, *first.conjuncts))
        for token in owners:
            found = scene.mention_at(token.i)
            if found is not None:
                yield found


def _is_joint(subject: Token) -> bool:
    return subject.lower_ in JOINT or any(child.lower_ in ("both", "two", "all") for child in subject.children)
