"""Declarations under which nothing of an element is to be seen, whatever its colours."""

from __future__ import annotations

import re
from functools import lru_cache

from accord.read.html.colour import is_as_its_ground
from accord.read.html.styles import Style, declarations

FAR_OFF = re.compile(r"-\d{3,}(?:\.\d+)?\s*(?:px|em|rem|vw|vh|%)?")
NOTHING = re.compile(r"(?=[\d.])0*(?:\.0*)?(?:px|em|rem|%|pt)?")
NEARLY_NOTHING = re.compile(r"(?=[\d.])(?:(?:0*(?:\.\d+)?|1)(?:px|pt)|0*(?:\.0\d*)?(?:em|rem|%)?)")
FAINT = re.compile(r"(?=[\d.])0*(?:\.0\d*)?%?|[0-9](?:\.\d+)?%")
SHRUNK_OR_GONE = re.compile(r"scale[xy]?\(\s*0*(?:\.0\d*)?\s*[,)]|translate(?:3d|[xy])?\([^)]{0,20}-\d{3,}")
CLIPPED = re.compile(r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%\s*\)")
GROUNDS = ("background-color", "background", "background-image")
COLOURS = frozenset(("color", *GROUNDS))
AT_WORST = {"position": "absolute", "overflow": "hidden"}
"""What other rules may add, under which the most declarations hide."""
MANY = 100


def how_it_vanishes(style: Style) -> str | None:
    """Return how declarations hide an element; None where they do not."""
    if style.keys() <= COLOURS:
        return None
    return _not_displayed(style) or _no_size(style) or _out_of_sight(style)


def could_hide(text: str, grounds: frozenset[str]) -> bool:
    """Return whether declarations, with others that may hold as well, could hide an element on one of these grounds.

    >>> could_hide("height:0", frozenset()), could_hide("color:#333", frozenset(["white"]))
    (True, False)
    """
    if _could_vanish(text):
        return True
    colour = declarations(text).get("color")
    if colour is None:
        return False
    return len(grounds) > MANY or any(is_as_its_ground(colour, ground) for ground in grounds)


@lru_cache(maxsize=8192)
def _could_vanish(text: str) -> bool:
    return bool(how_it_vanishes({**declarations(text), **AT_WORST}))


def _not_displayed(style: Style) -> str | None:
    """`display: none` and its like."""
    shown = {
        ("display", "none"),
        ("visibility", "hidden"),
        ("visibility", "collapse"),
        ("content-visibility", "hidden"),
    }
    return next((f"{name}:{value}" for name, value in sorted(shown) if style.get(name) == value), None)


def _no_size(style: Style) -> str | None:
    """Letters or a box of no size, or wholly transparent."""
    if NEARLY_NOTHING.fullmatch(style.get("font-size", "x")):
        return "font of no size"
    if FAINT.fullmatch(style.get("opacity", "x")) or "opacity(0" in style.get("filter", ""):
        return "opacity:0"
    boxed = any(NOTHING.fullmatch(style.get(side, "x")) for side in ("height", "width", "max-height", "max-width"))
    return "box of no size" if boxed and style.get("overflow") in ("hidden", "clip") else None


def _out_of_sight(style: Style) -> str | None:
    """Moved off the screen or clipped away."""
    if style.get("position") in ("absolute", "fixed"):
        if any(FAR_OFF.fullmatch(style.get(side, "")) for side in ("left", "top", "right", "bottom")):
            return "off the screen"
        if CLIPPED.fullmatch(style.get("clip", "")) or CLIPPED.fullmatch(style.get("clip-path", "")):
            return "clipped away"
    if SHRUNK_OR_GONE.search(style.get("transform", "")):
        return "off the screen"
    return (
        "off the screen" if any(FAR_OFF.fullmatch(style.get(by, "")) for by in ("text-indent", "margin-left")) else None
    )
