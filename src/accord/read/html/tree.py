"""HTML to a tree, unless it is built to keep the parser busy or to lose what it holds."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlComment, HtmlElement, document_fromstring

from accord.read.copy import NoArticleError

DEEPEST = 500
MOST_ATTRIBUTES = 10_000
REMEDY = "save the page again from a browser's reader view, or give its text"
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (DEEPEST + 1)})")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement, comment=HtmlComment)
"""One class for all elements: lxml would ask for that of each, at every pass over the tree."""


def parse_page(html: str) -> HtmlElement:
    """Return the tree of a page.

    Raises:
        NoArticleError: a tag has more attributes, or tags are nested deeper, than on any page for readers.
        MemoryError: the parser ran out of memory.
    """
    declaration = _DECLARATION.match(html)
    html = html[declaration.end() if declaration else 0 :].replace("\0", "\ufffd")
    _refuse_crowded_tags(html)
    try:
        tree = document_fromstring(html, parser=_parser())
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None
        raise NoArticleError(why="it holds no HTML", remedy=REMEDY) from None
    except (etree.ParserError, ValueError):
        raise NoArticleError(why="it holds no HTML", remedy=REMEDY) from None
    if _TOO_DEEP(tree):
        why = f"its tags are nested more than {DEEPEST} deep, which no page for readers is"
        raise NoArticleError(why=why, remedy=REMEDY)
    return tree


def _parser() -> etree.HTMLParser:
    parser = etree.HTMLParser(huge_tree=True, remove_pis=True)
    parser.set_element_class_lookup(_ONE_CLASS)
    return parser


def _refuse_crowded_tags(html: str) -> None:
    """Refuse what would keep the parser busy for minutes: the attributes of a tag are compared one with another."""
    for tag in _TAG.finditer(html):
        if tag.end() - tag.start() > 2 * MOST_ATTRIBUTES and (count := _count_attributes(tag[0])) > MOST_ATTRIBUTES:
            line = html.count("\n", 0, tag.start()) + 1
            why = f"line {line}: one tag carries {count:,} attributes, which no page for readers does"
            raise NoArticleError(why=why, remedy=REMEDY)


def _count_attributes(tag: str) -> int:
    """Count the words of a tag that stand outside quotation marks."""
    return len(re.sub(r"\"[^\"]*\"|'[^']*'", "", tag).split()) - 1
