"""Candidates: pairs of phrases that a word of order joins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.preconditions.asked import asked_for
from accord.extract.preconditions.forecasts import is_forecast, is_how, is_there
from accord.extract.preconditions.forms import FORMS
from accord.extract.preconditions.means import is_aimed_at
from accord.extract.preconditions.ordering import acts, are_things, orders
from accord.extract.preconditions.phrases import comes_back, is_speech, phrase, says_little, spoken, whole
from accord.extract.preconditions.refused import is_no_order
from accord.extract.preconditions.steps import child_of, subject_of, verb_over
from accord.extract.preconditions.stretches import by_place, fronted, verb_in
from accord.extract.preconditions.tenses import is_denied, is_done, is_refused
from accord.extract.preconditions.timings import is_only_when
from accord.extract.preconditions.wishes import wish_of
from accord.lexicon.preconditions import OrderCue, order_cues, words_for
from accord.terms.mark import Scene
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_HANGING = ("clause", "given", "as-as", "on-condition")  # forms of words that open a condition
_OPENING = ("clause", "given", "both")  # forms of words that open a clause


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
    if _is_apart(token, cue):
        return None
    pair = FORMS[cue.form](token) if not _which_follows(token) else None
    if pair is None:
        return _by_place(scene, token, cue)
    sub, inner = spoken(pair[0]), spoken(_said_beside(pair[1], token))
    verb = whole(_over(inner) if cue.form in _HANGING else inner)
    main = _what_comes(verb)
    if _is_none(cue, token, sub, verb) or not orders(cue, pair, sub, verb):
        return None
    if not are_things(scene, cue, sub, main):
        return None
    introduced = _words(scene, sub, without=(token, main), cue=token)
    own = _is_done_to(token) or (cue.form == "first" and token.head.i == main.i)
    apart = (pair[0], sub) if own else (token, pair[0], sub)
    tops = (token.head,) if token.head.lower_ == "as" else tuple(_top(word, inner) for word in apart)
    said_of = _words(scene, main, without=tops, cue=token)
    if introduced is None or said_of is None or introduced.meets(said_of):
        return _by_place(scene, token, cue)
    if _is_threat(scene, cue, said_of, (main, sub)) or (
        cue.order == "sub" and _is_no_step(scene, cue, introduced, sub)
    ):
        return None
    return _in_order(token, cue, (sub, introduced), (main, said_of))


def _by_place(scene: Scene, token: Token, cue: OrderCue) -> Candidate | None:
    """Return the candidate of a cue whose construction the parser lost, from the clauses around it."""
    turned = _which_follows(token)
    opens = cue.form in _OPENING and token.lower_ in words_for("opening")
    clauses = by_place(token) if opens or (turned and cue.form != "across") else None
    clauses = clauses or (fronted(token) if cue.form in _OPENING else None)
    if clauses is None or any(says_little(words) for words in clauses):
        return None
    if turned:
        clauses = clauses[1], clauses[0]
    sub, main = (verb_in(words) for words in clauses)
    behind, before = (Span(words[0].idx, words[-1].idx + len(words[-1])) for words in clauses)
    asked = cue.id == "if" and any(word.lemma_.lower() in words_for("asking") for word in clauses[1])
    asked = asked or _is_none(cue, token, sub, main)
    if asked or not orders(cue, (sub, main), sub, main) or _is_threat(scene, cue, before, (main, sub)):
        return None
    return _in_order(token, cue, (sub, behind), (main, before))


def _is_none(cue: OrderCue, token: Token, sub: Token, main: Token) -> bool:
    """Return whether a cue puts nothing first here: it tells when or how something is, or what may come of it."""
    if is_no_order(cue, token, sub, main) or is_only_when(cue, token, sub, main):
        return True
    return is_forecast(cue, sub, main) or is_how(main) or is_there(cue, sub, main)


def _which_follows(token: Token) -> bool:
    """Return whether a word of time takes up what was said before it: "will report, after which they will vote"."""
    return token.i + 1 < token.sent.end and token.nbor().lower_ == "which" and token.lower_ in ("after", "following")


def _in_order(token: Token, cue: OrderCue, sub: tuple[Token, Span], main: tuple[Token, Span]) -> Candidate:
    """Return two phrases in their order; what "will not be before" something comes after it."""
    turned = cue.id == "before" and is_refused(main[0])
    if cue.id == "if" and is_aimed_at(sub[0], main[0]):
        return Candidate(token.i, main[0].i, sub[0].i, main[1], sub[1], "order-must-for")
    if cue.id == "before":
        main = main[0], asked_for(*main)
    first, then = (sub, main) if cue.order == "sub" or turned else (main, sub)
    return Candidate(
        token.i, first[0].i, then[0].i, first[1], then[1], f"order-not-{cue.id}" if turned else f"order-{cue.id}"
    )


def _said_beside(verb: Token, cue: Token) -> Token:
    """Return the verb of what is said where a condition hangs on who says so: "will sign, [he said], if they do"."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.lefts)
    beside = verb.dep_ in ("parataxis", "ccomp") and is_speech(verb) and verb.i < cue.i and not passive
    return verb.head if beside and verb.head.i < verb.i and verb.head.pos_ in ("VERB", "AUX") else verb


def _over(main: Token) -> Token:
    """Return the verb that a condition is said of, where the parser hung it on a word of what that verb is about.

    Of "will join talks [scheduled] for May unless they are free" it is "join", of "a plan [worth] a million" the offer.
    """
    loose = main.dep_ == "acl" and main.tag_ == "VBN" and main.head.pos_ in ("NOUN", "PROPN")
    return verb_over(main) if loose or (main.pos_ in ("ADP", "ADJ") and main.dep_ == "prep") else main


def _is_threat(scene: Scene, cue: OrderCue, then: Span, heads: tuple[Token, Token]) -> bool:
    """Return whether what follows is a threat ("if it attacks, they will strike") that nothing is said to avert.

    What is threatened should nothing come of what is wanted ("if no deal is reached") is averted by that.
    """
    main, sub = heads
    wish = wish_of(list(scene.doc.char_span(then.start, then.end, alignment_mode="contract") or ()))
    feared = cue.threatens and wish.feared and not wish.wanted and all(child.dep_ != "neg" for child in main.children)
    return feared and not (is_denied(sub) or sub.lemma_.lower() in words_for("failing"))


def _is_no_step(scene: Scene, cue: OrderCue, first: Span, head: Token) -> bool:
    """Return whether what comes first is nothing that anybody could do: somebody, or a war after which something is."""
    wish = wish_of(list(scene.doc.char_span(first.start, first.end, alignment_mode="contract") or ()))
    over = any(token.lemma_.lower() in words_for("ending") for token in head.subtree)
    feared = cue.in_time and cue.form == "both" and wish.name == "feared" and not over
    people = cue.form != "in-for" and head.lemma_.lower() in words_for("people")
    somebody = cue.in_time and cue.form == "both" and acts(scene, head)
    return people or feared or somebody


def _what_comes(verb: Token) -> Token:
    """Return the subject of a verb that says no more than that it comes: "guarantees must come before".

    Of "the release, which must come before" it is what "which" stands for.
    """
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is not None and subject.tag_ == "WDT" and verb.dep_ == "relcl":
        above = verb.head
        if above.lemma_.lower() in words_for("people") and above.head.lower_ == "of":
            return above.head.head
        return verb if above.pos_ == "PROPN" or above.lemma_.lower() in words_for("acting") else above
    somewhere = comes_back(verb) or any(child.dep_ == "prep" and child.lower_ == "to" for child in verb.rights)
    comes = verb.lemma_.lower() in words_for("coming") and not somewhere
    return subject if subject is not None and comes else verb


def _words(scene: Scene, head: Token, *, without: tuple[Token, ...], cue: Token) -> Span | None:
    """Return the words of a phrase, or None where they name nothing."""
    span = phrase(scene.article.text, head, without=without, cue=cue)
    if span is None:
        return None
    words = list(scene.doc.char_span(span.start, span.end, alignment_mode="contract") or ())
    own = _without_opening(words, head)
    if not own or own[0].tag_ in ("MD", "WDT", "WP") or says_little(own):
        return None
    return Span(own[0].idx, span.end)


def _is_done_to(token: Token) -> bool:
    """Return whether a "must" stands between what must be done and what it is done to: "issues must be settled"."""
    return token.dep_ == "aux" and any(child.dep_ == "nsubjpass" for child in token.head.lefts)


def _without_opening(words: list[Token], head: Token) -> list[Token]:
    """Return the words of a verb whose subject stands before another: "respond" of "would strike and would respond"."""
    if words and words[0].tag_ in ("WDT", "WP") and head.dep_ == "relcl" and not is_done(head):
        words = words[1:]
        return words[1:] if words and words[0].tag_ == "MD" and not is_denied(head) else words
    told = subject_of(head) or child_of(head.lefts, ("expl",))
    if words and words[0].tag_ == "MD" and words[0].head.i == head.i and told in words:
        return words[1:]
    second = head.dep_ == "conj" and head.head.pos_ == "VERB"
    return words[1:] if second and words and words[0].tag_ == "MD" else words


def _is_apart(token: Token, cue: OrderCue) -> bool:
    """Return whether the word before a cue makes it another: "even if", "soon after"."""
    before = token.nbor(-1).lower_ if token.i > token.sent.start else ""
    return before in cue.apart


def _top(token: Token, main: Token) -> Token:
    """Return the topmost word below `main` that holds the cue: what must be left out of the words of `main`."""
    top = token
    while top.head.i not in (top.i, main.i):
        top = top.head
    return top if top.head.i == main.i else token
