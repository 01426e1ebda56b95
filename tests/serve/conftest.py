"""A record of the example dispatches, its page in this process, on a port of the loopback, and in a real browser."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, TypeVar

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from accord.desk.articles.options import ReadingOptions
from accord.desk.ledger.adding import add_sources
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.settings import Settings
from accord.terms.wire import to_line
from chromium import CHROMIUM
from newsroom import Story
from once import made_once
from strait import fish, geneva, longer, oslo

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Given = TypeVar("Given")
ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
PATIENT = 120  # seconds that a busy machine may take to open or close the page
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def put_examples(where: Path) -> str:
    """Make a record of the example dispatches there, in which the three negotiations are declared."""
    from accord.desk.own.examples import put_examples_on

    record = Record.create(str(where))
    put_examples_on(record, ROOT / "examples", clock=lambda: NOW)
    record.close()
    return str(where)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the place of a record of the examples. Tests that write take `own_record`."""
    made = made_once(tmp_path_factory, "desk", lambda folder: put_examples(folder / "examples.db"))
    return str(copy_record(made / "examples.db", tmp_path_factory.mktemp("desk")))


@pytest.fixture(scope="session")
def little(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the place of a small record that no language was read for: the talks on the strait. It is made at once."""
    return put_stories(tmp_path_factory.mktemp("little") / "strait.db", (geneva, longer, oslo, fish))


def put_stories(where: Path, stories: Iterable[Callable[[], Story]]) -> str:
    """Make a record of articles that were written with their claims by hand."""
    claims = where.with_suffix(".jsonl")
    claims.write_text("".join(to_line(story().done()) + "\n" for story in stories), "utf-8")
    record = Record.create(str(where))
    add_sources(record, [str(claims)], ReadingOptions(), lambda: NOW)
    record.close()
    return str(where)


@pytest.fixture
def own_record(record: str, tmp_path: Path) -> str:
    """Give the place of a copy of the record, for a test that writes."""
    return str(copy_record(Path(record), tmp_path))


def copy_record(record: Path, folder: Path) -> Path:
    """Copy a record to a folder, with what lies beside it."""
    for file in record.parent.glob(f"{record.name}*"):
        shutil.copy(file, folder / file.name)
    return folder / record.name


@pytest.fixture(scope="session")
def client(record: str) -> Iterator[TestClient]:
    """Give a client of the page that asks as a browser on this machine would."""
    with desk_client(record) as found:
        yield found


@contextmanager
def desk_client(record: str, settings: Settings | None = None) -> Iterator[TestClient]:
    """Open a client of the page of a record."""
    app = make_app(record, settings or Settings(clock=lambda: NOW))
    with TestClient(app, base_url="http://127.0.0.1:8321", follow_redirects=False) as found:
        yield found


@dataclass(frozen=True)
class Site:
    """A page that is being served, and its address without a slash at the end."""

    address: str
    app: Starlette


@pytest.fixture(scope="session")
def site(record: str) -> Iterator[Site]:
    """Give the page of the record on a free port of the loopback."""
    with serving(make_app(record, Settings(clock=lambda: NOW))) as found:
        yield found


@contextmanager
def serving(app: Starlette) -> Iterator[Site]:
    """Serve an application on a free port of the loopback, in a thread."""
    from accord.serve.listening import listen, make_server

    with closing(listen("127.0.0.1", 0)) as listening:
        server = make_server(app)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        until = monotonic() + PATIENT
        while not server.started and thread.is_alive() and monotonic() < until:
            sleep(0.01)
        assert server.started, "the page did not open"
        try:
            yield Site(f"http://127.0.0.1:{listening.getsockname()[1]}", app)
        finally:
            server.should_exit = True
            thread.join(PATIENT)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a browser without a window; without one on this machine the test is skipped."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: install `chromium` to run the tests of the page in a browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield found
        found.close()


@pytest.fixture
def tab(browser: Browser, site: Site) -> Iterator[Page]:
    """Give a tab that knows the page's address, so that `tab.goto("/brief")` works."""
    context = browser.new_context(base_url=site.address, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def run_apart(work: Coroutine[object, None, Given]) -> Given:
    """Return what a coroutine gives, run in a thread of its own: once a browser was started, this one has a loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
