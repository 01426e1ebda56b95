"""What a page holds that its readers cannot see, taken out of its tree.

A page is seen as a browser without scripts shows it: attributes, inline styles, and those rules of its own style
sheets whose selector is one tag, class or id. Style sheets in other files are not at hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlComment, HtmlElement, HtmlProcessingInstruction

from accord.read.colour import is_as_its_ground
from accord.read.styles import Sheet, Style

NOT_TEXT = ("script", "style", "link", "meta", "head")
NEVER_SHOWN = ("template", "noscript", "datalist")
BARE = frozenset(("body", *NOT_TEXT))
SHOWING = ("class", "id", "style", "hidden", "aria-hidden", "open", "color", "bgcolor")
FAR_OFF = re.compile(r"-\d{3,}(?:\.\d+)?\s*(?:px|em|rem|vw|vh|%)?")
NOTHING = re.compile(r"(?=[\d.])0*(?:\.0*)?(?:px|em|rem|%|pt)?")
NEARLY_NOTHING = re.compile(r"(?=[\d.])(?:(?:0*(?:\.\d+)?|1)(?:px|pt)|0*(?:\.0\d*)?(?:em|rem|%)?)")
FAINT = re.compile(r"(?=[\d.])0*(?:\.0\d*)?%?|[0-9](?:\.\d+)?%")
SHRUNK_OR_GONE = re.compile(r"scale[xy]?\(\s*0*(?:\.0\d*)?\s*[,)]|translate(?:3d|[xy])?\([^)]{0,20}-\d{3,}")
CLIPPED = re.compile(r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%\s*\)")
PARAGRAPH = 80
SCREEN_READERS = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "show-for-sr", "a11y-hidden")
)
MAIN = "descendant-or-self::*[self::h1 or self::article or self::main or self::body]"


@dataclass(frozen=True, slots=True)
class Unseen:
    """One stretch of text that readers do not see, what hides it, and whether it stands by what they read."""

    text: str
    how: str
    amid: bool = False


def take_hidden(tree: HtmlElement) -> tuple[Unseen, ...]:
    """Take out of the tree all that its readers cannot see, and return its text in the order of the page."""
    sheets = (style.text or "" for style in tree.iter("style") if "print" not in (style.get("media") or ""))
    sheet = Sheet("\n".join(sheets))
    found = _outermost_hidden(tree, sheet)
    texts = tuple(Unseen(text, how, _is_amid(element)) for element, how in found if (text := _text(element)))
    for element, _ in found:
        element.drop_tree()
    return texts


def _is_amid(element: HtmlElement) -> bool:
    """Return whether an element stands within the article, or beside it or its paragraphs."""
    parent = element.getparent()
    if parent.tag == "p" or next(element.iterancestors("article"), None) is not None:
        return True
    beside = (near for near in parent.iterchildren("p", "article") if near is not element)
    return any(near.tag == "article" or len(near.text_content()) > PARAGRAPH for near in beside)


def _outermost_hidden(tree: HtmlElement, sheet: Sheet) -> list[tuple[HtmlElement, str]]:
    """Return the hidden elements that are not within another, in the order of the page."""
    every = tree.iterdescendants()
    hidden = {element: how for element in every if (how := _hiding(element, sheet))}
    return [
        (element, how)
        for element, how in hidden.items()
        if not any(above in hidden for above in element.iterancestors())
    ]


def _hiding(element: HtmlElement, sheet: Sheet) -> str | None:
    """Return what hides an element; None for one that is seen."""
    tag = element.tag
    if tag in BARE:
        return None
    if not isinstance(tag, str):
        return "a comment" if isinstance(element, HtmlComment | HtmlProcessingInstruction) else None
    if tag in NEVER_SHOWN:
        return f"<{tag}>"
    look = (tag, *map(element.get, SHOWING))
    if look in sheet.seen:
        return None
    how = _by_element(element) or _by_style(element, sheet)
    if how is None and sheet.is_same_everywhere(element):
        sheet.seen.add(look)
    return how


def _by_element(element: HtmlElement) -> str | None:
    if element.tag == "dialog" and element.get("open") is None:
        return "a closed dialog"
    if element.get("hidden") is not None:
        return "hidden"
    if (element.get("aria-hidden") or "").lower() == "true" and not element.xpath(MAIN):
        return "aria-hidden"
    return "for screen readers" if not SCREEN_READERS.isdisjoint((element.get("class") or "").split()) else None


def _by_style(element: HtmlElement, sheet: Sheet) -> str | None:
    style = sheet.style_of(element)
    if not style:
        return None
    how = next((how for hides in HIDING if (how := hides(style))), None) or _same_colour(element, style, sheet)
    return how if how and not _is_the_page(element) else None


def _is_the_page(element: HtmlElement) -> bool:
    """Return whether an element is most of the page: a frame for a script to show or for another sheet to colour."""
    return bool(element.xpath(MAIN)) and 2 * _length(element) > _length(element.getroottree().getroot())


def _length(element: HtmlElement) -> int:
    return sum(len(words.strip()) for words in element.xpath(".//text()[not(parent::script or parent::style)]"))


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


HIDING = (_not_displayed, _no_size, _out_of_sight)


def _same_colour(element: HtmlElement, style: Style, sheet: Sheet) -> str | None:
    """Letters in the colour of what lies behind them: the nearest background that is set, else the white page."""
    if "color" not in style:
        return None
    ground = sheet.ground_of(element) or "white"
    return "text in the colour of the page" if is_as_its_ground(style["color"], ground) else None


def _text(element: HtmlElement) -> str:
    """Return the words of an element, without the mark-up that comments and <noscript> hold as text."""
    own = element.text if isinstance(element, HtmlComment) else " ".join(element.itertext(tag=None))
    return " ".join(re.sub(r"<[^<>]{0,2000}>", " ", own or "").split())
