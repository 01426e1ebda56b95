"""The elements of a page that could be hidden: most are soon known not to be, by what no rule or attribute says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.html import HtmlElement

from accord.read.html.styles import Sheet, declarations
from accord.read.html.vanishing import GROUNDS, could_hide

SCREEN_READERS = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "show-for-sr", "a11y-hidden")
)
_BY_THEMSELVES = etree.XPath(
    ".//comment()|.//template|.//noscript|.//datalist|.//dialog|.//*[@hidden or @aria-hidden or @color]"
)
_NAMED = etree.XPath(".//*[@class or @id or @style]")
_VALUES = {name: etree.XPath(f".//@{name}", smart_strings=False) for name in ("class", "id", "style", "bgcolor")}


def suspects(tree: HtmlElement, sheet: Sheet) -> Iterable[HtmlElement]:
    """Return the elements that could be hidden, each once, in no order: all that are, and some that are not.

    The rest has no attribute that hides, and no rule or inline style that could, whatever else holds for it.
    """
    inline = _values(tree, "style")
    grounds = _grounds(tree, (*inline, *sheet.bodies))
    parts = sheet.parts_where(lambda body: could_hide(body, grounds))
    found = dict.fromkeys(_BY_THEMSELVES(tree))
    found.update(dict.fromkeys(_by_name(tree, parts, {text for text in inline if could_hide(text, grounds)})))
    found.update(dict.fromkeys(_by_tag_or_attribute(tree, parts)))
    return found


def _values(tree: HtmlElement, name: str) -> set[str]:
    """Return all values that an attribute has on the page."""
    return set(_VALUES[name](tree))


def _grounds(tree: HtmlElement, declared: Iterable[str]) -> frozenset[str]:
    """Return every ground that letters on the page may stand on."""
    styles = map(declarations, declared)
    set_grounds = (style[name] for style in styles for name in GROUNDS if name in style)
    return frozenset(("white", *(value.lower() for value in _values(tree, "bgcolor")), *set_grounds))


def _by_name(tree: HtmlElement, parts: frozenset[str], styles: set[str]) -> Iterator[HtmlElement]:
    """Yield the elements whose class, id or inline style is suspect."""
    names = SCREEN_READERS | {part[1:] for part in parts if part.startswith(".")}
    classes = {value for value in _values(tree, "class") if not names.isdisjoint(value.split())}
    ids = {value for value in _values(tree, "id") if f"#{value}" in parts}
    if classes or ids or styles:
        for element in _NAMED(tree):
            if element.get("class") in classes or element.get("id") in ids or element.get("style") in styles:
                yield element


def _by_tag_or_attribute(tree: HtmlElement, parts: frozenset[str]) -> Iterator[HtmlElement]:
    """Yield the elements whose tag is suspect, or an attribute by its mere presence."""
    attributes = {part[1:-1] for part in parts if part.startswith("[")}
    if attributes:
        yield from (each for each in tree.iterdescendants(etree.Element) if not attributes.isdisjoint(each.keys()))
    tags = [part for part in parts if part[0] not in ".#["]
    if tags:
        yield from tree.iterdescendants(*tags)
