"""What becomes of claims by the analyst's word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from accord.resolve.judging import find_heirs, find_judged_ties, judge
from accord.resolve.processes import find_processes
from accord.terms.claim import Participant, Place
from accord.terms.judgement import Judgement
from accord.terms.verdicts import in_force, last_words, state_of
from accord.terms.wire import claim_id
from newsroom import Story, days

TEXT = (
    "Serbia and Kosovo met in Ohrid on 18 March. Serbia backs the association of municipalities. "
    "Kosovo opposes the association of municipalities."
)
START = datetime(2023, 3, 20, 9, 0, tzinfo=UTC)


def _story():
    story = Story(TEXT, on="2023-03-19")
    story.meeting("Serbia and Kosovo met in Ohrid", "Serbia", "Kosovo", when=days("2023-03-18"), place="Ohrid")
    story.position("the association of municipalities", "Serbia", "supports", on="governance")
    story.actor("Albin Kurti", "person", "Kosovo", also="Kurti")
    return story


def _grounds():
    (process,) = find_processes([_story().done()])
    return process.grounds


def _word(verdict, *about, at=0, by="Ana", field=None, value=None, note=None):
    return Judgement(verdict, about, by, START + timedelta(minutes=at), field, value, note)


MEETING, POSITION = (ground.id for ground in _grounds())


def test_a_correction_changes_the_field_and_keeps_the_id():
    place = _word("correct", MEETING, field="place", value='{"name": "Skopje", "country": "MK"}')
    meeting = judge(_grounds(), [place]).grounds[0]
    assert meeting.claim.place == Place("Skopje", "MK")
    assert meeting.id == MEETING
    assert meeting.judgements == (place,)
    assert state_of(meeting.judgements) == "corrected"


def test_a_corrected_participant_is_found_by_name_or_stands_for_itself():
    who = '[{"actor": "Serbia", "as": "party"}, {"actor": "Kurti", "as": "party"}, {"actor": "Norway", "as": "host"}]'
    meeting = judge(_grounds(), [_word("correct", MEETING, field="participants", value=who)]).grounds[0]
    assert [p.actor for p in meeting.claim.participants] == ["a1", "a3", "Norway"]
    assert meeting.side("a3") == "Kosovo"
    assert meeting.claim.participants[2] == Participant("Norway", "host")
    assert meeting.figure("Norway").kind == "state"


def test_a_person_whom_the_article_does_not_name_comes_with_a_side():
    who = '[{"actor": "Serbia", "as": "party"}, {"actor": "Miroslav Lajcak (EU)", "as": "mediator"}]'
    (meeting, _) = judge(_grounds(), [_word("correct", MEETING, field="participants", value=who)]).grounds
    lajcak = meeting.claim.participants[1].actor
    assert (meeting.figure(lajcak).name, meeting.side(lajcak)) == ("Miroslav Lajcak", "European Union")


def test_what_is_struck_counts_no_more_and_is_kept():
    judged = judge(_grounds(), [_word("strike", POSITION, note="a misreading")])
    assert [ground.id for ground in judged.grounds] == [MEETING]
    assert judged.struck[0].judgements[0].note == "a misreading"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("place", '"Skopje"'),
        ("status", '"held"'),
        ("nonsense", "1"),
        ("evidence", "[]"),
        ("place", "{"),
        ("participants", "[]"),
        ("when", '{"start": null, "end": null, "granularity": "day", "said": "", "rule": ""}'),
        ("when", '{"start": "2023-03-18", "end": "2023-03-17", "granularity": "day", "said": "", "rule": ""}'),
    ],
)
def test_a_correction_that_does_not_fit_is_named_and_changes_nothing(field, value):
    wrong = _word("correct", MEETING, field=field, value=value)
    judged = judge(_grounds(), [wrong])
    assert judged.grounds[0].claim == _grounds()[0].claim
    assert [fault for fault, _ in judged.faults] == [wrong]
    assert judged.faults[0][1]


def test_an_undo_takes_back_and_an_undo_of_it_gives_back():
    strike = _word("strike", POSITION)
    undo = _word("undo", strike.id, at=1)
    again = _word("undo", undo.id, at=2)
    assert in_force([strike]) == (strike,)
    assert in_force([strike, undo]) == (undo,)
    assert in_force([strike, undo, again]) == (strike, again)
    assert len(judge(_grounds(), [strike, undo]).grounds) == 2
    assert len(judge(_grounds(), [strike, undo, again]).grounds) == 1


STEPS = {
    "accept": (_word("accept", MEETING), "accepted"),
    "accept, correct": (_word("correct", MEETING, at=1, field="status", value='"ongoing"'), "corrected"),
    "accept, correct, strike": (_word("strike", MEETING, at=2), "struck"),
    "accept, correct, strike, accept": (_word("accept", MEETING, at=3), "corrected"),
}


def test_the_last_word_on_a_matter_counts():
    said = []
    for judgement, state in STEPS.values():
        said.append(judgement)
        assert state_of(last_words(said)) == state


def test_the_last_of_two_analysts_has_the_word():
    said = [_word("accept", MEETING, by="Ben", at=5), _word("strike", MEETING, by="Ana", at=9)]
    assert [judgement.by for judgement in last_words(said)] == ["Ana"]


def test_a_later_correction_of_one_field_leaves_the_others():
    first = _word("correct", MEETING, field="place", value="null")
    second = _word("correct", MEETING, field="status", value='"ongoing"', at=1)
    third = _word("correct", MEETING, field="status", value='"cancelled"', at=2)
    (meeting, _) = judge(_grounds(), [first, second, third]).grounds
    assert (meeting.claim.place, meeting.claim.status) == (None, "cancelled")


def test_notes_all_stay():
    said = [_word("note", MEETING, note="asked the embassy"), _word("note", MEETING, at=1, note="confirmed")]
    assert judge(_grounds(), said).grounds[0].judgements == tuple(said)


def test_same_and_different_become_ties_that_outweigh_all_others():
    said = [_word("same", "b", "a"), _word("different", "a", "c", by="Ben", note="two weeks apart")]
    one, two = find_judged_ties(said)
    assert (one.one, one.other, one.weight, one.reason) == ("a", "b", 1000, "Ana says that they are one")
    assert (two.weight, two.reason) == (-1000, "Ben says that they are two: two weeks apart")


def test_the_last_word_on_a_pair_counts_in_either_order():
    (tie,) = find_judged_ties([_word("same", "a", "b"), _word("different", "b", "a", at=1)])
    assert tie.weight == -1000


def test_a_reading_anew_passes_judgements_on():
    old = _grounds()
    newer = replace(old[0].claim, level="leaders", rule="better-meeting")
    ids = [(claim_id(newer, old[0].article), newer), (POSITION, old[1].claim)]
    heirs = find_heirs([(ground.id, ground.claim) for ground in old], ids)
    assert heirs == {MEETING: ids[0][0]}
    said = [_word("correct", MEETING, field="place", value='{"name": "Skopje"}')]
    judged = judge([replace(old[0], claim=newer), old[1]], said, heirs=heirs)
    assert judged.grounds[0].claim.place == Place("Skopje")
    assert judged.grounds[0].id == ids[0][0]
    assert MEETING in judged.grounds[0].judgements[0].about, "it shows that it was carried"


def test_a_claim_of_another_kind_or_of_other_words_is_no_heir():
    meeting, position = _grounds()
    moved = replace(position.claim, stance="opposes", evidence=(replace(position.claim.passage, start=0, end=6),))
    assert find_heirs([("old", position.claim)], [("new", meeting.claim), ("other", moved)]) == {}


def test_the_likest_claim_inherits_and_each_only_once():
    story = _story()
    alike = story.position("the association of municipalities", "Kosovo", "opposes", on="governance")
    _, position = _grounds()
    newer = [("for", replace(position.claim, condition="by May")), ("against", alike)]
    older = [("one", position.claim), ("two", replace(alike, holder="a3"))]
    assert find_heirs(older, newer) == {"one": "for", "two": "against"}
    assert find_heirs(older[:1], newer) == {"one": "for"}


def test_what_another_side_thinks_in_the_same_sentence_is_no_heir():
    story = Story("Serbia backs an association and Kosovo opposes a vote.")
    whole = story.words("Serbia backs an association and Kosovo opposes a vote")
    one = story.position("an association", "Serbia", "supports", on="governance")
    other = story.position("a vote", "Kosovo", "opposes", on="elections")
    one, other = (replace(claim, evidence=(whole, *claim.evidence[1:])) for claim in (one, other))
    assert find_heirs([("one", one)], [("other", other)]) == {}
    assert find_heirs([("one", one)], [("wider", replace(one, content="an association of towns"))]) == {"one": "wider"}
    assert find_heirs([("one", one)], [("turned", replace(one, stance="opposes"))]) == {"one": "turned"}


def test_an_heir_is_told_by_its_words_where_the_ids_of_actors_moved():
    meeting = _grounds()[0].claim
    moved = replace(meeting, participants=(Participant("a8"), Participant("a9")), rule="better")
    assert find_heirs([("old", meeting)], [("new", moved)]) == {"old": "new"}


VALUES = {"place": ['{"name": "Skopje"}', "null", "[]"], "status": ['"ongoing"', '"denied"'], "hedge": ['"perhaps"']}


@some.composite
def _said(draw):
    """A day of several analysts: judgements on two claims, some of them undone, some of the undos too."""
    said = []
    for minute in range(draw(some.integers(1, 12))):
        verdict = draw(some.sampled_from(["accept", "strike", "correct", "note", "same", "different", "undo"]))
        by, claim = draw(some.sampled_from(["Ana", "Ben"])), draw(some.sampled_from([MEETING, POSITION]))
        at = minute if draw(some.booleans()) else 0
        if verdict == "correct":
            field = draw(some.sampled_from(sorted(VALUES)))
            said.append(_word(verdict, claim, at=at, by=by, field=field, value=draw(some.sampled_from(VALUES[field]))))
        elif verdict == "undo":
            said += [_word(verdict, draw(some.sampled_from(said)).id, at=at, by=by)] if said else []
        elif verdict in ("same", "different"):
            said.append(_word(verdict, MEETING, POSITION, at=at, by=by))
        else:
            said.append(_word(verdict, claim, at=at, by=by))
    return said


@settings(max_examples=200, deadline=None)
@given(_said(), some.randoms(use_true_random=False))
def test_the_order_in_which_judgements_come_makes_no_difference(said, chance):
    shuffled, grounds = [*said, *said[:3]], list(_grounds())
    chance.shuffle(shuffled)
    chance.shuffle(grounds)
    one, other = judge(_grounds(), said), judge(grounds, shuffled)
    assert {g.id: (g, g.judgements) for g in one.grounds} == {g.id: (g, g.judgements) for g in other.grounds}
    assert {ground.id for ground in one.struck} == {ground.id for ground in other.struck}
    assert find_judged_ties(said) == find_judged_ties(shuffled)


@settings(max_examples=200, deadline=None)
@given(_said())
def test_every_claim_stands_in_one_way_and_undoing_all_leaves_nothing(said):
    judged = judge(_grounds(), said)
    assert len(judged.grounds) + len(judged.struck) == 2
    undone = [*said, *(_word("undo", one.id, at=60) for one in in_force(said) if one.verdict != "undo")]
    assert {word.verdict for word in in_force(undone)} <= {"undo"}
    assert judge(_grounds(), undone).grounds == _grounds()


@pytest.mark.parametrize(("kind", "by"), list(product(["accept", "strike"], ["Ana", "Ben"])))
def test_the_id_of_a_judgement_is_all_that_it_says(kind, by):
    assert _word(kind, MEETING, by=by).id == _word(kind, MEETING, by=by).id
    assert _word(kind, MEETING, by=by).id != _word(kind, POSITION, by=by).id
