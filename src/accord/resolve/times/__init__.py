"""The times of an article, each with the days it means in its sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.lexicon.times import any_point, tense_words, words_of
from accord.resolve.times.calendar import Direction, shifted
from accord.resolve.times.dates import resolve_date
from accord.resolve.times.lengths import lengthened
from accord.resolve.times.plans import was_to_be
from accord.resolve.times.quoted import as_quoted
from accord.resolve.times.tense import direction_of
from accord.terms.mark import Time
from accord.terms.span import Span
from accord.terms.when import When

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

_REMEMBERED = 600
"""How many characters back "the following day" may look for the day it follows."""
_CLOSE = 45
"""How many days from publication a date without its year is near enough to need none."""
_ALL_BUT_ONE = 6
"""How many days ahead the weekday of yesterday comes again: what "was due on Wednesday" was due then."""
_YEAR_BEHIND = re.compile(r"(?: [\w-]+){0,2} (?:last|this|next) year\b")
_IN_YEARS = ("month", "holiday", "easter", "month_day", "day_month", "month_days", "days_month")
_OPENINGS = frozenset(("", "in", "at", "during", "throughout", "early in", "late in", "back in"))
_COUNTED = ("units-later", "units-after", "other-day", "hours-later", "day-part", "other-unit")
_YEARLESS = ("month", "day-month", "month-day", "days-month", "season", "holiday", "week-of", "ordinal-week", "easter")


def mark_times(doc: Doc, spans: tuple[Span, ...], published: date | None) -> tuple[Time, ...]:
    """Return the times at these spans, in order, each with the days it means; `when` is None where it names none.

    How long something took ("the first talks in two years") is no time and is left out.
    """
    text = doc.text
    marked: list[Time] = []
    told: list[_Told] = []
    for span in spans:
        found = doc.char_span(span.start, span.end, alignment_mode="expand")
        if found is None:
            continue
        words, direction = span.of(text), direction_of(found.root)
        if _is_length(words, direction):
            continue
        when = _when(words, found, direction, published, told)
        marked.append(Time(span, when))
        if when:
            told.append((span, when, _only_said(found)))
    return as_quoted(doc, marked, published)


_Told = tuple[Span, When, bool]
"""A time told before, and whether it is only that of a report ("said on Monday")."""


def _is_length(words: str, direction: Direction) -> bool:
    """Whether "in two days" is how long something took: it is a time only in a sentence that looks ahead."""
    match = any_point().fullmatch(words)
    return match is not None and match.lastgroup == "in_units" and direction != "future" and "from" not in words.lower()


def _when(words: str, found: DocSpan, direction: Direction, published: date | None, told: list[_Told]) -> When | None:
    before = _told_before(found, told)
    full = _with_year(words, found, told if direction != "future" else [])
    when = resolve_date(full, published, direction, before=before)
    if when is None or published is None:
        return when and replace(when, said=words)
    if when.rule in _COUNTED and when.start and when.start > published and direction != "future":
        return None
    if when.rule == "weekday" and when.start == shifted(published, _ALL_BUT_ONE) and was_to_be(found.root):
        when = resolve_date(full, published, "past") or when
    if direction == "future" and _is_after_journey(when, before, published):
        when = resolve_date(full, before.end if before else None, "future") or when
    close = _close(full, when, published, None if _is_latest(found) else before)
    if _turns(when, close, published) and _is_done_then(found):
        close = when
    return lengthened(found, replace(close, said=words))


def _is_after_journey(when: When, before: When | None, published: date) -> bool:
    """Whether the weekday of publication follows a later day: "will leave on Wednesday for talks on Thursday"."""
    ahead = before is not None and before.granularity == "day" and before.end is not None and before.end > published
    return ahead and when.rule == "weekday" and when.start == when.end == published


def _with_year(words: str, found: DocSpan, told: list[_Told]) -> str:
    """The words with the year that stands close by: "last year in June", "on Bastille Day ceremonies last year".

    A year that opens the sentence is that of all its days: "In 2023 they met on March 3".
    """
    match = any_point().fullmatch(words)
    if match is None or match.lastgroup not in _IN_YEARS:
        return words
    opening = _opening_year(found, told)
    if opening is not None and re.search(r"\d{4}|year", words) is None:
        return f"{words} {opening}"
    before = found.doc[max(0, found.start - 20) : found.start].text_with_ws[-20:]
    behind = found[-1].whitespace_ + found.doc[found.end : found.end + 40].text_with_ws
    near = words_of("year_near", r"(?:,? (?:in|on))? $").search(before) or _YEAR_BEHIND.match(behind[:40])
    year = near and words_of("year_near").search(near[0])
    return f"{words} {year[0]}" if year else words


def _opening_year(found: DocSpan, told: list[_Told]) -> int | None:
    """The year with which a sentence opens, where it names no other: "In 2023 …", "At last year's summit …"."""
    here = [(span, when) for span, when, _ in told if span.start >= found.sent.start_char]
    years = [(span, when) for span, when in here if when.granularity == "year"]
    first, last = (years[0][1].start, years[0][1].end) if len(years) == 1 else (None, None)
    if first is None or last is None:
        return None
    span, _ = years[0]
    year = found.doc.char_span(span.start, span.end, alignment_mode="expand")
    before = found.doc[found.sent.start : year.start] if year is not None else None
    opens = before is not None and " ".join(word.lower_ for word in before if word.is_alpha) in _OPENINGS
    whole = opens and year is not None and year.root.dep_ in ("pobj", "npadvmod", "poss")
    return first.year if whole and first.year == last.year else None


def _close(words: str, when: When, published: date, before: When | None) -> When:
    """A date without its year is the one close to publication, or to the date told before it, if there is one.

    Tense errs more than writers do, who add the year to a date that is far.
    """
    if not any(rule in when.rule for rule in _YEARLESS):
        return when
    told = before.start if before and before.granularity != "year" else None  # a year has no day that is near
    for origin in (published, told):
        nearest = resolve_date(words, origin) if origin else None
        if nearest and origin and _gap(nearest, origin) <= _CLOSE:
            return nearest
    return when


def _turns(when: When, nearest: When, published: date) -> bool:
    """Whether a month that the tense puts in the past would become one that has not begun."""
    past = when.end is not None and when.end < published
    return when.granularity == "month" and past and nearest.start is not None and nearest.start > published


def _is_done_then(found: DocSpan) -> bool:
    """Whether a verb in the past tense tells what was done at a time: "went in July", not "talks due in July"."""
    above = found.root.head if found.root.pos_ == "ADP" or found.root.head.pos_ != "ADP" else found.root.head.head
    return above.tag_ == "VBD"


def _is_latest(found: DocSpan) -> bool:
    """Whether something was done then for the last time so far, in whatever year was told before: "last met in May"."""
    above = found.root.head if found.root.pos_ == "ADP" or found.root.head.pos_ != "ADP" else found.root.head.head
    return any(child.lower_ == "last" and child.dep_ == "advmod" for child in above.lefts)


def _gap(when: When, origin: date) -> int:
    return min(abs((edge - origin).days) for edge in (when.start, when.end) if edge)


def _told_before(found: DocSpan, told: list[_Told]) -> When | None:
    """The time told last: in the same sentence, else before it, where one of a mere report comes last."""
    near = [each for each in told[-12:] if found.start_char - each[0].end <= _REMEMBERED]
    here = [when for span, when, _ in near if span.start >= found.sent.start_char]
    events = [when for _, when, said in near if when.granularity != "year" and not said]
    reports = [when for _, when, said in near if when.granularity != "year" and said]
    return next((times[-1] for times in (here, events, reports) if times), None)


def _only_said(found: DocSpan) -> bool:
    """Whether the time is that of the report: "said on Monday"."""
    words: tuple[Token, ...] = (found.root, *found.root.ancestors)
    verb = next((word for word in words if word.pos_ == "VERB"), words[-1])
    return verb.lemma_.lower() in tense_words("speech")
