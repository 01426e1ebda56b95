"""Candidates: noun phrases and verbs that may name a draft or an agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.pacts.names import act_of, joined_before, name_of
from accord.extract.pacts.refused import names_nothing
from accord.extract.pacts.status import names_a_draft
from accord.lexicon.pacts import act_cues, deal_nouns, draft_nouns, pact_classes, pact_words
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_PAST = frozenset(("VBD", "VBN"))
_FINITE = frozenset(("VBD", "VBN", "VBZ", "VBP"))
_ASIDE = frozenset(("amod", "acl", "pcomp", "compound"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may name a draft or an agreement: its head, the words of its name, and the rule that found it."""

    head: int
    name: Span
    rule: str
    act: bool = False


def find_candidates(scene: Scene) -> Iterator[Candidate]:
    """Yield the noun phrases and verbs of a text that may name a draft or an agreement, in order.

    What an act or a draft names ("agreed to a truce", "a proposal for a truce") is not yielded again by its nouns.
    """
    told = Span(0, 0)
    for token in scene.doc:
        word = token.lemma_.lower()
        if token.pos_ == "VERB" and word in act_cues() and not told.holds(Span(token.idx, token.idx + len(token))):
            act = _act(token)
            if act:
                told = act_of(token)
                yield Candidate(token.i, told, act, act=True)
        elif _is_noun(token) and not told.start <= token.idx < told.end:
            rule = _noun_rule(scene, token, word)
            if rule:
                name = name_of(scene, token)
                told = name if word in draft_nouns() else told
                yield Candidate(token.i, name, rule)


def _is_noun(token: Token) -> bool:
    """Return whether a word is a noun, or a verb that stands for one: "made its final and best offer"."""
    if token.pos_ in ("NOUN", "PROPN"):
        return True
    own = any(child.dep_ in ("det", "poss") for child in token.lefts)
    return token.tag_ == "VB" and token.dep_ in ("dobj", "pobj") and own


def _noun_rule(scene: Scene, token: Token, word: str) -> str | None:
    """Return the rule by which a noun may name a draft or an agreement, or None."""
    if _is_cease_fire(token):
        word = "ceasefire"
    elif word == "map" and names_a_draft(token):
        word = "roadmap"
    elif _is_put_or_signed(token, word):
        return f"pact-{word}"
    elif word in pact_words("pointed") or word in pact_words("only-drafted"):
        counted = word in pact_words("pointed") and (_counts_points(token) or _lists_points(token))
        tabled = word in pact_words("only-drafted") and _is_on_the_table(scene, token, word)
        return f"pact-{word}" if counted or tabled else None
    elif word not in deal_nouns() and word not in draft_nouns():
        return None
    return None if names_nothing(token) else f"pact-{word}"


def _counts_points(token: Token) -> bool:
    """Return whether a noun is of so many points: "a six-point programme", "the 13-point list of demands"."""
    near = [word for child in token.lefts if child.dep_ in ("compound", "nmod", "amod") for word in child.subtree]
    counted = any(word.like_num or word.dep_ == "nummod" for word in near)
    joined = any(word.lower_.endswith("-point") and word.lower_[:-6] != "" for word in near)
    return joined or (counted and any(word.lower_ in ("point", "points") for word in near))


def _lists_points(token: Token) -> bool:
    """Return whether a list is of so many demands: "a list of 15 demands"."""
    preps = (child for child in token.rights if child.dep_ == "prep" and child.lower_ == "of")
    things = (word for prep in preps for word in prep.rights if word.lemma_.lower() in pact_words("listed"))
    return token.lemma_.lower() == "list" and any(word.dep_ == "nummod" for thing in things for word in thing.lefts)


def _is_on_the_table(scene: Scene, token: Token, word: str) -> bool:
    """Return whether a paper or a resolution is a draft: "a draft resolution", "reply to the US paper"."""
    lefts = [child for child in token.lefts if child.dep_ in ("amod", "compound", "nmod", "poss")]
    if any(child.lower_ in pact_words("drafted") for child in lefts):
        return True
    if word == "paper" and _is_put_forward(token):
        return True
    if word != "paper" or token.dep_ == "nsubj" or any(child.dep_ == "appos" for child in token.rights):
        return joined_before(token) is not None and word == "paper"
    above = token.head.head if token.dep_ == "pobj" else token.head
    dealt = above.lemma_.lower() in pact_classes() or above.lemma_.lower() in pact_words("answers")
    return joined_before(token) is not None or (dealt and any(scene.mention_at(child.i) for child in lefts))


def _is_put_or_signed(token: Token, word: str) -> bool:
    """Return whether a noun is one of those that name a draft where they are put forward, or a deal where signed."""
    signed = token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ == "sign"
    return (word in pact_words("only-signed") and signed) or (
        word in pact_words("put-forward") and _is_put_forward(token)
    )


def _is_put_forward(token: Token) -> bool:
    """Return whether ideas or a compromise are put before somebody: "floated an idea", "a compromise was submitted"."""
    verbs = [child for child in token.rights if child.dep_ == "acl" and child.tag_ == "VBN"]
    verbs += [token.head] if token.dep_ in ("dobj", "nsubjpass") else []
    return any(verb.pos_ == "VERB" and verb.lemma_.lower() in pact_words("putting") for verb in verbs)


def _is_cease_fire(token: Token) -> bool:
    return token.lower_ == "fire" and token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "cease"


def _act(verb: Token) -> str | None:
    """Return the rule by which a verb that tells what was done is an agreement by itself, or None."""
    if not _is_done(verb):
        return None
    found = {_complement(child) for child in verb.children} | {child.dep_ for child in verb.children}
    rule = next((cue.id for cue in act_cues()[verb.lemma_.lower()] if cue.needs & found), None)
    return None if rule == "agree-to" and _is_idle(verb) else rule


def _is_done(verb: Token) -> bool:
    """Return whether a verb tells what was done: "agreed", "have agreed"; not "might agree", "if they agree".

    What one side "agrees to" is no more than its word.
    """
    did = verb.tag_ == "VB" and any(child.lower_ == "did" for child in verb.lefts)
    if not (did or verb.tag_ in _FINITE) or verb.dep_ in _ASIDE:
        return False
    if verb.tag_ == "VBZ" and not any(child.lower_ == "with" for child in verb.rights):
        return False
    words = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    not_so = any(child.tag_ == "MD" or child.dep_ == "neg" or child.lower_ == "to" for child in verb.lefts)
    not_so = not_so or _is_disputed(verb)
    return (
        not not_so and not words & pact_words("open") and (did or verb.tag_ in _PAST or verb.dep_ in ("ROOT", "ccomp"))
    )


def _is_disputed(verb: Token) -> bool:
    """Return whether a text says that somebody did not agree: "denied that it ever agreed", "nor has it agreed"."""
    if any(child.lower_ in ("ever", "never", "nor") for child in verb.lefts):
        return True
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in pact_words("disputing")


def _is_idle(verb: Token) -> bool:
    """Return whether what was agreed is only to meet again, an opinion, or what stands elsewhere ("agreed to it")."""
    for child in verb.rights:
        if child.dep_ == "xcomp":
            return child.lemma_.lower() in pact_words("idle") or _goes_on(child)
        if child.dep_ == "ccomp":
            return not any(part.lower_ in ("will", "would", "shall", "to") for part in child.lefts)
        if child.dep_ == "prep" and child.lower_ in ("to", "on", "upon"):
            inner = next((word for word in child.rights if word.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.ent_type_ in ("DATE", "TIME"):
                continue
            return inner is None or inner.lemma_.lower() in pact_words("idle-things")
    return True


def _goes_on(verb: Token) -> bool:
    """Return whether an infinitive is only to go on: "to continue them"; to "resume talks" is agreed on."""
    thing = next((child for child in verb.rights if child.dep_ in ("dobj", "prep")), None)
    told = thing is not None and thing.pos_ != "PRON" and thing.lemma_.lower() not in pact_words("idle-things")
    if verb.lemma_.lower() in pact_words("staying"):
        return any(word.lemma_.lower() in pact_words("touch") for word in verb.subtree if word.i > verb.i)
    return verb.lemma_.lower() in pact_words("going-on") and not told


def _complement(child: Token) -> str:
    return f"{child.dep_}:{child.lemma_.lower()}"
