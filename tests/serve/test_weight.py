"""What a first look costs: under 400 KB by what the browser took from the net, all of it from this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.serve.nav import NAV
from serve.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

MOST = 400_000


@pytest.mark.parametrize("path", ["/", *(f"{path}?process=Ukraine" for path, _ in NAV), "/search?q=Witkoff"])
def test_a_first_look_is_light(browser: Browser, site: Site, path: str) -> None:
    context = browser.new_context(base_url=site.address)
    tab = context.new_page()
    answers: list[Response] = []
    tab.on("response", lambda answer: answers.append(answer))
    tab.goto(path, wait_until="networkidle")
    assert tab.evaluate("document.fonts.status") == "loaded"
    sizes = {
        answer.url: sum(answer.request.sizes()[part] for part in ("responseBodySize", "responseHeadersSize"))
        for answer in answers
    }  # type: ignore[literal-required]
    context.close()
    assert {".css", ".js", ".woff2"} <= {"." + url.partition("?")[0].rpartition(".")[2] for url in sizes}
    assert all(url.startswith(site.address + "/") for url in sizes)
    assert sum(sizes.values()) < MOST, sorted(sizes.items(), key=lambda each: -each[1])[:6]
