"""Expressions of time in a text: points, with the words before them that take a part or make them a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.lexicon.times import MONTHS, WEEKDAYS, any_point, openers, points, prefixes, words_of
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_POINTS = {point.id.replace("-", "_"): point for point in points()}
_REACH = 90
"""How many characters before a point its context may take: the longest `unless` of the lexicon."""
_LONGEST = 90
"""How many characters a stretch with its two ends may take."""

_TO = re.compile(r"\s(?:to|until|till|through)\s|\s?[-‐‑–—]\s?", re.IGNORECASE)
_AND = re.compile(r",?\s(?:and|or|&)\s|\s?/\s?", re.IGNORECASE)
_MORE = re.compile(r",?\sand\s[A-Z][a-z]+day\b")
_FRAME = re.compile(r"\b(between|from|either)\s$", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[A-Z][A-Za-z]+")
_KINDS = (
    frozenset({"weekday", "next_weekday", "weekday_of_week"}),
    frozenset({"month", "month_year"}),
    frozenset({"month_day", "day_month"}),
    frozenset({"year", "month_year", "month"}),
)
_UNBOUND = frozenset({"in_units", "window_ahead", "window_back", "units_after", "units_later"})
_NUMBERS = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """A point found in a text; `kind` is the name of its pattern, `core` where the point itself begins."""

    start: int
    end: int
    kind: str
    core: int


def find_times(doc: Doc) -> tuple[Span, ...]:
    """Return the expressions of time of a text, in order, none within another."""
    text = doc.text
    pieces = [_with_part(piece, text) for piece in _points_of(doc, text)]
    return tuple(_with_limit(piece, doc, text) for piece in _joined(pieces, text))


def _points_of(doc: Doc, text: str) -> Iterator[_Piece]:
    """Yield the points that the words around them and the parse bear out."""
    for match in matches(text):
        kind = match.lastgroup or ""
        piece = _Piece(match.start(), match.end(), kind, match.start())
        if _fits(piece, text) and _is_time(piece, doc, text):
            yield piece


def matches(text: str) -> Iterator[re.Match[str]]:
    """Yield the points of a text, looked for only at words that one may open with, as most words cannot."""
    opening, find, end = openers(), any_point().match, 0
    for word in _WORD.finditer(text):
        if word.start() < end or not (word[0].lower() in opening or word[0][0].isdecimal()):
            continue
        match = find(text, word.start())
        if match is not None:
            end = match.end()
            yield match


def _fits(piece: _Piece, text: str) -> bool:
    """Whether the words before a point are those that its pattern asks for, and none that it forbids."""
    point = _POINTS[piece.kind]
    if point.after is None and point.unless is None:
        return True
    before = text[max(0, piece.start - _REACH) : piece.start]
    if point.unless and point.unless.search(before):
        return False
    return point.after is None or point.after.search(before) is not None


def _is_time(piece: _Piece, doc: Doc, text: str) -> bool:
    """Whether the parse leaves a name or a number as a time: not "Theresa May", not "they March", not "2000 men"."""
    if piece.kind not in ("month", "weekday", "year"):
        return True
    found = doc.char_span(piece.start, piece.end, alignment_mode="expand")
    if found is None:
        return False
    token: Token = found[0]
    if piece.kind == "weekday":
        return not _is_first_name(token)
    if piece.kind == "year":
        return token.ent_type_ not in _NUMBERS
    if token.tag_ in ("MD", "VB", "VBP", "VBD") or token.ent_type_ == "PERSON" or token.head.dep_ == "agent":
        return False
    certain = words_of("certain", r"[\s-]$").search(text[max(0, piece.start - 12) : piece.start])
    return certain is not None or token.ent_type_ == "DATE"


def _is_first_name(token: Token) -> bool:
    """Whether a weekday is the first name of someone."""
    named = token.head if token.dep_ == "compound" else token
    return named.ent_type_ == "PERSON" and (token.ent_iob_ == "B" or named.i - token.i in (1, 2))


def _with_part(piece: _Piece, text: str) -> _Piece:
    """The piece with the words before it that take a part of it: "early", "the second half of", "mid-"."""
    before = text[max(0, piece.start - 30) : piece.start]
    starts = [match.start() for part in prefixes("part") if (match := part.ending.search(before))]
    return replace(piece, start=piece.start - len(before) + min(starts)) if starts else piece


def _joined(pieces: list[_Piece], text: str) -> Iterator[_Piece]:
    """Yield the pieces, with those that are the two ends of one stretch made one."""
    waiting: _Piece | None = None
    for piece in pieces:
        if waiting and _are_ends(waiting, piece, text):
            waiting = _Piece(waiting.start, piece.end, piece.kind, waiting.core)
            continue
        if waiting and piece.start >= waiting.end:
            yield waiting
        waiting = piece if waiting is None or piece.start >= waiting.end else replace(piece, start=piece.core)
    if waiting:
        yield waiting


def _are_ends(first: _Piece, last: _Piece, text: str) -> bool:
    """Whether two points are the ends of one stretch: "from Monday to Wednesday", "Friday and Saturday"."""
    if last.end - first.start > _LONGEST:
        return False
    gap, frame = text[first.end : last.start], _FRAME.search(text[max(0, first.start - 9) : first.start])
    opening = frame[1].lower() if frame else ""
    alike = any(first.kind in kinds and last.kind in kinds for kinds in _KINDS)
    if _TO.fullmatch(gap):
        moved = words_of("moved").search(text[max(0, first.start - 40) : first.start])
        return (alike or opening == "from") and not moved
    if not alike or not (_AND.fullmatch(gap) or (gap == ", " and _MORE.match(text, last.end))):
        return False
    if "day" in first.kind and first.kind not in ("weekday", "next_weekday"):
        return opening == "between"
    return opening == "between" or _follow(text[first.start : first.end], text[last.start : last.end])


def _follow(first: str, last: str) -> bool:
    """Whether one weekday or month comes directly after the other: two that do not are two times."""
    for names, count in ((WEEKDAYS, 7), (MONTHS, 12)):
        before, behind = ([names[name] for name in _NAME.findall(words) if name in names] for words in (first, last))
        if before and behind:
            return (behind[0] - before[-1]) % count == 1
    return False


def _with_limit(piece: _Piece, doc: Doc, text: str) -> Span:
    """The span of a piece, with the words before it that make it a bound or open a stretch."""
    before = text[max(0, piece.start - 50) : piece.start]
    frame = _FRAME.search(before)
    if frame and piece.kind in ("days_month", "month_days", "years"):
        return Span(piece.start - len(before) + frame.start(), piece.end)
    if piece.kind in _UNBOUND or piece.kind.startswith("vague") or _leads_a_noun(piece, doc, text):
        return Span(piece.start, piece.end)
    found = {limit.id: match.start() for limit in prefixes("limit") if (match := limit.ending.search(before))}
    starts = [start for name, start in found.items() if name not in ("until", "from") or not _is_moved(before[:start])]
    between = frame and (_AND if frame[1].lower() == "between" else _TO).search(text, piece.core, piece.end)
    starts += [frame.start()] if frame and between else []
    return Span(piece.start - len(before) + min(starts), piece.end) if starts else Span(piece.start, piece.end)


def _is_moved(before: str) -> bool:
    """Whether what is to come has been put off to the time: "postponed until Friday" names the new day."""
    return words_of("moved", r"(?: \w+){0,2} $").search(before) is not None


def _leads_a_noun(piece: _Piece, doc: Doc, text: str) -> bool:
    """Whether the time only describes a noun behind it: "before Friday's talks", "after the June summit"."""
    if text[piece.end : piece.end + 1] in ("'", "’"):
        return True
    if not text[piece.end : piece.end + 1].isspace():
        return False
    found = doc.char_span(piece.core, piece.end, alignment_mode="expand")
    if found is None:
        return False
    last: Token = found[-1]
    return last.dep_ in ("compound", "nmod", "amod", "poss") and last.head.i > last.i
