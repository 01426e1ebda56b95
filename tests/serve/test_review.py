"""The review queue by plain forms: one claim after the other, counts that add up, nobody's word put over another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accord.desk.review.queue import Queue
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.settings import Settings
from accord.terms.kept import Sought
from serve.reviewers import Reviewer, desk, query_of
from table import START, gazette, open_record

CLAIMS = 5


@pytest.fixture
def where(tmp_path: Path) -> str:
    """Give the place of a record with five claims of two articles."""
    open_record(tmp_path).close()
    return str(tmp_path / "desk.db")


@pytest.fixture
def ana(where: str) -> Reviewer:
    """Give a reviewer who has the first claim before her."""
    reviewer = Reviewer(desk(where), "Ana")
    reviewer.look()
    return reviewer


def said(where: str) -> list[tuple[str, str]]:
    """Return what is on record as said, and by whom."""
    with Record.open(where).reading() as reading:
        return [(judgement.verdict, judgement.by) for judgement in reading.all_judgements()]


def test_accepting_goes_on_to_the_next_claim(ana: Reviewer, where: str) -> None:
    """One button accepts and shows the next; after the last the page says that all is done."""
    seen = []
    for _ in range(CLAIMS):
        seen.append(ana.claim)
        ana.say("accept")
        assert sum(ana.tally()[:4]) == ana.tally()[4] == CLAIMS
    assert len(set(seen)) == CLAIMS
    assert "Every claim of this queue is judged: 5 accepted" in ana.page
    assert said(where) == [("accept", "Ana")] * CLAIMS


def test_every_word_counts_where_it_belongs(ana: Reviewer) -> None:
    """Accepted, corrected, struck and pending are all there are, whatever is said and taken back."""
    assert ana.tally() == (0, 0, 0, 5, 5)
    ana.say("accept")
    assert ana.tally() == (1, 0, 0, 4, 5)
    ana.say("strike")
    assert ana.tally() == (1, 0, 1, 3, 5)
    ana.say("correct", field="speaker", value="the mayor of Ohrid")
    assert ana.tally() == (1, 1, 1, 2, 5)
    ana.say("note", note="ask the desk in Skopje")
    assert ana.tally() == (1, 1, 1, 2, 5)
    for left in ((1, 1, 1, 2, 5), (1, 0, 1, 3, 5), (1, 0, 0, 4, 5), (0, 0, 0, 5, 5)):
        ana.say("undo")
        assert ana.tally() == left


def test_undo_leads_back_to_the_claim(ana: Reviewer) -> None:
    """What was taken back is looked at again."""
    first = ana.claim
    ana.say("strike")
    assert ana.claim != first
    ana.say("undo")
    assert ana.claim == first


def test_a_field_is_corrected_in_place(ana: Reviewer) -> None:
    """The claim stays at hand and says at once what it was corrected to."""
    ana.look(at_meeting(ana))
    claim = ana.claim
    ana.say("correct", field="place", value="Skopje")
    assert ana.claim == claim
    assert "Skopje" in re.sub("<[^>]+>", "", ana.page)
    assert "corrected" in ana.page


def at_meeting(reviewer: Reviewer) -> str:
    """Return the address of the first meeting of the queue."""
    return f"/review?kind=meeting&at={first_of(reviewer, 'meeting')}"


def first_of(reviewer: Reviewer, kind: str) -> str:
    """Return the id of the first claim of a kind."""
    reviewer.look(f"/review?kind={kind}")
    return reviewer.claim


def test_what_does_not_fit_is_said_beside_what_was_typed(ana: Reviewer, where: str) -> None:
    """A day that is none is not put on record; what was typed is still there to be put right."""
    ana.look(at_meeting(ana))
    answer = ana.send("correct", field="when", value="last Tuesdayish")
    assert answer.status_code == 400
    assert "last Tuesdayish" in answer.text
    assert 'role="alert"' in answer.text
    assert said(where) == []


@pytest.mark.parametrize(
    ("verdict", "fields"),
    [("correct", {"field": "format", "value": "talks", "was": "talks"}), ("note", {"note": "  "}), ("shout", {})],
)
def test_nothing_is_put_on_record_that_says_nothing(
    ana: Reviewer, where: str, verdict: str, fields: dict[str, str]
) -> None:
    """A correction to what it says already, an empty note, a verdict that is none."""
    ana.look(at_meeting(ana))
    form = ana.form("accept")
    answer = ana.client.post(form.action, data=form.fields | {"verdict": verdict} | fields)
    assert answer.status_code == 400
    assert said(where) == []


def test_claims_are_put_together_and_kept_apart(ana: Reviewer, where: str) -> None:
    """What is near to a claim is offered to be the same; what was put together, to be taken apart."""
    ana.look(at_meeting(ana))
    claim, address = ana.claim, query_of(at_meeting(ana))
    assert address["kind"] == ["meeting"]
    other = first_other(ana, f"/review?at={claim}&panel=same")
    ana.say("same", other=other)
    assert ana.claim == claim
    assert "one event" in ana.page
    assert first_other(ana, f"/review?at={claim}&panel=different") == other
    ana.say("different", other=other)
    assert [verdict for verdict, _ in said(where)] == ["same", "different"]


def first_other(reviewer: Reviewer, address: str) -> str:
    """Return the first claim that a panel offers."""
    reviewer.look(address)
    found = re.search(r'name="other" value="([^"]+)"', reviewer.page)
    assert found, reviewer.page
    return found[1]


def test_a_reviewer_is_asked_for_a_name_once(where: str) -> None:
    """Without a name nothing can be said; a name is kept in the browser, and stands beside the word."""
    with TestClient(desk(where), base_url="http://127.0.0.1:8321") as client:
        page = client.get("/review").text
        assert "Your name" in page
        assert 'data-key="a"' not in page
        token = re.search(r'name="token" value="([^"]+)"', page)
        assert token
        bare = {"token": token[1], "verdict": "accept", "claim": "x"}
        assert client.post("/review", data=bare).status_code == 400
        assert client.post("/review/name", data={"token": token[1], "name": " \n "}).status_code == 400
        named = client.post("/review/name?kind=meeting", data={"token": token[1], "name": "Zoë  Μαρία"})
        assert named.url.path == "/review"
        assert named.url.query == b"kind=meeting"
        assert "Zoë Μαρία reviews" in named.text
        assert "Your name" not in client.get("/review").text


def test_the_name_may_come_from_the_start(where: str) -> None:
    """Where the page was started by somebody, nobody is asked."""
    app = make_app(where, Settings(by="Boris", clock=lambda: START))
    with TestClient(app, base_url="http://127.0.0.1:8321") as client:
        assert "Boris reviews" in client.get("/review").text


def test_who_comes_second_is_told_what_the_first_did(where: str) -> None:
    """A claim that another has just struck: both words are safe, and the page says how to go on."""
    app = desk(where)
    ana, boris = Reviewer(app, "Ana"), Reviewer(app, "Boris Hart")
    ana.look()
    boris.look()
    assert ana.claim == boris.claim
    boris.say("strike")
    answer = ana.send("accept")
    assert answer.status_code == 409
    assert "struck by Boris Hart" in answer.text
    assert "not put on record" in answer.text
    assert said(where) == [("strike", "Boris Hart")]
    again = re.search(r'href="([^"]+)"[^>]*data-key="k"', answer.text)
    assert again
    ana.look(again[1].replace("&amp;", "&"))
    ana.say("accept")
    assert said(where) == [("strike", "Boris Hart"), ("accept", "Ana")]


def test_what_was_typed_is_not_lost_when_another_was_faster(where: str) -> None:
    """The page says what one would have said, and one button says it all the same."""
    app = desk(where)
    ana, boris = Reviewer(app, "Ana"), Reviewer(app, "Boris")
    claim = first_of(ana, "meeting")
    ana.look(f"/review?at={claim}")
    boris.look(f"/review?at={claim}")
    boris.say("accept")
    answer = ana.send("correct", field="place", value="Skopje, in the old mill")
    assert answer.status_code == 409
    assert "Skopje, in the old mill" in answer.text
    ana.page = answer.text
    ana.say("correct")
    assert said(where) == [("accept", "Boris"), ("correct", "Ana")]
    assert "Skopje, in the old mill" in ana.page


def test_one_does_not_take_back_what_another_has_judged_since(where: str) -> None:
    """An undo is a word too: it is not put over what came after the word that it takes back."""
    app = desk(where)
    ana, boris = Reviewer(app, "Ana"), Reviewer(app, "Boris")
    claim = first_of(ana, "meeting")
    ana.look(f"/review?at={claim}")
    ana.say("accept")
    boris.look(f"/review?at={claim}")
    boris.say("strike")
    answer = ana.send("undo")
    assert answer.status_code == 409
    assert "struck by Boris" in answer.text


def test_a_button_that_is_pressed_twice_says_it_once(ana: Reviewer, where: str) -> None:
    """The second press goes on as the first did."""
    assert [ana.send("accept").status_code for _ in range(2)] == [303, 303]
    assert said(where) == [("accept", "Ana")]


def test_articles_that_come_are_in_the_queue_when_it_is_begun_anew(tmp_path: Path) -> None:
    """Who goes on keeps the order at hand; who begins again sees what is new."""
    record = open_record(tmp_path, gazette())
    reviewer = Reviewer(desk(str(tmp_path / "desk.db")), "Ana")
    reviewer.look()
    assert reviewer.tally()[4] == 3
    from accord.desk.ledger.adding import record_extraction
    from table import courier

    record_extraction(record, courier(), START)
    reviewer.look(f"/review?at={reviewer.claim}")
    assert reviewer.tally()[4] == 3
    reviewer.look()
    assert reviewer.tally()[4] == 5


def test_the_page_says_why_a_claim_is_looked_at_and_why_the_machine_made_it(ana: Reviewer) -> None:
    """Concerns, the rule, the words by field, the chain."""
    ana.look(f"/review?kind=meeting&at={ana.claim}")
    claims = []
    for _ in range(CLAIMS):
        claims.append(ana.page)
        found = re.search(r'href="([^"]+)" data-swap data-key="j"', ana.page)
        if not found:
            break
        ana.look(found[1].replace("&amp;", "&"))
    hedged = next(page for page in claims if "hedged" in page)
    assert "from a source without a name: a European diplomat" in hedged
    assert "test-meeting" in hedged
    assert "Lake Gazette" in hedged
    assert "not named" in hedged


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/review?at=nothing", 404, "no claim that stands"),
        ("/review?kind=rumour", 400, "no kind of claim"),
        ("/review?most=0", 400, "no number of claims"),
        ("/review?most=99999", 400, "no number of claims"),
        ("/review?process=Nowhere", 400, "no negotiation is called"),
        ("/review?since=soon", 400, "not a day"),
        ("/review?at=" + "x" * 400, 400, "characters"),
    ],
)
def test_a_plain_page_says_what_to_do(ana: Reviewer, address: str, status: int, words: str) -> None:
    """What cannot be asked is answered in words, not with a fault."""
    answer = ana.client.get(address)
    assert answer.status_code == status
    assert words in answer.text.casefold()


def test_an_empty_record_says_how_to_begin(tmp_path: Path) -> None:
    """No claim, no fault."""
    Record.create(str(tmp_path / "empty.db")).close()
    reviewer = Reviewer(desk(str(tmp_path / "empty.db")), "Ana")
    assert "accord add" in reviewer.look()


def test_looking_writes_nothing(ana: Reviewer, where: str) -> None:
    """Pages are read as often as one likes; only a form writes."""
    with Record.open(where).reading() as reading:
        before = list(reading.ledger())
    for address in ("/review", f"/review?at={ana.claim}&panel=same", "/review?verdict=accept&claim=" + ana.claim):
        ana.look(address)
    with Record.open(where).reading() as reading:
        assert list(reading.ledger()) == before


@pytest.fixture
def queue(where: str) -> Iterator[Queue]:
    """Give the queue of a record."""
    record = Record.open(where)
    yield Queue.open(record, Sought(limit=300))
    record.close()


def test_the_keys_of_every_way_to_judge_are_on_the_page(ana: Reviewer, queue: Queue) -> None:
    """Keys that nobody is told of are no keys: each stands on its button."""
    for claim in queue.order:
        page = ana.look(f"/review?at={claim}")
        keys = set(re.findall(r"<kbd>(\w)</kbd>", page))
        assert {"a", "x", "c", "n"} < keys
        kind = re.search(r'class="kicker">(\w+)', page)
        assert kind
        assert ({"s", "d"} <= keys) == (kind[1] in ("meeting", "agreement"))
        at = queue.order.index(claim)
        assert ("k" in keys, "j" in keys) == (at > 0, at + 1 < len(queue.order))
