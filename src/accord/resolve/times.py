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
_COUNTED = ("units-later", "units-after", "other-day")
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
    before = _told_before(found, span, marked)
    when = resolve_date(words, published, direction, before=before)
    if when is None or published is None:
        return when
    if when.rule in _COUNTED and when.start and when.start > published and direction != "future":
        return None
    return lengthened(found, _close(words, when, published, before))


def _close(words: str, when: When, published: date, before: When | None) -> When:
    """A date without its year is the one close to publication, or to the date told before it, if there is one.

    Tense errs more than writers do, who add the year to a date that is far.
    """
    if not any(rule in when.rule for rule in _YEARLESS):
        return when
    for origin in (published, before and before.start):
        nearest = resolve_date(words, origin) if origin else None
        if nearest and origin and _gap(nearest, origin) <= _CLOSE:
            return nearest
    return when


def _gap(when: When, origin: date) -> int:
    return min(abs((edge - origin).days) for edge in (when.start, when.end) if edge)


def _told_before(found: DocSpan, span: Span, marked: tuple[Time, ...]) -> When | None:
    """The time told last: in the same sentence, else before it, where one of a mere report comes last."""
    near = [time for time in reversed(marked) if time.when and span.start - time.span.end <= _REMEMBERED]
    here = [time for time in near if time.span.start >= found.sent.start_char]
    days = [time for time in near if time.when and time.when.granularity != "year"]
    told = [time for time in days if not _only_said(found.doc, time.span)]
    return next((time.when for time in here + told + days), None)


def _only_said(doc: Doc, span: Span) -> bool:
    """Whether the time is that of the report: "said on Monday"."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    if found is None:
        return False
    head: Token = found.root
    while head.pos_ != "VERB" and head.head.i != head.i:
        head = head.head
    return head.lemma_.lower() in tense_words("speech")
