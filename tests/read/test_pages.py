"""The process that reads pages: killed when a page takes too much, and replaced."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from accord.read.apart.pages import Limits, Pages
from accord.read.copy import NoArticleError
from newsstand import SENTENCES, page

GOOD = page().encode()
CROWDED = ("<html><body>" + "<p " + " ".join(f"a{n}" for n in range(9_900)) + ">").encode() * 60
MANY = b"<html><body>" + b"<a>" * 6_000_000
posix = pytest.mark.skipif(sys.platform == "win32", reason="the system sets no such limits there")


def worker_id(pages: Pages) -> int:
    assert pages._worker is not None  # noqa: SLF001 - what is tested is which process it is
    return pages._worker.pid  # noqa: SLF001


def test_one_worker_serves_page_after_page_and_ends_with_its_owner() -> None:
    with Pages() as pages:
        pages.read(GOOD, "a.html")
        first = worker_id(pages)
        assert pages.read(GOOD, "b.html").source == "b.html"
        assert worker_id(pages) == first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_no_worker_is_started_before_there_is_a_page() -> None:
    with Pages() as pages:
        assert pages._worker is None  # noqa: SLF001


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("limits", "html", "words"),
    [
        (Limits(clock=0.5), CROWDED, "more than 0.5 seconds"),
        pytest.param(Limits(computing=1), CROWDED, "more than 1 seconds of computing", marks=posix),
        pytest.param(Limits(megabytes=400), MANY, "400 MB of memory", marks=posix),
    ],
    ids=["clock", "computing", "memory"],
)
def test_page_that_takes_too_much_is_refused_and_the_next_is_read(limits: Limits, html: bytes, words: str) -> None:
    with Pages(limits) as pages:
        with pytest.raises(NoArticleError) as refused:
            pages.read(html, "a.html")
        assert words in refused.value.why and "save the page again" in refused.value.remedy
        assert SENTENCES[0] in pages.read(GOOD, "b.html").text


@posix
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGSEGV])
def test_worker_that_dies_between_pages_is_replaced(sign: signal.Signals) -> None:
    with Pages() as pages:
        pages.read(GOOD, "a.html")
        first = worker_id(pages)
        os.kill(first, sign)
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
        assert SENTENCES[0] in pages.read(GOOD, "b.html").text
        assert worker_id(pages) != first


def test_worker_takes_no_modules_from_the_folder_where_the_pages_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lxml.py").write_text("import pathlib; pathlib.Path('taken').touch()")
    monkeypatch.chdir(tmp_path)
    with Pages() as pages:
        assert SENTENCES[0] in pages.read(GOOD, "a.html").text
    assert not (tmp_path / "taken").exists()


def test_worker_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with Pages() as pages, pytest.raises(NoArticleError, match="cannot start"):
        pages.read(GOOD, "a.html")
