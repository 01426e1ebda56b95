"""What a site asks of programs that visit it: its robots.txt, read as RFC 9309 has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from protego import Protego

MOST_BYTES = 512_000  # RFC 9309: at least the first 500 KiB are to be read
MOST_TAKEN = 5_000_000
KEPT = timedelta(hours=24)
KEPT_BRIEFLY = timedelta(minutes=10)
NAME = "accord"
LONGEST_DELAY = 60.0
FORBIDS, ALLOWS = "User-agent: *\nDisallow: /", ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site allows, until when that holds, and why it could not be had, where it could not."""

    parsed: Protego
    until: datetime
    fault: str | None = None

    def allow(self, url: str) -> bool:
        """Return whether a page may be visited."""
        return bool(self.parsed.can_fetch(url, NAME))

    @property
    def delay(self) -> float:
        """The seconds that the site wants between two visits, a minute at most."""
        return min(max(self.parsed.crawl_delay(NAME) or 0.0, 0.0), LONGEST_DELAY)


def read_rules(body: bytes, now: datetime) -> Rules:
    """Return the rules of a robots.txt; what lies beyond the size that is read counts as not there."""
    return Rules(Protego.parse(body[:MOST_BYTES].decode("utf-8", "replace")), now + KEPT)


def no_rules(now: datetime) -> Rules:
    """Return the rules of a site that has none: everything may be visited."""
    return Rules(Protego.parse(ALLOWS), now + KEPT)


def unknown_rules(now: datetime, fault: str) -> Rules:
    """Return the rules of a site that could not tell them: nothing may be visited for now."""
    return Rules(Protego.parse(FORBIDS), now + KEPT_BRIEFLY, fault)
