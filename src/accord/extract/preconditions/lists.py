"""Conditions that a text sets out as a list: one item a paragraph, under a line that calls them conditions."""

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
_END = re.compile(r"(?<=[.!?])\s|,(?=\s+(?:and|which)\s)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One condition of a list: the token that calls it a condition, its paragraph, its words, and what then follows."""

    cue: int
    item: Span
    first: Span
    then: Span


def find_listed(scene: Scene) -> Iterator[Listed]:
    """Yield the items of lists of conditions.

    What follows is told where the conditions are first named: "its conditions for ending the war".
    """
    nouns = [token for token in scene.doc if token.tag_ == "NNS" and token.lemma_.lower() in words_for("listed")]
    goal = next((found for noun in nouns if (found := _goal(scene, noun)) is not None), None)
    if goal is None:
        return
    for noun in nouns:
        for item in _items(scene, noun):
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
    """Yield the paragraphs of the list that the paragraph of a noun opens with a colon."""
    text, places = scene.article.text, scene.paragraphs
    at = next((i for i, place in enumerate(places) if place.start <= noun.idx < place.end), len(places))
    if at == len(places) or not places[at].of(text).rstrip().endswith(":"):
        return
    found: list[Span] = []
    for place in places[at + 1 :]:
        apart = len(found) > 1 and _gap(text, found[-1], place) != _gap(text, found[0], found[1])
        if apart or _MARK.match(place.of(text)) is None:
            return
        found.append(place)
        yield place


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
