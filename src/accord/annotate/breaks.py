"""Where a text breaks off: a page saved in part, or the first lines that a paywall shows."""

from __future__ import annotations

import re

from accord.terms.span import Span

_ENDS = re.compile(r"[.!?…][\"'’”»)\]]*\s+")
_CLOSED = re.compile(r"[.!?:;*|>][\"'’”»)\]\s]*$|[)\]]$")
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3,4})$")
_NOTE = re.compile(
    r"\W*(?:reporting|editing|writing|written|compiled|edited|additional|with|by|source|sources|read|follow|photo|image"
    r"|picture|video|watch|listen|click|copyright|©|all rights|contact|subscribe|sign up|share|tags?|see|also|related"
    r"|more|translated)\b|[^.]*(?:https?:|www\.|@|©)",
    re.IGNORECASE,
)
_UNFINISHED = frozenset(
    (
        *("the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "that"),
        *("which", "who", "whose", "as", "than", "if", "because", "while", "although", "its", "their", "his", "her"),
        *("was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "should", "must", "be", "been"),
        *("into", "between", "against", "during", "after", "before", "until", "about", "under", "not"),
    )
)
FEWEST, LONG = 3, 12  # words of a sentence begun behind another one, and of one that stands alone


def find_break(text: str) -> Span | None:
    """Return the sentence in whose middle a text ends; None where it ends as texts do.

    A headline, a caption or a note on who reported ends without a full stop and breaks off nothing.

    >>> text = "The sides met on Monday. The minister said that the"
    >>> find_break(text).of(text)
    'The minister said that the'
    >>> find_break("The sides met on Monday.\\n\\nReporting by Jane Roe; Editing by John Doe")
    """
    end = len(text.rstrip())
    line = text.rfind("\n", 0, end) + 1
    starts = [line + found.end() for found in _ENDS.finditer(text[line:end]) if line + found.end() < end]
    start = starts[-1] if starts else line
    last = text[start:end]
    if _NOTE.match(last) or not _ENDS.search(text[:end]):
        return None
    return Span(start, end) if _is_begun(last, behind_another=bool(starts)) else None


def _is_begun(last: str, *, behind_another: bool) -> bool:
    """Return whether words begin a sentence and do not end it."""
    words = _words(last)
    small = sum(word[:1].islower() for word in words)
    if len(words) < FEWEST or not small or (not last[:1].isalnum() and last[:1] not in "\"'“‘"):
        return False
    if is_cut(last):
        return True
    return not _CLOSED.search(last) and (behind_another or (len(words) >= LONG and 2 * small >= len(words)))


def is_cut(last: str) -> bool:
    """Return whether no sentence can end as these words do: "said that the"."""
    words = _words(last)
    return bool(words) and words[-1].lower() in _UNFINISHED


def _words(last: str) -> list[str]:
    return _ELLIPSIS.sub("", last).rstrip(" ,–—-").split()
