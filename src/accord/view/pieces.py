"""What somebody said, piece by piece: each as far as its clause goes, and joined by the words that stand between.

A piece torn from its sentence misleads: "to be “good,” … “play us”" for "to be “good,” while warning them not to “play
us”", or "that the talks" for "that the talks cannot begin".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.lexicon.pieces import loose_joint, past_of, rests_of_clause
from accord.terms.article import Article
from accord.terms.claim import Evidence, Statement

NEAR, LONG = 60, 60
FEW, TAG = 4, 40  # words of a quoted phrase that tells nothing alone, letters between it and a tag of its own
_MARKS = "“”\"'‘’«» "
_STOP = re.compile(r"[.!?][”\"’')]*\s|\n")


def spans_of(claim: Statement, field: str) -> tuple[Evidence, ...]:
    """Return the words of one field, as the evidence has them."""
    return tuple(item for item in claim.evidence if item.field == field)


def join_pieces(article: Article, claim: Statement) -> str:
    """Return all that a statement tells: what is quoted by itself stands in marks, "…" where sentences are left out."""
    pieces = sorted(spans_of(claim, "content"), key=lambda item: item.start)
    if not pieces:
        return claim.content
    told, before, seen = "", None, set[str]()
    for piece, after in zip(pieces, (*pieces[1:], None), strict=True):
        words = _words(article, claim, piece, after.start if after else None)
        if words not in seen and not (before and piece.start < before.end):
            told += _joint(article, claim, before, piece) + words
            before = piece
        seen.add(words)
    return told


def _words(article: Article, claim: Statement, piece: Evidence, follows: int | None) -> str:
    words = piece.exact.strip()
    if _is_own(claim, piece):
        return f"“{words}”"
    return loose_joint().sub("", words + _rest_of_clause(article, claim, piece, follows))


def _is_own(claim: Statement, piece: Evidence) -> bool:
    """Return whether a piece is a quotation that stands outside the clauses."""
    return any((piece.start, piece.end) == (quote.start, quote.end) for quote in spans_of(claim, "quote"))


def _rest_of_clause(article: Article, claim: Statement, piece: Evidence, follows: int | None) -> str:
    """Return what a clause goes on with behind the words that were marked: its verb, or what it hangs on."""
    holders = [each for each in spans_of(claim, "claim") if each.start <= piece.start and piece.end <= each.end]
    ends = min([*(each.end for each in holders[:1]), *([follows] if follows else [])], default=piece.end)
    if loose_joint().search(piece.exact) or not (piece.exact[-1:].isalnum() or piece.exact.endswith(")")):
        return ""
    rest = article.text[piece.end : ends]
    found = next((match[0] for shape in rests_of_clause() if (match := shape.match(rest))), "")
    stops = (*spans_of(claim, "cue"), *spans_of(claim, "speaker"), *spans_of(claim, "quote"))
    return "" if any(piece.end <= item.start < piece.end + len(found) for item in stops) else found


def _joint(article: Article, claim: Statement, before: Evidence | None, piece: Evidence) -> str:
    """Return what joins a piece to the one before: the words between within a sentence, else "…" and its own verb."""
    if before is None:
        return ""
    between = article.text[before.end : piece.start]
    spoken = any(before.end <= item.start < piece.start for item in spans_of(claim, "speaker"))
    if not spoken and len(between) <= NEAR and not _STOP.search(between):
        return _bare(between, own=(_is_own(claim, before), _is_own(claim, piece)))
    return f" … {_own_verb(article, claim, before, piece)}"


def _bare(between: str, *, own: Sequence[bool]) -> str:
    """Return the words between two pieces without the marks of quotations that are set anew."""
    words = between.lstrip(_MARKS) if own[0] else between.lstrip()
    words = words.rstrip(_MARKS) if own[1] else words.rstrip()
    if words[:1] in (",", ";", ":"):
        return f"{words} "
    return f" {words} " if any(map(str.isalnum, words)) else " … "


def _own_verb(article: Article, claim: Statement, before: Evidence, piece: Evidence) -> str:
    """Return the verb of saying of a further piece, with what follows it; none where a quoted sentence begins."""
    if _is_own(claim, piece) and not piece.exact[:1].islower():
        return ""
    cues = [item for item in spans_of(claim, "cue") if before.end <= item.start < piece.start]
    tagged = any(before.end <= item.start < piece.start for item in spans_of(claim, "speaker"))
    if len(cues) == 1 and tagged and not _STOP.search(article.text[before.end : piece.start]):
        return ""  # the tag of the piece before, which this one goes on with
    if not cues or any(cues[-1].start < item.start < piece.start for item in spans_of(claim, "speaker")):
        return ""
    between = article.text[cues[-1].end : piece.start].strip(_MARKS if _is_own(claim, piece) else " ")
    exact = article.text[cues[-1].start : min(cues[-1].end, piece.start)].strip()  # "called" of "called on", "on" told
    if len(between) > NEAR or "," in (between[:1], between[-1:]) or _STOP.search(between):
        return ""
    return " ".join(filter(None, (past_words(article, cues[-1], exact), between, ""))) + " "


def past_words(article: Article, cue: Evidence, exact: str | None = None) -> str:
    """Return a verb of saying as it follows a name: "accused" for "accusing", "did hint" with its "did"."""
    words = cue.exact if exact is None else exact
    first, _, more = words.partition(" ")
    told = article.text[: cue.start].rsplit(maxsplit=1)[-1:] == ["did"]
    if told:
        return f"did {words}"
    if not first.endswith("ing") or not first.islower():
        return words
    return f"{past_of(first)} {more}".strip()


def is_torn(article: Article, claim: Statement) -> bool:
    """Return whether what is told before its verb of saying needs its sentence: its head or its end stands elsewhere.

    "[The visit], she said, [is about trade]"; "[No talks are planned], he said, despite hints that they “would meet”."
    """
    pieces, cue = spans_of(claim, "content"), next(iter(spans_of(claim, "cue")), None)
    if cue is None or not pieces or len(spans_of(claim, "claim")) > 1 or len(claim.passage.exact.split()) > LONG:
        return False
    return any(_tears(article, claim, pieces, cue))


def _tears(article: Article, claim: Statement, pieces: Sequence[Evidence], cue: Evidence) -> Iterator[bool]:
    first, quotes = pieces[0], spans_of(claim, "quote")
    begins = first.exact[:1].islower() and not _is_own(claim, first)
    yield begins and first.end <= cue.start and _has_words(article, claim.passage.start, first.start)
    yield begins and claim.rule.startswith("according") and _has_words(article, claim.passage.start, cue.start)
    told_before = first.end <= cue.start and not _is_own(claim, first)
    phrases = all(quote.exact[:1].islower() and quote.start > cue.end for quote in quotes)
    yield told_before and bool(quotes) and phrases
    apart = all(any(piece.start == quote.start for piece in pieces) for quote in quotes)
    yield bool(quotes) and apart and all(_is_far_phrase(quote, cue) for quote in quotes)


def _is_far_phrase(quote: Evidence, cue: Evidence) -> bool:
    """Return whether a quotation is of a few words, and not right before the verb of saying."""
    return quote.exact[:1].islower() and len(quote.exact.split()) <= FEW and cue.start - quote.end > TAG


def _has_words(article: Article, start: int, end: int) -> bool:
    return len(re.findall(r"\w+", article.text[start:end])) > 1
