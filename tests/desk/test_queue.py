"""The queue of claims: whatever is said by whom, its counts are those of the record, and its order stays."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.desk.review.correcting import entries_of
from accord.desk.review.judging import OvertakenError, Seen, Word
from accord.desk.review.queue import Queue, Queues
from accord.errors import UsageError
from accord.record.store import Record
from accord.terms.kept import Sought
from table import START, Clock, analyst, gazette, open_record

ALL = Sought(limit=300)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["Ana", "Boris"]),
        st.sampled_from(["accept", "strike", "correct", "note", "undo"]),
        st.integers(0, 4),
    ),
    max_size=12,
)


@settings(max_examples=15, deadline=None)
@given(STEPS)
def test_the_counts_are_those_of_the_record(steps: list[tuple[str, str, int]]) -> None:
    """A queue that followed every word counts as one that is opened anew; nothing said through it is lost."""
    with TemporaryDirectory() as folder:
        record = open_record(Path(folder))
        queue, clock, said = Queue.open(record, ALL), Clock(), 0
        order = queue.order
        for by, verdict, at in steps:
            seat = queue.seat(order[at], by)
            said += _say(queue, seat.back.judgement.id if seat.back else None, (by, verdict, order[at]), clock)
            looked = queue.seat(order[at], by)
            assert looked.tally == Queue.open(record, ALL).seat(order[at], by).tally
            assert looked.tally.all == len(order)
        assert queue.order == order
        with record.reading() as reading:
            assert len(reading.all_judgements()) == said
        record.close()


def _say(queue: Queue, back: str | None, said: tuple[str, str, str], clock: Clock) -> int:
    """Say something as a page would; return whether anything was said."""
    by, verdict, claim = said
    seat = queue.seat(claim, by)
    match verdict:
        case "undo":
            if seat.back is None or back is None:
                return 0
            word, seen = Word("undo", (back,)), seat.back.seen
        case "correct":
            word, seen = Word("correct", (claim,), "hedge", "perhaps"), seat.seen
        case "note":
            word, seen = Word("note", (claim,), note="look again"), seat.seen
        case _:
            word, seen = Word("accept" if verdict == "accept" else "strike", (claim,)), seat.seen
    queue.say(word, analyst(by, clock), seen=seen)
    return 1


def test_what_was_not_seen_is_not_overruled(tmp_path: Path) -> None:
    """The check is made where the word is written: what came between is told, the oldest first."""
    record = open_record(tmp_path)
    queue, clock = Queue.open(record, ALL), Clock()
    claim = queue.order[0]
    seen = queue.seat(claim, "Ana").seen
    first = queue.say(Word("note", (claim,), note="one"), analyst("Boris", clock), seen=seen)
    second = queue.say(Word("strike", (claim,)), analyst("Boris", clock), seen=Seen(claim, first.id))
    with pytest.raises(OvertakenError) as told:
        queue.say(Word("accept", (claim,)), analyst("Ana", clock), seen=seen)
    assert [judgement.id for judgement in told.value.said] == [first.id, second.id]
    assert "Boris" in str(told.value)


def test_an_undo_of_what_was_said_is_seen_too(tmp_path: Path) -> None:
    """A claim that was struck and is pending again is not what was shown."""
    record = open_record(tmp_path)
    queue, clock = Queue.open(record, ALL), Clock()
    claim = queue.order[0]
    seen = queue.seat(claim, "Ana").seen
    struck = queue.say(Word("strike", (claim,)), analyst("Boris", clock), seen=seen)
    queue.say(Word("undo", (struck.id,)), analyst("Boris", clock), seen=Seen(claim, struck.id))
    with pytest.raises(OvertakenError):
        queue.say(Word("accept", (claim,)), analyst("Ana", clock), seen=seen)


def test_many_words_at_once_are_all_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than are looked at one by one: then every claim is looked at again."""
    monkeypatch.setattr("accord.desk.review.queue.MOST_NEWS", 8)
    record = open_record(tmp_path)
    queue, clock = Queue.open(record, ALL), Clock()
    boris = analyst("Boris", clock)
    other = Queue.open(record, ALL)
    for number in range(10):
        claim = other.order[number % 2]
        with record.reading() as reading:
            seen = Seen.now(reading, claim)
        other.say(Word("note", (claim,), note=f"note {number}"), boris, seen=seen)
    other.say(Word("accept", (other.order[4],)), boris, seen=Seen(other.order[4]))
    assert queue.seat(queue.order[0], "Ana").tally == other.seat(queue.order[0], "Ana").tally
    assert queue.seat(queue.order[0], "Ana").tally.accepted == 1


def test_queues_are_shared_and_the_oldest_forgotten(tmp_path: Path) -> None:
    """All who ask for the same claims sit at one queue; begun anew it is the same until it is done or articles come."""
    open_record(tmp_path, gazette()).close()
    queues = Queues(str(tmp_path / "desk.db"))
    first = queues.queue(ALL)
    assert queues.queue(ALL) is first
    assert queues.queue(ALL, anew=True) is first
    for most in range(1, 20):
        queues.queue(Sought(limit=most))
    assert queues.queue(ALL) is not first


def test_a_claim_outside_the_queue_can_be_judged(tmp_path: Path) -> None:
    """It has no number, and the first that nobody judged comes after it."""
    record = open_record(tmp_path)
    meetings, every = Queue.open(record, Sought(kinds=("meeting",), limit=9)), Queue.open(record, ALL)
    outside = next(claim for claim in every.order if claim not in meetings.order)
    seat = meetings.seat(outside, "Ana")
    assert (seat.place, seat.before, seat.after) == (None, None, meetings.order[0])
    with pytest.raises(UsageError, match="no claim that stands"):
        meetings.seat("nothing", "Ana")


def test_what_stands_in_a_field_is_what_one_would_type(tmp_path: Path) -> None:
    """Sent back as it is, it changes nothing: every field of every claim reads back to what it says."""
    record = open_record(tmp_path)
    queue = Queue.open(record, ALL)
    for claim in queue.order:
        ground = queue.seat(claim, "Ana").matter.ground
        for entry in entries_of(ground):
            if not entry.typed or entry.field == "speaker":
                continue
            queue.say(Word("correct", (claim,), entry.field, entry.typed), analyst(), seen=_now(record, claim))
            after = queue.seat(claim, "Ana").matter.ground
            assert next(each.typed for each in entries_of(after) if each.field == entry.field) == entry.typed
            assert entry.typed in entry.choices or not entry.choices


def _now(record: Record, claim: str) -> Seen:
    with record.reading() as reading:
        return Seen.now(reading, claim)


def test_a_new_article_makes_a_queue_old(tmp_path: Path) -> None:
    """Its order stays for who goes on; begun anew it has the new claims."""
    from accord.desk.ledger.adding import record_extraction
    from table import courier

    open_record(tmp_path, gazette()).close()
    queues = Queues(str(tmp_path / "desk.db"))
    first = queues.queue(ALL)
    record_extraction(queues.record, courier(), START)
    assert queues.queue(ALL) is first
    assert len(queues.queue(ALL, anew=True).order) == 5
