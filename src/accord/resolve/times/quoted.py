"""Quoted days: "yesterday" in quoted words is the day before they were said: "we met yesterday," he said on Tuesday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.lexicon.times import tense_words
from accord.resolve.times.dates import resolve_date
from accord.terms.mark import Time

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_PLAIN = '"'
_OPEN, _CLOSED = "“", "”"


def as_quoted(doc: Doc, times: Sequence[Time], published: date | None) -> tuple[Time, ...]:
    """Return the times, the words for days in a quotation counted from the day on which its sentence says it was said.

    One that was said on the day of publication, or on no day that is told, stays.
    """
    return tuple(_counted(doc, time, times, published) for time in times)


def _counted(doc: Doc, time: Time, times: Sequence[Time], published: date | None) -> Time:
    if published is None or time.when is None or time.when.rule != "day-word" or not _is_quoted(doc, time):
        return time
    said = [other for other in times if other is not time and _is_of_saying(doc, other, time)]
    days = {other.when.start for other in said if other.when is not None and other.when.start == other.when.end}
    day = next(iter(days)) if len(days) == 1 else None
    when = resolve_date(time.when.said, day) if day is not None and day < published else None
    return replace(time, when=when) if when is not None else time


def _sentence(doc: Doc, time: Time) -> tuple[int, int] | None:
    found = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    return (found.sent.start_char, found.sent.end_char) if found is not None else None


def _is_quoted(doc: Doc, time: Time) -> bool:
    """Return whether quotation marks are open where a time stands, by those of its sentence."""
    sentence = _sentence(doc, time)
    before = doc.text[sentence[0] : time.span.start] if sentence is not None else ""
    return before.count(_PLAIN) % 2 == 1 or before.count(_OPEN) > before.count(_CLOSED)


def _is_of_saying(doc: Doc, other: Time, time: Time) -> bool:
    """Return whether a time outside the quotation is when it was said: "told reporters on Tuesday"."""
    if _sentence(doc, other) != _sentence(doc, time) or _is_quoted(doc, other):
        return False
    found = doc.char_span(other.span.start, other.span.end, alignment_mode="expand")
    above: list[Token] = list(found.root.ancestors) if found is not None else []
    verb = next((word for word in above if word.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_.lower() in tense_words("speech")
