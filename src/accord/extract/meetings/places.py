"""Places: where a contact was or is to be, from the words that hang on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.meetings.clause import Clause
from accord.extract.meetings.cues import Cue
from accord.lexicon.meetings import word_class
from accord.lexicon.places import demonym_codes, place_kinds, places
from accord.terms.claim import Place
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AT = frozenset(("in", "at", "near", "outside", "inside"))
_TO = frozenset(("to", "into", "for", "in", "at"))
_LONGEST = 4  # tokens


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named in the text: its words, the index of its head token, and its country, where known."""

    span: Span
    first: int
    root: int
    place: Place


def find_spots(doc: Doc) -> tuple[Spot, ...]:
    """Return the places named in a text in order, the longest name where several begin at one word."""
    found: list[Spot] = []
    taken = -1
    for token in doc:
        if token.i <= taken:
            continue
        spot = _known_spot(doc, token) or _seen_spot(doc, token) or _kind_spot(token)
        if spot is not None:
            found.append(spot)
            taken = max(spot.root, spot.first)
    return tuple(found)


def _known_spot(doc: Doc, token: Token) -> Spot | None:
    if not token.text[:1].isupper() and not token.text[:1].isdigit():
        return None
    known = places()
    for length in range(min(_LONGEST, len(doc) - token.i), 0, -1):
        words = doc[token.i : token.i + length]
        if words.text in known:
            return Spot(
                Span(words.start_char, words.end_char), token.i, words.root.i, Place(words.text, known[words.text])
            )
    return None


def _seen_spot(doc: Doc, token: Token) -> Spot | None:
    """Return a place that only the language pipeline sees, where a preposition of place stands before it."""
    if token.ent_iob_ != "B" or token.ent_type_ not in ("GPE", "LOC", "FAC"):
        return None
    before = [word.lower_ for word in doc[max(0, token.i - 2) : token.i]]
    if not _AT & set(before):
        return None
    entity = next(ent for ent in token.sent.ents if ent.start == token.i)
    name = entity.text.removeprefix("the ").removeprefix("The ")
    start = entity.end_char - len(name)
    return Spot(Span(start, entity.end_char), entity.start, entity.root.i, Place(name))


def _kind_spot(token: Token) -> Spot | None:
    """Return "the Omani capital": a demonym and a noun for a kind of place."""
    if token.text not in demonym_codes() or token.head.i != token.i + 1 or token.head.lower_ not in place_kinds():
        return None
    span = Span(token.idx, token.head.idx + len(token.head))
    return Spot(span, token.i, token.head.i, Place(span.of(token.doc.text), demonym_codes()[token.text]))


def spot_of(doc: Doc, cue: Cue, clause: Clause, spots: tuple[Spot, ...], arguments: frozenset[int]) -> Spot | None:
    """Return the place of a contact: the nearest that hangs on its cue, its verb or those who met; None without one."""
    fit = [spot for spot in spots if _hangs_on(doc, spot, cue, clause, arguments)]
    own = [spot for spot in fit if spot.root not in arguments]
    return min(own, key=lambda spot: abs(spot.root - cue.token), default=None)


def _hangs_on(doc: Doc, spot: Spot, cue: Cue, clause: Clause, arguments: frozenset[int]) -> bool:
    root = doc[spot.root]
    if root.dep_ in ("compound", "nmod", "amod") and root.head.i in (cue.token, cue.top):
        return not _is_pair(doc, spot)
    if root.dep_ == "poss" and root.head.lower_ in place_kinds():
        root = root.head
    if cue.entry.id == "visit-verb" and root.dep_ == "dobj":
        return root.head.i == cue.token
    return any(_leads_to(prep, cue, clause, arguments) for prep in _preps_over(root, cue))


def _is_pair(doc: Doc, spot: Spot) -> bool:
    """Return whether a name is half of a pair of sides: "Belgrade-Pristina talks"."""
    around = [doc[i].text for i in (spot.first - 1, spot.root + 1) if 0 <= i < len(doc)]
    return any(word in ("-", "–", "/", "and") for word in around)


def _preps_over(root: Token, cue: Cue) -> Iterator[Token]:
    wanted = _TO if cue.entry.to_place or cue.entry.id in ("visit", "visit-verb") else _AT
    token = root
    for _ in range(3):
        if token.dep_ == "pobj" and token.head.lower_ in wanted:
            yield token.head
            return
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in place_kinds():
            token = token.head.head
        elif token.dep_ in ("conj", "appos", "compound", "nmod", "poss"):
            token = token.head
        else:
            return


def _leads_to(prep: Token, cue: Cue, clause: Clause, arguments: frozenset[int]) -> bool:
    """Return whether a phrase of place hangs on a cue, on its verb, on a journey above it, or on those who met."""
    goals = {cue.token, cue.top, clause.verb, *clause.below, *arguments}
    head = prep.head
    for _ in range(4):
        if head.i in goals:
            return True
        if head.i in clause.above and head.lemma_.lower() in word_class("journey"):
            return True
        if head.pos_ in ("VERB", "AUX") and head.dep_ not in ("xcomp", "acomp"):
            return False
        if not (head.dep_ in ("prep", "pobj", "npadvmod", "advmod", "conj") or head.ent_type_):
            return False
        head = head.head
    return False
