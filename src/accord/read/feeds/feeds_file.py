"""feeds.toml: which feeds are watched. Every fault is told with the file, the key and what to write instead."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import cast, get_args
from urllib.parse import urlsplit

from accord.errors import FeedsError
from accord.read.address import web_host
from accord.read.scenario.ledger import nearest
from accord.terms.feed import Feed, Feeds, Text

TOP = ("pause", "every", "proxy", "feed")
KEYS = ("url", "name", "outlet", "every", "text")
UNITS = {"m": 1, "h": 60, "d": 24 * 60}
SHORTEST, LONGEST = timedelta(minutes=5), timedelta(days=7)
LONGEST_PAUSE = 60
EVERY = "30m"
MOST_BYTES = 1_000_000
_STRETCH = re.compile(r"(\d{1,4})\s*([mhd])")


def read_feeds_file(path: Path) -> Feeds:
    """Return the feeds that a file names.

    Raises:
        FeedsError: it cannot be read, or something in it is wrong; all faults at once, a line each.
    """
    table = _table(path)
    faults: list[str] = []
    pause = _pause(table.get("pause", 2), faults)
    proxy = _proxy(table.get("proxy"), faults)
    usual = _every(table.get("every", EVERY), "every", faults)
    faults += [f"knows no {key!r}; {nearest(key, TOP)}" for key in table if key not in TOP]
    rows = table.get("feed", [])
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        faults.append('names no feed; write `[[feed]]` and below it `url = "https://…"`, once for each feed')
        rows = []
    feeds = [_feed(row, f"feed {number}", usual, faults) for number, row in enumerate(rows, 1)]
    faults += _twice(feeds)
    if faults:
        raise FeedsError("\n".join(f"{path}: {fault}" for fault in faults))
    return Feeds(tuple(feeds), pause, proxy)


def _table(path: Path) -> Mapping[str, object]:
    try:
        raw = path.read_bytes()[: MOST_BYTES + 1]
    except FileNotFoundError:
        message = f"{path}: there is no such file; write one (docs/feeds.md shows how), or name another with --feeds"
        raise FeedsError(message) from None
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); check its name and your rights"
        raise FeedsError(message) from None
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"{path}: is not TOML ({error}); put texts into quotation marks, and each `key = value` on a line"
        raise FeedsError(message) from None


def _feed(row: Mapping[str, object], where: str, usual: timedelta, faults: list[str]) -> Feed:
    """Return one feed; what is wrong with it goes to the faults, under its place in the file."""
    own: list[str] = [f"knows no {key!r}; {nearest(key, KEYS)}" for key in row if key not in KEYS]
    url, name, outlet = (_text(row, key, own) for key in ("url", "name", "outlet"))
    own += _address_faults(url)
    text = row.get("text", "page")
    if text not in get_args(Text):
        own.append(f"text: write one of {', '.join(get_args(Text))}, not {text!r:.40}")
    every = _every(row["every"], "every", own) if "every" in row else usual
    faults += [f"{where}: {fault}" for fault in own]
    return Feed(url or "", name or web_host(url or "") or where, every, outlet, cast("Text", text))


def _text(row: Mapping[str, object], key: str, faults: list[str]) -> str | None:
    value = row.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        faults.append(f"{key}: write a text in quotation marks, on one line, not {value!r:.40}")
        return None
    return value.strip()


def _address_faults(url: str | None) -> Iterator[str]:
    if url is None or web_host(url) is None:
        shown = "" if url is None else f", not {url!r:.60}"
        yield f'url: write the address of the feed, such as "https://wire.example/world.xml"{shown}'
    elif "@" in url.partition("://")[2].partition("/")[0]:
        yield "url: holds a name or a password, which accord does not send; give an address that needs none"


def _every(value: object, key: str, faults: list[str]) -> timedelta:
    """Return a stretch of time such as `30m`, `6h` or `1d`."""
    found = _STRETCH.fullmatch(value.strip()) if isinstance(value, str) else None
    stretch = timedelta(minutes=int(found[1]) * UNITS[found[2]]) if found else None
    if stretch is None or not SHORTEST <= stretch <= LONGEST:
        faults.append(f'{key}: write a time between "5m" and "7d", such as "30m" or "6h", not {value!r:.40}')
        return timedelta(minutes=30)
    return stretch


def _pause(value: object, faults: list[str]) -> float:
    right = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    if not right or not 0 <= cast("float", value) <= LONGEST_PAUSE:
        faults.append(
            f"pause: write the seconds between two requests to one host, 0 to {LONGEST_PAUSE}, not {value!r:.40}"
        )
        return 2.0
    return float(cast("float", value))


def _proxy(value: object, faults: list[str]) -> str | None:
    """Return the address of a proxy: host and port, and nothing that accord would not use."""
    if value is None:
        return None
    try:
        parts = urlsplit(value) if isinstance(value, str) else urlsplit("")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not isinstance(value, str) or not host or not port or parts.scheme != "http" or not value.isprintable():
        shown = "" if isinstance(value, str) and "@" in value else f", not {value!r:.60}"
        faults.append(f'proxy: write its address with its port, such as "http://proxy.example:3128"{shown}')
        return None
    if "@" in parts.netloc:
        faults.append("proxy: holds a name or a password, which accord does not send; give an address that needs none")
    elif parts.path not in ("", "/") or parts.query or parts.fragment:
        faults.append("proxy: write host and port alone, and leave out what stands after them")
    return f"http://{parts.netloc}"


def _twice(feeds: list[Feed]) -> Iterator[str]:
    urls = [feed.url for feed in feeds if feed.url]
    for url in dict.fromkeys(url for url in urls if urls.count(url) > 1):
        numbers = " and ".join(str(number) for number, feed in enumerate(feeds, 1) if feed.url == url)
        yield f"feeds {numbers}: have one address ({url:.80}); leave one of them out"
