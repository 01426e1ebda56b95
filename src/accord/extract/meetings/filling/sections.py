"""Sections: a digest or live page tells of one negotiation under each of its headings, and "they" are of that one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.meetings import side_names
from accord.terms.mark import Scene
from accord.terms.span import Span

_SIDES = frozenset(("state", "armed_group", "alliance"))
_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"[A-Z][A-Z\-/, ]{3,40}(?= ?[:–—-] )")  # "SUDAN: Delegations of"
_ENDS = (".", "!", "?", ":", ";", ",", "”", '"')
_WORDS = 8  # the most that a heading has
_FEWEST = 2  # headings


def sections_of(scene: Scene) -> tuple[tuple[Span, tuple[Attendee, ...]], ...]:
    """Return the stretch under each heading of a text with the sides that the heading names; none for other texts.

    A heading is of a negotiation where it names two sides, or has nothing but names: "What Chad wants" is of none.
    """
    told = ((span, _sides_in(scene, span)) for span in _headings(scene.article.text))
    headings = [(span, named) for span, named in told if len(named) > 1 or _is_bare(scene, span, named)]
    if len({span.of(scene.article.text).strip().lower() for span, _ in headings}) < _FEWEST:
        return ()
    ends = [*(span.start for span, _ in headings[1:]), len(scene.article.text)]
    under = (
        (Span(span.start, end), named)
        for (span, named), end in zip(headings, ends, strict=True)
        if scene.article.text[span.end : end].strip()
    )
    return tuple(under)


def is_under_another(scene: Scene, side: str, at: Span) -> bool:
    """Return whether a side of a digest is named nowhere under the heading under which words stand."""
    here = next((span for span, _ in scene.once(sections_of) if span.holds(at)), None)
    return here is not None and all(scene.side(mention.actor).id != side for mention in scene.mentions_in(here))


def _headings(text: str) -> Iterator[Span]:
    """Yield the short lines that end no sentence, each with more below it, and the labels in capitals before a text."""
    lines = list(_LINE.finditer(text))
    for line, after in pairwise(lines):
        words = line.group().strip()
        if len(words.split()) <= _WORDS and not words.endswith(_ENDS) and len(after.group()) > len(words):
            yield Span(line.start(), line.end())
            continue
        label = _LABEL.match(line.group())
        if label is not None:
            yield Span(line.start(), line.start() + label.end())
    last = _LABEL.match(lines[-1].group()) if lines else None
    if last is not None:
        yield Span(lines[-1].start(), lines[-1].start() + last.end())


def _is_bare(scene: Scene, heading: Span, named: tuple[Attendee, ...]) -> bool:
    """Return whether a heading has no words but names and the hour: "Sudan", "11:40 Cyprus", "YEMEN:"."""
    words = heading.of(scene.article.text).strip(" :")
    if words.title() in side_names():
        return True
    for mention in scene.mentions_in(heading):
        words = words.replace(mention.span.of(scene.article.text), "")
    others = words.replace("and", "").replace("the", "").split()
    return bool(named) and not any(char.isalpha() for word in others for char in word)


def _sides_in(scene: Scene, heading: Span) -> tuple[Attendee, ...]:
    found: dict[str, Attendee] = {}
    for mention in scene.mentions_in(heading):
        side = scene.side(mention.actor)
        if side.kind in _SIDES:
            found.setdefault(side.id, Attendee(side.id, side.id, "party", mention.span, "filled", inferred=True))
    return tuple(found.values())


def by_section(scene: Scene, starts: Sequence[int]) -> list[tuple[tuple[Attendee, ...] | None, list[int]]]:
    """Return the numbers of what starts at these places, put together by section, with the sides that head it.

    What stands under no heading has None for them.
    """
    sections = scene.once(sections_of)
    groups: list[tuple[tuple[Attendee, ...] | None, list[int]]] = []
    known: Span | None = None
    for n, start in enumerate(starts):
        here = next(((span, named) for span, named in sections if span.start <= start < span.end), None)
        span = here[0] if here is not None else None
        if not groups or span != known:
            groups.append((here[1] if here is not None else None, []))
        known = span
        groups[-1][1].append(n)
    return groups
