"""`accord watch` as a user runs it: what it prints, its exit codes, Ctrl-C, a kill, and what it says of faults."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from accord.record.store import Record
from fetch.daily import START, Day, Hours, Story
from newsserver import Answer, Site
from proxyserver import Proxy

CALL = "from accord.cli import main; main()"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    call = [str(folder / "accord"), *arguments]
    return subprocess.run(call, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def feeds(folder: Path, site: Site, *names: str) -> None:
    tables = "".join(f'[[feed]]\nurl = "{site.url}/{name}.xml"\nname = "{name}"\n' for name in names)
    (folder / "feeds.toml").write_text(f"pause = 0\n{tables}")


def articles(folder: Path) -> list[str]:
    with Record.open(str(folder / "accord.db")).reading() as desk:
        return [entry.id for entry in desk.entries(1000) if entry.kind == "article"]


@pytest.fixture
def desk(tmp_path: Path, accord: str) -> Path:
    """Give a folder with a record and the program."""
    Record.create(str(tmp_path / "accord.db")).close()
    (tmp_path / "accord").write_text(accord)
    (tmp_path / "accord").chmod(0o755)
    return tmp_path


def a_site(count: int) -> Day:
    return Day([Story(number, START) for number in range(count)], Hours())


def test_a_watch_goes_through_the_proxy_that_the_file_names_and_nowhere_else(desk: Path) -> None:
    with a_site(2).open() as site, Proxy({"127.0.0.1": site}) as proxy:
        feeds(desk, site, "rss")
        file = desk / "feeds.toml"
        file.write_text(f'proxy = "{proxy.url}"\n{file.read_text()}')
        ran = run(desk, "watch", "--once", "--allow-private")
        assert ran.returncode == 0 and ran.stdout.splitlines()[-1].startswith("2 new articles"), ran.stderr
        assert [path.removeprefix(site.url) for _, path in proxy.asked] == site.paths
        assert {"/robots.txt", "/rss.xml", "/news/0", "/news/1"} == set(site.paths)


def test_one_round_prints_what_came_and_the_next_that_nothing_did(desk: Path) -> None:
    with a_site(2).open() as site:
        feeds(desk, site, "rss")
        ran = run(desk, "watch", "--once", "--allow-private")
        assert ran.returncode == 0, ran.stderr
        first, second, total = ran.stdout.splitlines()
        assert {first.partition(" (")[0], second.partition(" (")[0]} == {f"2026-01-26 rss: Round {n}" for n in (0, 1)}
        assert total.startswith("2 new articles with ") and not total.startswith("2 new articles with 0")
        assert ran.stderr == ""
        assert run(desk, "watch", "--once", "--allow-private").stdout == "0 new articles with 0 claims\n"
        assert run(desk, "check").stdout == "the record is sound\n"


def test_a_local_site_is_refused_without_the_flag_and_the_message_says_so(desk: Path) -> None:
    with a_site(1).open() as site:
        feeds(desk, site, "rss")
        ran = run(desk, "watch", "--once")
        assert ran.returncode == 3
        assert "127.0.0.1: this computer itself, which is not asked" in ran.stderr
        assert "--allow-private" in ran.stderr
        assert not site.asked
        assert run(desk, "watch", "--once", "--allow-private").stdout.startswith("2026-01-26 rss: Round 0")


def test_what_was_put_aside_is_told_listed_and_fetched_again(desk: Path) -> None:
    day = a_site(1)
    day.stories[0].gone = True
    with day.open() as site:
        feeds(desk, site, "rss")
        ran = run(desk, "watch", "--once", "--allow-private")
        assert ran.returncode == 3
        assert f"accord: put aside {site.url}/news/0: it is gone (404); look for its new address" in ran.stderr
        assert ran.stdout == "0 new articles with 0 claims; 1 put aside\n"
        assert f"{site.url}/news/0: it is gone (404)" in run(desk, "retry", "--list").stdout
        day.stories[0].gone = False
        assert "1 new article " in run(desk, "watch", "--once", "--again", "--allow-private").stdout
        assert run(desk, "retry", "--list").stdout == "nothing is waiting\n"


def test_words_from_the_net_cannot_act_on_the_terminal(desk: Path) -> None:
    page = "<html><head><title>Talks \x1b[31m\u202eend</title></head><body><article>" + "".join(
        f"<p>The two sides met in Muscat for round {number} of the talks, the envoy said.</p>" for number in range(5)
    )
    rss = "<rss><channel><item><title>x</title><link>/news</link></item></channel></rss>"
    with Site({"/rss.xml": Answer(rss), "/news": Answer(page)}) as site:
        feeds(desk, site, "rss")
        ran = run(desk, "watch", "--once", "--allow-private")
        assert "1 new article" in ran.stdout
        assert not {"\x1b", "\u202e"} & {*ran.stdout, *ran.stderr}


def test_faults_of_the_file_and_the_record_are_told_in_a_line(desk: Path) -> None:
    assert "feeds.toml: there is no such file" in run(desk, "watch").stderr
    (desk / "feeds.toml").write_text('[[feed]]\nurl = "wire.example"\n')
    ran = run(desk, "watch")
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "feeds.toml: feed 1: url: write the address" in ran.stderr
    (desk / "feeds.toml").write_text('[[feed]]\nurl = "http://127.0.0.1:9/a"\n')
    assert "accord init" in run(desk, "watch", "--record", "none.db").stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_watch_that_is_stopped_goes_on_where_it_was(desk: Path, how: signal.Signals) -> None:
    day = a_site(12)
    day.fault = lambda asked, _: time.sleep(0.15) if "news" in asked.path else None  # so that it can be stopped amid
    with day.open() as site:
        feeds(desk, site, "rss", "atom")
        watch = subprocess.Popen(
            [sys.executable, "-c", CALL, "watch", "--allow-private"],
            cwd=desk,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert watch.stdout
        watch.stdout.readline()
        watch.stdout.readline()
        watch.send_signal(how)
        out, err = watch.communicate(timeout=30)
        assert watch.returncode == (130 if how == signal.SIGINT else -signal.SIGKILL), err
        if how == signal.SIGINT:
            assert " new articles with " in out and "to be tried again" in out
        assert 2 <= len(articles(desk)) < 12
        run(desk, "watch", "--once", "--allow-private")
        assert len(articles(desk)) == 12
        assert run(desk, "check").stdout == "the record is sound\n"
        assert sum(path.startswith("/news/") for path in site.paths) <= 13, (
            "at most the one that was cut off comes twice"
        )
