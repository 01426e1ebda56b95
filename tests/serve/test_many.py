"""Fifty readers and two reviewers at once, over the net: every page comes whole, and every word is on record once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from httpx import Client

from accord.record.check import check
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.settings import Settings
from serve.addresses import readable
from serve.conftest import NOW, Site, serving
from serve.reviewers import Forms, Reviewer

READERS, EACH = 50, 3
SAID = 15  # by each reviewer
WAIT = 300
NEGOTIATIONS = ("Ukraine", "Gaza", "Iran nuclear")
VIEWS = ("brief", "changes", "timeline", "outlook", "matrix", "drafts", "network", "sources", "review")


class Desk(Reviewer):
    """A reviewer at a desk that is served, as a browser of another machine would be."""

    def __init__(self, site: Site, name: str) -> None:
        super().__init__(site.app, name)
        self.client = Client(base_url=site.address, timeout=WAIT, cookies={"accord-name": name})  # type: ignore[assignment]
        self.told: list[tuple[int, str, str]] = []

    def work(self) -> None:
        """Say something of one claim after the other, now this, now that.

        Where the other judged the claim on the way to its page, which says so, it is on to one that nobody judged.
        """
        self.look()
        for number in range(SAID):
            verdict, claim = ("accept", "strike")[number % 3 == 0], self.claim
            answer = self.send(verdict)
            self.told.append((answer.status_code, verdict, claim))
            self.look(answer.headers["location"] if answer.status_code == 303 else "/review")
            own = (form.fields for form in Forms(self.page).found if form.fields.get("claim") == self.claim)
            if any(fields["seen"] for fields in own):
                self.look()


@pytest.mark.slow
def test_fifty_read_and_two_review_at_once(own_record: str) -> None:
    with serving(make_app(own_record, Settings(clock=lambda: NOW))) as site:
        pages = [f"/{view}?process={name}" for view in VIEWS for name in NEGOTIATIONS]
        pages += [
            path for path in readable(site.app, own_record) if path.startswith(("/article", "/claim/", "/event/"))
        ]
        pages = ["/", "/search?q=Witkoff", "/search?q=ceasefire", *pages[:-1]]  # the last is of no claim
        answers: list[tuple[str, int, bool]] = []
        reviewers = [Desk(site, "Ana"), Desk(site, "Boris")]

        def read(first: int) -> None:
            with Client(base_url=site.address, timeout=WAIT, follow_redirects=True) as client:
                for step in range(EACH):
                    path = pages[(first * EACH + step) % len(pages)]
                    answer = client.get(path)
                    answers.append((path, answer.status_code, answer.text.endswith("</html>")))

        together([*(lambda n=n: read(n) for n in range(READERS)), *(each.work for each in reviewers)])  # type: ignore[misc]
        assert len(answers) == READERS * EACH
        assert not [answer for answer in answers if answer[1:] != (200, True)]
        assert_kept(own_record, reviewers)
        late = Desk(site, "Clara")
        late.look()
        assert_adds_up(own_record, late.tally())


def together(work: list[Callable[[], None]]) -> None:
    """Do all of it at once, and raise what went wrong in any."""
    start, faults = Barrier(len(work)), []

    def run(one: Callable[[], None]) -> None:
        start.wait()
        try:
            one()
        except Exception as fault:
            faults.append(fault)

    threads = [Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    if faults:
        raise faults[0]


def assert_kept(record: str, reviewers: list[Desk]) -> None:
    """Assert that what the desk took is on record, once, and that whoever came second was told."""
    told = [(each.client.cookies["accord-name"], *said) for each in reviewers for said in each.told]
    assert {status for _, status, _, _ in told} <= {303, 409}
    with Record.open(record).reading() as reading:
        kept = Counter((said.by, said.verdict, said.about[0]) for said in reading.all_judgements())
    assert kept == Counter((by, verdict, claim) for by, status, verdict, claim in told if status == 303)
    assert kept.total() == len({claim for _, _, claim in kept})
    assert kept.total() >= SAID
    assert not list(check(Record.open(record)))


def assert_adds_up(record: str, tally: tuple[int, ...]) -> None:
    """Assert that the counts of the queue are those of the record."""
    accepted, corrected, struck, pending, every = tally
    with Record.open(record).reading() as reading:
        said = Counter(judgement.verdict for judgement in reading.all_judgements())
    assert (accepted, corrected, struck) == (said["accept"], 0, said["strike"])
    assert accepted + corrected + struck + pending == every
