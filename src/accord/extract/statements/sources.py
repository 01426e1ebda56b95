"""Sources beside a verb of their own: "according to", "citing", "quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.statements.clauses import child_of, without_mark
from accord.extract.statements.grammar import subject_of
from accord.extract.statements.parts import Attribution, Earlier, Stretch
from accord.extract.statements.reaches import find_reach
from accord.extract.statements.speakers import find_speaker
from accord.lexicon.cues import classes_of, words_of
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NAMING = frozenset(("according", "per", "citing", "quoting", "cited", "quoted"))
_VIEWS = frozenset(("words", "view", "opinion", "assessment", "estimation"))
_NAMED = ("PERSON", "ORG", "GPE", "NORP")


def reported_speaker(verb: Token) -> tuple[Token, Token | None] | None:
    """Return the one "quoted as saying", and the medium that quotes where the verb is active."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    carrier = verb.head.head
    if carrier.lemma_.lower() not in words_of("relayed"):
        return None
    passive = next((child for child in carrier.children if child.dep_ == "nsubjpass"), None)
    if passive is not None:
        by = [
            child
            for token in (carrier, verb)
            for child in token.children
            if child.dep_ in ("agent", "prep") and child.lower_ == "by"
        ]
        media = [inner for child in by for inner in child.children if inner.dep_ == "pobj"]
        return passive, media[0] if media else None
    quoted = next((child for child in carrier.children if child.dep_ == "dobj"), None)
    by_whom = subject_of(carrier)
    own = by_whom is not None and by_whom.lemma_.lower() in words_of("nouns") - {"report", "article"}
    return (quoted, None if own else by_whom) if quoted is not None else None


def find_sources(scene: Scene, stretch: Stretch, earlier: Earlier) -> Iterator[Attribution]:
    """Yield the sources of a stretch that "according to" or "citing" names."""
    for token in scene.doc[stretch.first : stretch.last]:
        if token.lower_ not in _NAMING | _VIEWS or any(
            q.outer.start <= token.idx < q.outer.end for q in stretch.quotes
        ):
            continue
        head = _according(token) or _cited(token) or _viewing(token)
        speaker = find_speaker(scene, head, earlier) if head is not None else None
        if head is not None and speaker is not None:
            kind = "citing" if token.lemma_.lower() in ("cite", "quote") else "according"
            said = _said_by_citing(token)
            hole = _phrase(token.head if token.lower_ in _VIEWS else token, token if token.lower_ in _VIEWS else head)
            yield Attribution(
                speaker,
                token.i,
                Span(token.idx, token.idx + len(token)),
                kind,
                "source",
                (without_mark(said),) if said is not None else find_reach(stretch, token, hole),
            )


def _according(token: Token) -> Token | None:
    """Return whom "according to" names."""
    if token.lower_ == "according":
        to = next((child for child in token.children if child.lower_ == "to"), None)
        if to is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
            to = token.nbor()
        if to is None:
            return next((child for child in token.children if child.dep_ == "pobj" and child.ent_type_ in _NAMED), None)
        named = next((child for child in to.children if child.dep_ == "pobj"), None)
        return _holder(to) or (_before_comma(to, named) if named is not None else None)
    if token.lower_ == "per" and token.dep_ == "prep" and token.i > 0 and token.nbor(-1).lower_ in (",", "as"):
        named = next((child for child in token.children if child.dep_ == "pobj"), None)
        speaks = named is not None and (named.ent_type_ in ("ORG", "PERSON") or named.lemma_ in words_of("nouns"))
        return named if speaks or token.nbor(-1).lower_ == "as" else None
    return None


def _viewing(token: Token) -> Token | None:
    """Return whose words or view a sentence gives: "in his words, the road is open", "in Ana Gomes's view"."""
    prep = token.head
    if token.dep_ != "pobj" or prep.lower_ != "in" or token.lower_ not in _VIEWS:
        return None
    before = [word.lower_ for word in prep.doc[max(0, prep.i - 2) : prep.i]]
    apart = prep.i == prep.sent.start or (before[-1] == "," and before[0] != "which")
    closed = token.i + 1 < len(token.doc) and token.nbor().text in (",", ".")
    return next((child for child in token.children if child.dep_ == "poss"), None) if apart and closed else None


def _holder(to: Token) -> Token | None:
    """Return the last name of a source that the parse takes for several: "to Labour Party founder Jon Doe"."""
    named = [child for child in to.children if child.dep_ == "pobj"]
    if len(named) < 2 or named[-1].ent_type_ != "PERSON":
        return None
    between = to.doc[named[0].i : named[-1].i]
    return None if any(token.text == "," or token.lower_ in ("and", "or") for token in between) else named[-1]


def _before_comma(to: Token, named: Token) -> Token:
    """Return the name that stands between "to" and a comma, where the parse takes a word behind the comma for it."""
    for token in to.doc[to.i + 1 : named.i]:
        if token.text == ",":
            last = token.nbor(-1)
            return last if last.pos_ == "PROPN" and last.dep_ in ("nmod", "compound", "poss", "dep") else named
    return named


def _cited(token: Token) -> Token | None:
    """Return whom a medium names as its source: "Reuters reported, citing two officials"."""
    if token.lemma_.lower() not in ("cite", "quote"):
        return None
    if any(child.dep_ == "prep" and child.lower_ == "as" for child in token.children):
        return None
    if token.dep_ == "amod" and token.lower_.endswith("ing"):
        return token.head
    return next((child for child in token.children if child.dep_ == "dobj"), None)


def _phrase(token: Token, head: Token) -> Span:
    first = min(token, head.left_edge, key=lambda found: found.i)
    if first.lower_ == "per" and first.i > 0 and first.nbor(-1).lower_ == "as":
        first = first.nbor(-1)
    last = head.right_edge
    return Span(first.idx, last.idx + len(last))


def _said_by_citing(token: Token) -> Token | None:
    """Return the clause of what is reported: of "the paper, citing two officials, said that the deal was near"."""
    if token.lower_ not in ("citing", "quoting"):
        return None
    verb = next((word for word in token.ancestors if word.pos_ == "VERB"), None)
    if verb is None or not any(verbs.id == "say" for verbs in classes_of(verb.lemma_.lower())):
        return None
    told = child_of(verb, "ccomp")
    if told is not None:
        return told if told.i > verb.i and token not in told.subtree else None
    marks = (word for word in token.subtree if word.lower_ == "that" and word.dep_ == "mark" and word.i > token.i)
    return next((mark.head for mark in marks if mark.nbor(-1).text == ","), None) if verb.i < token.i else None
