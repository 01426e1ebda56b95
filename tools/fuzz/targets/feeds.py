"""Feeds."""

from __future__ import annotations

from collections.abc import Mapping

from accord.read.feeds.feed import packed, read_feed
from tools.fuzz.target import Target, refusing

RSS = b"<rss><channel><item><title>a</title><link>/b</link><guid>c</guid></item></channel></rss>"
ATOM = b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><link href='b'/><title>c</title></entry></feed>"


def _feed(raw: bytes) -> None:
    """Read a feed; what feedparser itself trips over ends the worker's reading of that feed alone."""
    rows = read_feed(packed(raw, base="https://wire.example/a", charset=None))["entries"]
    assert isinstance(rows, list)


TARGETS: Mapping[str, Target] = {
    "feed": Target(refusing(_feed), (RSS, ATOM, b'{"version": "https://jsonfeed.org/version/1", "items": []}')),
}
