"""Conditions that a text sets out as a list, an item a paragraph or numbered in one, after a line that names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.preconditions.phrases import phrase, says_little
from accord.lexicon.preconditions import words_for
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_MARK = re.compile(r"(?:[-–—•*·]|\(?\d{1,2}[.)])\s+(?=\S)")
_INSIDE = re.compile(r"(?:^|[;,.]\s+(?:and\s+)?|\s+and\s+)\(?\d{1,2}[.);]\s+(?=\S)")
_END = re.compile(r"(?<=[.!?])\s|,(?=\s+(?:and|which)\s)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One condition of a list: the token that calls it a condition, its paragraph, its words, and what then follows."""

    cue: int
    item: Span
    first: Span
    then: Span


def find_listed(scene: Scene) -> Iterator[Listed]:
    """Yield the items of lists of conditions, each once, whatever their opening line calls them: "terms and demands".

    What follows is told where the conditions are first named: "its conditions for ending the war".
    """
    nouns = [token for token in scene.doc if token.tag_ == "NNS" and token.lemma_.lower() in words_for("listed")]
    goal = next((found for noun in nouns if (found := _goal(scene, noun)) is not None), None)
    if goal is None:
        return
    told: set[Span] = set()
    for noun in nouns:
        for item in _items(scene, noun):
            if item not in told:
                told.add(item)
                yield Listed(noun.i, item, _words(scene.article.text, item), goal)


def _goal(scene: Scene, noun: Token) -> Span | None:
    """Return what conditions are for: "conditions for [ending the war]"."""
    preps = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in ("for", "to"))
    inner = next((word for prep in preps for word in prep.rights if word.dep_ in ("pobj", "pcomp")), None)
    span = phrase(scene.article.text, inner, without=(), cue=noun) if inner is not None else None
    if span is None or says_little(list(scene.doc.char_span(span.start, span.end) or ())):
        return None
    return span


def _items(scene: Scene, noun: Token) -> Iterator[Span]:
    """Yield the items of the list that the paragraph of a noun opens: with a colon, or by how many there are."""
    text, places = scene.article.text, scene.paragraphs
    at = next((i for i, place in enumerate(places) if place.start <= noun.idx < place.end), len(places))
    if at + 1 >= len(places):
        return
    inside = list(_numbered(text, places[at + 1])) if _is_counted(noun) else []
    if inside or not places[at].of(text).rstrip().endswith(":"):
        yield from inside
        return
    found: list[Span] = []
    for place in places[at + 1 :]:
        apart = len(found) > 1 and _gap(text, found[-1], place) != _gap(text, found[0], found[1])
        if apart or _MARK.match(place.of(text)) is None:
            return
        found.append(place)
        yield place


def _is_counted(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in noun.lefts)


def _numbered(text: str, place: Span) -> Iterator[Span]:
    """Yield the items that a paragraph numbers: "1. Recognition; 2. the return of the ship; and 3. a truce."."""
    marks = list(_INSIDE.finditer(place.of(text)))
    if len(marks) < 2 or marks[0].start():
        return
    ends = [mark.start() for mark in marks[1:]] + [place.end - place.start]
    yield from (Span(place.start + mark.end(), place.start + end) for mark, end in zip(marks, ends, strict=True))


def _words(text: str, item: Span) -> Span:
    """Return the words of an item without its mark, to the end of its first clause."""
    mark = _MARK.match(item.of(text))
    start = item.start + (mark.end() if mark else 0)
    words = text[start : item.end]
    end = _END.search(words)
    return Span(start, start + len(words[: end.start() if end else None].rstrip(" .;,")))


def _gap(text: str, before: Span, after: Span) -> int:
    """Return how many line breaks stand between two paragraphs."""
    return text.count("\n", before.end, after.start)
