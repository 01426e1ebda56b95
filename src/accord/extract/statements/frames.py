"""Frames: the complements that make a verb one of speech, and the words they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.statements.called import is_only_named
from accord.extract.statements.clauses import child_of, find_clause, has_to, is_parted, span_of, without_mark
from accord.extract.statements.denials import find_denial
from accord.extract.statements.grammar import is_passive
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
    return None if is_parted(verb) or _hides(verb) or is_only_named(verb) else next(_frames(stretch, verb), None)


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
        return find_clause(stretch, verb)
    if name in ("quote", "tag"):
        return stretch.span if stretch.quotes and (name == "quote" or _is_tag(stretch, verb)) else None
    if name in ("object", "denied"):
        return find_denial(verb) if name == "denied" else _object(verb, passive=is_passive(verb))
    if name in ("charged", "out", "voice"):
        return _by_word(verb, name)
    if name == "infinitive":
        found = child_of(verb, "xcomp")
        says = found is not None and (has_to(found) or _denies_doing(verb, found)) and not _only_acts(verb, found)
        return span_of(found) if found is not None and says else None
    if name == "person":
        found = child_of(verb, "xcomp", "ccomp", "advcl")
        return _from_complement(verb) if found is not None and has_to(found) else None
    if name == "naming":
        return _from_complement(verb) if child_of(verb, "oprd", "xcomp", "ccomp") else None
    if name == "as":
        return _from_complement(verb) if _says_as_what(verb) else None
    return _led_to(verb, name)


def _by_word(verb: Token, name: str) -> Span | None:
    """Return what a verb says by one word that stands with it: "responsible", "out", or a noun of speech."""
    if name != "voice":
        return _charged(verb) if name == "charged" else _ruled_out(verb)
    found = child_of(verb, "dobj", "acomp", "oprd", "ccomp")
    return _from_complement(verb) if found is not None and found.lower_ in words_of("voice") else None


def _charged(verb: Token) -> Span | None:
    """Return what somebody holds another responsible for, with whom."""
    found = (child for child in verb.subtree if child.lower_ in words_of("voice", "charged") and child.i > verb.i)
    word = next(found, None)
    held = word is not None and (word.head == verb or word.head.head == verb) and not is_passive(verb)
    return _from_complement(verb) if held else None


def _ruled_out(verb: Token) -> Span | None:
    """Return what somebody rules out."""
    out = any(child.lower_ == "out" and child.dep_ in ("prt", "advmod", "prep") for child in verb.children)
    return _from_complement(verb) if out and not is_passive(verb) and child_of(verb, "dobj", "xcomp") else None


def _led_to(verb: Token, name: str) -> Span | None:
    """Return what a preposition behind the verb, or behind whom it tells it, leads to."""
    told = child_of(verb, "dobj", "dative")
    behind = [*verb.children, *(told.children if told is not None else ())]
    found = next(
        (c for c in behind if c.dep_ in ("prep", "prt") and c.lower_ == name and not _is_when(c)),
        None,
    )
    if found is None or found.i < verb.i or _is_visit(verb, found):
        return None
    return _with_deed(verb, found)


def _is_visit(verb: Token, prep: Token) -> bool:
    """Return whether somebody is only visited: "called on the king", with nothing that he is to do."""
    below = (*verb.subtree, *prep.subtree)
    asked = any(word.i > prep.i and word.lower_ == "to" and word.dep_ == "aux" for word in below)
    return verb.lemma_.lower() == "call" and prep.lower_ in ("on", "upon") and not asked


def _hides(verb: Token) -> bool:
    """Return whether somebody only asks to stay without a name: "asked not to be named"."""
    asked = child_of(verb, "xcomp", "ccomp", "advcl")
    if asked is None or asked.lemma_.lower() not in words_of("hiding"):
        return False
    return any(child.dep_ == "neg" for child in asked.children) and is_passive(asked)


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
    deeds = [c for c in verb.children if c.i > prep.i and c.dep_ in ("xcomp", "ccomp", "advcl") and has_to(c)]
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


def _denies_doing(verb: Token, deed: Token) -> bool:
    """Return whether a verb tells of a deed in the "-ing" form: "denied having crossed", "admitted taking part"."""
    return deed.tag_ == "VBG" and verb.lemma_.lower() in words_of("doing")


def _only_acts(verb: Token, deed: Token) -> bool:
    """Return whether somebody only does not do a thing: "refused to attend", but not "refused to confirm"."""
    told = deed.lemma_.lower() in words_of("doing", "refused") or any(classes_of(deed.lemma_.lower()))
    return verb.lemma_.lower() == "refuse" and not told


def _from_complement(verb: Token) -> Span | None:
    """Return the stretch from the first complement after a verb to the end of the last."""
    held = [child for child in verb.children if child.dep_ in _HELD and child.i > verb.i]
    if not held:
        return None
    last = max((child.right_edge for child in held), key=lambda token: token.i)
    return Span(held[0].left_edge.idx, last.idx + len(last))


def _object(verb: Token, *, passive: bool) -> Span | None:
    if passive:
        found = child_of(verb, "nsubjpass")
        if found is None and verb.dep_ == "acl":
            found = verb.head
        return _pointed_to(verb, found) if found is not None else None
    found = child_of(verb, "dobj")
    if found is not None and (verb.lemma_.lower() == "tell" or found.lower_ == "this"):
        return None  # the object is who is told, or points back to what was
    if found is not None and verb.lemma_.lower() == "claim" and found.lemma_.lower() in ("life", "victim"):
        return None
    return _from_complement(verb) if found is not None and not _greets(verb, found) else None


def _pointed_to(verb: Token, subject: Token) -> Span | None:
    """Return what a passive tells of; behind "it was announced that" the clause, and nothing for a bare "this"."""
    if subject.lower_ not in ("it", "this", "that"):
        return span_of(subject)
    clause = next((c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.i > verb.i), None)
    return without_mark(clause) if clause is not None and subject.lower_ == "it" else None


def _greets(verb: Token, guest: Token) -> bool:
    """Return whether somebody is welcomed in person, not a deed or a deal: "welcomed them", "welcomed his guest"."""
    guests = guest.ent_type_ == "PERSON" or guest.lower_ in words_of("guests")
    return verb.lemma_.lower() in ("welcome", "hail") and guests
