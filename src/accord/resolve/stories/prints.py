"""What remains of an article to tell its copies by: sentences as sets of numbers, and a sample of its runs of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import islice

from accord.lexicon.copies import (
    credit_patterns,
    empty_words,
    medium_names,
    same_words,
    state_words,
    untold_words,
)
from accord.resolve.cast import name_key
from accord.terms.article import Article
from accord.terms.numbers import number_in
from accord.terms.page import address_of
from accord.terms.story import Line, Print, said_every
from accord.terms.when import MONTH_NAMES

RUN, SAID_RUN = 5, 4
SAMPLE = 200
LINES = 48
CREDITS, HEAD = 12, 90
STEM = 6
_ENDS = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z\d])|\n+|(?<=[;:])\s+[-–•]\s|\s[-–•]\s(?=[A-Z][a-z]+ )")
_NO_END = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Sen|Rep|Gov|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|vs)\.)$"
)
_DATELINE = re.compile(
    r"^\([^)]{2,40}\)\s*|^[A-Z][\w .,’'/()-]{2,60}?(?:\([^)]{2,40}\)\s*)?\s*[–—-]{1,2}\s+(?=[A-Z\"“])"
)
_BYLINE = re.compile(r"\(([A-Z][\w .&'-]{1,40})\)|/([A-Z][\w .&'-]{1,40})/")
_TOKEN = re.compile(r"\d[\d.,]*\d|\w+")
_SAID = re.compile(r"“([^”]{12,600})”|\"([^\"]{12,600})\"")
_LETTERS = {"US": "US", "USA": "US", "UK": "GB", "UAE": "AE", "UN": "UN", "EU": "EU"}
_ORDINALS = (
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "|".join(MONTH_NAMES)
_DAY = re.compile(
    rf"\b(?:({_MONTH})|(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?) (\d{{1,2}})\b|"
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b"
)


def print_of(article: Article) -> Print:
    """Return the print of an article."""
    text = _DATELINE.sub("", _plain(article.text))
    tokens = _TOKEN.findall(text.casefold())
    every, runs = _sampled(_runs(tokens, RUN))
    known = _names(text)
    lines = [
        line for line in (_line(sentence, known) for sentence in islice(_sentences(text), 2 * LINES)) if line.words
    ]
    return Print(
        id=article.id,
        text=_digest(" ".join(tokens)).hex(),
        outlet=_outlet(article.outlet),
        page=address_of(article.url),
        published=article.published,
        title=_line(_plain(article.title or ""), known),
        lines=tuple(lines[:LINES]),
        runs=runs,
        every=every,
        said=tuple(sorted(run for run in _said(text) if run % said_every(every) == 0)),
        credits=tuple(dict.fromkeys(_credits(_plain(article.text))))[:CREDITS],
    )


def _plain(text: str) -> str:
    """Return text with plain apostrophes, and abbreviations without the stops that look like ends of sentences."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").strip()
    plain = re.sub(r"\b(?:[A-Z]\.){2,}", lambda match: match[0].replace(".", ""), plain)
    return plain.replace("ease-fire", "easefire")


def _outlet(name: str | None) -> str | None:
    key = re.sub(r"^the |\s*\(via [^)]*\)$", "", (name or "").casefold()).strip()
    return _medium(key) if key else None


def _medium(name: str) -> str:
    """Return one name for a medium however it is spelled, in lower case."""
    return medium_names().get(name, name).casefold().removeprefix("the ")


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences; an abbreviation ends none."""
    start = 0
    for end in _ENDS.finditer(text):
        if not _NO_END.search(text[max(start, end.start() - 8) : end.start()]):
            yield text[start : end.start()]
            start = end.end()
    yield text[start:]


def _names(text: str) -> frozenset[str]:
    """Return the words that begin with a capital within a sentence: names, wherever else they stand."""
    inner = re.findall(r"(?<=[a-z,;:\d(] )[\"“]?(?:al-|Al-)?([A-Z][\w-]*\w)", text)
    return frozenset(word.casefold() for word in inner) - untold_words()


def _line(sentence: str, known: frozenset[str]) -> Line:
    """Return a sentence as its content words, and the names, numbers and days among them."""
    marks: dict[str, None] = dict.fromkeys(_days(sentence))
    words = {word_hash(day) for day in marks}
    for token in _TOKEN.findall(_DAY.sub(" ", sentence).replace("'s", "")):
        word = token.casefold()
        if (number := _number(word)) is not None:
            words.add(word_hash(number))
            marks.setdefault(number)
        elif token[0].isupper() and (word in known or token in _LETTERS):
            words.add(word_hash(name := name_of(token)))
            marks.setdefault(name)
        elif word not in empty_words() and len(word) > 1:
            words.add(word_hash(stem_of(word)))
    return Line(tuple(sorted(words)), tuple(marks))


def name_of(token: str) -> str:
    """Return one spelling for a word of a name; for a state, its people and its capital the code of the state."""
    return _LETTERS.get(token) or state_words().get(token.casefold()) or name_key(token) or token.casefold()


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> str | None:
    """Return a number in digits; None for words that are none."""
    if word[0].isdigit():
        return re.sub(r"(?:st|nd|rd|th)$", "", word.replace(",", ""))
    value = _ORDINALS.index(word) + 2 if word in _ORDINALS else number_in(word)
    return str(value) if value is not None and value > 1 else None


def _days(sentence: str) -> Iterator[str]:
    for match in _DAY.finditer(sentence):
        full, short, after, before, behind = match.groups()
        month = _MONTHS.index((full or short or behind)[:3].lower()) + 1
        yield f"{month}-{int(after or before)}"


@lru_cache(maxsize=1 << 16)
def stem_of(word: str) -> str:
    """Return one word for those that a rewrite puts for each other: of one group, or of one beginning."""
    state = state_words().get(word)
    return state or same_words().get(word) or (word.removesuffix("s") if len(word) <= STEM else word[:STEM])


def _digest(words: str) -> bytes:
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()


@lru_cache(maxsize=1 << 16)
def word_hash(word: str) -> int:
    """Return the number that stands for a word in prints."""
    return int.from_bytes(_digest(word)[:3], "big")


def _runs(tokens: list[str], length: int) -> frozenset[int]:
    runs = (" ".join(tokens[n : n + length]) for n in range(max(1, len(tokens) - length + 1)))
    return frozenset(int.from_bytes(_digest(run)[:3], "big") for run in runs)


def _sampled(runs: frozenset[int]) -> tuple[int, tuple[int, ...]]:
    """Return one run in so many that few are left, the same ones in every text, and in how many."""
    every = 1
    while len(runs) // every > SAMPLE:
        every *= 2
    return every, tuple(sorted(run for run in runs if run % every == 0))


def _said(text: str) -> frozenset[int]:
    """Return the runs of words within quotation marks."""
    quoted = [_TOKEN.findall((one or other).casefold()) for one, other in _SAID.findall(text)]
    return frozenset(run for tokens in quoted if len(tokens) > SAID_RUN for run in _runs(tokens, SAID_RUN))


def _credits(text: str) -> Iterator[str]:
    """Yield the media and people that the words come from, each under one name; the place line often names one."""
    yield from (
        _medium(name.casefold().strip()) for names in _BYLINE.findall(text[:HEAD]) for name in filter(None, names)
    )
    for credit in credit_patterns():
        for match in credit.regex.finditer(text):
            yield _medium(match[1].removesuffix("'s").strip(" .,").casefold())
