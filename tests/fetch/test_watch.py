"""Watching feeds: what is new comes once, what is edited comes again, what fails is tried again or put aside."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from accord.desk.articles.options import ReadingOptions
from accord.desk.articles.reader import shared_reader
from accord.desk.watch.retrying import retry
from accord.errors import FeedsError
from accord.fetch.memory import Memory, place_of
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.skipped import Skipped
from accord.terms.watched import Came, Known, Later, Notice
from fetch.daily import START, Day, Hours, Keeper, Story, bare, hangs
from newsserver import Answer, Asked, moved


def stories(count: int, **changes: object) -> list[Story]:
    return [Story(number, START - timedelta(hours=count - number), **changes) for number in range(count)]  # type: ignore[arg-type]


def came(keeper: Keeper) -> list[str]:
    return [str(told.article.title) for told in keeper.told if isinstance(told, Came)]


def test_what_is_new_goes_on_record_once_and_the_next_round_asks_for_no_page(tmp_path: Path) -> None:
    day = Day(stories(3), Hours())
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        assert sorted(came(keeper)) == ["Round 0", "Round 1", "Round 2"]
        assert Counter(site.paths) == Counter(
            ["/robots.txt", "/rss.xml", "/atom.xml", "/news/0", "/news/1", "/news/2"]
        ), "a page that two feeds and a doubled entry name is fetched once"
        before = len(site.asked)
        assert keeper.watch(once=True) == []
        assert {asked.path for asked in site.asked[before:]} == {"/robots.txt", "/rss.xml", "/atom.xml"}
        assert len(site.asked[before:]) == 3
        assert all("if-none-match" in asked.headers for asked in site.asked[before + 1 :])


def test_an_edited_article_becomes_a_version_and_an_entry_that_only_moved_does_not(tmp_path: Path) -> None:
    day = Day(stories(2), Hours())
    with day.open():
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        day.hours.now += timedelta(hours=2)
        day.stories[0].edited = day.hours.now
        day.stories[1].at += timedelta(minutes=1)
        told = keeper.watch(once=True)
        assert [type(each) for each in told if not isinstance(each, Known)] == [Came]
        with keeper.record.reading() as desk:
            assert len(desk.versions("127.0.0.1/news/0")) == 2


def test_a_lost_memory_costs_requests_and_nothing_comes_twice(tmp_path: Path) -> None:
    day = Day(stories(3), Hours())
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        ledger = keeper.ledger()
        place_of(keeper.path, "").unlink()
        told = keeper.watch(once=True)
        assert {type(each) for each in told} == {Known}
        assert keeper.ledger() == ledger
        assert site.paths.count("/news/1") == 2


@pytest.mark.parametrize(
    "damage", [b"", b"not a database at all, whatever its name says" * 50, b"SQLite format 3\x00" + b"x" * 2000]
)
def test_a_damaged_memory_is_started_anew(tmp_path: Path, damage: bytes) -> None:
    day = Day(stories(1), Hours())
    with day.open():
        keeper = Keeper(tmp_path / "talks.db", day)
        place_of(keeper.path, "").write_bytes(damage)
        keeper.watch(once=True)
        assert came(keeper) == ["Round 0"]


def test_a_memory_of_another_record_counts_for_nothing(tmp_path: Path) -> None:
    day = Day(stories(2), Hours())
    with day.open():
        path = tmp_path / "talks.db"
        Keeper(path, day).watch(once=True)
        for file in tmp_path.glob("talks.db*"):
            if not file.name.endswith(".feeds"):
                file.unlink()
        again = Keeper(path, day)
        again.watch(once=True)
        assert len(came(again)) == 2, "the new record at the same place gets everything"


def test_two_watches_of_one_record_do_not_run_at_once(tmp_path: Path) -> None:
    path = place_of(tmp_path / "talks.db", "")
    first = Memory(path)
    with pytest.raises(FeedsError, match="another `accord watch`"):
        Memory(path)
    first.close()
    Memory(path).close()


def test_a_page_that_fails_is_tried_again_and_then_put_aside_with_its_reason(tmp_path: Path) -> None:
    day = Day(stories(1), Hours(), fault=lambda asked, _: Answer(status=500) if "news" in asked.path else None)
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        day.hours.end += timedelta(days=2)
        keeper.watch()
        assert site.paths.count("/news/0") == 8
        assert keeper.unread() == [(f"{site.url}/news/0", "the server answered 500")]
        later = [told.at for told in keeper.told if isinstance(told, Later)]
        gaps = [after - before for before, after in pairwise(later)]
        assert gaps == sorted(gaps), "it waits longer each time"
        day.fault = lambda asked, _: None
        day.hours.end += timedelta(days=1)
        assert keeper.watch(once=True) == [], "what was put aside is not fetched again by itself"
        memory = Memory(place_of(keeper.path, ""))
        assert memory.take_up(day.hours.now) == 2, "in both feeds"
        memory.close()
        keeper.watch(once=True)
        assert came(keeper) == ["Round 0"]
        assert keeper.unread() == [], "it waits no more"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=404), "gone (404)"),
        (Answer(status=403), "everybody"),
        (Answer(b"%PDF", kind="application/pdf"), "application/pdf"),
        (Answer("<html><body><p>Subscribe.</p></body></html>"), "hardly a sentence"),
        (Answer("x" * 600_000), "larger than 0.5 MB"),
        (moved("http://127.0.0.1:1/private/x"), "connection failed"),
        (moved("file:///etc/passwd"), "no address of the web"),
        (moved("/private/x"), "robots.txt"),
    ],
)
def test_a_page_that_gives_no_article_is_put_aside_with_what_to_do(tmp_path: Path, answer: Answer, words: str) -> None:
    day = Day(stories(1), Hours(), fault=lambda asked, _: answer if "news" in asked.path else None)
    with day.open():
        keeper = Keeper(tmp_path / "talks.db", day)
        day.hours.end += timedelta(days=2)
        keeper.watch()
        [aside] = [told for told in keeper.told if isinstance(told, Skipped)]
        assert words in aside.why
        assert aside.remedy
        assert [why for _, why in keeper.unread()] == [aside.why]


def test_retry_leaves_what_was_fetched_to_watch(tmp_path: Path) -> None:
    day = Day(stories(1, gone=True), Hours())
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        before = len(site.asked)
        left = keeper.unread()
        tried = retry(str(keeper.path), ReadingOptions(), day.hours.clock)
        assert (tried.articles, len(tried.left)) == (0, 1)
        assert keeper.unread() == left
        assert len(site.asked) == before


def feed_fault(answer: Answer, times: int = 1):
    return lambda asked, count: answer if asked.path == "/rss.xml" and count <= times else None


@pytest.mark.parametrize(
    ("answer", "times"),
    [
        (Answer(status=500), 3),
        (Answer(status=404), 3),
        (Answer(status=403), 3),
        (Answer("<!DOCTYPE html><html></html>"), 3),
        (Answer(""), 3),
        (Answer("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", kind="text/xml"), 3),
        (Answer(b"\x1f\x8b\x08", headers={"Content-Encoding": "gzip"}), 3),
        (Answer("<rss><channel>" + "<item/>" * 200_000), 1),  # which takes all the seconds a feed is given
    ],
)
def test_a_feed_that_fails_is_asked_again_later_and_nothing_is_lost(tmp_path: Path, answer: Answer, times: int) -> None:
    day = Day(stories(4), Hours(), fault=feed_fault(answer, times))
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day, computing=3)
        keeper.watch()
        assert len(came(keeper)) == 4
        faults = [told for told in keeper.told if isinstance(told, Later | Notice)]
        assert len(faults) == times and {told.feed for told in faults} == {"rss"}
        assert site.paths.count("/rss.xml") > 10


def test_a_round_that_comes_too_soon_after_a_failure_says_so(tmp_path: Path) -> None:
    day = Day(stories(1), Hours(), fault=feed_fault(Answer(status=500)))
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        [told] = keeper.watch(once=True)
        assert isinstance(told, Later) and "it failed when it was last asked" in told.why
        assert site.paths.count("/rss.xml") == 1


def test_a_feed_that_moved_for_good_is_read_and_the_user_is_told(tmp_path: Path) -> None:
    day = Day(stories(1), Hours(), fault=lambda asked, _: moved("/atom.xml") if asked.path == "/rss.xml" else None)
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        [notice] = [told for told in keeper.told if isinstance(told, Notice)]
        assert notice.words == f"has moved for good to {site.url}/atom.xml; write that address into feeds.toml"
        assert came(keeper) == ["Round 0"]


def test_a_feed_that_is_gone_is_told_and_left_alone_for_a_week(tmp_path: Path) -> None:
    day = Day(stories(1), Hours(), fault=feed_fault(Answer(status=410), 99))
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch()
        keeper.watch(once=True)
        assert site.paths.count("/rss.xml") == 1
        assert [told.words for told in keeper.told if isinstance(told, Notice)] == [
            "is gone for good (410); take it out of feeds.toml, or give its new address"
        ]


def test_a_feed_that_asks_for_time_gets_it(tmp_path: Path) -> None:
    busy = Answer(status=503, headers={"Retry-After": str(6 * 3600)})
    day = Day(stories(1), Hours(end=START + timedelta(hours=5)), fault=feed_fault(busy, 1))
    with day.open() as site:
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch()
        assert site.paths.count("/rss.xml") == 1
        day.hours.end += timedelta(hours=3)
        keeper.watch()
        assert site.paths.count("/rss.xml") > 1


def test_a_feed_that_breaks_off_gives_the_rest_when_it_is_whole(tmp_path: Path) -> None:
    cut: list[Answer] = []

    def fault(asked: Asked, count: int) -> Answer | None:
        return (
            cut[0] if asked.path == "/rss.xml" and count == 1 else Answer(status=404) if "atom" in asked.path else None
        )

    day = Day(stories(3), Hours(), fault=fault)
    with day.open():
        whole = day._rss(day.stories[::-1])  # noqa: SLF001 - what the site would have sent
        cut.append(Answer(whole[: whole.rindex("<guid")], headers={"ETag": '"1"'}))
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        assert sorted(came(keeper)) == ["Round 1", "Round 2"]
        assert any("breaks off" in told.words for told in keeper.told if isinstance(told, Notice))
        keeper.watch(once=True)
        assert sorted(came(keeper)) == ["Round 0", "Round 1", "Round 2"]


def test_a_flood_of_entries_is_taken_in_parts_and_none_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accord.desk.watch.watching.MOST_NEW", 4)
    day = Day(stories(10), Hours())
    with day.open():
        keeper = Keeper(tmp_path / "talks.db", day)
        keeper.watch(once=True)
        assert 4 <= len(came(keeper)) < 10
        for _ in range(3):
            keeper.watch(once=True)
        assert len(came(keeper)) == 10


BUSY = Answer(status=503, headers={"Retry-After": "600"})


def faulty(asked: Asked, count: int) -> Answer | None:
    """Faults as a bad day has them, by the number of times that something was asked for."""
    number = int(asked.path.rpartition("/")[2]) if "news" in asked.path else 0
    wrong = {
        "/rss.xml": {
            2: Answer(status=500),
            5: Answer("<rss><chan"),
            9: Answer(status=503, headers={"Retry-After": "600"}),
        },
        "/atom.xml": {
            1: Answer(status=502),
            6: Answer("<html></html>"),
            7: Answer(raw=hangs),
            12: Answer(raw=_resets),
        },
        "/robots.txt": {3: Answer(status=500)},
    }
    if "news" in asked.path:
        return {1: PAGE_FAULTS[number % len(PAGE_FAULTS)]}.get(count)
    return wrong[asked.path].get(count)


def _resets(desk) -> None:
    desk.connection.close()


def _half(desk) -> None:
    desk.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<html><p>Negotiators")


PAGE_FAULTS = (
    *(None, Answer(status=500), Answer(raw=hangs), None, Answer(raw=_resets), Answer(raw=_half)),
    *(Answer(status=429, headers={"Retry-After": "300"}), Answer(b"\x1f\x8b", headers={"Content-Encoding": "gzip"})),
)


class PowerCutError(Exception):
    """The program ends here."""


def cut_after(times: set[int]):
    """Return what extracts, and breaks down at some articles: before they are on record."""
    seen: list[str] = []

    def extract(article: Article) -> Extraction:
        seen.append(article.id)
        if len(seen) in times:
            raise PowerCutError
        return bare(article)

    return extract


def a_day() -> Day:
    """A day with an article every forty minutes; some are edited hours later, one is gone when it is asked for."""
    every = [Story(number, START + timedelta(minutes=40 * number)) for number in range(24)]
    for number in (3, 8, 14):
        every[number].edited = every[number].at + timedelta(hours=5)
    every[11].gone = True
    return Day(every, Hours(end=START + timedelta(hours=30)))


def test_a_day_with_faults_gives_the_record_of_a_day_without(tmp_path: Path) -> None:
    day = a_day()
    with day.open() as site:
        clean = Keeper(tmp_path / "clean.db", day)
        clean.watch()
        assert len(came(clean)) == 23 + 3
        day.hours, day.fault, day.counts = Hours(end=START + timedelta(hours=30)), faulty, {}
        rough = Keeper(tmp_path / "rough.db", day, cut_after({4, 9, 15, 16}))
        for _ in range(5):
            try:
                rough.watch()
            except PowerCutError:
                continue
        assert sum(isinstance(told, Later | Notice) for told in rough.told) > 15, "there were faults"
        assert rough.ledger() == clean.ledger()
        assert max(Counter(told.article.id for told in rough.told if isinstance(told, Came)).values()) == 1
        assert rough.unread() == clean.unread() == [(f"{site.url}/news/11", "it is gone (404)")]


def test_a_power_cut_after_an_article_is_on_record_brings_it_no_second_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = Day(stories(3), Hours())
    with day.open():
        keeper = Keeper(tmp_path / "talks.db", day)
        real = Memory.settle
        cuts = [True]

        def settle(self: Memory, feed: str, name: str, *, aside: bool = False) -> None:
            if cuts:
                cuts.pop()
                raise PowerCutError
            real(self, feed, name, aside=aside)

        monkeypatch.setattr(Memory, "settle", settle)
        with pytest.raises(PowerCutError):
            keeper.watch(once=True)
        keeper.watch(once=True)
        with keeper.record.reading() as desk:
            assert sum(entry.kind == "article" for entry in desk.entries(100)) == 3
            assert sum(entry.kind == "sighting" for entry in desk.entries(100)) == 3


def test_claims_of_what_came_are_on_record(tmp_path: Path) -> None:
    day = Day(stories(2), Hours())
    reader = shared_reader()
    with day.open():
        keeper = Keeper(tmp_path / "talks.db", day, lambda article: next(reader.extract([article])))
        keeper.watch(once=True)
        assert all(told.claims for told in keeper.told if isinstance(told, Came))
        with Record.open(str(keeper.path)).reading() as desk:
            assert desk.search("withdrawal", limit=5)
