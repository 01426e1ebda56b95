"""How the brief words days, sides, statuses and sources; all that comes from an article is made printable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from accord.lexicon.load import load_table, load_words
from accord.lexicon.outlook import spoken
from accord.terms.article import Article
from accord.terms.claim import Claim
from accord.terms.judgement import Judgement
from accord.terms.process import Figure, Ground
from accord.terms.safe import printable
from accord.terms.verdicts import last_words
from accord.terms.when import MONTH_NAMES, When

_HANGS = re.compile(
    r"(?:if|once|when|unless|after|only|provided|providing|should|subject|(?:so |as )long as"
    r"|in (?:return|exchange)|on condition)\b",
    re.IGNORECASE,
)
_WITHHELD = re.compile(r"(?:until|before|without|ahead of|prior to)\b", re.IGNORECASE)
_JOINING = re.compile(r",?\s+(?:and|or|but|which|under|the)$")
STANCES = {"supports": "for", "open": "open to", "conditional": "on condition", "opposes": "against"}
VERDICTS = {
    "accept": "accepted by",
    "correct": "corrected by",
    "strike": "struck by",
    "same": "put together by",
    "different": "kept apart by",
    "note": "note by",
    "undo": "taken back by",
    "reliability": "source rated {} by",
    "credibility": "rated {} by",
    "propose": "proposed by",
}
SOURCES = 3


def plain(text: str) -> str:
    r"""Return words of an article as one printable line.

    >>> plain("a  line\nand\x1b another")
    'a line and\\x1b another'
    """
    return printable(" ".join(text.split()))


def condition_words(condition: str | None, content: str = "") -> str:
    """Return what a stance hangs on, with an "if" where the words bring no such word of their own.

    What a side refuses "until" or "without" something is not to be then, unless its content says so by itself.

    >>> condition_words("the troops leave"), condition_words("once the troops leave"), condition_words(None)
    ('if “the troops leave”', '“once the troops leave”', '')
    >>> condition_words("until the troops leave")
    'not “until the troops leave”'
    >>> condition_words("without a truce", "there will be no talks")
    '“without a truce”'
    """
    if not condition:
        return ""
    if _WITHHELD.match(condition):
        lead = "" if _refuses(content) else "not "
    else:
        lead = "" if _HANGS.match(condition) else "if "
    return f"{lead}“{quote_words(condition)}”"


def _refuses(content: str) -> bool:
    """Return whether words say themselves that something is not to be."""
    heard = spoken(content)
    return any(spoken(words) in heard for words in load_words("brief", "refusing"))


def quote_words(text: str) -> str:
    """Return words to be set in quotation marks: one line, without a mark at either end that pairs with nothing.

    Quotations within are set in single marks, and end with the words where the text goes on with them.

    Words at the end that only join them to what is left out are left out too.

    >>> quote_words('"no corridor, he said'), quote_words("the “maps” and “texts"), quote_words("stop its raids and")
    ('no corridor, he said', 'the ‘maps’ and ‘texts’', 'stop its raids')
    """
    words = _JOINING.sub("", plain(text))
    if words.count('"') % 2:
        words = words[1:] if words.startswith('"') else words.removesuffix('"')
    if words.count("“") != words.count("”"):
        words = words.removeprefix("“") if words.count("“") > words.count("”") else words.removesuffix("”")
    open_still = words.count("“") - words.count("”") == 1
    return words.replace("“", "‘").replace("”", "’") + "’" * open_still


def day_words(day: date, *, short: bool = False) -> str:
    """Return a day as newspapers write it; the first and the last of all days stand for none.

    >>> day_words(date(2026, 2, 5)), day_words(date(2026, 2, 5), short=True)
    ('5 February 2026', '5 Feb 2026')
    """
    if day in (date.min, date.max):
        return "no date"
    month = MONTH_NAMES[day.month - 1]
    return f"{day.day} {month[:3] if short else month} {day.year}"


def told_words(day: date) -> str:
    """Return when something was told that names no day itself.

    >>> told_words(date(2026, 2, 5)), told_words(date.min)
    ('told 5 Feb 2026', 'no date')
    """
    return "no date" if day == date.min else f"told {day_words(day, short=True)}"


def range_words(first: date, last: date) -> str:
    """Return two days with what they share said once.

    >>> range_words(date(2026, 2, 4), date(2026, 2, 5)), range_words(date(2025, 12, 31), date(2026, 1, 1))
    ('4–5 February 2026', '31 December 2025 – 1 January 2026')
    """
    if first == last:
        return day_words(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTH_NAMES[first.month - 1]} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def when_words(when: When | None) -> str:
    """Return the days that the words of an article name, as wide as those are.

    >>> when_words(When(date(2026, 1, 26), date(2026, 2, 1), "week", "next week", "week"))
    'week of 26 January 2026'
    >>> when_words(When(None, date(2026, 2, 1), "day", "by 1 February", "by"))
    'by 1 February 2026'
    >>> when_words(When(date(2026, 2, 1), date(2026, 2, 9), "month", "earlier this month", "month"))
    'within 1–9 February 2026'
    """
    if when is None or (when.start is None and when.end is None):
        return "no date"
    if when.start is None and when.end is not None:
        return f"by {day_words(when.end)}"
    if when.end is None and when.start is not None:
        return f"from {day_words(when.start)}"
    assert when.start is not None
    assert when.end is not None
    days = (when.end - when.start).days + 1
    if when.granularity == "week" and days == 7:
        return f"week of {day_words(when.start)}"
    if when.granularity == "month" and days in range(28, 32) and when.start.day == 1:
        return f"{MONTH_NAMES[when.start.month - 1]} {when.start.year}"
    if when.granularity == "year" and days > 364 and when.start.year == when.end.year:
        return str(when.start.year)
    within = "within " if days > 1 and when.granularity in ("month", "year") else ""  # one day of them, or several
    return f"{within}{range_words(when.start, when.end)}"


def sentence_case(words: str) -> str:
    """Return words with a capital first letter and the rest as it is."""
    return words[:1].upper() + words[1:]


def list_words(names: Sequence[str]) -> str:
    """Return names as a list in a sentence.

    >>> list_words(["Russia", "Ukraine", "the United States"])
    'Russia, Ukraine and the United States'
    """
    if len(names) < 2:
        return "".join(map(plain, names))
    return f"{', '.join(map(plain, names[:-1]))} and {plain(names[-1])}"


def issue_words(code: str) -> str:
    """Return what the brief calls an issue."""
    return _issues().get(code, plain(code))


@cache
def _issues() -> dict[str, str]:
    names = load_table("brief")["issues"]
    assert isinstance(names, dict)
    return {str(code): str(name) for code, name in names.items()}


def company_words(sides: Sequence[str], people: Sequence[Figure]) -> str:
    """Return who meets, by side: "Ukraine (Umerov), Russia and the United States (Witkoff and Kushner)"."""
    by_side: dict[str, list[str]] = {side: [] for side in sides}
    for person in people:
        by_side.setdefault(person.side or person.name, []).append(person.name)
    return list_words([_delegation(side, names) for side, names in by_side.items()])


def _delegation(side: str, names: Sequence[str]) -> str:
    others = [name for name in names if name != side]
    return f"{side} ({list_words(others)})" if others else side


def outlet_words(article: Article) -> str:
    """Return the outlet, else the name of the file or the address; an analyst's own source by the analyst's name."""
    return plain(article.medium)


def source_words(grounds: Iterable[Ground]) -> str:
    """Return who reported it and when, the latest first, and who judged it; a reprint is named with what it repeats."""
    told = tuple(grounds)
    named = list(dict.fromkeys(_source(ground) for ground in told))
    more = [f"{len(named) - SOURCES} more"] if len(named) > SOURCES else []
    return "; ".join([*named[:SOURCES], *more, *mark_words(told)])


def mark_words(grounds: Iterable[Ground]) -> tuple[str, ...]:
    """Return what analysts did with these claims, and who: "accepted by Anna Berg"."""
    said = [judgement for ground in grounds for judgement in last_words(ground.judgements)]
    return tuple(dict.fromkeys(map(mark_of, said)))


def mark_of(judgement: Judgement) -> str:
    """Return what an analyst did, and who: "rated 2 by Anna Berg"."""
    return f"{VERDICTS[judgement.verdict].format(plain(judgement.value or ''))} {plain(judgement.by)}"


def _source(ground: Ground) -> str:
    article = ground.article
    day = day_words(article.published, short=True) if article.published else "no date"
    copies = list(dict.fromkeys(outlet_words(copy) for copy in ground.reprints))
    return f"{outlet_words(article)}, {day}" + (f", reprinted by {list_words(copies)}" if copies else "")


def rule_words(claim: Claim) -> str:
    """Return what made a claim, and how sure its judge is: "said+issue-judge, confidence 0.43"."""
    sure = f", confidence {claim.confidence}" if claim.confidence is not None else ""
    return f"{plain(claim.rule)}{sure}"


def chain_words(claim: Claim) -> str:
    """Return who says so and who passed it on: "a US official, via Axios"; empty where the article says it itself."""
    said = [link.name for link in claim.chain if link.role == "said"]
    relayed = [link.name for link in claim.chain if link.role == "relayed"]
    mouth = plain(said[-1]) if said else ""
    passed = [*reversed(said[:-1]), *relayed]
    if not mouth:
        return list_words(passed)
    return f"{mouth}, via {list_words(passed)}" if passed else mouth
