"""The analyst's word on both databases: judged, taken back, read anew, and who is who."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accord.desk.ledger.adding import record_extraction
from accord.desk.own.declaring import Parties, add_own_claim, declare_process, list_processes
from accord.desk.review.judging import Word, judge_on_record
from accord.desk.review.reviewing import Review
from accord.desk.views.choice import Choice
from accord.desk.views.identifying import view_identities
from accord.errors import UsageError
from accord.record.store import Record
from accord.resolve.judging.own_words import OwnWord
from accord.terms.kept import Sought
from accord.terms.review import Tally
from table import START, Clock, analyst, courier, gazette


@pytest.fixture
def desk(record: Record) -> Record:
    for extraction in (gazette(), courier()):
        record_extraction(record, extraction, START)
    return record


def test_a_sitting_is_kept(desk: Record) -> None:
    clock = Clock()
    review = Review.open(desk, Sought(), analyst(clock=clock))
    first, second, third = review.order[:3]
    review.say(Word("correct", (first,), "place", "Skopje"))
    review.say(Word("strike", (second,)))
    review.say(Word("accept", (third,)))
    review.undo()
    again = Review.open(desk, Sought(), analyst("Ben", clock))
    assert again.tally == review.tally == Tally(accepted=0, corrected=1, struck=1, pending=3)
    assert [said.by for said in _matter(again, first).ground.judgements] == ["Ana"]


def _matter(review: Review, name: str):
    review.at = review.order.index(name)
    return review.current


def test_words_on_names_are_found_among_all_others(desk: Record) -> None:
    clock = Clock()
    claim = Review.open(desk, Sought(), analyst()).order[0]
    said = [
        judge_on_record(desk, word, analyst(clock=clock))
        for word in (
            Word("accept", (claim,)),
            Word("same", ("Pristina", "Serbia")),
            Word("reliability", ("Lake Gazette",), value="B"),
        )
    ]
    with desk.reading() as snapshot:
        assert [judgement.id for judgement in snapshot.judgements_on_names()] == [said[1].id]
    assert [one.name for one in _sides(desk)] == ["Kosovo"]
    judge_on_record(desk, Word("undo", (said[1].id,)), analyst(clock=clock))
    assert [one.name for one in _sides(desk)] == ["Kosovo", "Serbia"]


def _sides(record: Record):
    return [one for one in view_identities(Choice(record.where)) if one.kind == "state"]


def test_whom_articles_name_is_told_for_days_and_negotiations(desk: Record) -> None:
    declared = declare_process(desk, "Ohrid", Parties(("Serbia", "Pristina")), analyst())
    assert (declared.articles, list_processes(desk)) == (2, (declared,))
    late = view_identities(replace(Choice(desk.where), since=courier().article.published, process="Ohrid"))
    assert sorted((one.name, one.seen.articles) for one in late) == [("Kosovo", 1), ("Serbia", 1)]
    with pytest.raises(UsageError, match="Ohrid"):
        view_identities(replace(Choice(desk.where), process="nothing"))
    with pytest.raises(UsageError, match="Ohrid"):
        Review.open(desk, Sought(process="nothing"), analyst())


def test_a_claim_of_ones_own_belongs_where_it_names_a_side(desk: Record) -> None:
    declare_process(desk, "Ohrid", Parties(("Serbia", "Kosovo")), analyst())
    fields = {"party": "Serbia", "subject_type": "issue", "subject": "governance", "stance": "open"}
    word = OwnWord("position", "They will think about it, I was told.", "Ana", START.date(), fields)
    name = add_own_claim(desk, word, analyst())
    with desk.reading() as snapshot:
        assert name in snapshot.find_claims(Sought(process="Ohrid"))
    assert add_own_claim(desk, word, analyst()) == name, "the same words are one entry"
    with desk.reading() as snapshot:
        assert snapshot.counts()["articles"] == 3
