"""The pages of the views in a real browser: by keyboard and pointer, with and without script, at three widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from serve.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = ("/brief", "/changes", "/timeline", "/outlook", "/matrix", "/drafts", "/packages", "/network", "/sources")
UKRAINE = "?process=Ukraine"


@pytest.fixture
def faults(tab: Page) -> list[str]:
    """Give what the browser complains about while a test goes on: errors, and what the page's policy refuses."""
    found: list[str] = []
    tab.on("pageerror", lambda error: found.append(str(error)))
    tab.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_its_window_and_breaks_nothing(tab: Page, faults: list[str], path: str) -> None:
    for width in (1280, 820, 390):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(path + UKRAINE)
        assert tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, width
        assert tab.locator("h1").first.is_visible()
    assert not faults


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/packages"])
def test_the_slider_shows_another_day_and_the_address_keeps_it(tab: Page, faults: list[str], path: str) -> None:
    tab.goto(path + UKRAINE + "&since=2025-11-01")
    before = tab.locator("#view").inner_text()
    tab.locator("input[type=range]").focus()
    with tab.expect_response(re.compile("as-of=")):
        tab.keyboard.press("Home")
    tab.wait_for_url(re.compile("as-of=2025-11-24"))
    tab.wait_for_function("before => document.querySelector('#view').innerText !== before", arg=before)
    assert tab.locator(".slide output").inner_text() == "24 November 2025"
    assert "of 24 November 2025" in tab.locator(".standfirst").first.inner_text()
    assert tab.locator("input[type=range]").evaluate("element => element === document.activeElement")
    links = tab.locator("#pages a, #tabs a").evaluate_all("all => all.map(one => one.href)")
    assert links
    assert all("as-of=2025-11-24" in link for link in links)
    assert not faults


@pytest.fixture
def still(browser: Browser, site: Site) -> Iterator[Page]:
    """Give a tab in which no script runs."""
    context = browser.new_context(base_url=site.address, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_script_the_slider_has_a_button(still: Page) -> None:
    still.goto("/timeline" + UKRAINE)
    still.locator("input[type=range]").focus()
    still.keyboard.press("Home")
    still.get_by_role("button", name="Show that day").click()
    still.wait_for_url("**/timeline?process=Ukraine&as-of=2025-11-24")
    assert "as of 24 November 2025" in still.locator(".standfirst").inner_text()


def test_without_script_filters_have_a_button(still: Page) -> None:
    still.goto("/timeline" + UKRAINE)
    still.get_by_label("Person").select_option("Steve Witkoff")
    still.locator("form.sift button").click()
    still.wait_for_url(re.compile(r"person=Steve\+Witkoff"))
    assert all("Witkoff" in line for line in still.locator(".row .line").all_inner_texts())


def test_without_script_the_matrix_is_asked_for_on_a_draft(still: Page) -> None:
    still.goto("/matrix" + UKRAINE)
    still.get_by_label("On the draft").select_option("20-point plan")
    still.locator("form.sift button").click()
    still.wait_for_url(re.compile(r"draft=20-point\+plan"))
    assert still.locator(".glance tbody th").first.inner_text() == "The draft itself"
    assert still.locator(".on-draft h2").inner_text() == "On “20-point plan”"


def test_a_mark_opens_the_words_of_its_line(tab: Page) -> None:
    tab.goto("/timeline" + UKRAINE)
    tab.locator(".wide a", has_text="Berlin").click()
    tab.wait_for_function("document.querySelector(':target').checkVisibility()")
    assert "German capital" in tab.locator(":target mark").all_inner_texts()


def test_choosing_a_filter_is_enough_where_script_runs(tab: Page) -> None:
    tab.goto("/timeline" + UKRAINE)
    tab.get_by_label("What").select_option("call")
    tab.wait_for_url(re.compile("format=call"))
    assert [line.split()[0] for line in tab.locator(".row .line").all_inner_texts()] == ["Call"]


def test_by_the_keyboard_a_list_is_gone_through_in_peace(tab: Page) -> None:
    """A step in a list shows no other page (WCAG 3.2.2); the button does."""
    tab.goto("/timeline" + UKRAINE)
    tab.get_by_label("What").focus()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    chosen = tab.get_by_label("What").input_value()
    assert chosen
    assert tab.url.endswith("/timeline" + UKRAINE)
    assert tab.evaluate("document.activeElement.name") == "format"
    tab.locator("form.sift button").press("Enter")
    tab.wait_for_url(re.compile(f"format={chosen}"))


def test_a_line_can_be_copied_to_cite_it(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.address, permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto("/timeline" + UKRAINE)
    tab.locator(".row summary").first.click()
    button = tab.locator("button.copy").first
    button.click()
    tab.wait_for_function("document.querySelector('button.copy').textContent === 'Copied'")
    assert tab.evaluate("navigator.clipboard.readText()") == button.get_attribute("data-copy")
    context.close()


def test_a_cell_of_the_grid_leads_to_its_words(tab: Page) -> None:
    tab.goto("/matrix" + UKRAINE)
    tab.locator(".glance td a").first.click()
    assert tab.locator(".place:target h3").is_visible()


def test_a_line_of_the_network_leads_to_its_pair(tab: Page) -> None:
    tab.goto("/network" + UKRAINE)
    tab.locator(".wide a.tie-mark").first.dispatch_event("click")
    tab.wait_for_url(re.compile(r"#pair-[0-9a-f]{10}$"))
    assert tab.locator(":target").count() == 1


def test_drafts_are_chosen_by_hand_and_stand_side_by_side(tab: Page) -> None:
    tab.goto("/drafts" + UKRAINE)
    tab.locator(".choose summary").click()
    tab.get_by_label("US peace plan").check()
    tab.get_by_role("button", name="Compare").click()
    assert tab.locator(".beside thead th").count() == 3


def test_a_chain_is_drawn_as_large_as_it_can_be_read(tab: Page) -> None:
    tab.goto("/sources" + UKRAINE)
    sizes = tab.locator(".wide .chain-name").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert sizes
    assert min(sizes) >= 11


def test_a_page_prints_without_what_is_to_click(tab: Page) -> None:
    tab.goto("/timeline" + UKRAINE)
    tab.emulate_media(media="print")
    assert not tab.locator(".as-of-box").is_visible()
    assert not tab.locator("form.sift").is_visible()
    assert tab.locator(".wide svg").is_visible()


def test_the_first_load_of_a_page_is_small(tab: Page) -> None:
    sizes: list[int] = []
    tab.on("response", lambda answer: sizes.append(len(answer.body())))
    for path in PAGES:
        sizes.clear()
        tab.goto(path + UKRAINE, wait_until="networkidle")
        assert sum(sizes) < 400_000, f"{path}: {sum(sizes):,} bytes"
