"""Preference statements in words: `not escalate`, `withdraw if guarantee`, `a iff (b or c)`.

The grammar of option prioritisation (Peng, Hipel, Kilgour and Fang 1997; Fang, Hipel and Kilgour 1993): moves joined by
`not`, `and`, `or`, `if` and `iff`, with parentheses. `not` binds closest, then `and`, `or`, and last `if` and `iff`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, TypeAlias

Joint: TypeAlias = Literal["and", "or", "if", "iff"]
LEVELS: tuple[tuple[Joint, ...], ...] = (("if", "iff"), ("or",), ("and",))
WORDS = frozenset({"not", "and", "or", "if", "iff", "(", ")"})


class StatementError(ValueError):
    """A statement that cannot be read; the message says why and what to write."""


@dataclass(frozen=True, slots=True)
class Is:
    """The move is answered yes."""

    move: str


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a statement."""

    of: Statement


@dataclass(frozen=True, slots=True)
class Both:
    """Two statements and the word between them."""

    joint: Joint
    left: Statement
    right: Statement


Statement: TypeAlias = Is | Not | Both


def holds(statement: Statement, yes: Collection[str]) -> bool:
    """Return whether the statement is true where exactly the moves in `yes` are answered yes.

    >>> names = ("withdraw", "guarantee", "escalate")
    >>> holds(parse_statement("withdraw if guarantee and not escalate", names), {"withdraw"})
    True
    >>> holds(parse_statement("withdraw iff guarantee", names), {"withdraw"})
    False
    """
    if isinstance(statement, Is):
        return statement.move in yes
    if isinstance(statement, Not):
        return not holds(statement.of, yes)
    left, right = holds(statement.left, yes), holds(statement.right, yes)
    return {"and": left and right, "or": left or right, "if": left or not right, "iff": left == right}[statement.joint]


def parse_statement(words: str, moves: Sequence[str]) -> Statement:
    """Return the statement that the words make about these moves.

    Raises:
        StatementError: a word is no move, or the words do not fit together.

    >>> parse_statement("not (escalate or mobilise)", ("escalate", "mobilise"))
    Not(of=Both(joint='or', left=Is(move='escalate'), right=Is(move='mobilise')))
    >>> parse_statement("not escalat", ("escalate", "mobilise"))
    Traceback (most recent call last):
    ...
    accord.bargain.statement.StatementError: 'escalat' is no move; did you mean escalate?
    """
    tokens = re.findall(r"[()]|[^\s()]+", words)
    for token in tokens:
        if token not in WORDS and token not in moves:
            raise StatementError(_remedy(token, moves))
    statement, rest = _joined(tokens, 0)
    if rest:
        msg = f"{words!r} goes on after its end with {rest[0]!r}; join the parts with and, or, if, iff"
        raise StatementError(msg)
    return statement


def _remedy(token: str, moves: Sequence[str]) -> str:
    close = get_close_matches(token, moves, n=1)
    return f"{token!r} is no move; " + (f"did you mean {close[0]}?" if close else f"write one of: {', '.join(moves)}")


def _joined(tokens: list[str], level: int) -> tuple[Statement, list[str]]:
    if level == len(LEVELS):
        return _single(tokens)
    left, rest = _joined(tokens, level + 1)
    while rest and rest[0] in LEVELS[level]:
        joint = next(word for word in LEVELS[level] if word == rest[0])
        right, rest = _joined(rest[1:], level + 1)
        left = Both(joint, left, right)
    return left, rest


def _single(tokens: list[str]) -> tuple[Statement, list[str]]:
    if not tokens:
        msg = "a statement ends too early; a move is missing after its last word"
        raise StatementError(msg)
    first, rest = tokens[0], tokens[1:]
    if first == "not":
        inner, rest = _single(rest)
        return Not(inner), rest
    if first == "(":
        inner, rest = _joined(rest, 0)
        if not rest or rest[0] != ")":
            msg = "a parenthesis is not closed; add `)`"
            raise StatementError(msg)
        return inner, rest[1:]
    if first in WORDS:
        msg = f"{first!r} stands where a move should; write a move's name there"
        raise StatementError(msg)
    return Is(first), rest
