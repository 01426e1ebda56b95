"""Candidates: noun phrases and verbs that may name a draft or an agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.lexicon.pacts import act_cues, deal_nouns, draft_nouns
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAILS = frozenset(("on", "for", "to", "with", "between", "of", "in", "over", "that", "under", "aimed"))
_CUT = frozenset(("relcl", "appos", "advcl", "parataxis"))
LONGEST_TAIL = 12  # tokens of a complement that still belong to a name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may name a draft or an agreement: its head, the words of its name, and the rule that found it."""

    head: int
    name: Span
    rule: str


def find_candidates(scene: Scene) -> Iterator[Candidate]:
    """Yield the noun phrases and verbs of a text that may name a draft or an agreement, in order."""
    for token in scene.doc:
        word = token.lemma_.lower()
        if token.pos_ in ("NOUN", "PROPN") and (word in deal_nouns() or word in draft_nouns() or _is_cease_fire(token)):
            if not _inside_compound(token):
                yield Candidate(token.i, name_of(token), f"pact-{'fire' if _is_cease_fire(token) else word}")
        elif token.pos_ == "VERB" and word in act_cues():
            act = _act(token)
            if act:
                yield Candidate(token.i, _act_span(token), act)


def _is_cease_fire(token: Token) -> bool:
    return token.lower_ == "fire" and token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "cease"


def _inside_compound(token: Token) -> bool:
    """Return whether a noun only qualifies another candidate: "ceasefire" in "ceasefire deal"."""
    head = token.head
    return token.dep_ in ("compound", "nmod", "amod") and head.i > token.i and head.pos_ in ("NOUN", "PROPN")


def _act(verb: Token) -> str | None:
    """Return the rule by which a verb is an agreement by itself, or None."""
    found = {_complement(child) for child in verb.children} | {child.dep_ for child in verb.children}
    return next((cue.id for cue in act_cues()[verb.lemma_.lower()] if cue.needs & found), None)


def _complement(child: Token) -> str:
    return f"{child.dep_}:{child.lemma_.lower()}"


def _act_span(verb: Token) -> Span:
    """Return the verb with its complements, without its subject: "exchanged 40 prisoners"."""
    inside = [verb]
    for child in verb.rights:
        if child.dep_ in ("dobj", "xcomp", "ccomp", "prep"):
            inside += [token for token in child.subtree if token.i - verb.i < 25]
    last = max(token.i for token in inside)
    return trimmed(verb.doc[verb.i].idx, verb.doc[last])


def name_of(noun: Token) -> Span:
    """Return the words that name what a noun stands for: its modifiers before it and its short complements after it."""
    first = noun.left_edge
    while first.i < noun.i and (first.pos_ in ("DET", "PUNCT", "SPACE", "CCONJ") or first.tag_ == "POS"):
        first = first.nbor()
    last = noun
    for child in noun.rights:
        words = list(child.subtree)
        if child.dep_ in _CUT or child.dep_ not in ("prep", "acl") or len(words) > LONGEST_TAIL:
            break
        if child.dep_ == "prep" and child.lower_ not in _TAILS:
            break
        if any(token.dep_ in _CUT for token in words):
            break
        last = words[-1]
    return trimmed(first.idx, last)


def trimmed(start: int, last: Token) -> Span:
    """Return the stretch from an offset to a token, without punctuation or space at its end."""
    while last.i > 0 and (last.is_punct or last.is_space) and last.nbor(-1).idx >= start:
        last = last.nbor(-1)
    return Span(start, last.idx + len(last))
