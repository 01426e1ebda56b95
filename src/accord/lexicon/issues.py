"""Issues: what sides have positions on, by the codes of the claims format, and the words of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table
from accord.lexicon.phrases import Forms, Heard, Vocabulary

HINT = "?"
VAGUE = frozenset(("procedure", "other"))
"""The issues that any other may come with: talk about the talks, and what no other code fits."""


@cache
def issue_codes() -> tuple[str, ...]:
    """Return the codes in the order of the claims format."""
    return tuple(str(table["code"]) for table in _issues())


@cache
def issue_words() -> Vocabulary:
    """Return the vocabulary that files words under "<code>" and weaker hints under "<code>?"."""
    words = {str(table["code"]): cast("list[str]", table["words"]) for table in _issues()}
    hints = {f"{table['code']}{HINT}": cast("list[str]", table["hints"]) for table in _issues()}
    return Vocabulary(words | hints)


def hear_issues(words: Sequence[Forms]) -> tuple[Heard, ...]:
    """Return the issues heard in words; a word inside a longer phrase of another issue speaks of that one alone.

    >>> [heard.name for heard in hear_issues([("nuclear", "nuclear"), ("power", "power"), ("plant", "plant")])][0]
    'energy_infrastructure'
    """
    found = tuple(issue_words().find(words))
    longer = [heard for heard in found if heard.last - heard.first > 1 and not heard.name.endswith(HINT)]
    return tuple(heard for heard in found if not any(_covers(other, heard) for other in longer))


def _covers(longer: Heard, heard: Heard) -> bool:
    inside = longer.first <= heard.first and heard.last <= longer.last
    code = heard.name.removesuffix(HINT)
    shorter = heard.last - heard.first < longer.last - longer.first
    return inside and shorter and code != longer.name and code not in VAGUE


def _issues() -> list[Table]:
    return cast("list[Table]", load_table("issues")["issue"])
