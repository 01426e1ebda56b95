"""Frames: the complements that make a verb one of speech, and the words they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_passive, own_subject
from accord.extract.statements.parts import Stretch
from accord.lexicon.cues import SpeechVerbs, classes_of, words_of
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TAG = 60  # characters between a quotation and the verb of its tag
_HELD = ("dobj", "prep", "xcomp", "oprd", "acomp", "ccomp", "attr", "dative", "advcl")


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of speech with the complement that makes it so: its class, the frame's name, and what it holds.

    `tokens` are the edges of what is said, None where only quoted words are.
    """

    verbs: SpeechVerbs
    name: str
    content: Span | None


def find_frame(stretch: Stretch, verb: Token) -> Frame | None:
    """Return the first frame in which this verb is one of speech."""
    return next(_frames(stretch, verb), None)


def _frames(stretch: Stretch, verb: Token) -> Iterator[Frame]:
    for verbs in classes_of(verb.lemma_.lower()):
        for name in sorted(verbs.frames, key=lambda name: (_rank(name), name)):
            content = _held(stretch, verb, name)
            if content is not None:
                yield Frame(verbs, name, None if name in ("quote", "tag") else content)


def _rank(name: str) -> int:
    order = ("clause", "quote", "naming", "as", "person", "infinitive", "object")
    return order.index(name) if name in order else len(order)


def _held(stretch: Stretch, verb: Token, name: str) -> Span | None:
    """Return what the verb holds in this frame; None where it does not stand in it."""
    if is_passive(verb) and name in ("clause", "infinitive", "person"):
        return None
    if name == "clause":
        return _clause(stretch, verb)
    if name in ("quote", "tag"):
        return stretch.span if stretch.quotes and (name == "quote" or _is_tag(stretch, verb)) else None
    if name == "object":
        return _object(verb, passive=is_passive(verb))
    if name == "voice":
        found = _child(verb, "dobj", "acomp", "oprd", "ccomp")
        return _from_complement(verb) if found is not None and found.lower_ in words_of("voice") else None
    if name == "infinitive":
        found = _child(verb, "xcomp")
        return _span(found) if found is not None and (_has_to(found) or _denies_doing(verb, found)) else None
    if name == "person":
        found = _child(verb, "xcomp", "ccomp", "advcl")
        return _from_complement(verb) if found is not None and _has_to(found) else None
    if name == "naming":
        return _from_complement(verb) if _child(verb, "oprd", "xcomp", "ccomp") else None
    if name == "as":
        return _from_complement(verb) if _says_as_what(verb) else None
    told = _child(verb, "dobj", "dative")
    behind = [*verb.children, *(told.children if told is not None else ())]
    found = next(
        (c for c in behind if c.dep_ in ("prep", "prt") and c.lower_ == name and not _is_when(c)),
        None,
    )
    return _with_deed(verb, found) if found is not None and found.i > verb.i else None


def _is_when(prep: Token) -> bool:
    """Return whether a preposition leads to a day, not to what is spoken of: "briefed the envoys on Monday"."""
    return any(child.dep_ == "pobj" and child.ent_type_ in ("DATE", "TIME") for child in prep.children)


def _is_tag(stretch: Stretch, verb: Token) -> bool:
    """Return whether a quotation is what a verb brings: right before its subject, or behind a colon or comma."""
    last = verb.right_edge if verb.right_edge.i < stretch.last else verb
    for quote in stretch.quotes:
        before = quote.outer.end <= verb.idx and verb.idx - quote.outer.end < _TAG
        behind = verb.idx < quote.outer.start and any(
            token.text in (":", ",") and token.idx + 1 <= quote.outer.start <= token.idx + 3
            for token in verb.doc[verb.i : max(last.i, verb.i) + 1]
        )
        if behind or (before and _last_within(verb, quote.outer.end) in (",", ".", "?", "!", "…")):
            return True
    return False


def _last_within(verb: Token, end: int) -> str:
    """Return the last token of a quotation that ends before a verb, its closing mark left out."""
    token = verb
    while token.i > 0 and token.idx >= end - 1:
        token = token.nbor(-1)
    return str(token.text)


def _with_deed(verb: Token, prep: Token) -> Span:
    """Return a phrase with what its people are to do: "on both sides to come back"."""
    deeds = [c for c in verb.children if c.i > prep.i and c.dep_ in ("xcomp", "ccomp", "advcl") and _has_to(c)]
    last = max((token.right_edge for token in (prep, *deeds)), key=lambda token: token.i)
    return Span(prep.left_edge.idx, last.idx + len(last))


def _says_as_what(verb: Token) -> bool:
    """Return whether a verb says as what it sees its object: "as difficult", "as a first step"."""
    after = [child for child in verb.children if child.i > verb.i]
    return any(
        (child.dep_ == "prep" and child.lower_ == "as")
        or (child.dep_ in ("advcl", "xcomp", "acl") and child.left_edge.lower_ == "as" and child.pos_ != "VERB")
        for child in after
    )


def _child(verb: Token, *deps: str) -> Token | None:
    return next((child for child in verb.children if child.dep_ in deps), None)


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _denies_doing(verb: Token, deed: Token) -> bool:
    """Return whether a verb tells of a deed in the "-ing" form: "denied having crossed", "admitted taking part"."""
    return deed.tag_ == "VBG" and verb.lemma_.lower() in words_of("doing")


def _span(head: Token) -> Span:
    last = head.right_edge
    return Span(head.left_edge.idx, last.idx + len(last))


def _from_complement(verb: Token) -> Span | None:
    """Return the stretch from the first complement after a verb to the end of the last."""
    held = [child for child in verb.children if child.dep_ in _HELD and child.i > verb.i]
    if not held:
        return None
    last = max((child.right_edge for child in held), key=lambda token: token.i)
    return Span(held[0].left_edge.idx, last.idx + len(last))


def _object(verb: Token, *, passive: bool) -> Span | None:
    if passive:
        found = _child(verb, "nsubjpass")
        if found is None and verb.dep_ == "acl":
            found = verb.head
        return _pointed_to(verb, found) if found is not None else None
    found = _child(verb, "dobj")
    if found is not None and (verb.lemma_.lower() == "tell" or found.lower_ == "this"):
        return None  # the object is who is told, or points back to what was
    return _from_complement(verb) if found is not None and not _greets(verb, found) else None


def _pointed_to(verb: Token, subject: Token) -> Span | None:
    """Return what a passive tells of; behind "it was announced that" the clause, and nothing for a bare "this"."""
    if subject.lower_ not in ("it", "this", "that"):
        return _span(subject)
    clause = next((c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.i > verb.i), None)
    return _without_mark(clause) if clause is not None and subject.lower_ == "it" else None


def _greets(verb: Token, guest: Token) -> bool:
    """Return whether somebody is welcomed in person, not a deed or a deal."""
    return verb.lemma_.lower() in ("welcome", "hail") and guest.ent_type_ == "PERSON"


def _clause(stretch: Stretch, verb: Token) -> Span | None:
    """Return the clause a verb introduces, or the rest of the stretch where the verb is put into it."""
    if _is_inserted(verb):
        return stretch.span
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and not _has_to(c) and not _is_inserted(c)]
    if clauses:
        spans = [_without_mark(clause) for clause in clauses]
        return Span(min(span.start for span in spans), max(span.end for span in spans))
    loose = _loose_clause(verb)
    if loose is not None:
        return _without_mark(loose)
    if verb.dep_ == "parataxis" or _closes_report(verb):
        return stretch.span
    if verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children):
        return _span(verb.head)
    return None


def _closes_report(verb: Token) -> bool:
    """Return whether a report ends with whom it quotes: "The truce will hold, the paper quoted the envoy as saying"."""
    as_ = verb.head
    reports = verb.dep_ == "pcomp" and as_.lower_ == "as" and as_.head.lemma_.lower() in words_of("relayed")
    return reports and not any(child.i > verb.i and not child.is_punct for child in verb.children)


def _is_inserted(verb: Token) -> bool:
    """Return whether a verb of speech is put into the sentence that the parse hangs it on: ", the envoy said"."""
    if verb.dep_ not in ("ccomp", "advcl") or not any(v.id == "say" for v in classes_of(verb.lemma_.lower())):
        return False
    if any(child.dep_ in ("ccomp", "dobj", "xcomp", "mark") for child in verb.children) or own_subject(verb) is None:
        return False
    first, last = verb.left_edge, verb.right_edge
    opened = first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")
    closed = last.i + 1 == len(verb.doc) or last.nbor().is_punct or last.is_punct
    return opened and (closed or verb.i > verb.head.i)


def _loose_clause(verb: Token) -> Token | None:
    """Return the "that" clause of a verb which the parse hangs on a noun between: "said in a post that …"."""
    for child in verb.children:
        if child.i > verb.i and (child.dep_ in ("prep", "dobj", "npadvmod", "advmod") or _tells_when(child)):
            for token in child.subtree:
                if token.dep_ in ("relcl", "acl", "ccomp") and any(
                    c.lower_ == "that" and c.dep_ == "mark" for c in token.children
                ):
                    return token
    return None


def _tells_when(clause: Token) -> bool:
    """Return whether a clause only says when: "told the agency before the talks began that …"."""
    marks = (child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod"))
    return clause.dep_ == "advcl" and any(mark in ("before", "after", "when") for mark in marks)


def _without_mark(clause: Token) -> Span:
    """Return a clause without its "that"."""
    inside = [token for token in clause.subtree if not token.is_space]
    if inside and inside[0].lower_ == "that" and inside[0].dep_ == "mark":
        inside = inside[1:]
    kept = inside or [clause]
    return Span(kept[0].idx, kept[-1].idx + len(kept[-1]))
