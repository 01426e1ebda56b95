"""Visits as a good guest makes them: by the rules of the house, in turn, and through the door that it points to."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import httpx

from accord.fetch.fault import FetchError
from accord.fetch.robots import MOST_TAKEN, Rules, no_rules, read_rules, unknown_rules
from accord.fetch.waiting import asked_wait
from accord.fetch.web import Reply, Web, web_address

Clock: TypeAlias = Callable[[], datetime]
Sleep: TypeAlias = Callable[[float], object]
MOST_HOPS = 5
MOVED, FOR_GOOD = (301, 302, 303, 307, 308), (301, 308)
FOUND = (200, 203, 304)
PASSING = (408, 425, 429)
GONE = (404, 410)
CLOSED = (401, 402, 403, 451)


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast: the seconds between two requests to one host, what tells the time, and what waits."""

    pause: float = 2.0
    clock: Clock = _now
    sleep: Sleep = time.sleep


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit gave, and the address that the site says is the right one from now on, if it said so."""

    reply: Reply
    moved_to: str | None = None


class Visitor:
    """Visits pages: no faster than a host wants, nothing that it asks to leave alone, every redirect checked anew."""

    def __init__(self, web: Web, pace: Pace | None = None) -> None:
        self._web = web
        self._pace = pace or Pace()
        self._turns: dict[str, datetime] = {}
        self._rules: dict[str, Rules] = {}

    def turn(self, url: str) -> datetime | None:
        """Return when the host of an address may be asked next; None where it may be at once."""
        return self._turns.get(_site(url))

    def get(self, url: str, headers: Mapping[str, str] | None = None, *, most: int | None = None) -> Visit:
        """Return what is found at an address, wherever it leads.

        Raises:
            FetchError: the site does not want it, it could not be had, or an address on the way is refused.
        """
        address, moved_to, for_good = str(web_address(url)), None, True
        for _ in range(MOST_HOPS + 1):
            self._require_allowed(address)
            reply = self._ask(address, headers or {}, most)
            if reply.status not in MOVED or "location" not in reply.headers:
                return Visit(self._found(reply), moved_to)
            address = _next_address(address, reply.headers["location"])
            for_good = for_good and reply.status in FOR_GOOD
            moved_to = address if for_good else moved_to
        why = f"it redirects more than {MOST_HOPS} times"
        raise FetchError(why=why, remedy="open it in a browser to see where it leads", passes=False)

    def _ask(self, address: str, headers: Mapping[str, str], most: int | None) -> Reply:
        """Ask a host when it is its turn, and note when it may be asked again."""
        site, pace = _site(address), self._pace
        turn = self._turns.get(site)
        wait = (turn - pace.clock()).total_seconds() if turn else 0.0
        if wait > 2 * max(pace.pause, self._delay(site)):
            raise FetchError(why="the site asked to be left alone for a while", remedy="it is asked later", wait=wait)
        if wait > 0:
            pace.sleep(wait)
        try:
            reply = self._web.ask(address, headers, most=most)
        finally:
            self._turns[site] = pace.clock() + timedelta(seconds=max(pace.pause, self._delay(site)))
        asked = asked_wait(reply.headers, pace.clock()) if reply.status in (429, 503) else None
        if asked:
            self._turns[site] = max(self._turns[site], pace.clock() + timedelta(seconds=asked))
        return reply

    def _delay(self, site: str) -> float:
        return self._rules[site].delay if site in self._rules else 0.0

    def _found(self, reply: Reply) -> Reply:
        """Return an answer that holds what was sought, or tell what it means that it does not."""
        status = reply.status
        if status in FOUND:
            return reply
        wait = asked_wait(reply.headers, self._pace.clock())
        if status >= 500 or status in PASSING:
            why = f"the server answered {status}"
            raise FetchError(why=why, remedy="nothing need be done if it passes", wait=wait, status=status)
        if status in GONE:
            why, remedy = f"it is gone ({status})", "look for its new address"
        elif status in CLOSED:
            why, remedy = f"the server does not let everybody in ({status})", "save the page yourself and add that"
        else:
            why, remedy = f"the server answered {status}", "open the address in a browser to see why"
        raise FetchError(why=why, remedy=remedy, passes=False, status=status)

    def _require_allowed(self, address: str) -> None:
        site = _site(address)
        rules = self._rules.get(site)
        if rules is None or rules.until <= self._pace.clock():
            rules = self._rules[site] = self._asked_rules(site)
        if rules.allow(address):
            return
        if rules.fault:
            why = f"the site's robots.txt, which says what may be visited, could not be had: {rules.fault}"
            raise FetchError(why=why, remedy="nothing need be done if it passes")
        remedy = "ask the publisher, or save the page yourself and give it to `accord add`"
        raise FetchError(why="the site's robots.txt asks programs to leave it alone", remedy=remedy, passes=False)

    def _asked_rules(self, site: str) -> Rules:
        """Return the rules of a site: none where it has no robots.txt, and that nothing may be where it cannot tell."""
        address = f"{site}/robots.txt"
        try:
            for _ in range(MOST_HOPS + 1):
                reply = self._ask(address, {}, MOST_TAKEN)
                if reply.status not in MOVED or "location" not in reply.headers:
                    break
                address = _next_address(address, reply.headers["location"])
        except FetchError as error:
            if error.passes:
                return unknown_rules(self._pace.clock(), error.why)
            raise
        now = self._pace.clock()
        if reply.status == 200:
            return read_rules(reply.body, now)
        if reply.status >= 500 or reply.status == 429:
            return unknown_rules(now, f"the server answered {reply.status}")
        return no_rules(now)


def _site(address: str) -> str:
    """Return scheme, host and port of an address: what a robots.txt holds for."""
    url = web_address(address)
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _next_address(address: str, location: str) -> str:
    """Return where a redirect leads.

    Raises:
        FetchError: it leads out of the web.
    """
    try:
        there = str(web_address(address).join(location))
    except (httpx.InvalidURL, ValueError):
        there = location
    return str(web_address(there))
