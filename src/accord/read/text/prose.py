"""Tell an article from a page that is only a paywall, a menu or a notice, by the words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from accord.lexicon.load import Pattern, load_patterns
from accord.read.copy import NoArticleError, about
from accord.terms.doubt import Doubt

LONGEST_SENTENCE = 110
LONGEST_RUN = 150
WORDS_PER_PAUSE = 16
LOOKED_AT = 20_000
FEW_WORDS = 40
_WRAPPED = re.compile(
    r"(\b(?:a|an|the|of|to|in|on|at|by|or|and|for|with|from|that)|,)[ \t]*\n(?!\s*\n)|(?<=\w)[ \t]*\n[ \t]*(?=[a-z])"
)
_SENTENCE_END = re.compile(r"([.!?…])[\"'’”)\]]*\s+|\n+")
_CLOSED = re.compile(r"[.!?…][\"'’”)\]]*$")
Notices: TypeAlias = tuple[tuple[Pattern, tuple[str, ...]], ...]
REMEDY = "open the article itself and save that page, or give its text"


def require_prose(text: str) -> tuple[Doubt, ...]:
    """Return a doubt where a notice of the site cuts the article short, and nothing where the text is whole.

    Raises:
        NoArticleError: the text is a paywall, a consent or error notice, or a list of headlines and links.
    """
    stretches = tuple(_stretches(text[:LOOKED_AT]))
    possible = _possible("\n".join(stretches).lower())
    heard = [(words, _notice_in(words, possible)) for words in stretches]
    notices = [(words, notice) for words, notice in heard if notice]
    told = sum(len(words.split()) for words, notice in heard if not notice and is_prose(words))
    noticed = sum(len(words.split()) for words, _ in notices)
    if notices and told < max(FEW_WORDS, 2 * noticed):
        why = f"it is {_what(notices[0][1])}, not an article (“{notices[0][0]:.60}”)"
        raise NoArticleError(why=why, remedy=REMEDY)
    _refuse_lists(stretches, told)
    walls = [words for words, notice in notices if notice == "paywall"]
    if not walls:
        return ()
    return (about("paywall", f"the page may show only the beginning of the article: “{walls[0]:.80}”"),)


def _refuse_lists(stretches: tuple[str, ...], told: int) -> None:
    """Refuse a text that is mostly headlines: short lines that end like no sentence, or an endless run without one."""
    run = max((len(words.split()) for words in stretches if _never_pauses(words)), default=0)
    if run > LONGEST_RUN:
        why = f"{run} words on end without a full stop: headlines or links run together, not an article"
        raise NoArticleError(why=why, remedy=REMEDY)
    everything = sum(len(words.split()) for words in stretches)
    if everything >= FEW_WORDS and told < everything / 3 and _is_shouted(stretches):
        why = "it is in capitals throughout, which do not show what is a name"
        raise NoArticleError(why=why, remedy="give the text as it was printed elsewhere, in small letters and capitals")
    if everything >= FEW_WORDS and told < everything / 3:
        raise NoArticleError(why="it is a list of headlines or links, not an article", remedy=REMEDY)


def _is_shouted(stretches: tuple[str, ...]) -> bool:
    """Return whether most words are in capitals and most of them stand in sentences that end as sentences do."""
    words = [word for part in stretches for word in part.split() if word.lower() != word.upper()]
    closed = sum(len(part.split()) for part in stretches if _CLOSED.search(part))
    return 5 * sum(word.isupper() for word in words) >= 4 * len(words) and 2 * closed >= len(words)


def _never_pauses(words: str) -> bool:
    """Return whether a stretch has too few commas for one long sentence, as decrees and resolutions have them."""
    return sum(words.count(mark) for mark in ",;:()—–") * WORDS_PER_PAUSE < len(words.split())


def prose_words(text: str) -> int:
    """Return how many words of a text stand in sentences that are no notices."""
    return sum(len(words.split()) for words in _stretches(text[:LOOKED_AT]) if is_prose(words) and not notice_in(words))


def is_prose(words: str) -> bool:
    """Return whether a stretch reads as a sentence: closed by a mark, and mostly in small letters."""
    parts = words.split()
    small = sum(part[:1].islower() for part in parts)
    sentence = len(parts) >= 4 and (len(parts) <= LONGEST_SENTENCE or not _never_pauses(words))
    return sentence and bool(_CLOSED.search(words)) and small * 3 >= len(parts)


def notice_in(words: str) -> str | None:
    """Return what kind of notice of the site a stretch is: `paywall`, `consent`, `error` or `menu`."""
    return _notice_in(words, _notices())


def _notice_in(words: str, possible: Notices) -> str | None:
    found = (notice for notice, _ in _possible(words.lower(), possible) if notice.regex.search(words))
    return next((notice.fields["notice"] for notice in found), None)


def _possible(small: str, among: Notices | None = None) -> Notices:
    """Return the patterns of which some words, in small letters, have a piece that each of them needs."""
    notices = _notices() if among is None else among
    return tuple((notice, needs) for notice, needs in notices if any(need in small for need in needs))


@cache
def _notices() -> Notices:
    """Return the patterns of notices, each with the pieces of words of which it needs one."""
    return tuple((notice, tuple(notice.fields["needs"].split())) for notice in load_patterns("notices"))


def _stretches(text: str) -> Iterator[str]:
    """Yield sentences, and the lines that are none; lines broken within a sentence are joined first."""
    joined = _WRAPPED.sub(lambda broken: f"{broken[1] or ''} ", text) if _may_be_wrapped(text) else text
    at, parts = 0, []
    for end in _SENTENCE_END.finditer(joined):
        parts.append(joined[at : end.end(1) if end[1] else end.start()])
        at = end.end()
    return (part.strip() for part in (*parts, joined[at:]) if part.strip())


def _may_be_wrapped(text: str) -> bool:
    """Return whether some line ends as lines that are broken within a sentence do: with a word, or a comma."""
    ends = (line.rstrip(" \t")[-1:] for line in text.split("\n")[:-1])
    return any(end.isalnum() or end == "," or end == "_" for end in ends)


def _what(notice: str) -> str:
    names = {"paywall": "a paywall", "consent": "a consent notice", "error": "an error page", "menu": "a menu"}
    return names[notice]
