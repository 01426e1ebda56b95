"""Issues: what sides have positions on, by the codes of the claims format, and the words of each."""

from __future__ import annotations

from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table
from accord.lexicon.phrases import Vocabulary

HINT = "?"


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


def _issues() -> list[Table]:
    return cast("list[Table]", load_table("issues")["issue"])
