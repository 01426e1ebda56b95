"""What a page holds that its readers cannot see, taken out of its tree.

A page is seen as a browser without scripts shows it: attributes, inline styles, and those rules of its own style
sheets whose selector is one tag, class or id. Style sheets in other files are not at hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlComment, HtmlElement

from accord.read.html.colour import is_as_its_ground
from accord.read.html.styles import Sheet, Style
from accord.read.html.suspects import SCREEN_READERS, suspects
from accord.read.html.vanishing import how_it_vanishes

NOT_TEXT = ("script", "style", "link", "meta", "head")
NEVER_SHOWN = ("template", "noscript", "datalist")
BARE = frozenset(("body", *NOT_TEXT))
PARAGRAPH = 80
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
    found = {element: how for element in suspects(tree, sheet) if (how := _hiding(element, sheet))}
    hidden = found if len(found) < 2 else {each: found[each] for each in tree.iterdescendants() if each in found}
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
        return "a comment" if isinstance(element, HtmlComment) else None
    if tag in NEVER_SHOWN:
        return f"<{tag}>"
    return _by_element(element) or _by_style(element, sheet)


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
    how = how_it_vanishes(style) or _same_colour(element, style, sheet)
    return how if how and not _is_the_page(element) else None


def _is_the_page(element: HtmlElement) -> bool:
    """Return whether an element is most of the page: a frame for a script to show or for another sheet to colour."""
    return bool(element.xpath(MAIN)) and 2 * _length(element) > _length(element.getroottree().getroot())


def _length(element: HtmlElement) -> int:
    return sum(len(words.strip()) for words in element.xpath(".//text()[not(parent::script or parent::style)]"))


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
