"""Take the pictures of the desk in docs/pictures: of a record of the examples, with the browser of the tests.

python -m tools.picture_page [--record FILE] [--out docs/pictures]
"""

from __future__ import annotations

import argparse
import base64
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

from playwright.sync_api import Browser, sync_playwright

from accord.desk.own.examples import find_examples, put_examples_on
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.listening import listen, make_server
from accord.serve.settings import Settings

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
NOW = datetime(2026, 2, 5, 18, 0, tzinfo=UTC)
LARGEST = 150_000  # bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it is to be seen: `open` is the line to open before."""

    name: str
    path: str
    height: int = 900
    width: int = 1280
    scheme: str = "light"
    open: str = ""


PICTURES = (
    Picture("front", "/", 820),
    Picture("brief", "/brief?process=Ukraine", 1000, open=".row details"),
    Picture("timeline", "/timeline?process=Ukraine", 1000),
    Picture("positions", "/matrix?process=Ukraine", 1000),
    Picture("review", "/review?process=Ukraine", 900),
    Picture("timeline-dark-phone", "/timeline?process=Ukraine", 1000, 390, "dark"),
)


def main() -> None:
    """Write the pictures, none of them larger than is good for a page of documentation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", help="a record of the examples; default: one is made")
    parser.add_argument("--out", type=Path, default=Path("docs/pictures"))
    options = parser.parse_args()
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        sys.exit("no Chromium on this machine; install `chromium` to take the pictures")
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        record = options.record or examples_in(Path(folder))
        browser = play.chromium.launch(executable_path=found, args=list(QUIET))
        with served(record) as address:
            for picture in PICTURES:
                take(browser, address, picture, options.out)
        browser.close()


def examples_in(folder: Path) -> str:
    """Make a record of the examples there, and return its place."""
    record = Record.create(str(folder / "examples.db"))
    put_examples_on(record, find_examples(), clock=lambda: NOW)
    record.close()
    return str(folder / "examples.db")


@contextmanager
def served(record: str) -> Iterator[str]:
    """Serve a record on a free port of the loopback; give its address."""
    settings = Settings(clock=lambda: NOW, by="A. Reader")
    with closing(listen("127.0.0.1", 0)) as listening:
        server = make_server(make_app(record, settings))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while thread.is_alive() and not server.started:
            sleep(0.05)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(20)


def take(browser: Browser, address: str, picture: Picture, out: Path) -> None:
    """Take one picture.

    Raises:
        SystemExit: it is too large.
    """
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        device_scale_factor=1.5,
        color_scheme="dark" if picture.scheme == "dark" else "light",
    )
    tab = context.new_page()
    tab.goto(address + picture.path, wait_until="networkidle")
    if picture.open:
        tab.locator(picture.open).first.evaluate("details => { details.open = true }")
    told = context.new_cdp_session(tab).send("Page.captureScreenshot", {"format": "webp", "quality": 80})
    context.close()
    held = base64.b64decode(told["data"])
    if len(held) > LARGEST:
        sys.exit(f"{picture.name}: {len(held):,} bytes are more than {LARGEST:,}; make it smaller")
    (out / f"{picture.name}.webp").write_bytes(held)
    print(f"{out / picture.name}.webp: {len(held) // 1000} KB")


if __name__ == "__main__":
    main()
