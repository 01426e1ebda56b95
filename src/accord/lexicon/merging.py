"""Words that show whether two articles tell one event: which round, how many rounds, and names of one meaning."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from accord.lexicon.load import load_patterns, load_table, load_words


@cache
def numbered_round() -> re.Pattern[str]:
    """Return the pattern for a round that is counted; its group 1 is the ordinal."""
    return load_patterns("merging", "numbered")[0].regex


@cache
def several_rounds() -> re.Pattern[str]:
    """Return the pattern for several rounds at once; its group 1 is how many, where that is said."""
    return load_patterns("merging", "several")[0].regex


@cache
def offices_of_state() -> frozenset[str]:
    """Return the words that, beside a state's name, mean its government."""
    return load_words("merging", "offices")


@cache
def bands() -> frozenset[str]:
    """Return the words behind a group's name that add nothing to it."""
    return load_words("merging", "bands")


@cache
def word_kinds() -> dict[str, str]:
    """Return the one word for all that mean the same in an agreement's name; "" for words that tell nothing.

    >>> word_kinds()["swap"], word_kinds()["accord"]
    ('EXCHANGE', '')
    """
    kinds = cast("dict[str, list[str]]", load_table("merging")["kinds"])
    return {word: kind for kind, words in kinds.items() for word in words}


@cache
def one_word_names() -> dict[str, str]:
    """Return the one word for names of several words, longest first.

    >>> one_word_names()["cease fire"]
    'ceasefire'
    """
    phrases = cast("dict[str, str]", load_table("merging")["phrases"])
    return dict(sorted(phrases.items(), key=lambda pair: -len(pair[0])))
