"""A language model beside the rules, a real one: small enough that most of what it says is wrong.

`make peers` installs the model and what serves it in a place of their own and runs this; elsewhere it is skipped.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.desk.articles.checking import check_line
from accord.desk.articles.options import Pointer
from accord.desk.articles.pointing import Pointing
from accord.desk.articles.reader import Reader
from accord.desk.ledger.adding import record_extraction
from accord.desk.review.matters import matters_of
from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_events, view_matrices, view_timelines
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.pointed import model_of
from accord.terms.wire import to_line

PEERS = os.environ.get("ACCORD_PEERS")
pytestmark = pytest.mark.skipif(not PEERS, reason="no model is installed: `make peers` installs one and runs this")

NAME = "smollm2-135m"
SECONDS = 600.0  # for one answer, also where others are at work
TEXTS = (
    "Envoys of Morocco and Algeria met in Geneva on Monday. Algeria rejects any new referendum, the minister said.",
    "Envoys of Georgia and Russia met in Vienna on Thursday. Russia rejects any new ceasefire, the minister said.",
    "Envoys of Serbia and Kosovo met in Geneva on Monday. The minister said Serbia rejects any new ceasefire.",
)
ARTICLES = tuple(
    Article(f"{number}.txt", text, title="Talks", outlet="Example Wire", published=date(2026, 2, 3))
    for number, text in enumerate(TEXTS)
)
TOLD = re.compile(rf"{NAME} pointed at (\d+) claims: (\d+) new, (\d+) known, (\d+) refused(?! .*failed)")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where the model answers."""
    assert PEERS
    command = [PEERS, str(Path(__file__).with_name("small_model.py"))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdin
        assert server.stdout
        address = server.stdout.readline().strip()
        if not address and server.wait(timeout=30) == -signal.SIGILL:
            pytest.skip("this processor lacks instructions that the package of the model is built with")
        assert address.startswith("http://127.0.0.1:"), "the server of the model did not start"
        yield f"{address}/v1"
        server.stdin.close()
        server.wait(timeout=30)


@pytest.fixture(scope="module")
def found(url: str) -> tuple[Extraction, ...]:
    """What the model makes of the articles where the rules have found nothing."""
    reader = Reader()
    model = Pointing(Pointer(url, NAME, SECONDS))
    bare = (replace(each, claims=(), doubts=()) for each in reader.extract(ARTICLES))
    return tuple(model(reader.scene(article), each) for article, each in zip(ARTICLES, bare, strict=True))


def through(found: tuple[Extraction, ...]) -> tuple[Extraction, ...]:
    """What came through; another processor rounds otherwise, so that the model may say other things there."""
    if not any(each.claims for each in found):
        pytest.skip("all that the model pointed at was refused on this processor: nothing came through to look at")
    return found


def counts(told: str) -> tuple[int, int, int, int]:
    """How many claims the model pointed at, and how many of them were new, known and refused."""
    said = TOLD.search(told)
    assert said, told
    pointed, new, known, refused = map(int, said.groups())
    return pointed, new, known, refused


def test_it_answers_and_what_came_of_it_is_told(found: tuple[Extraction, ...]) -> None:
    every = [counts(each.doubts[0].why) for each in found]
    for each, (pointed, new, known, refused) in zip(found, every, strict=True):
        sys.stdout.write(f"{each.doubts[0].why}\n")
        assert pointed == new + known + refused
        assert (new, known) == (len(each.claims), 0)
    assert sum(pointed for pointed, *_ in every) >= 1


def test_every_claim_stands_in_the_text_word_by_word_and_bears_its_name(found: tuple[Extraction, ...]) -> None:
    for each in through(found):
        for claim in each.claims:
            assert model_of(claim) == NAME
            assert len(claim.evidence) > 1
            assert {each.article.text[e.start : e.end] == e.exact for e in claim.evidence} == {True}
        faults = check_line(to_line(each), where=each.article.source).faults
        assert all("the text gives it, and the file lacks it" in fault for fault in faults), faults


def test_what_it_found_goes_to_review_and_into_no_view(found: tuple[Extraction, ...], tmp_path: Path) -> None:
    where = str(tmp_path / "talks.db")
    record = Record.create(where)
    for each in through(found):
        record_extraction(record, each, datetime(2026, 2, 4, tzinfo=UTC))
    with record.reading() as desk:
        names = [name for article in desk.article_ids() for name in desk.claims_of([article])]
        matters = [each for each in matters_of(desk, names) if each.ground.id in names]
    record.close()
    assert len(matters) == len(names) == sum(len(each.claims) for each in found)
    assert {matter.state for matter in matters} == {"pending"}
    assert all(f"language model ({NAME})" in matter.concerns[0].words for matter in matters)
    choice = Choice(where)
    assert view_events(choice).events == ()
    assert [timeline.moments for timeline in view_timelines(choice) if timeline.moments] == []
    assert [matrix.rows for matrix in view_matrices(choice) if matrix.rows] == []


def test_the_command_reads_with_it(url: str, tmp_path: Path) -> None:
    file = tmp_path / "talks.txt"
    file.write_text(f"date 2026-02-03\nTalks\n\n{TEXTS[0]}\n", "utf-8")
    asked = ["extract", str(file), "--reader", "llm", "--base-url", url, "--llm-model", NAME, "--llm-seconds", "600"]
    ran = CliRunner().invoke(main, [*asked, "--jsonl"], catch_exceptions=False)
    [line] = map(json.loads, ran.stdout.splitlines())
    [told] = [doubt["why"] for doubt in line["doubts"] if doubt["kind"] == "language-model"]
    pointed, new, known, refused = counts(told)
    assert pointed == new + known + refused
    assert sum(claim["rule"] == f"llm:{NAME}" for claim in line["claims"]) == new
    assert {claim["rule"].startswith("llm:") for claim in line["claims"]} >= {False}, "the rules read beside it"
