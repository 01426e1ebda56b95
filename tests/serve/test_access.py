"""Every page for everybody: by axe in light on a wide screen and in dark on a phone; by the keyboard alone; without
scripts; on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from accord.serve.nav import NAV
from serve.addresses import readable
from serve.conftest import Site, desk_client

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
SIZES = {"wide": (1280, 900), "phone": (390, 844)}
SOUGHT = ("/search?q=Witkoff", "/search?q=%22", "/changes", "/matrix?process=Ukraine&issue=territory&side=Russia")
VIEWS = tuple(f"{path}?process=Ukraine" for path, _ in NAV)
STOPS = 700  # presses of the tab key on one page, at most
OPEN = "many => document.querySelectorAll('main details').forEach((each, at) => { each.open = at < many })"
FEW = 8  # lines that are opened, where not all are
WATCH = """
window.stops = [];
document.addEventListener('focusin', event => {
  const at = event.target, look = getComputedStyle(at);
  const seen = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0;
  window.stops.push({what: at.outerHTML.slice(0, 120), seen, at});
});
"""
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(each =>
  !each.disabled && each.type !== 'hidden' && each.tabIndex >= 0 && each.checkVisibility({visibilityProperty: true})
  && !(each.type === 'radio' && !each.checked)
  && !(each.closest('details:not([open])') && !each.matches('summary'))
  && !window.stops.some(stop => stop.at === each)).map(each => each.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def pages(site: Site, record: str) -> list[str]:
    """Give the address of every page: of each view with a negotiation and without one, and of what goes wrong."""
    asked = dict.fromkeys((*VIEWS, *SOUGHT, *readable(site.app, record)))
    with desk_client(record) as client:
        answers = {path: client.get(path) for path in asked if len(path) < 2000}
    return [path for path, each in answers.items() if each.headers.get("content-type", "").startswith("text/html")]


def test_all_pages_are_looked_at(pages: list[str]) -> None:
    kinds = {path.split("?")[0].split("/")[1] for path in pages}
    assert {name.strip("/") for name, _ in NAV} | {"", "search", "article", "claim", "event", "nothing"} <= kinds


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "size"), [("light", "wide"), ("dark", "phone")])
def test_axe_finds_nothing(browser: Browser, site: Site, pages: list[str], scheme: str, size: str) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=site.address,
        color_scheme=scheme,  # type: ignore[arg-type]  # one of the two
        viewport={"width": width, "height": height},
    )
    tab, found = context.new_page(), {}
    for path in pages:
        tab.goto(path)
        tab.evaluate(OPEN, 10_000 if path in VIEWS and size == "wide" else FEW)
        if wrong := _violations(tab):
            found[path] = wrong
    context.close()
    assert not found


def _violations(tab: Page) -> dict[str, list[str]]:
    """Return by rule the elements that break it."""
    told = Axe().run(tab, options=RULES).response["violations"]
    return {each["id"]: [node["html"][:160] for node in each["nodes"][:4]] for each in told}


@pytest.mark.slow
def test_every_page_is_walked_by_the_keyboard_alone(tab: Page, pages: list[str]) -> None:
    """Each press of the tab key goes to another element that is seen to have the focus, until all were reached."""
    lost, unseen = {}, {}
    for path in pages:
        tab.goto(path)
        tab.evaluate(WATCH)
        count = tab.evaluate(f"({REACHABLE})().length") + 4 * tab.locator("input[type=date]").count()  # its parts
        for _ in range(min(count + 2, STOPS)):
            tab.keyboard.press("Tab")
        if blind := tab.evaluate("window.stops.filter(stop => !stop.seen).map(stop => stop.what)"):
            unseen[path] = blind[:4]
        if count <= STOPS and (missed := tab.evaluate(REACHABLE)):
            lost[path] = missed[:4]
    assert not unseen, "the focus is seen wherever it is"
    assert not lost, "everything that can be used is reached"


def test_the_first_stop_skips_to_the_page(tab: Page, pages: list[str]) -> None:
    for path in (each for each in pages if each in VIEWS or each == "/"):
        tab.goto(path)
        tab.keyboard.press("Tab")
        skip = tab.locator(":focus")
        assert skip.inner_text() == "Skip to the page", path
        box = skip.bounding_box()
        assert box is not None
        assert box["x"] >= 0, "it is seen when it has the focus"
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.id") == "main", path


def test_without_scripts_every_form_has_its_button(browser: Browser, site: Site, pages: list[str]) -> None:
    context = browser.new_context(base_url=site.address, java_script_enabled=False)
    tab, found = context.new_page(), {}
    for path in pages:
        tab.goto(path)
        forms = [form for form in tab.locator("form").all() if form.is_visible()]
        bare = [form for form in forms if not form.locator("button:visible, input[type=submit]:visible").count()]
        if bare:
            found[path] = [form.evaluate("form => form.outerHTML.slice(0, 160)") for form in bare]
        assert tab.locator("main, body > h1, body p").first.is_visible(), path
    context.close()
    assert not found


def test_on_paper_a_page_is_what_it_tells(tab: Page, pages: list[str]) -> None:
    """Forms and the ways to other pages are left out; the headline is there, black on white."""
    tab.emulate_media(media="print", color_scheme="dark")
    for path in VIEWS[:-1]:
        tab.goto(path)
        shown = [
            tab.locator(part).first
            for part in ("nav", "form", ".as-of-box", "footer form")
            if tab.locator(part).count()
        ]
        assert not [part for part in shown if part.is_visible()], path
        look = "each => [getComputedStyle(each).color, getComputedStyle(document.body).backgroundColor]"
        ink, paper = tab.locator("h1").first.evaluate(look)
        assert _light(ink) < 0.3, f"{path}: {ink} on {paper}"
        assert _light(paper) > 0.95 or paper == "rgba(0, 0, 0, 0)", path


def _light(colour: str) -> float:
    """Return how light a colour is, from 0 to 1."""
    return max(float(part) for part in colour.partition("(")[2].rstrip(")").split(",")[:3]) / 255


def test_a_brief_is_printed_with_its_lines(tab: Page) -> None:
    tab.goto("/brief?process=Ukraine")
    lines = [_letters(line) for line in tab.locator(".row:visible .line").all_inner_texts()]
    with pypdfium2.PdfDocument(tab.pdf()) as paper:
        told = _letters(" ".join(page.get_textpage().get_text_bounded() for page in paper))
        assert len(paper) <= 8
    assert "skiptothepage" not in told
    missing = [line for line in lines if line not in told]
    assert len(missing) <= len(lines) // 10, missing[:5]  # what a page break cuts is in two places


def _letters(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())
