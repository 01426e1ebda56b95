"""How the brief words what must come first: a step, what is withheld until it, or what one side gives for another."""

from __future__ import annotations

import re

_WITHHELD = re.compile(
    r"\b(?:not|no|never|none|nobody|neither|nor|cannot|refus\w+|reject\w*|declin\w+|unwilling)\b|n['’]t\b"
    r"|\b(?:difficult|hard|impossible) (?:to|for)\b",
    re.IGNORECASE,
)
_MISSING = re.compile(r"\b(?:do|does|did|is|are|was|were|has|have|had)(?: not\b|n['’]t\b)", re.IGNORECASE)
_TRADED = frozenset(("exchange", "return"))
_SUPPOSED = frozenset(("if", "should", "case"))


def order_words(first: str, then: str, cue: str = "") -> tuple[str, str]:
    """Return the words before what comes first and before what then; the second with a space behind, or empty.

    Until then holds what somebody will not do before, or does until it comes; otherwise what is done unless it does.
    What is told as missing ("the men are not freed") is no step: while that is so, the other holds. Nor is that one
    "if" which something is done, which may be a threat ("if the raids go on"), or for which something is given.

    >>> order_words("a vote is held", "the talks begin"), order_words("a vote is held", "Lima will not sign", "unless")
    (('first', 'then '), ('first', 'until then '))
    >>> order_words("a truce", "it is hard for Lima to go on"), order_words("a truce", "Lima will fight on", "until")
    (('first', 'until then '), ('first', 'until then '))
    >>> order_words("a vote is held", "Lima will leave", "unless"), order_words("they are not free", "he will not sign")
    (('first', 'otherwise '), ('while', ''))
    >>> order_words("the raids go on", "there will be no truce", "if")
    ('if', 'then ')
    >>> order_words("Lima may sue", "Quito will not sign", "long"), order_words("safe passage", "a vote", "return")
    (('while', ''), ('in return for', ''))
    >>> order_words("arms arrive", "Lima will fight", "long"), order_words("no deal is signed", "Quito will sue", "if")
    (('as long as', ''), ('if', 'then '))
    """
    if cue.casefold() in _TRADED:
        return "in return for", ""
    if cue.casefold() in _SUPPOSED:
        return "if", "then "
    if _MISSING.search(first) or (cue == "long" and _WITHHELD.search(f"{first} {then}")):
        return "while", ""
    if cue == "long":
        return "as long as", ""
    if _WITHHELD.search(then) or cue.casefold() in ("until", "till"):
        return "first", "until then "
    return "first", "otherwise " if cue.casefold() == "unless" else "then "
