"""Quotations: words between quotation marks, as newspapers print them and as collectors break them.

Double marks (straight, curly, low, doubled single ones, straight ones doubled), guillemets (also typed as "<<"), and
single marks used as outer ones. Within a paragraph marks are paired in turn; where one is missing, the spaces around a
mark tell whether it opens or closes. A mark that only closes makes a quotation of its paragraph up to it, where it
stands as one ends. An unclosed quotation runs to the end of its paragraph only where the next paragraph opens with a
mark again; otherwise it ends with its first sentence, so that a lost mark never swallows the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from accord.annotate.dashed import find_dashed
from accord.annotate.paragraphs import find_paragraphs
from accord.terms.mark import Quote
from accord.terms.span import Span

Turn = Literal["opens", "closes", "either"]

_MARK = re.compile(r"''|``|‘‘|’’|‘’|\"\"|‚‚|(?<!\S),,(?=\w)|<<|>>|[\"“”„‟″«»‹›❝❞＂]")
_SINGLE = re.compile(r"['‘’`‚´]")
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n)\b|\d0?s\b|\d\ds?\b", re.IGNORECASE)
_OPENING = frozenset(("“", "„", "«", "‹", "``", "‘‘", "‚‚", ",,", "<<", "❝"))
_CLOSING = frozenset(("”", "»", "›", "’’", "‘’", ">>", "❞"))
_SENTENCE_END = re.compile(r"[.?!…](?=\s+[A-Z“\"]|\s*$)")
_LEAST_WORDS = 5  # in a quotation that lost its opening mark
_OPENS_AFTER = " \t\u00a0([{—–-/:;"
_CLOSES_BEFORE = " \t\u00a0)]}—–-/:;,.?!…"


@dataclass(frozen=True, slots=True)
class _Mark:
    """One quotation mark: where it stands, which way the spaces around it point, and which way its form does."""

    start: int
    end: int
    turn: Turn
    form: Turn


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Return the outermost quotations of a text in order; what is quoted within a quotation is part of it.

    >>> [quote.span.of("He said 'no' and “yes”.") for quote in find_quotes("He said 'no' and “yes”.")]
    ['no', 'yes']
    """
    paragraphs = find_paragraphs(text)
    found: list[Quote] = []
    for at, paragraph in enumerate(paragraphs):
        follow = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        resumed = follow is not None and _resumes(text, follow)
        doubles = _double_quotes(text, paragraph, resumed=resumed)
        marked = sorted((*doubles, *_single_quotes(text, paragraph, doubles, resumed=resumed)), key=_start)
        dashed = find_dashed(text, paragraph) if not marked else None
        for quote in (dashed,) if dashed is not None else marked:
            found.append(_continued(quote, found, paragraph, text))
    return tuple(found)


def _start(quote: Quote) -> int:
    return quote.outer.start


def _resumes(text: str, paragraph: Span) -> bool:
    """Return whether a paragraph opens with a quotation mark."""
    words = paragraph.of(text).lstrip()
    return bool(_MARK.match(words) or (words[:1] in "'‘" and words[1:2].isalnum()))


def _continued(quote: Quote, before: Sequence[Quote], paragraph: Span, text: str) -> Quote:
    """Link a quotation at the start of a paragraph to the one that the paragraph before left open."""
    first = not text[paragraph.start : quote.outer.start].strip()
    if first and before and not before[-1].closed and not text[before[-1].outer.end : paragraph.start].strip():
        return replace(quote, continues=len(before) - 1)
    return quote


def _double_quotes(text: str, paragraph: Span, *, resumed: bool) -> list[Quote]:
    """Return the quotations in double marks of one paragraph."""
    marks = list(_marks(text, paragraph))
    if len(marks) % 2 or (marks and _is_inch(text, marks[0])):
        marks = [mark for mark in marks if not _is_inch(text, mark)]
    pairs = _nested_pairs(marks) or _alternate_pairs(marks)
    if pairs is not None:
        found = [Quote(Span(opens.end, closes.start), Span(opens.start, closes.end)) for opens, closes in pairs]
    else:
        found = _pair_in_turn(text, marks, paragraph, resumed=resumed)
    return [quote for quote in found if quote.span.of(text).strip()]


def _nested_pairs(marks: Sequence[_Mark]) -> list[tuple[_Mark, _Mark]] | None:
    """Return the outer pairs where every mark shows its direction and they are balanced; None otherwise."""
    pairs: list[tuple[_Mark, _Mark]] = []
    opened: list[_Mark] = []
    for mark in marks:
        if mark.turn == "opens":
            opened.append(mark)
        elif mark.turn == "either" or not opened:
            return None
        else:
            first = opened.pop()
            pairs += [] if opened else [(first, mark)]
    return None if opened else pairs


def _alternate_pairs(marks: Sequence[_Mark]) -> list[tuple[_Mark, _Mark]] | None:
    """Return the marks in pairs, first with second, where their number is even and no curly mark objects."""
    if len(marks) % 2:
        return None
    pairs = list(zip(marks[::2], marks[1::2], strict=True))
    objects = any(opens.form == "closes" or closes.form == "opens" for opens, closes in pairs)
    return None if objects else pairs


def _pair_in_turn(text: str, marks: Sequence[_Mark], paragraph: Span, *, resumed: bool) -> list[Quote]:
    """Return the quotations where a mark is missing: a mark closes what is open unless it clearly opens anew."""
    found: list[Quote] = []
    opened: _Mark | None = None
    if marks and _lost_open(text, marks[0], paragraph):
        start = paragraph.start + len(paragraph.of(text)) - len(paragraph.of(text).lstrip())
        found.append(Quote(Span(start, marks[0].start), Span(start, marks[0].end)))
        marks = marks[1:]
    for mark in marks:
        if opened is None:
            opened = mark if mark.turn != "closes" else None
        elif mark.turn != "opens":
            found.append(Quote(Span(opened.end, mark.start), Span(opened.start, mark.end)))
            opened = None
        elif _lost_close(text, opened, mark):
            found.append(_unclosed(text, opened, Span(opened.start, mark.start), resumed=False))
            opened = mark
    if opened is not None:
        found.append(_unclosed(text, opened, Span(opened.start, paragraph.end), resumed=resumed))
    return found


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        form: Turn = "opens" if found.group() in _OPENING else "closes" if found.group() in _CLOSING else "either"
        yield _Mark(found.start(), found.end(), _turn(text, found, paragraph, form), form)


def _turn(text: str, found: re.Match[str], paragraph: Span, form: Turn) -> Turn:
    """Return which way a mark points: by the spaces around it, else by its form."""
    before = text[found.start() - 1] if found.start() > paragraph.start else " "
    after = text[found.end()] if found.end() < paragraph.end else " "
    may_open = before in _OPENS_AFTER and after not in _CLOSES_BEFORE
    may_close = after in _CLOSES_BEFORE and before not in _OPENS_AFTER
    if may_open != may_close:
        return "opens" if may_open else "closes"
    return form


def _is_inch(text: str, mark: _Mark) -> bool:
    """Return whether a mark stands for inches or seconds: 5'10", 40"."""
    before = text[max(0, mark.start - 6) : mark.start]
    return text[mark.start : mark.end] in ('"', "″", "''", "’’") and bool(
        re.search(r"(?:['’′]|(?<![\w,.]))\d{1,3}$", before)
    )


def _lost_close(text: str, opened: _Mark, mark: _Mark) -> bool:
    """Return whether a second opening mark shows that the first was never closed; else it opens a quote within."""
    return _SENTENCE_END.search(text, opened.end, mark.start) is not None


def _lost_open(text: str, mark: _Mark, paragraph: Span) -> bool:
    """Return whether the first mark of a paragraph closes the words the paragraph opens with: We agreed”, she said."""
    words = text[paragraph.start : mark.start]
    ends = words.rstrip()[-1:] in (",", ".", "?", "!") or text[mark.end : mark.end + 1] == ","
    return mark.form == "closes" and len(words.split()) > _LEAST_WORDS and ends


def _unclosed(text: str, opened: _Mark, reach: Span, *, resumed: bool) -> Quote:
    """Return a quotation without its closing mark: to the end of `reach` where it is resumed, else of its sentence."""
    end = reach.end
    if not resumed:
        sentence = _SENTENCE_END.search(text, opened.end, reach.end)
        end = sentence.end() if sentence else reach.end
    span = Span(opened.end, end).trimmed(text)
    return Quote(span, Span(opened.start, span.end), closed=False)


def _single_quotes(text: str, paragraph: Span, doubles: Sequence[Quote], *, resumed: bool) -> Iterator[Quote]:
    """Yield the quotations in single marks of one paragraph, outside those in double marks."""
    starts = [quote.outer.start for quote in doubles]
    at = paragraph.start
    while (found := _SINGLE.search(text, at, paragraph.end)) is not None:
        at = found.end()
        last = bisect_right(starts, found.start()) - 1  # of the quotations that begin before the mark
        if last >= 0 and found.start() < doubles[last].outer.end:
            at = doubles[last].outer.end
        elif _opens_single(text, found.start(), paragraph):
            quote = _single_from(text, found.start(), paragraph, resumed=resumed)
            if quote is not None:
                yield quote
                at = quote.outer.end


def _opens_single(text: str, at: int, paragraph: Span) -> bool:
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1 : at + 2]
    if text[at] == "’" or before not in _OPENS_AFTER or not (after.isalnum() or after in "[$£€.…"):
        return False
    return bool(after) and not _ELISION.match(text, at + 1)


def _single_from(text: str, at: int, paragraph: Span, *, resumed: bool) -> Quote | None:
    """Return the quotation that a single mark opens; None where it turns out to be an apostrophe."""
    low = text[at] == "‚"  # closed by the mark that opens elsewhere
    ends, opener = [], None
    for mark in (found.start() for found in _SINGLE.finditer(text, at + 1, paragraph.end)):
        if text[mark] in "'‘‚" and _opens_single(text, mark, paragraph):
            opener = mark
            break
        if _may_close(text, mark, low=low):
            ends.append(mark)
    for number, end in enumerate(ends):
        if number + 1 == len(ends) or not _is_possessive(text, end):
            return Quote(Span(at + 1, end), Span(at, end + 1))
    if not resumed or opener is not None:
        return None
    lead = text[paragraph.start : at].strip()
    if lead and lead[-1] not in ":,":
        return None
    span = Span(at + 1, paragraph.end).trimmed(text)
    return Quote(span, Span(at, span.end), closed=False)


def _may_close(text: str, at: int, *, low: bool) -> bool:
    before, after = text[at - 1], text[at + 1 : at + 2]
    return (
        text[at] != "‚"
        and (low or text[at] != "‘")
        and not before.isspace()
        and (not after or after.isspace() or after in _CLOSES_BEFORE + '"”')
    )


def _is_possessive(text: str, at: int) -> bool:
    """Return whether a mark may be the apostrophe of a plural: "the ministers' visit"."""
    return text[at - 1] == "s" and bool(re.match(r"\s+[a-z]", text[at + 1 : at + 4]))
