"""Visits: robots.txt, the pace of a host, redirects checked anew, what a status means, how long to stay away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from accord.fetch.fault import FetchError
from accord.fetch.visits import Pace, Visitor
from accord.fetch.waiting import asked_wait, back_off
from accord.fetch.web import Limits, Net, Web
from newsserver import Answer, Asked, Site, moved

START = datetime(2026, 1, 25, 8, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)


class Hours:
    """A clock that only moves when somebody waits, and notes how long."""

    def __init__(self) -> None:
        self.now = START
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.now += timedelta(seconds=seconds)


def visitor(hours: Hours | None = None, *, pause: float = 0.0, net: Net | None = None) -> Visitor:
    hours = hours or Hours()
    web = Web(net or Net(allow_private=True), Limits(seconds=2))
    return Visitor(web, Pace(pause, lambda: hours.now, hours.sleep))


def fault(site: Site, path: str) -> FetchError:
    with pytest.raises(FetchError) as failed:
        visitor().get(site.url + path)
    return failed.value


def robots(text: str) -> Answer:
    return Answer(text, kind="text/plain")


def test_a_page_is_found_after_robots_txt_was_read_once() -> None:
    with Site({"/a": Answer("one"), "/b": Answer("two")}) as site:
        guest = visitor()
        assert guest.get(f"{site.url}/a").reply.body == b"one"
        assert guest.get(f"{site.url}/b").reply.body == b"two"
        assert site.paths == ["/robots.txt", "/a", "/b"]


def test_what_robots_txt_asks_to_leave_alone_is_left_alone() -> None:
    rules = "User-agent: *\nDisallow: /private\n\nUser-agent: other\nDisallow: /"
    with Site({"/robots.txt": robots(rules), "/a": Answer("x"), "/private/a": Answer("x")}) as site:
        visitor().get(f"{site.url}/a")
        error = fault(site, "/private/a")
        assert "robots.txt" in error.why and "accord add" in error.remedy and not error.passes
        assert "/private/a" not in site.paths


def test_rules_for_accord_by_name_count_before_those_for_all() -> None:
    rules = "User-agent: accord\nDisallow: /a\n\nUser-agent: *\nAllow: /"
    with Site({"/robots.txt": robots(rules), "/a": Answer("x")}) as site:
        assert "robots.txt" in fault(site, "/a").why


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_site_that_cannot_tell_its_rules_is_not_visited_for_now(status: int) -> None:
    with Site({"/robots.txt": Answer(status=status), "/a": Answer("x")}) as site:
        error = fault(site, "/a")
        assert error.passes and "could not be had" in error.why
        assert site.paths == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_rules_may_be_visited(status: int) -> None:
    with Site({"/robots.txt": Answer(status=status), "/a": Answer("x")}) as site:
        assert visitor().get(f"{site.url}/a").reply.body == b"x"


def test_rules_are_asked_for_again_after_a_day() -> None:
    hours = Hours()
    with Site({"/a": Answer("x")}) as site:
        guest = visitor(hours)
        guest.get(f"{site.url}/a")
        hours.now += timedelta(hours=25)
        guest.get(f"{site.url}/a")
        assert site.paths.count("/robots.txt") == 2


def test_a_host_is_given_its_pause_and_another_host_is_not_waited_for() -> None:
    hours = Hours()
    with Site({"/a": Answer("x")}) as site, Site({"/a": Answer("x")}) as other:
        guest = visitor(hours, pause=2)
        guest.get(f"{site.url}/a")
        assert hours.waits == [2.0], "between robots.txt and the page"
        guest.get(f"{other.url}/a")
        assert hours.waits == [2.0, 2.0]
        assert guest.turn(f"{site.url}/b") == START + timedelta(seconds=4)


def test_a_host_that_wants_more_time_gets_it() -> None:
    hours = Hours()
    with Site({"/robots.txt": robots("User-agent: *\nCrawl-delay: 20"), "/a": Answer("x")}) as site:
        guest = visitor(hours, pause=2)
        guest.get(f"{site.url}/a")
        guest.get(f"{site.url}/a")
        assert hours.waits == [2.0, 20.0]


def test_a_host_that_asked_to_be_left_alone_is_not_asked_until_then() -> None:
    busy = Answer(status=429, headers={"Retry-After": "900"})
    with Site({"/a": busy, "/b": Answer("x")}) as site:
        hours = Hours()
        guest = visitor(hours)
        with pytest.raises(FetchError) as failed:
            guest.get(f"{site.url}/a")
        assert failed.value.wait == 900 and failed.value.passes
        with pytest.raises(FetchError, match="left alone"):
            guest.get(f"{site.url}/b")
        assert "/b" not in site.paths
        hours.now += timedelta(seconds=901)
        assert guest.get(f"{site.url}/b").reply.body == b"x"


def test_redirects_are_followed_and_what_moved_for_good_is_told() -> None:
    routes = {"/a": moved("/b"), "/b": moved("c", 308), "/c": moved("/d", 302), "/d": Answer("x")}
    with Site(routes) as site:
        visit = visitor().get(f"{site.url}/a")
        assert visit.reply.body == b"x" and visit.reply.url == f"{site.url}/d"
        assert visit.moved_to == f"{site.url}/c"
        assert visitor().get(f"{site.url}/c").moved_to is None


def test_redirects_without_end_end() -> None:
    with Site({"/a": moved("/b"), "/b": moved("/a")}) as site:
        assert "redirects more than" in fault(site, "/a").why
        assert len(site.paths) < 10


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://x.example/", "javascript:alert(1)", "http://u:p@x.example/"]
)
def test_a_redirect_out_of_the_web_is_refused(to: str) -> None:
    with Site({"/a": moved(to)}) as site:
        assert not fault(site, "/a").passes


def test_a_redirect_to_loopback_is_refused_although_the_first_host_is_public() -> None:
    with Site({"/secret": Answer("secret")}) as inner, Site() as outer:
        port = outer.url.rpartition(":")[2]
        outer.routes |= {"/a": moved(f"{inner.url}/secret"), "/b": moved("http://metadata.example/")}
        answers = {"news.example": ["93.184.215.14"], "metadata.example": ["169.254.169.254"]}

        def resolve(host: str, port: int) -> list[str]:
            return answers.get(host, [host])

        def connect(address: str, port: int, timeout: float):
            assert address == "93.184.215.14", "nothing else is connected to"
            return real("127.0.0.1", port, timeout)

        real: Callable[[str, int, float], object] = Net().connect
        guest = visitor(net=Net(resolve=resolve, connect=connect))  # type: ignore[arg-type]
        for path, words in {"/a": "this computer itself", "/b": "link-local"}.items():
            with pytest.raises(FetchError, match=words):
                guest.get(f"http://news.example:{port}{path}")
        assert not inner.asked


def test_a_name_that_turns_to_loopback_between_robots_txt_and_the_page_is_refused() -> None:
    with Site({"/a": Answer("secret")}) as site:
        port = site.url.rpartition(":")[2]
        answers = [["93.184.215.14"], ["127.0.0.1"]]
        real = Net().connect
        net = Net(resolve=lambda *_: answers.pop(0), connect=lambda _, port, timeout: real("127.0.0.1", port, timeout))
        with pytest.raises(FetchError, match="this computer itself"):
            visitor(net=net).get(f"http://news.example:{port}/a")
        assert site.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    ("status", "passes", "words"),
    [
        *((500, True, "answered 500"), (502, True, "502"), (408, True, "408"), (429, True, "429")),
        *((404, False, "gone (404)"), (410, False, "gone (410)"), (403, False, "everybody"), (401, False, "everybody")),
        *((451, False, "everybody"), (418, False, "418"), (204, False, "204"), (206, False, "206")),
    ],
)
def test_a_status_tells_whether_it_may_pass(status: int, passes: bool, words: str) -> None:
    with Site({"/a": Answer(status=status)}) as site:
        error = fault(site, "/a")
        assert (error.passes, error.status) == (passes, status)
        assert words in error.why


def test_what_was_not_changed_is_an_answer() -> None:
    def route(asked: Asked) -> Answer:
        return Answer(status=304) if asked.headers.get("if-none-match") == '"1"' else Answer("x")

    with Site({"/a": route}) as site:
        assert visitor().get(f"{site.url}/a", {"if-none-match": '"1"'}).reply.status == 304


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        *(("120", 120.0), ("0", 0.0), ("Sun, 25 Jan 2026 08:05:00 GMT", 300.0), ("Sat, 24 Jan 2026 08:00:00 GMT", 0.0)),
        *(("99999999", 604_800.0), ("soon", None), ("-5", None), ("", None), ("²", None), ("9" * 400, None)),
    ],
)
def test_a_wait_that_is_asked_for_is_understood_and_bounded(words: str, seconds: float | None) -> None:
    assert asked_wait({"retry-after": words}, START) == seconds


def test_waits_double_up_to_a_day_and_chance_spreads_them() -> None:
    assert back_off(1, HALF_HOUR, 0.0) == HALF_HOUR
    assert back_off(1, HALF_HOUR, 1.0) == 3 * HALF_HOUR
    assert back_off(500, HALF_HOUR, 0.5) == timedelta(days=1)
    assert [back_off(n, HALF_HOUR, 0.5) for n in range(9)] == sorted(back_off(n, HALF_HOUR, 0.5) for n in range(9))
