"""What is hidden is found without asking every element; asking every one finds the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from accord.read.html import hidden
from accord.read.html.hidden import Unseen, take_hidden
from accord.read.html.styles import Sheet
from accord.read.html.suspects import suspects
from accord.read.html.tree import parse_page

TAGS = ("p", "div", "span", "section", "a", "font", "dialog", "noscript", "time")
DECLARATIONS = (
    "display:none",
    "display:block",
    "color:#fff",
    "color:#333",
    "color:transparent",
    "background:#333",
    "background-color:white",
    "opacity:0",
    "opacity:1",
    "height:0",
    "overflow:hidden",
    "position:absolute",
    "position:static",
    "left:-9999px",
    "font-size:0",
    "text-indent:-999em",
    "clip:rect(0,0,0,0)",
    "transform:scale(0)",
)
SELECTORS = ("p", "div", ".a", ".b", "#i", "[data-x]", ".a .b", "div .a", "p.a", "#i.b", "span, .b", "div[data-x]")
PLAIN = ("hidden", 'aria-hidden="true"', 'class="sr-only b"', 'class="a"', 'class="b a"', 'id="i"', "data-x", "open")
COLOURS = ('color="white"', 'color="#333"', 'bgcolor="#333"', 'bgcolor="WHITE"')
styles = st.lists(st.sampled_from(DECLARATIONS), min_size=1, max_size=3).map(";".join)
attributes = st.one_of(st.sampled_from((*PLAIN, *COLOURS)), styles.map('style="{}"'.format))
rules = st.builds("{}{{{}}}".format, st.sampled_from(SELECTORS), styles)


def element(within: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, named, inner: f"<{tag} {' '.join(named)}>some words {''.join(inner)}</{tag}>",
        st.sampled_from(TAGS),
        st.lists(attributes, max_size=2),
        st.lists(within, max_size=3),
    )


bodies = st.recursive(st.sampled_from(("words", "<p>words</p>", "<!-- words -->")), element, max_leaves=12)


def asked_of_each(html: str) -> tuple[Unseen, ...]:
    def all_of_them(tree: HtmlElement, _: Sheet) -> Iterator[HtmlElement]:
        yield from tree.iterdescendants()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hidden, "suspects", all_of_them)
        return take_hidden(parse_page(html))


@settings(max_examples=300, deadline=None)
@example(["p{height:0}", ".a{overflow:hidden}"], ['<p class="a">words</p>'])
@example([".a{color:#333}", "div{background:#333}"], ['<div><p class="a">words</p></div>'])
@example(["p{color:#036}"], ['<div style="background:#003366"><p>words</p></div>'])
@given(st.lists(rules, max_size=4), st.lists(bodies, min_size=1, max_size=4))
def test_asking_every_element_finds_the_same(sheet: list[str], body: list[str]) -> None:
    html = f"<html><head><style>{' '.join(sheet)}</style></head><body><h1>Talks</h1>{''.join(body)}</body></html>"
    assert take_hidden(parse_page(html)) == asked_of_each(html)


def test_most_elements_are_not_asked() -> None:
    cards = '<div class="card"><p style="color:#900">words</p></div>' * 50
    html = f"<style>.card{{color:#333;width:100%}}</style><body>{cards}<p hidden>more</p></body>"
    tree = parse_page(html)
    sheet = Sheet(tree.findtext(".//style") or "")
    assert [each.tag for each in suspects(tree, sheet)] == ["p"]
