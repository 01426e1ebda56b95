"""As much of CSS as tells what a page hides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

Style: TypeAlias = Mapping[str, str]

MOST = 500_000
_BLOCK_OPENS = re.compile(r"@[^{};@]*\{")
_BRACE = re.compile(r"[{}]")
_ONE_NAME = re.compile(r"[a-zA-Z][\w-]*|(?:[a-zA-Z][\w-]*)?[.#][\w-]+")


def declarations(text: str) -> Style:
    """Return the declarations of a style attribute or rule, in lower case.

    >>> declarations("Display: NONE !important; color:#FFF")
    {'display': 'none', 'color': '#fff'}
    """
    pairs = (part.partition(":") for part in text[:5000].lower().split(";") if ":" in part)
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}


def sheet_rules(sheet: str) -> Iterator[tuple[str, Style]]:
    """Yield the rules of a style sheet whose selector is one tag, class or id, each with its declarations.

    Rules within @-blocks hold for some screens only, or for print, and are left out.
    """
    for rule in _without_blocks(_without_comments(sheet[:MOST])).split("}"):
        selectors, _, body = rule.rpartition("{")
        style = declarations(body)
        for selector in selectors.split(","):
            if _ONE_NAME.fullmatch(selector.strip()):
                yield selector.strip(), style


def _without_comments(sheet: str) -> str:
    first, *others = sheet.split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)


def _without_blocks(sheet: str) -> str:
    kept, at = [], 0
    while opens := _BLOCK_OPENS.search(sheet, at):
        kept.append(sheet[at : opens.start()])
        at = _closing(sheet, opens.end())
    return "".join((*kept, sheet[at:]))


def _closing(sheet: str, at: int) -> int:
    """Return where the block that is open at `at` has ended."""
    depth = 1
    for brace in _BRACE.finditer(sheet, at):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return len(sheet)
