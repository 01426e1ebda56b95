"""Lines as the comments of a file."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

WIDEST = 118


def comments(lines: Iterable[str]) -> str:
    r"""Return lines as comments, folded where they are long; nothing in them can end a comment.

    >>> comments(["a stance\nworth: 3", ""])
    '# a stance worth: 3\n#'
    """
    return "\n".join(f"# {row}".rstrip() for line in lines for row in _folded(line))


def _folded(line: str) -> list[str]:
    words = line.lstrip(" ")
    indent = " " * (len(line) - len(words))
    shown = "".join(c if c.isprintable() else " " for c in words)
    return wrap(shown, WIDEST, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False) or [""]
