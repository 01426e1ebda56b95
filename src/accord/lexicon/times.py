"""The words of time: names of days and months, and the patterns in which they name a time.

>>> MONTHS["February"], WEEKDAYS["Sunday"], number("ten"), number("14")
(2, 6, 10, 14)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import load_table, prove

Regex = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Point:
    """Words that name a time by themselves.

    In running text `after` must end directly before them, and `unless` must not.
    """

    id: str
    regex: Regex
    after: Regex | None
    unless: Regex | None


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words before a point that take a part of it, or make it a bound (`start` and `end` say how)."""

    id: str
    regex: Regex
    ending: Regex
    start: str
    end: str


def _numbers(*names: str) -> Mapping[str, int]:
    merged: dict[str, int] = {}
    for name in names:
        table = load_table("times")[name]
        assert isinstance(table, dict)
        merged |= {str(word): int(value) for word, value in table.items()}
    return merged


def _days(name: str) -> Mapping[str, tuple[int, int]]:
    table = load_table("times")[name]
    assert isinstance(table, dict)
    return {str(word).lower(): (int(pair[0]), int(pair[1])) for word, pair in table.items()}


def _cased(names: Mapping[str, int]) -> Mapping[str, int]:
    """Names as they are and in capitals: "may" and "march" in small letters are not months."""
    return {**names, **{name.upper(): value for name, value in names.items()}}


MONTHS = _cased(_numbers("months", "short_months"))
WEEKDAYS = _cased(_numbers("weekdays", "short_weekdays"))
NUMBERS = _numbers("numbers")
ORDINALS = _numbers("ordinals")
SEASONS = _numbers("seasons")
DAY_WORDS = _numbers("day_words")
HOLIDAYS = _days("holidays")
EASTER = _days("easter")


def number(words: str) -> int:
    """Return what a number in figures or words counts; "a" counts one."""
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace("\\ ", " ").replace("'", "['’]") for word in longest_first) + ")"


@cache
def _placeholders() -> Mapping[str, str]:
    table = load_table("times")["words"]
    assert isinstance(table, dict)
    full_days, short_days = _cased(_numbers("weekdays")), _cased(_numbers("short_weekdays"))
    full_months, short_months = _cased(_numbers("months")), _cased(_numbers("short_months"))
    return {
        **{str(name): str(regex) for name, regex in table.items()},
        "month": rf"(?-i:{_either(full_months)}|{_either(short_months)}\b\.?)",
        "weekday": f"(?-i:{_either(full_days)})",
        "any_weekday": rf"(?-i:{_either(full_days)}|{_either(short_days)}\b\.?)",
        "number": rf"(?:\d{{1,3}}(?![\d.,]\d)|{_either(NUMBERS)})",
        "season": _either(SEASONS),
        "day_word": _either(DAY_WORDS),
        "holiday": _either(_days("holidays")),
        "easter": _either(_days("easter")),
    }


def _spelled(regex: str) -> str:
    """Return a pattern of the lexicon with its placeholders filled in, and each space any white space."""
    filled = regex
    while (more := re.sub(r"\{([a-z_]+)\}", lambda match: _placeholders()[match[1]], filled)) != filled:
        filled = more
    return filled.replace(" ", r"\s")


@cache
def words_of(name: str, ending: str = "") -> Regex:
    """Return a pattern of [words]: "moved", "certain"."""
    return re.compile(rf"\b{_spelled('{' + name + '}')}\b{ending}", re.IGNORECASE)


def _tables(key: str) -> list[Mapping[str, object]]:
    tables = load_table("times")[key]
    assert isinstance(tables, list)
    return tables


def _regex(table: Mapping[str, object], key: str, ending: str = "") -> Regex | None:
    found = table.get(key)
    return re.compile(_spelled(str(found)) + ending, re.IGNORECASE) if found else None


@cache
def points() -> tuple[Point, ...]:
    """Return the patterns that name a time, each proved by its own examples, the more particular first."""
    return tuple(map(_point, _tables("point")))


def _point(table: Mapping[str, object]) -> Point:
    core = _spelled(str(table["regex"]))
    before = _spelled(str(table.get("after", r"(?<!\w)")))
    prove("times", {**table, "regex": rf"(?:{before})(?:{core})(?!\w)"})
    regex = re.compile(core, re.IGNORECASE)
    return Point(str(table["id"]), regex, _regex(table, "after", "$"), _regex(table, "unless", "$"))


@cache
def any_point() -> Regex:
    """Return one pattern for all points, with a group named after each (`-` in its id written `_`)."""
    groups = (
        f"(?P<{point.id.replace('-', '_')}>" + re.sub(r"\(\?P<\w+>", "(?:", point.regex.pattern) + ")"
        for point in points()
    )
    return re.compile(rf"(?:(?<=\bmid[-‐‑])|(?<![\w‐‑-])(?<!\d\.))(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


@cache
def openers() -> frozenset[str]:
    """Return the words, in small letters, that a point may open with; it may also open with a figure."""
    table = load_table("times")["openers"]
    assert isinstance(table, dict)
    names = (MONTHS, WEEKDAYS, NUMBERS, ORDINALS, SEASONS, DAY_WORDS, HOLIDAYS, EASTER)
    first = (re.split(r"\W", word, maxsplit=1)[0].lower() for words in names for word in words)
    return frozenset((*map(str, table["words"]), *first))


@cache
def prefixes(key: str) -> tuple[Prefix, ...]:
    """Return the `part`s or the `limit`s: words before a point that change what it names."""
    return tuple(map(_prefix, _tables(key)))


def _prefix(table: Mapping[str, object]) -> Prefix:
    regex = _spelled(str(table["regex"]))
    prove("times", {**table, "regex": rf"\b(?:{regex})(?!\w(?<!-\w))"})
    glue = r"(?:(?<=[-‐‑])|\s)"
    return Prefix(
        id=str(table["id"]),
        regex=re.compile(rf"(?:{regex}){glue}", re.IGNORECASE),
        ending=re.compile(rf"\b(?:{regex}){glue}$", re.IGNORECASE),
        start=str(table.get("start", "keep")),
        end=str(table.get("end", "keep")),
    )


@cache
def tense_words(name: str) -> frozenset[str]:
    """Return the lemmas of one list of [tense]: "ahead", "realised", "speech"."""
    table = load_table("times")["tense"]
    assert isinstance(table, dict)
    return frozenset(map(str, table[name]))


@cache
def durations() -> tuple[Regex, ...]:
    """Return the patterns that count the days something lasts, in a group `n`, each proved by its own examples."""
    tables = [{**table, "regex": _spelled(str(table["regex"]))} for table in _tables("duration")]
    return tuple(prove("times", table).regex for table in tables)
