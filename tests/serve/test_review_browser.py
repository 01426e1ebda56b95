"""The review queue in a real browser: by the keyboard alone, without scripts, on a phone, and when accord is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.record.store import Record
from serve.conftest import serving
from serve.reviewers import desk
from table import open_record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[..., "Page"]


@pytest.fixture
def where(tmp_path: Path) -> str:
    """Give the place of a record with five claims of two articles."""
    open_record(tmp_path).close()
    return str(tmp_path / "desk.db")


@contextmanager
def at_the_queue(where: str, browser: Browser, **options: object) -> Iterator[Page]:
    """Give a tab with the queue before it; nothing may go wrong in it unseen."""
    with serving(desk(where)) as site:
        context = browser.new_context(base_url=site.address, **options)  # type: ignore[arg-type]
        tab = context.new_page()
        faults: list[str] = []
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.goto("/review")
        yield tab
        context.close()
        assert not faults


def said(where: str) -> list[str]:
    """Return what is on record as said, in the order in which it came."""
    with Record.open(where).reading() as reading:
        log = [entry.words for entry in reading.entries(100) if entry.kind == "judgement"]
    return [words.partition(": ")[2].split()[0] for words in reversed(log)]


def begin(tab: Page) -> None:
    """Say who judges."""
    tab.focus("#name")
    tab.keyboard.type("Ana")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("[data-key=a]")


def press(tab: Page, key: str) -> str:
    """Press a key and wait until the page has taken it; return the id of the claim that is there then."""
    tab.keyboard.press(key)
    settle(tab)
    return claim_of(tab)


def settle(tab: Page) -> None:
    """Wait until the page has taken what was sent."""
    tab.wait_for_selector("[aria-busy]", state="detached")


def claim_of(tab: Page) -> str:
    """Return the id of the claim at hand."""
    return tab.evaluate("document.getElementById('review').dataset.claim || ''")


def tally(tab: Page) -> str:
    """Return the counts as the page has them."""
    return tab.inner_text(".tally")


def test_a_sitting_by_the_keyboard_alone(where: str, browser: Browser) -> None:
    """Name, accept, strike, correct, note, back and forth, undo: no pointer is touched, no page is loaded anew."""
    with at_the_queue(where, browser) as tab:
        begin(tab)
        tab.evaluate("window.same = true")
        first = claim_of(tab)
        second = press(tab, "a")
        assert second != first
        assert tab.evaluate("document.activeElement.id") == "says"
        third = press(tab, "x")
        assert third not in (first, second)
        assert tally(tab) == "1 accepted + 0 corrected + 1 struck + 3 pending = 5"

        tab.keyboard.press("c")
        assert tab.evaluate("document.activeElement.name") == "value"
        tab.keyboard.press("Escape")
        assert tab.evaluate("document.activeElement.id") == "says"
        correct_speaker(tab, "the mayor of Ohrid")
        assert claim_of(tab) == third
        assert tally(tab) == "1 accepted + 1 corrected + 1 struck + 2 pending = 5"

        tab.keyboard.press("n")
        tab.keyboard.type("a and x are letters of this note")
        tab.keyboard.press("Enter")
        settle(tab)
        assert "letters of this note" in tab.inner_text(".judged")
        assert press(tab, "k") == second
        assert press(tab, "j") == third
        assert press(tab, "u") == third
        assert press(tab, "u") == third
        assert tally(tab) == "1 accepted + 0 corrected + 1 struck + 3 pending = 5"
        assert press(tab, "u") == second
        assert press(tab, "u") == first
        assert tally(tab) == "0 accepted + 0 corrected + 0 struck + 5 pending = 5"
        assert tab.evaluate("window.same") is True
    assert said(where) == ["accept", "strike", "correct", "note", *["undo"] * 4]


def correct_speaker(tab: Page, name: str) -> None:
    """Type another speaker into the last field, opened by its number."""
    number = tab.locator(".field > summary", has_text="speaker").get_attribute("data-key")
    tab.keyboard.press(number or "")
    tab.keyboard.type(name)
    tab.keyboard.press("Enter")
    settle(tab)


def test_all_claims_are_accepted_by_one_key_each(where: str, browser: Browser) -> None:
    """Five claims, five keys; then the page says that all is done, and the address can be kept."""
    with at_the_queue(where, browser) as tab:
        begin(tab)
        for _ in range(5):
            press(tab, "a")
        assert "Every claim of this queue is judged" in tab.inner_text("main")
        tab.go_back()
        tab.wait_for_selector("[data-key=u]")
        assert "accepted" in tab.inner_text(".kicker")
    assert said(where) == ["accept"] * 5


def test_events_are_put_together_by_two_keys(where: str, browser: Browser) -> None:
    """`s` shows what is near, a number takes it; `d` and a number part them again."""
    with at_the_queue(where, browser) as tab:
        begin(tab)
        tab.goto("/review?kind=meeting")
        press(tab, "s")
        assert tab.evaluate("document.activeElement.id") == "choose"
        press(tab, "1")
        press(tab, "d")
        press(tab, "1")
        press(tab, "s")
        press(tab, "Escape")
        assert tab.locator(".choose").count() == 0
    assert said(where) == ["same", "different"]


def test_single_keys_are_switched_off_and_on_by_the_keyboard(where: str, browser: Browser) -> None:
    """Whoever speaks to the machine judges nothing by mistake; the buttons still work, and the browser remembers it."""
    with at_the_queue(where, browser) as tab:
        begin(tab)
        at = claim_of(tab)
        switch(tab, "Switch off single keys")
        assert claim_of(tab) == at, "the page is the one that it was"
        assert not tab.locator("kbd").first.is_visible()
        for key in "axcjks1nud/":
            tab.keyboard.press(key)
        assert tab.evaluate("document.activeElement.id") != "find"
        assert (claim_of(tab), tally(tab)[:10]) == (at, "0 accepted")
        tab.locator("button.accept").focus()
        press(tab, "Enter")
        assert tally(tab).startswith("1 accepted")
        tab.goto("/search?q=talks")
        tab.keyboard.press("/")
        assert tab.evaluate("document.activeElement.id") != "find"
        switch(tab, "Switch on single keys")
        assert tab.url.endswith("/search?q=talks")
        tab.keyboard.press("/")
        assert tab.evaluate("document.activeElement.id") == "find"
        tab.goto("/review")
        press(tab, "x")
        assert tally(tab).startswith("1 accepted + 0 corrected + 1 struck")
    assert said(where) == ["accept", "strike"]


def switch(tab: Page, name: str) -> None:
    """Press a switch by the keyboard, and wait for the page that it leads back to."""
    tab.get_by_role("button", name=name).focus()
    with tab.expect_navigation():
        tab.keyboard.press("Enter")


def test_it_works_without_scripts(where: str, browser: Browser) -> None:
    """Every button is a form, every step a link."""
    with at_the_queue(where, browser, java_script_enabled=False) as tab:
        tab.fill("#name", "Ana")
        tab.click("text=Begin to review")
        tab.click("button:has-text('Accept')")
        tab.click(".field summary >> nth=0")
        assert tab.is_visible(".field[open] [name=value]")
        tab.click("text=Next")
        tab.click("button:has-text('Strike')")
        assert tally(tab) == "1 accepted + 0 corrected + 1 struck + 3 pending = 5"
        tab.click("button:has-text('Undo')")
        assert tally(tab) == "1 accepted + 0 corrected + 0 struck + 4 pending = 5"
    assert said(where) == ["accept", "strike", "undo"]


def test_on_a_phone_the_buttons_are_within_reach(where: str, browser: Browser) -> None:
    """Claim, words and fields one below the other, nothing wider than the glass, the buttons at its foot."""
    with at_the_queue(where, browser, viewport={"width": 390, "height": 844}) as tab:
        begin(tab)
        assert tab.evaluate("document.documentElement.scrollWidth") == 390
        accept = tab.locator("[data-key=a]").bounding_box()
        assert accept
        assert accept["y"] + accept["height"] <= 844
        assert accept["height"] >= 44
        tops = [tab.locator(part).bounding_box()["y"] for part in ("#says", ".source", ".fields")]  # type: ignore[index]
        assert tops == sorted(tops)


def test_the_second_is_told_in_the_page(where: str, browser: Browser) -> None:
    """Two tabs, one claim: the slower is told at once, and goes on by a key."""
    with at_the_queue(where, browser) as tab:
        begin(tab)
        other = tab.context.new_page()
        other.goto("/review")
        press(other, "x")
        first = claim_of(tab)
        press(tab, "a")
        assert "Somebody was faster" in tab.inner_text("h1")
        assert "struck by Ana" in tab.inner_text(".said")
        assert press(tab, "j") not in ("", first)
    assert said(where) == ["strike"]


def test_when_accord_is_gone_it_says_so(where: str, browser: Browser) -> None:
    """A key that reaches nobody is not lost without a word."""
    with at_the_queue(where, browser) as tab:
        begin(tab)
        tab.context.set_offline(True)
        tab.keyboard.press("a")
        tab.wait_for_selector(".fault")
        assert "nothing was written" in tab.inner_text(".fault")
        tab.context.set_offline(False)
        press(tab, "a")
        assert tally(tab).startswith("1 accepted")
    assert said(where) == ["accept"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_anybodys_way(where: str, browser: Browser, scheme: str) -> None:
    """WCAG 2.2 AA by axe, of the queue and of the pages that are read closely, in light and dark."""
    from axe_playwright_python.sync_playwright import Axe

    tall = {"width": 1280, "height": 2400}  # so that the buttons at the foot cover nothing
    with at_the_queue(where, browser, color_scheme=scheme, reduced_motion="reduce", viewport=tall) as tab:
        begin(tab)
        tab.goto("/review?kind=meeting")
        claim = claim_of(tab)
        article = tab.get_attribute(".source .kicker a", "href")
        for address in (
            f"/review?at={claim}&panel=same",
            f"/claim/{claim}",
            f"/open/e{claim}",
            article,
            "/search?q=talks",
        ):
            tab.goto(address or "")
            options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
            found = Axe().run(tab, options=options).response["violations"]
            assert not [(each["id"], each["nodes"][0]["html"]) for each in found], address
