"""What a page holds that its readers cannot see, taken out of its tree.

A page is seen as a browser without scripts shows it: attributes, inline styles, and those rules of its own style
sheets whose selector is one tag, class or id. Style sheets in other files are not at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlComment, HtmlElement, HtmlProcessingInstruction

from accord.read.colour import is_as_its_ground
from accord.read.styles import Style, declarations, sheet_rules

NOT_TEXT = ("script", "style", "link", "meta", "head")
NEVER_SHOWN = ("template", "noscript", "datalist")
FAR_OFF = re.compile(r"-\d{3,}(?:\.\d+)?\s*(?:px|em|rem|vw|vh|%)?")
NOTHING = re.compile(r"0*(?:\.0*)?(?:px|em|rem|%|pt)?")
NEARLY_NOTHING = re.compile(r"(?:0*(?:\.\d+)?|1)(?:px|pt)|0*(?:\.0\d*)?(?:em|rem|%)?")
CLIPPED = re.compile(r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%\s*\)")
MAIN = "descendant-or-self::*[self::h1 or self::article or self::main or self::body]"


@dataclass(frozen=True, slots=True)
class Unseen:
    """One stretch of text that readers do not see, and what hides it."""

    text: str
    how: str


def take_hidden(tree: HtmlElement) -> tuple[Unseen, ...]:
    """Take out of the tree all that its readers cannot see, and return its text in the order of the page."""
    rules = dict(sheet_rules("\n".join(style.text or "" for style in tree.iter("style"))))
    found = [(element, how) for element in _outermost(tree, rules) if (how := _hiding(element, rules))]
    texts = tuple(Unseen(text, how) for element, how in found if (text := _text(element)))
    for element, _ in found:
        element.drop_tree()
    return texts


def _outermost(tree: HtmlElement, rules: Mapping[str, Style]) -> Iterator[HtmlElement]:
    """Yield the elements that are not within a hidden one, without recursion: pages nest deep."""
    stack = [tree]
    while stack:
        element = stack.pop()
        yield element
        if not _hiding(element, rules):
            stack.extend(reversed(element))


def _hiding(element: HtmlElement, rules: Mapping[str, Style]) -> str | None:
    """Return what hides an element; None for one that is seen, and for the page itself."""
    if element.getparent() is None or element.tag in ("body", *NOT_TEXT):
        return None
    if isinstance(element, HtmlComment | HtmlProcessingInstruction):
        return "a comment"
    if not isinstance(element.tag, str):
        return None
    return _by_element(element) or _by_style(element, rules)


def _by_element(element: HtmlElement) -> str | None:
    if element.tag in NEVER_SHOWN:
        return f"<{element.tag}>"
    if element.tag == "dialog" and element.get("open") is None:
        return "a closed dialog"
    if element.get("hidden") is not None:
        return "hidden"
    if (element.get("aria-hidden") or "").lower() == "true" and not element.xpath(MAIN):
        return "aria-hidden"
    return None


def _by_style(element: HtmlElement, rules: Mapping[str, Style]) -> str | None:
    style = style_of(element, rules)
    if not style:
        return None
    how = next((how for hides in HIDING if (how := hides(style))), None)
    if how is None and "color" in style and not element.xpath(MAIN):
        return _same_colour(element, style, rules)
    return how


def style_of(element: HtmlElement, rules: Mapping[str, Style]) -> Style:
    """Return the declarations that hold for one element: of its tag, classes and id, and inline, the last winning."""
    names = [f".{name}" for name in (element.get("class") or "").split()]
    names += [f"#{element.get('id')}"] if element.get("id") else []
    keys = (element.tag, *names, *(f"{element.tag}{name}" for name in names))
    style: dict[str, str] = {}
    for key in keys if rules else ():
        style.update(rules.get(key, {}))
    style.update(declarations(element.get("style") or ""))
    return style


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
    if NOTHING.fullmatch(style.get("opacity", "x")):
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
    return "off the screen" if FAR_OFF.fullmatch(style.get("text-indent", "")) else None


HIDING = (_not_displayed, _no_size, _out_of_sight)


def _same_colour(element: HtmlElement, style: Style, rules: Mapping[str, Style]) -> str | None:
    """Letters in the colour of what lies behind them: the nearest background that is set, else the white page."""
    behind = (_ground(style_of(near, rules)) for near in (element, *element.iterancestors()))
    ground = next((found for found in behind if found), "white")
    return "text in the colour of the page" if is_as_its_ground(style["color"], ground) else None


def _ground(style: Style) -> str | None:
    return style.get("background-color") or style.get("background") or style.get("background-image")


def _text(element: HtmlElement) -> str:
    """Return the words of an element, without the mark-up that comments and <noscript> hold as text."""
    own = element.text if isinstance(element, HtmlComment) else " ".join(element.itertext(tag=None))
    return " ".join(re.sub(r"<[^<>]{0,2000}>", " ", own or "").split())
