"""Issues: what sides have positions on, by the codes of the claims format, and the words of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import cast

from accord.lexicon.load import Table, load_table
from accord.lexicon.phrases import Forms, Heard, Vocabulary

HINT = "?"
"""Ends the name that weaker hints of an issue are filed under."""
WIDE = "+"
"""Ends the name of plain words of an issue that do not say what an article is about."""
_CLASS = re.compile(r"<([\w-]+)>")
VAGUE = frozenset(("procedure", "other"))
"""The issues that any other may come with: talk about the talks, and what no other code fits."""


@cache
def issue_codes() -> tuple[str, ...]:
    """Return the codes in the order of the claims format."""
    return tuple(str(table["code"]) for table in _issues())


@cache
def issue_words() -> Vocabulary:
    """Return the vocabulary that files words under "<code>", hints under "<code>?", and wide words under "<code>+"."""
    kinds = {"words": "", "hints": HINT, "wide": WIDE}
    return Vocabulary(
        {
            f"{table['code']}{mark}": _spelt_out(cast("list[str]", table[kind]))
            for kind, mark in kinds.items()
            for table in _issues()
        }
    )


def _spelt_out(phrases: Sequence[str]) -> Iterator[str]:
    """Yield phrases with the words of each class in its place: "<leave> … town" as "leave|quit … town"."""
    for phrase in phrases:
        parts = _CLASS.split(phrase)
        choices = [_choices(part) if at % 2 else (part,) for at, part in enumerate(parts)]
        yield from map("".join, product(*choices))


@cache
def _choices(name: str) -> tuple[str, ...]:
    """Return what may stand for a class: its single words as one choice, each phrase of it as another."""
    words = cast("dict[str, list[str]]", load_table("issues")["class"])[name]
    single = "|".join(word for word in words if " " not in word)
    return (*((single,) if single else ()), *(word for word in words if " " in word))


def hear_issues(words: Sequence[Forms]) -> tuple[Heard, ...]:
    """Return the issues heard in words; a word inside a longer phrase of another issue speaks of that one alone.

    Of a loose phrase this holds for its first and its last word; where these are within a whole phrase of another
    issue, it is not heard: "end the [trade war]".

    >>> [heard.name for heard in hear_issues([("nuclear", "nuclear"), ("power", "power"), ("plant", "plant")])][0]
    'energy_infrastructure'
    """
    found = tuple(issue_words().find(words))
    longer = [heard for heard in found if heard.last - heard.first > 1 and not heard.name.endswith(HINT)]
    return tuple(heard for heard in found if not any(_covers(other, heard) for other in longer))


def _covers(longer: Heard, heard: Heard) -> bool:
    code = heard.name.removesuffix(HINT).removesuffix(WIDE)
    if code == longer.name.removesuffix(WIDE) or code in VAGUE:
        return False
    if heard.loose and not longer.loose:
        return any(longer.first <= end < longer.last for end in (heard.first, heard.last - 1))
    if longer.loose:
        return heard.last - heard.first == 1 and heard.first in (longer.first, longer.last - 1)
    inside = longer.first <= heard.first and heard.last <= longer.last
    return inside and heard.last - heard.first < longer.last - longer.first


def _issues() -> list[Table]:
    return cast("list[Table]", load_table("issues")["issue"])
