"""Words that tell how far what somebody said goes on behind the words that were marked of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from accord.lexicon.load import load_table, prove


@cache
def rests_of_clause() -> tuple[re.Pattern[str], ...]:
    """Return what a clause may go on with, each to be matched right behind the words that were marked.

    >>> next(match[0] for shape in rests_of_clause() if (match := shape.match(" is shut, Mora said.")))
    ' is shut'
    """
    return _proved("rest")


@cache
def loose_joint() -> re.Pattern[str]:
    """Return the pattern for a word at the end of a piece that joins it to nothing.

    >>> loose_joint().sub("", "Lima for the delay and")
    'Lima for the delay'
    """
    return _proved("loose")[0]


def past_of(verb: str) -> str:
    """Return the past of a verb of saying in "-ing".

    >>> past_of("saying"), past_of("denying"), past_of("accusing"), past_of("adding")
    ('said', 'denied', 'accused', 'added')
    """
    stem = verb.removesuffix("ing")
    regular = f"{stem[:-1]}ied" if stem.endswith("y") and stem[-2:-1] not in "aeiou" else f"{stem}ed"
    return cast("Mapping[str, str]", load_table("pieces")["past"]).get(verb, regular)


def _proved(key: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of one kind with the case of letters kept, each proved as it is used."""
    tables = cast("list[dict[str, object]]", load_table("pieces")[key])
    spelled = ({**table, "regex": f"(?-i:{_spelled(str(table['regex']))})"} for table in tables)
    return tuple(prove("pieces", table).regex for table in spelled)


def _spelled(regex: str) -> str:
    """Return a pattern with the openers and the ends of clauses, each proved by itself, in place of their names."""
    if "{openers}" in regex:
        regex = regex.replace("{openers}", "|".join(cast("list[str]", load_table("pieces")["openers"])))
    return regex.replace("{ends}", f"(?= {_proved('end')[0].pattern} | $ )") if "{ends}" in regex else regex
