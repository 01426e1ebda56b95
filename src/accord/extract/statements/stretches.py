"""Stretches: sentences as a reader sees them, never cut within a quotation or before its "he said"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from accord.extract.statements.parts import Stretch
from accord.lexicon.cues import classes_of
from accord.lexicon.offices import person_words
from accord.terms.mark import Quote, Scene
from accord.terms.span import Span

_TERMINAL = ".?!…"
_NAME = 4  # words of a person's name
_LEAD = 20  # characters before a name in which the office before it ends
_SHORT = 8  # characters of a title cut short, with its stop
_TITLE = re.compile(r"\b(?:Brig|Gen|Lt|Col|Maj|Capt|Adm|Cmdr|Gov|Sen|Rep|Prof|Rev|Amb|Dr|Mr|Mrs|Ms)\. $")
_OUTLET = 40  # characters before a title in which the medium that has a show of it is named
_TAG_REACH = 9  # tokens within which "Foreign Minister Ana Gomes said" is over


def find_stretches(scene: Scene) -> tuple[Stretch, ...]:
    """Return the stretches of an article in order."""
    text = scene.article.text
    starts = [token.idx for token in scene.doc]
    sentences = [sentence.start_char for sentence in scene.doc.sents]
    found: list[Stretch] = []
    for number, paragraph in enumerate(scene.paragraphs):
        quotes = [quote for quote in scene.quotes if paragraph.holds(quote.outer) and not _is_name(scene, quote)]
        for span in _cut(text, paragraph, _bounds(scene, paragraph, quotes, sentences)):
            own = tuple(quote for quote in quotes if span.meets(quote.outer))
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            if first < last:
                found.append(Stretch(span, first, last, number, own))
    return tuple(found)


def _is_name(scene: Scene, quote: Quote) -> bool:
    """Return whether marks stand around the name of somebody: the commander “Ana Gomes”."""
    words = quote.span.of(scene.article.text).split()
    if len(words) > _NAME or not all(word[:1].isupper() for word in words):
        return False
    lead = re.search(r"(\w+)\W*$", scene.article.text[max(0, quote.outer.start - _LEAD) : quote.outer.start])
    if lead is not None and lead[1] in person_words():
        return len(words) > 1
    if _is_title(scene, quote):
        return True
    named = scene.mentions_in(quote.span)
    return any(one.how in ("name", "alias") and scene.actor(one.actor).kind == "person" for one in named)


def _is_title(scene: Scene, quote: Quote) -> bool:
    """Return whether marks stand around what a medium calls its show: Channel Two's "Money Talks"."""
    start = quote.outer.start
    if not re.search(r"['’]s? $", scene.article.text[max(0, start - 3) : start]):
        return False
    near = scene.mentions_in(Span(max(0, start - _OUTLET), start))
    return any(one.span.end >= start - 3 and scene.actor(one.actor).kind == "outlet" for one in near)


def _cut(text: str, paragraph: Span, bounds: list[int]) -> Iterator[Span]:
    edges = [paragraph.start, *bounds, paragraph.end]
    for start, end in pairwise(edges):
        span = Span(start, end).trimmed(text)
        if span.of(text).strip():
            yield span


def _bounds(scene: Scene, paragraph: Span, quotes: list[Quote], sentences: list[int]) -> list[int]:
    """Return where a new stretch begins within a paragraph."""
    text = scene.article.text
    starts = sentences[bisect_right(sentences, paragraph.start) : bisect_left(sentences, paragraph.end)]
    found = {start for start in starts if not _is_within(text, start)}
    for quote in quotes:
        end = _after(text, quote.outer.end)
        ended = end in found or any(quote.outer.start < bound <= quote.outer.end for bound in found)
        found = {bound for bound in found if not quote.outer.start < bound <= end}
        if end < paragraph.end and _ends_stretch(scene, quote, end, ended=ended):
            found.add(end)
    return sorted(found)


def _is_within(text: str, start: int) -> bool:
    """Return whether a sentence that the parse begins stands in the middle of one: Minister "Ana Gomes said"."""
    if text[start - 2 : start - 1] == "." and _TITLE.search(text, max(0, start - _SHORT), start):
        return True
    return text[start - 1 : start] == " " and (
        text[start - 2 : start - 1].isalnum() or text[start - 2 : start - 1] == ","
    )


def _after(text: str, offset: int) -> int:
    """Return the offset of the next character that is not white space."""
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _ends_stretch(scene: Scene, quote: Quote, end: int, *, ended: bool) -> bool:
    """Return whether a quotation ends its sentence: no "he said" follows, and what follows starts anew."""
    text = scene.article.text
    inner = quote.span.of(text).rstrip()
    follow = text[end]
    if inner and inner[-1] in _TERMINAL and re.match(r"[-–—•] [A-Z“\"]", text[end : end + 3]):
        return True
    if follow.islower() or follow in ",;:)—–-" or not inner or text[quote.outer.end - 1 : quote.outer.end + 1] == '",':
        return False
    if follow in ".?!":
        return False
    if inner[-1] not in _TERMINAL:
        return ended and inner[-1] not in ",-–—"
    return not _tag_follows(scene, end)


def _tag_follows(scene: Scene, offset: int) -> bool:
    """Return whether the words after a quotation are its "the minister said"."""
    span = scene.doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None:
        return False
    for token in scene.doc[span.start : span.start + _TAG_REACH]:
        if token.is_space or (token.is_punct and token.text not in ",.-’'"):
            return False
        if token.pos_ in ("VERB", "AUX"):
            return any(verbs.frames & {"quote", "tag"} for verbs in classes_of(token.lemma_.lower())) and _is_bare(
                scene, token.i
            )
    return False


def _is_bare(scene: Scene, verb: int) -> bool:
    """Return whether a verb of speech has no words of its own to introduce: it belongs to the quotation before."""
    token = scene.doc[verb]
    held = ("ccomp", "dobj", "prep") if token.lemma_ == "comment" else ("ccomp", "dobj", "xcomp")
    return not any(child.dep_ in held and child.i > verb for child in token.children)
