"""feeds.toml: what it may say, and that every fault names file, key and remedy."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from accord.errors import FeedsError
from accord.read.feeds.feeds_file import read_feeds_file
from accord.terms.feed import Feed

GOOD = '[[feed]]\nurl = "https://wire.example/world.xml"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "feeds.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_feed_needs_no_more_than_its_address(tmp_path: Path) -> None:
    found = read_feeds_file(written(tmp_path, GOOD))
    assert found.feeds == (Feed("https://wire.example/world.xml", "wire.example"),)
    assert (found.pause, found.proxy) == (2.0, None)


@pytest.mark.parametrize("proxy", ["http://proxy.example:3128", "http://10.0.0.8:80", "http://[fd00::8]:3128"])
def test_a_proxy_is_named_by_host_and_port(tmp_path: Path, proxy: str) -> None:
    assert read_feeds_file(written(tmp_path, f'proxy = "{proxy}/"\n{GOOD}')).proxy == proxy


def test_everything_that_may_be_said(tmp_path: Path) -> None:
    text = f'pause = 5\nevery = "1h"\n{GOOD}name = "World"\noutlet = "Wire"\nevery = "15m"\ntext = "entry"\n'
    second = '[[feed]]\nurl = "http://other.example/a"\n'
    found = read_feeds_file(written(tmp_path, text + second))
    first, other = found.feeds
    assert first == Feed("https://wire.example/world.xml", "World", timedelta(minutes=15), "Wire", "entry")
    assert (other.every, found.pause) == (timedelta(hours=1), 5.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["names no feed", "[[feed]]"]),
        ("feed = 3", ["names no feed"]),
        ("[[feed]]", ["feed 1: url", "https://"]),
        ('[[feed]]\nurl = "wire.example"', ["feed 1: url", "'wire.example'"]),
        ('[[feed]]\nurl = "file:///etc/passwd"', ["feed 1: url"]),
        ("[[feed]]\nurl = 3", ["feed 1: url: write a text"]),
        ('[[feed]]\nurl = "https://me:secret@wire.example/a"', ["password"]),
        (f'{GOOD}evry = "1h"', ["feed 1: knows no 'evry'", "did you mean every"]),
        (f'{GOOD}every = "1 year"', ["feed 1: every", '"30m"']),
        (f'{GOOD}every = "1m"', ["feed 1: every", '"5m"']),
        (f"{GOOD}every = 30", ["feed 1: every"]),
        (f'{GOOD}text = "full"', ["feed 1: text", "page, entry", "'full'"]),
        (f"{GOOD}outlet = 3", ["feed 1: outlet"]),
        (f"pauze = 1\n{GOOD}", ["knows no 'pauze'", "pause"]),
        (f"pause = 900\n{GOOD}", ["pause", "0 to 60"]),
        (f"pause = true\n{GOOD}", ["pause"]),
        (f"pause = inf\n{GOOD}", ["pause"]),
        (f'proxy = "proxy.example:3128"\n{GOOD}', ["proxy", "http://proxy.example:3128", "'proxy.example:3128'"]),
        (f'proxy = "http://proxy.example"\n{GOOD}', ["proxy", "with its port"]),
        (f'proxy = "https://proxy.example:3128"\n{GOOD}', ["proxy", "http://"]),
        (f'proxy = "socks5://proxy.example:1080"\n{GOOD}', ["proxy", "http://"]),
        (f'proxy = "http://me:secret@proxy.example:3128"\n{GOOD}', ["proxy", "password"]),
        (f'proxy = "http://me:secret@proxy.example"\n{GOOD}', ["proxy", "with its port"]),
        (f'proxy = "http://proxy.example:3128/x?y"\n{GOOD}', ["proxy", "host and port alone"]),
        (f'proxy = "http://proxy.example:99999"\n{GOOD}', ["proxy", "with its port"]),
        (f'proxy = "http://proxy.example:31\\n28"\n{GOOD}', ["proxy"]),
        (f"proxy = 3128\n{GOOD}", ["proxy", "not 3128"]),
        (f"proxy = true\n{GOOD}", ["proxy"]),
        (GOOD + GOOD, ["feeds 1 and 2", "one address"]),
        ("[[feed]\nurl = 3", ["not TOML", "line 1"]),
        (f'{GOOD}name = "a\\u001b[31m"', ["feed 1: name"]),
    ],
)
def test_a_fault_names_the_file_the_key_and_what_to_write(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(FeedsError) as refused:
        read_feeds_file(written(tmp_path, text))
    for word in ("feeds.toml: ", *words):
        assert word in str(refused.value)
    assert "secret" not in str(refused.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FeedsError) as refused:
        read_feeds_file(written(tmp_path, 'pause = "x"\n[[feed]]\nurl = 3\n[[feed]]\nevery = 1\n'))
    assert [line.partition(": ")[2][:6] for line in str(refused.value).splitlines()] == [
        *("pause:", "feed 1", "feed 1", "feed 2", "feed 2")
    ]


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(FeedsError, match=r"no such file.*docs/feeds\.md.*--feeds"):
        read_feeds_file(tmp_path / "feeds.toml")
    (tmp_path / "feeds.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FeedsError, match="not TOML"):
        read_feeds_file(tmp_path / "feeds.toml")
    with pytest.raises(FeedsError, match="cannot be read"):
        read_feeds_file(tmp_path)
