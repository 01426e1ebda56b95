"""The times of an article, each with the days it means in its sentence."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from accord.lexicon.times import any_point, tense_words
from accord.resolve.calendar import Direction
from accord.resolve.dates import resolve_date
from accord.resolve.lengths import lengthened
from accord.resolve.tense import direction_of
from accord.terms.mark import Time
from accord.terms.span import Span
from accord.terms.when import When

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_REMEMBERED = 600
"""How many characters back "the following day" may look for the day it follows."""
_CLOSE = 75
"""A date without its year is the one within so many days of publication, whatever the tense of the sentence."""
_YEARLESS = ("month", "day-month", "month-day", "days-month", "season", "holiday", "week-of", "ordinal-week", "easter")


def mark_times(doc: Doc, spans: tuple[Span, ...], published: date | None) -> tuple[Time, ...]:
    """Return the times at these spans, in order, each with the days it means; `when` is None where it names none.

    How long something took ("the first talks in two years") is no time and is left out.
    """
    marked: list[Time] = []
    for span in spans:
        found = doc.char_span(span.start, span.end, alignment_mode="expand")
        if found is None:
            continue
        direction = direction_of(found.root)
        if not _is_length(span.of(doc.text), direction):
            marked.append(Time(span, _when(found, span, direction, published, tuple(marked))))
    return tuple(marked)


def _is_length(words: str, direction: Direction) -> bool:
    """Whether "in two days" is how long something took: it is a time only in a sentence that looks ahead."""
    match = any_point().fullmatch(words)
    return match is not None and match.lastgroup == "in_units" and direction != "future" and "from" not in words.lower()


def _when(
    found: DocSpan, span: Span, direction: Direction, published: date | None, marked: tuple[Time, ...]
) -> When | None:
    words = span.of(found.doc.text)
    before = _told_before(found.doc, span, marked)
    when = resolve_date(words, published, direction, before=before)
    if when is None or published is None:
        return when
    return lengthened(found, _close(words, when, published))


def _close(words: str, when: When, published: date) -> When:
    """A date without its year is the one close to publication, if there is one: tense errs more than writers do."""
    if not any(rule in when.rule for rule in _YEARLESS):
        return when
    nearest = resolve_date(words, published)
    if nearest is None or nearest == when:
        return when
    edges = [day for day in (nearest.start, nearest.end) if day]
    return nearest if min(abs((day - published).days) for day in edges) <= _CLOSE else when


def _told_before(doc: Doc, span: Span, marked: tuple[Time, ...]) -> When | None:
    """The day told last: in the same sentence, else before it, where one on which something was said comes second."""
    near = [time for time in reversed(marked) if time.when and span.start - time.span.end <= _REMEMBERED]
    days = [time for time in near if time.when and time.when.granularity == "day" and time.when.start and time.when.end]
    here = [time for time in days if time.span.start >= _sentence_start(doc, span)]
    told = [time for time in days if not _only_said(doc, time.span)]
    return next((time.when for time in here + told + days + near), None)


def _sentence_start(doc: Doc, span: Span) -> int:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return int(found.sent.start_char) if found is not None else span.start


def _only_said(doc: Doc, span: Span) -> bool:
    """Whether the time is that of the report: "said on Monday"."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    if found is None:
        return False
    head: Token = found.root
    while head.pos_ != "VERB" and head.head.i != head.i:
        head = head.head
    return head.lemma_.lower() in tense_words("speech")
