"""Read a lexicon file, and refuse a pattern that misses its own examples."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias, cast

from accord.errors import LexiconError

Table: TypeAlias = Mapping[str, object]


@cache
def load_table(name: str) -> Table:
    """Return the content of `lexicon/data/<name>.toml`."""
    return tomllib.loads(files("accord.lexicon").joinpath("data", f"{name}.toml").read_text("utf-8"))


@cache
def load_words(name: str, key: str) -> frozenset[str]:
    """Return a list of words in `lexicon/data/<name>.toml`, by its key."""
    return frozenset(cast("list[str]", load_table(name)[key]))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with a name, sentences it must match and sentences it must not.

    `fields` are the further keys of its table: what a match means.
    """

    id: str
    regex: re.Pattern[str]
    says: tuple[str, ...]
    silent: tuple[str, ...]
    fields: Mapping[str, str]


@cache
def load_patterns(name: str, key: str = "pattern") -> tuple[Pattern, ...]:
    """Return the `[[<key>]]` tables of a lexicon file as patterns, each proved by its own examples.

    Raises:
        LexiconError: a pattern misses one of its `says` or matches one of its `silent` sentences.
    """
    tables = load_table(name).get(key, [])
    assert isinstance(tables, list)
    return tuple(prove(name, table) for table in tables)


def prove(name: str, table: Mapping[str, object]) -> Pattern:
    """Return one table of a lexicon file as a pattern, or raise where it fails its own examples."""
    own = {"id", "regex", "says", "silent"}
    pattern = Pattern(
        id=str(table["id"]),
        regex=re.compile(str(table["regex"]), re.IGNORECASE | re.VERBOSE),
        says=_strings(table["says"]),
        silent=_strings(table.get("silent", [])),
        fields={key: str(value) for key, value in table.items() if key not in own},
    )
    missed = [text for text in pattern.says if not pattern.regex.search(text)]
    heard = [text for text in pattern.silent if pattern.regex.search(text)]
    if missed or heard:
        verb, text = ("misses", missed[0]) if missed else ("must not match", heard[0])
        message = f"{name}.toml: pattern {pattern.id!r} {verb} its own example {text!r}; change the one or the other"
        raise LexiconError(message)
    return pattern


def _strings(value: object) -> tuple[str, ...]:
    assert isinstance(value, list)
    return tuple(map(str, value))
