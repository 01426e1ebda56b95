"""The frame of every page: what it is made of, how heavy it is, and how it is used."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.nav import NAV
from accord.serve.settings import Settings
from serve.conftest import NOW, desk_client, serving

PATHS = [
    "/",
    *(f"{path}?process=Ukraine" for path, _ in NAV if path != "/review"),
    "/review",
    "/search?q=talks",
    "/nothing",
]
WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
LIGHTEST = 400_000  # bytes of a first load
WIDTHS = (320, 390, 820, 1280)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_no_wider_than_the_screen(browser, site, path):
    context = browser.new_context(base_url=site.address)
    tab = context.new_page()
    tab.goto(path)
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        wide = tab.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, width
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_the_first_load_is_light_and_nothing_complains(browser, site, path):
    """Nothing is refused by the policy, nothing is missing but the page that is asked in vain, no script fails."""
    context = browser.new_context(base_url=site.address)
    tab = context.new_page()
    sizes, said = [], []
    tab.on("response", lambda answer: sizes.append((answer.url, len(answer.body()))))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("requestfailed", lambda request: said.append(request.url))
    tab.goto(path)
    tab.wait_for_load_state("networkidle")
    context.close()
    assert sum(size for _, size in sizes) < LIGHTEST, sizes
    assert [words for words in said if path != PATHS[-1] or "404" not in words] == []


@pytest.mark.parametrize("path", PATHS[:-1])
def test_it_reads_the_same_without_scripts(browser, site, path):
    texts = []
    for scripts in (True, False):
        context = browser.new_context(base_url=site.address, java_script_enabled=scripts)
        tab = context.new_page()
        tab.goto(path)
        texts.append(set(tab.locator("main").inner_text().splitlines()))
        context.close()
    with_scripts, without = texts
    assert without
    assert {line for line in with_scripts - without if len(line) > 40} == set()


def test_the_keyboard_reaches_the_page_at_once(tab):
    tab.goto("/")
    tab.keyboard.press("Tab")
    assert tab.evaluate("() => document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    assert tab.evaluate("() => document.activeElement.id") == "main"


def test_slash_goes_to_the_search_but_not_while_something_is_written(tab):
    tab.goto("/")
    tab.keyboard.press("/")
    tab.keyboard.type("a/b")
    assert tab.locator("#find").input_value() == "a/b"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search?q=a%2Fb")


def test_what_has_the_focus_is_seen(tab):
    tab.goto("/")
    for _ in range(12):
        tab.keyboard.press("Tab")
        seen = tab.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert seen != "none", tab.evaluate("() => document.activeElement.outerHTML")


def test_on_paper_there_is_nothing_to_press(tab):
    tab.goto("/brief?process=Ukraine")
    tab.emulate_media(media="print")
    pressed = tab.locator("button:visible, nav:visible, input:visible")
    assert [each.evaluate("(e) => e.outerHTML.slice(0, 80)") for each in pressed.all()] == []
    assert tab.locator("h1").is_visible()


def test_where_motion_is_not_wanted_nothing_moves(browser, site):
    context = browser.new_context(base_url=site.address, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto("/brief?process=Ukraine")
    moving = tab.evaluate(
        """() => [...document.querySelectorAll("*")].filter((e) => {
             const style = getComputedStyle(e);
             return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
           }).length"""
    )
    context.close()
    assert moving == 0


def test_links_keep_the_negotiation_and_the_days(client):
    page = client.get("/brief?process=Ukraine&as-of=2026-01-25").text
    for path, _ in NAV:
        assert f'href="{path}?process=Ukraine&amp;as-of=2026-01-25"' in page


def test_every_page_of_the_head_is_there(client):
    assert {path: client.get(path).status_code for path, _ in NAV} == {path: 200 for path, _ in NAV}


def test_an_empty_record_can_be_used_by_everybody(browser, tmp_path):
    Record.create(str(tmp_path / "new.db")).close()
    with serving(make_app(str(tmp_path / "new.db"), Settings(clock=lambda: NOW))) as site:
        context = browser.new_context(base_url=site.address, bypass_csp=True)
        tab = context.new_page()
        for path in ("/", *(path for path, _ in NAV)):
            assert tab.goto(path).status == 200, path
            assert Axe().run(tab, options=WCAG).response["violations"] == [], path
        context.close()


def test_what_was_taken_from_others_stands_with_its_licence():
    from accord.serve.app import STATIC

    told = (STATIC / "LICENCES.txt").read_text("utf-8")
    assert "Zero-Clause BSD" in told
    assert "SIL OPEN FONT LICENSE" in told
    version = re.search(r'version:"([0-9.]+)"', (STATIC / "htmx.min.js").read_text("utf-8"))
    assert version
    assert f"htmx {version[1]}" in told


def test_nothing_is_remembered_of_who_reads(little):
    with desk_client(little) as client:
        assert client.get("/").status_code == 200
    with Record.open(little).reading() as desk:
        assert "127.0.0.1" not in "".join(desk.ledger())
