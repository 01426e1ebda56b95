"""Two reviewers at once, in both kinds of database: every word is on record, or its reviewer was told why it is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from httpx import Client
from sqlalchemy import create_engine, make_url, text

from accord.desk.ledger.adding import record_extraction
from accord.record.check import check
from accord.record.store import Record
from accord.terms.kept import Sought
from newsroom import Story
from serve.conftest import serving
from serve.reviewers import Reviewer, desk
from table import START, courier, gazette

SERVER = os.environ.get("ACCORD_TEST_POSTGRES")


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the place of a record with some thirty claims."""
    if request.param == "sqlite":
        yield filled(str(tmp_path / "desk.db"))
        return
    if not SERVER:
        pytest.skip("ACCORD_TEST_POSTGRES names no PostgreSQL; `.ci/run` starts one")
    engine = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"))
    schema = f"accord_test_{uuid4().hex}"
    with engine.begin() as link:
        link.execute(text(f"CREATE SCHEMA {schema}"))
    address = make_url(SERVER).update_query_dict({"options": f"-csearch_path={schema}"})
    yield filled(address.render_as_string(hide_password=False))
    with engine.begin() as link:
        link.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
    engine.dispose()


def filled(place: str) -> str:
    """Make a record there, with the talks on a lake and many remarks beside them."""
    record = Record.create(place)
    remarks = [f"Remark number {number} was made in the hall." for number in range(25)]
    story = Story(" ".join(remarks), outlet="Hall Notes", on="2023-03-26", title="Remarks")
    story.actor("Ana Lund", "person", "Serbia")
    for remark in remarks:
        story.statement(remark, "Ana Lund", quoted=False)
    for extraction in (gazette(), courier(), story.done()):
        record_extraction(record, extraction, START)
    record.close()
    return place


PENDING = '<span class="state pending">'


def work(reviewer: Reviewer, verdict: str, told: list[tuple[int, str]], start: Barrier) -> None:
    """Go through the whole queue, saying one thing of each claim that is shown as judged by nobody."""
    start.wait()
    reviewer.look()
    for _ in range(160):
        if not reviewer.claim:
            return
        if PENDING not in reviewer.page:  # the other was faster, and the page says so
            reviewer.look()
            continue
        claim = reviewer.claim
        answer = reviewer.send(verdict)
        told.append((answer.status_code, claim))
        reviewer.look(answer.headers["location"] if answer.status_code == 303 else "/review")


def test_nothing_is_lost_when_two_review_at_once(where: str) -> None:
    """Each answer that says it was written was written, once; each other one told who was faster."""
    app = desk(where)
    told: dict[str, list[tuple[int, str]]] = {"Ana": [], "Boris": []}
    start = Barrier(2)
    threads = [
        Thread(target=work, args=(Reviewer(app, name), verdict, told[name], start))
        for name, verdict in (("Ana", "accept"), ("Boris", "strike"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    with Record.open(where).reading() as reading:
        claims = reading.counts()["claims"]
        said = reading.all_judgements()
    written = sorted((name, claim) for name, answers in told.items() for status, claim in answers if status == 303)
    assert sorted((judgement.by, judgement.about[0]) for judgement in said) == written
    assert {claim for _, claim in written} == {judgement.about[0] for judgement in said}
    assert len(written) == claims, "each claim was judged once: whoever came second was told"
    assert {status for answers in told.values() for status, _ in answers} <= {303, 409}
    assert not list(check(Record.open(where)))


def test_fifty_read_while_two_review(tmp_path: Path) -> None:
    """Readers do not wait for reviewers, nor these for them; every page comes, and every word is on record."""
    place = filled(str(tmp_path / "desk.db"))
    with Record.open(place).reading() as reading:
        claims = reading.find_claims(Sought())
        articles = [name.removeprefix("sha256:") for name in set(reading.articles_holding(claims).values())]
    pages = ["/review", "/search?q=Kosovo", *(f"/claim/{claim}" for claim in claims[:4])]
    pages += [f"/article/{article}" for article in articles]
    answers: list[int] = []
    told: dict[str, list[tuple[int, str]]] = {"Ana": [], "Boris": []}
    start = Barrier(52)
    with serving(desk(place)) as site:

        def read(first: int) -> None:
            start.wait()
            with Client(base_url=site.address, timeout=120, headers={"connection": "close"}) as client:
                answers.extend(client.get(pages[(first + step) % len(pages)]).status_code for step in range(4))

        threads = [Thread(target=read, args=(number,)) for number in range(50)]
        for name, verdict in (("Ana", "accept"), ("Boris", "strike")):
            threads.append(Thread(target=work, args=(Reviewer(site.app, name), verdict, told[name], start)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(180)
    assert answers == [200] * 200
    with Record.open(place).reading() as reading:
        said = sorted((judgement.by, judgement.about[0]) for judgement in reading.all_judgements())
    assert said == sorted((name, claim) for name, every in told.items() for status, claim in every if status == 303)
    assert len(said) == len(claims)


def test_what_one_says_is_in_the_counts_of_the_other(where: str) -> None:
    """The tally is that of the record, not of one's own sitting."""
    app = desk(where)
    ana, boris = Reviewer(app, "Ana"), Reviewer(app, "Boris")
    ana.look()
    before = ana.tally()
    boris.look()
    boris.say("strike")
    ana.look(f"/review?at={ana.claim}")
    assert ana.tally() == (before[0], before[1], before[2] + 1, before[3] - 1, before[4])
    assert "struck by Boris" in ana.page
