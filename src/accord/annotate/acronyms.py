"""Acronyms that a text introduces: "the High Negotiations Committee (HNC)" and every "HNC" after it are one body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import address_words, body_words, faction_words, group_words, person_words, unspeaking_words
from accord.terms.actor import BODIES
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

_NEWS = frozenset(("news", "agency", "press", "radio", "television", "broadcasting"))
_SURE = 4  # letters that fit their words by no chance
_FEWEST = 2  # words before a bracket, and capitals in it
_LONG = 8  # words of a text's name
_IN_TEXTS = frozenset(("of", "for", "on", "to", "towards", "toward", "and", "the"))
_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "to", "&", "-", "'s", "’s", "de", "des", "du", "pour"))


@dataclass(frozen=True, slots=True)
class Introduced:
    """A body's full name as it stands before a bracket, and its acronym inside."""

    first: int
    last: int
    short: str


def find_acronyms(doc: Doc, known: Sequence[Name]) -> Iterator[Name]:
    """Yield the full names that acronyms in brackets follow, and those acronyms wherever they stand.

    What the lexicon knows by either name keeps the lexicon's name; offices and agreements are no bodies.
    """
    named = [name for name in known if name.form == "name"]
    have = {token for name in named for token in range(name.first, name.last)}
    media = {name.first for name in named if name.kind == "outlet" and name.last - name.first == 1}
    whole = {name.last: name for name in known if name.kind in BODIES and name.last - name.first > 1}
    states = {name.last: name for name in named if name.kind == "state"}
    shorts: dict[str, Name] = {}
    for found in _introduced(doc, whole):
        words = doc[found.first : found.last]
        free = found.last + 1 not in have or (found.last + 1 in media and not any(t.lower_ in _NEWS for t in words))
        if not free or found.short in shorts:
            continue
        full = _known_by(found, words[0], whole, states)
        if full is None and set(range(found.first, found.last)) <= have:
            continue
        if full is None:
            full = _body(doc, found.first, found.last, words.text)
            yield full
        shorts[found.short] = full
    if shorts:
        yield from (_short(doc, at.i, shorts[at.text]) for at in doc if at.text in shorts)


def _known_by(found: Introduced, first: Token, whole: Mapping[int, Name], states: Mapping[int, Name]) -> Name | None:
    """Return the known body that a full name is, or the state whose government it is, or None."""
    if first.lower_ == "government":
        return states.get(found.last)
    body = whole.get(found.last)
    return body if body is not None and body.first == found.first else None


def texts_in_short(doc: Doc) -> frozenset[str]:
    """Return the acronyms that stand for texts and things that never speak: "Good Friday Agreement (GFA)"."""
    return frozenset(doc[at + 1].text for at in _brackets(doc) if _is_no_body(doc, at))


def _is_no_body(doc: Doc, bracket: int) -> bool:
    """Return whether what a bracket shortens is a text or an office."""
    if doc[bracket - 1].lower_ in unspeaking_words() or _is_of_text(doc, bracket):
        return True
    first = _start(doc, bracket, doc[bracket + 1].text) if len(doc[bracket + 1]) > 1 else None
    return first is not None and any(token.lower_ in person_words() for token in doc[first:bracket])


def _is_of_text(doc: Doc, bracket: int) -> bool:
    """Return whether the words written large before a bracket name a text: "Joint Plan towards Peace"."""
    at = bracket
    while at > max(0, bracket - _LONG) and (doc[at - 1].text[:1].isupper() or doc[at - 1].lower_ in _IN_TEXTS):
        at -= 1
    words = {token.lower_ for token in doc[at:bracket]}
    return bool(words & unspeaking_words()) and not words & (body_words() | group_words() | faction_words())


def _introduced(doc: Doc, whole: Mapping[int, Name]) -> Iterator[Introduced]:
    """Yield the acronyms; of a known body its letters may stand in the order of another language."""
    for at in _brackets(doc):
        short = doc[at + 1].text
        if at < _FEWEST or sum(map(str.isupper, short)) < _FEWEST:
            continue
        body = whole.get(at)
        if body is not None and sorted(_initials(doc[body.first : at])) == sorted(short):
            yield Introduced(body.first, at, short)
            continue
        first = _start(doc, at, short)
        words = frozenset(token.lower_ for token in doc[first:at]) if first is not None else frozenset()
        if first is None and short.isupper() and short.isalpha():
            first = _start_of_faction(doc, at, short)
            words = faction_words()
        if first is not None and words & body_words() and not words & person_words():
            yield Introduced(first, at, short)


def _start_of_faction(doc: Doc, bracket: int, short: str) -> int | None:
    """Return where a movement's name begins before a short form in another language: "Movement for Renewal" (MPR)."""
    at, whole = bracket, False
    while at > 1 and (doc[at - 1].text[:1].isupper() or doc[at - 1].lower_ in _SMALL):
        if doc[at - 1].lower_ == "the" and (whole or doc[at - 2].lower_ not in ("of", "for", "in", "from")):
            break
        at -= 1
        whole = whole or doc[at].lower_ in faction_words()
    while at < bracket and (doc[at].lower_ in _SMALL or not doc[at].text[:1].isalpha()):
        at += 1
    inside = [token.lower_ for token in doc[at:bracket] if token.text[:1].isupper()]
    fits = len(inside) >= _FEWEST and not set(inside) & (person_words() | address_words())
    return at if fits and set(inside) & faction_words() and short[0] in _initials(doc[at:bracket]) else None


def _initials(span: DocSpan) -> list[str]:
    return [token.text[0] for token in span if token.text[0].isupper()]


def _brackets(doc: Doc) -> Iterator[int]:
    """Yield the places of the brackets that hold one word."""
    opening = [token.i for token in doc if token.text == "("]
    return (at for at in opening if 0 < at < len(doc) - 2 and doc[at + 2].text == ")")


def _start(doc: Doc, bracket: int, short: str) -> int | None:
    """Return where the words begin whose initials are the acronym, or None where they do not fit."""
    letters = [letter for letter in short if letter.isupper()]
    at = bracket - 1
    while letters and at >= 0:
        word = doc[at].text
        if word[:1].upper() == letters[-1] and word[:1].isupper():
            letters.pop()
        elif word.lower() not in _SMALL and not (word == "," and len(short) >= _SURE):
            return None
        at -= 1
    return at + 1 if not letters else None


def _short(doc: Doc, at: int, full: Name) -> Name:
    return replace(_body(doc, at, at + 1, full.words), kind=full.kind, form=full.form)


def _body(doc: Doc, first: int, last: int, words: str) -> Name:
    span = doc[first:last]
    return Name(Span(span.start_char, span.end_char), first, last, span.root.i, "organisation", words, "other")
