"""A desk officer's questions, counted in clicks from the first page: three at most, or one line of search.

Each is answered with scripts and without, on the examples and on the real articles that lie beside the project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from accord.desk.articles.options import ReadingOptions
from accord.desk.ledger.adding import add_sources
from accord.desk.own.declaring import Parties, declare_process
from accord.desk.review.judging import Analyst
from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes
from accord.desk.views.viewing import view_events, view_matrices, view_shown
from accord.record.store import Record
from accord.render.sheets.changes import changes_sheets
from accord.render.sheets.shown import chain_rows
from accord.render.wording.words import day_words
from accord.serve.app import make_app
from accord.serve.settings import Settings
from accord.terms.brief import Contact
from accord.terms.shown import ShownEvent
from serve.conftest import NOW, ROOT, serving
from serve.pagework import lines_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

REAL = ROOT.parent / "shared" / "gold" / "articles"
ABSENT = "the annotated articles lie beside the project (../shared/gold); they are not there"
MOST = 3


@dataclass
class Officer:
    """Somebody at the first page of a desk, whose clicks and lines of search are counted."""

    tab: Page
    record: str
    clicks: int = 0
    lines: int = 0

    def click(self, found: Locator) -> None:
        """Click what is to be seen, and wait for what it leads to."""
        self.clicks += 1
        found.click()
        self.tab.wait_for_load_state()

    def way(self, words: str) -> None:
        """Follow a link of the talks on Ukraine from the first page."""
        talks = self.tab.locator("section.talks article").filter(has=self.tab.get_by_role("heading", name="Ukraine"))
        self.click(talks.get_by_role("link", name=words, exact=True))

    def search(self, line: str) -> None:
        """Give a line of search."""
        self.lines += 1
        self.tab.fill("#find", line)
        self.tab.press("#find", "Enter")
        self.tab.wait_for_load_state()

    def words(self, selector: str = "main") -> str:
        """Return what is to be read, on one line."""
        return " ".join(self.tab.inner_text(selector).split())


Come = Callable[[], Officer]


@pytest.fixture(scope="module")
def real_record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the place of a record of those of the real articles that name Ukraine."""
    if not REAL.is_dir():
        pytest.skip(ABSENT)
    files = [str(file) for file in sorted(REAL.glob("*.json")) if "Ukrain" in file.read_text("utf-8")]
    where = tmp_path_factory.mktemp("real") / "real.db"
    record = Record.create(str(where))
    parties = Parties(("Ukraine", "Russia"), ("United States",))
    declare_process(record, "Ukraine", parties, Analyst("Test", lambda: NOW))
    add_sources(record, files, ReadingOptions(), lambda: NOW)
    record.close()
    return str(where)


@pytest.fixture(params=["examples", pytest.param("real", marks=pytest.mark.slow)])
def desk(request: pytest.FixtureRequest) -> str:
    """Give the place of the record that is asked."""
    return str(request.getfixturevalue("record" if request.param == "examples" else "real_record"))


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def officer(request: pytest.FixtureRequest, browser: Browser, desk: str) -> Iterator[Officer]:
    """Give an officer who has just opened the first page, and count at the end."""
    with at_the_desk(browser, desk, scripts=request.param) as found:
        yield found
        assert (found.clicks <= MOST and not found.lines) or (found.lines == 1 and not found.clicks)


@contextmanager
def at_the_desk(browser: Browser, record: str, *, scripts: bool) -> Iterator[Officer]:
    """Serve a record and open its first page."""
    with serving(make_app(record, Settings(clock=lambda: NOW))) as site:
        context = browser.new_context(base_url=site.address, java_script_enabled=scripts)
        tab = context.new_page()
        tab.goto("/")
        yield Officer(tab, record)
        context.close()


def test_what_changed_since_friday(officer: Officer) -> None:
    officer.way("Changes")
    officer.click(officer.tab.get_by_role("link", name="Friday", exact=True))
    with Record.open(officer.record).reading() as reading:
        last = max(reading.days_told("Ukraine"))
    friday = _friday_before(last)
    assert f"since {day_words(friday)}." in officer.words()
    (sheet,) = changes_sheets(view_changes(Choice(officer.record, "Ukraine"), since=friday))
    told = [text for _, text in lines_in(sheet)]
    assert told
    assert officer.tab.locator(".row").count() == len(told)


def _friday_before(day: date) -> date:
    return next(before for n in range(1, 8) if (before := day - timedelta(days=n)).strftime("%A") == "Friday")


def test_who_says_the_next_round_is_on_1_february_and_who_has_it_from_whom(officer: Officer) -> None:
    officer.way("Outlook")
    row = officer.tab.locator(".row").filter(has_text="1 February 2026").first
    officer.click(row.locator("summary"))
    officer.click(row.get_by_role("link", name="All that tells of this event"))
    said = officer.words()
    shown = view_shown(officer.record, officer.tab.url.partition("/event/")[2].partition("?")[0])
    assert isinstance(shown, ShownEvent)
    day = date(2026, 2, 1)
    tellers = [g for g in shown.event.grounds if (when := getattr(g.claim, "when", None)) and when.start == day]
    assert tellers
    assert all(ground.article.medium in said for ground in tellers)
    passed = {row.lead for ground in tellers for row in chain_rows(ground)}
    assert len(passed) > len({ground.article.medium for ground in tellers}), "somebody has it from another"
    assert not [name for name in passed if name not in said]


def test_the_stand_of_ukraine_on_an_issue_in_an_earlier_month_and_now(officer: Officer) -> None:
    """On the real articles on territory, on the examples on withdrawal: in the first month that tells of it and now."""
    real = officer.record.endswith("real.db")
    code, issue = ("territory", "Territory") if real else ("withdrawal", "Withdrawal of forces")
    officer.way("Positions")
    grid = officer.tab.locator(".glance table")
    column = grid.locator("thead th").all_inner_texts().index("Ukraine")
    row = grid.locator("tbody tr").filter(has=officer.tab.get_by_role("rowheader", name=issue, exact=True))
    officer.click(row.locator("td").nth(column).get_by_role("link"))
    cell = officer.tab.locator(".place:target")
    if (more := cell.locator(".rest a")).count():
        officer.click(more)
        cell = officer.tab.locator(".place")
    held = cell.inner_text()
    (view,) = view_matrices(Choice(officer.record, "Ukraine"))
    stands = [
        course.now
        for line in view.rows
        if line.issue == code
        for each in line.cells
        if each.side == "Ukraine"
        for course in each.courses
    ]
    assert cell.locator("p.stand").count() == len(stands)
    told = sorted(ground.article.published for stand in stands for ground in stand.grounds if ground.article.published)
    assert told[0].replace(day=1) < told[-1].replace(day=1), "an earlier month and now"
    assert all(day_words(day, short=True) in held for day in (told[0], told[-1]))


def test_everything_witkoff_attended(officer: Officer) -> None:
    officer.search("Witkoff")
    listed = view_events(Choice(officer.record)).events
    attended = [
        one.event
        for one in listed
        if isinstance(one, Contact) and any(person.name.endswith("Witkoff") for person in one.people)
    ]
    assert len(attended) >= 3
    found = officer.tab.locator(".attended .row a[href^='/event/']").evaluate_all("links => links.map(a => a.href)")
    assert sorted(link.partition("/event/")[2].partition("?")[0] for link in found) == sorted(attended)
    assert "Meetings with Steve Witkoff" in officer.words()


def test_the_same_by_the_timeline(browser: Browser, record: str) -> None:
    """Without scripts: to the timeline, the name, and the button."""
    with at_the_desk(browser, record, scripts=False) as officer:
        officer.way("Timeline")
        officer.clicks += 1
        officer.tab.get_by_label("Person").select_option(label="Steve Witkoff")
        officer.click(officer.tab.locator(".sift").get_by_role("button", name="Show"))
        lines = officer.tab.locator(".row .line").all_inner_texts()
        assert lines
        assert all("Witkoff" in line for line in lines)
        assert officer.clicks <= MOST
