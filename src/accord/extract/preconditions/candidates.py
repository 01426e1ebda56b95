"""Candidates: pairs of phrases that a word of order joins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.preconditions.forms import FORMS
from accord.extract.preconditions.phrases import is_speech, phrase, says_little, spoken, whole
from accord.extract.preconditions.wishes import wish_of
from accord.lexicon.preconditions import OrderCue, order_cues, words_for
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

NEAR = 2  # steps up from a noun to the verb that tells whether it is still to be
_VERBAL = frozenset(("VERB", "AUX"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two phrases in an order: the cue's token, the heads of both phrases, the phrases, and the rule."""

    cue: int
    first_head: int
    then_head: int
    first: Span
    then: Span
    rule: str


def find_candidates(scene: Scene) -> Iterator[Candidate]:
    """Yield the ordered pairs of a text, in order."""
    for token in scene.doc:
        cues = order_cues().get(token.lower_) or order_cues().get(token.lemma_.lower(), ())
        found = (candidate for cue in cues if (candidate := _candidate(scene, token, cue)) is not None)
        first = next(found, None)
        if first is not None:
            yield first


def _candidate(scene: Scene, token: Token, cue: OrderCue) -> Candidate | None:
    """Return the candidate of a cue with what it introduces and what it is said of, or None where one is empty."""
    pair = FORMS[cue.form](token)
    if pair is None or _is_apart(token, cue):
        return None
    sub, inner = spoken(pair[0]), spoken(pair[1])
    main = _what_comes(whole(inner))
    if not _orders(scene, cue, pair, sub, main):
        return None
    introduced = _words(scene, sub, without=(token, main), cue=token)
    said_of = _words(scene, main, without=tuple(_top(word, inner) for word in (token, pair[0], sub)), cue=token)
    if introduced is None or said_of is None or introduced.meets(said_of):
        return None
    if not _is_wished(scene, cue, said_of if cue.order == "sub" else introduced, main):
        return None
    if cue.order == "sub" and _is_no_step(scene, cue, introduced, sub):
        return None
    ordered = (sub, main, introduced, said_of) if cue.order == "sub" else (main, sub, said_of, introduced)
    return Candidate(token.i, ordered[0].i, ordered[1].i, ordered[2], ordered[3], f"order-{cue.id}")


def _is_wished(scene: Scene, cue: OrderCue, then: Span, main: Token) -> bool:
    """Return whether what follows is no threat ("if it fails, they will strike"), or one that can be averted."""
    wish = wish_of(list(scene.doc.char_span(then.start, then.end, alignment_mode="contract") or ()))
    threat = wish.feared and not wish.wanted and all(child.dep_ != "neg" for child in main.children)
    return cue.averts or cue.form != "clause" or not threat


def _is_no_step(scene: Scene, cue: OrderCue, first: Span, head: Token) -> bool:
    """Return whether what comes first is nothing that anybody could do: people, or a war after which something is."""
    wish = wish_of(list(scene.doc.char_span(first.start, first.end, alignment_mode="contract") or ()))
    return head.lemma_.lower() in words_for("people") or (cue.in_time and cue.form == "both" and wish.name == "feared")


def _orders(scene: Scene, cue: OrderCue, pair: tuple[Token, Token], sub: Token, main: Token) -> bool:
    """Return whether a cue says what comes first, rather than when something was, what it was like or who did it."""
    if cue.in_time and (sub.lemma_.lower() in words_for("only-when") or _is_when_it_was_said(*pair)):
        return False
    if cue.in_time and ((_is_past(cue, pair[0], main) and not _is_to_come(sub)) or _was_before(sub, main)):
        return False
    if (cue.denied and not _is_denied(main)) or _is_dropped(main):
        return False
    return not (cue.things and (_acts(scene, sub) or _acts(scene, main) or _is_hoped(main)))


def _is_past(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether a word of time joins what happened: "agreed after talks", not "agreed only after talks"."""
    if _tells_the_past(main):
        return True
    over = next((word for word in (main, *main.ancestors) if word.tag_ in ("VBD", "VBN", "VBZ", "VBP", "MD")), main)
    had = any(child.lower_ == "had" for child in over.children if child.dep_ == "aux")
    return cue.id == "after" and (over.tag_ == "VBD" or had) and not _is_kept_back(sub, main)


def _is_kept_back(sub: Token, main: Token) -> bool:
    """Return whether something is to be only then: "only after", or is denied until then."""
    before = sub.left_edge.i - 2
    return (before >= 0 and any(word.lower_ == "only" for word in sub.doc[before : sub.i])) or _is_denied(main)


def _is_to_come(sub: Token) -> bool:
    """Return whether what a word of time introduces is still to be: "before they would sign", "before any talks"."""
    return _is_ahead(sub) or any(word.lower_ == "any" for word in sub.subtree)


def _is_hoped(main: Token) -> bool:
    """Return whether a text only tells a hope: "expressed hope that the talks will lead to peace"."""
    return any(word.lemma_.lower() in words_for("hoping") for word in main.ancestors)


def _was_before(sub: Token, main: Token) -> bool:
    """Return whether a clause of time tells what has been: "will meet after the round ended", not "would meet"."""
    would = any(child.dep_ == "aux" and child.lower_ in words_for("shifted") for child in main.children)
    held = any(child.dep_ == "acl" and child.tag_ == "VBN" for child in sub.children)
    been = any(child.lower_ in ("was", "were", "had") for child in sub.children if child.dep_ in ("aux", "auxpass"))
    told = sub.tag_ == "VBD" or (sub.tag_ == "VBN" and been) or (sub.pos_ == "NOUN" and held)
    return told and main.pos_ in _VERBAL and main.tag_ != "VBD" and not would and not _is_ahead(sub)


def _is_dropped(main: Token) -> bool:
    """Return whether what is said of is a demand that a side gave up: "dropped its demand that"."""
    demand = next((word for word in main.ancestors if word.lemma_.lower() in words_for("listed")), None)
    return demand is not None and demand.head.lemma_.lower() in words_for("dropping")


def _acts(scene: Scene, head: Token) -> bool:
    """Return whether a head is one who acts, not something that could come first or follow: "the ministry"."""
    if head.pos_ in ("PROPN", "PRON"):
        return True
    return head.pos_ == "NOUN" and (scene.mention_at(head.i) is not None or head.lemma_.lower() in words_for("acting"))


def _what_comes(verb: Token) -> Token:
    """Return the subject of a verb that says no more than that it comes: "guarantees must come before"."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    return subject if subject is not None and verb.lemma_.lower() in words_for("coming") else verb


def _words(scene: Scene, head: Token, *, without: tuple[Token, ...], cue: Token) -> Span | None:
    """Return the words of a phrase, or None where they name nothing."""
    span = phrase(scene.article.text, head, without=without, cue=cue)
    if span is None:
        return None
    words = list(scene.doc.char_span(span.start, span.end, alignment_mode="contract") or ())
    lacks_subject = not words or words[0].tag_ in ("MD", "WDT", "WP")
    return None if lacks_subject or says_little(words) else span


def _is_apart(token: Token, cue: OrderCue) -> bool:
    """Return whether the word before a cue makes it another ("even if", "soon after"), or lacks where it must stand."""
    before = token.nbor(-1).lower_ if token.i > token.sent.start else ""
    return before in cue.apart or (cue.only and before != "only")


def _is_when_it_was_said(sub: Token, main: Token) -> bool:
    """Return whether a time is that of the saying: "he told reporters after the meeting"."""
    return main.pos_ in _VERBAL and main.tag_ != "VB" and is_speech(main) and sub.head.i != spoken(main).i


def _is_denied(main: Token) -> bool:
    """Return whether a phrase says that something is not, or cannot be: "there will be no truce"."""
    below = [main, *main.children, *(inner for child in main.children for inner in child.children)]
    return any(token.dep_ == "neg" or token.lower_ in words_for("denying") for token in below)


def _tells_the_past(main: Token) -> bool:
    """Return whether what is said of comes in a story of what happened: "met after", "was held before".

    Only what is still to be, or must be, has something that comes first; a plain past has only something before it.
    """
    verb = next((word for word in (main, *islice(main.ancestors, NEAR)) if word.pos_ in _VERBAL), main)
    done = any(child.dep_ == "auxpass" and child.lower_ in ("was", "were") for child in verb.children)
    return not _is_ahead(verb) and (done or verb.lemma_.lower() not in words_for("wanting"))


def _is_ahead(verb: Token) -> bool:
    """Return whether a verb is of what may, must or will be, or of what one is ready for."""
    if any(child.dep_ == "acomp" and child.lower_ in words_for("ready") for child in verb.children):
        return True
    auxiliaries = (child for child in verb.children if child.dep_ in ("aux", "auxpass"))
    return any(child.tag_ == "MD" or child.lower_ == "to" for child in auxiliaries)


def _top(token: Token, main: Token) -> Token:
    """Return the topmost word below `main` that holds the cue: what must be left out of the words of `main`."""
    top = token
    while top.head.i not in (top.i, main.i):
        top = top.head
    return top if top.head.i == main.i else token
