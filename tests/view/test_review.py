"""What an analyst looks at first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from accord.resolve.judging import judge
from accord.resolve.processes import find_processes
from accord.terms.claim import Link
from accord.terms.doubt import Doubt
from accord.terms.judgement import Judgement
from accord.terms.process import Event, Ground
from accord.terms.review import Tally
from accord.terms.tie import Tie
from accord.view.review import Beside, find_alike, fold_review, tally_of
from newsroom import Story, days

AT, LATER = datetime(2004, 3, 25, 9, 0, tzinfo=UTC), datetime(2004, 3, 25, 10, 0, tzinfo=UTC)


def _grounds() -> tuple[Ground, ...]:
    """Four reports of meetings: a plain one, a hedged one, one of an unnamed source, and one that denies the first."""
    said = (Link("said", "a delegate", named=False),)
    told = (
        ("Greece and Turkey met in Geneva.", "2004-03-20", {}),
        ("Greece and Turkey may meet in Oslo.", "2004-03-19", {"hedge": "may", "status": "possible", "place": "Oslo"}),
        ("Greece and Turkey met in Bern, a delegate said.", "2004-03-18", {"chain": said, "place": "Bern"}),
        ("Turkey denied that it met Greece in Geneva.", "2004-03-17", {"status": "denied"}),
    )
    stories = []
    for number, (text, on, fields) in enumerate(told):
        story = Story(text, on=on, outlet=f"Outlet {number}", source=f"{number}.txt")
        story.meeting(text, "Greece", "Turkey", when=days("2004-03-16"), **fields)
        stories.append(story.done())
    (process,) = find_processes(stories)
    return tuple(sorted(process.grounds, key=lambda ground: ground.article.source))


PLAIN, HEDGED, UNNAMED, DENIED = _grounds()


def _word(verdict: str, *about: str, field: str | None = None, value: str | None = None) -> Judgement:
    return Judgement(verdict, about, "Ana", AT, field, value)


def _told(matters) -> list[tuple[str, list[str]]]:
    return [(matter.ground.article.outlet, [concern.words for concern in matter.concerns]) for matter in matters]


def test_the_doubtful_comes_first_then_the_latest():
    assert _told(fold_review((HEDGED, PLAIN, UNNAMED), Beside())) == [
        ("Outlet 2", ["from a source without a name: a delegate"]),
        ("Outlet 1", ["hedged: “may”"]),
        ("Outlet 0", []),
    ]


def test_a_position_that_no_view_tells_is_worth_a_look_until_it_is_accepted():
    story = Story("Greece wants maps of the strait.")
    story.claims[-1:] = [replace(story.position("maps of the strait", "Greece", "supports"), confidence=0.3)]
    (process,) = find_processes([story.done()])
    (matter,) = fold_review(process.grounds, Beside())
    assert [concern.words for concern in matter.concerns] == ["confidence 0.3: no view tells it until you accept it"]
    (judged,) = fold_review(judge(process.grounds, [_word("accept", matter.ground.id)]).grounds, Beside())
    assert judged.concerns == ()


@pytest.mark.parametrize("weight", [45, 90])
def test_what_was_merged_by_little_is_worth_a_look(weight):
    event = Event((PLAIN, UNNAMED), (Tie.of(PLAIN.id, UNNAMED.id, weight=weight, reason="the same sides"),))
    (first, _) = fold_review((PLAIN, UNNAMED), Beside((event,)))
    weak = [concern.words for concern in first.concerns if "by little" in concern.words]
    assert weak == (["taken for one event with others by little: the same sides"] if weight < 60 else [])
    assert first.others == (PLAIN,)


def test_what_one_denies_and_another_tells_is_disputed_for_both():
    matters = fold_review((PLAIN, DENIED), Beside((Event((DENIED, PLAIN)),)))
    assert _told(matters) == [
        ("Outlet 0", ["disputed: Outlet 3 has it otherwise"]),
        ("Outlet 3", ["disputed: Outlet 0 has it otherwise"]),
    ]


def test_a_doubt_on_the_words_of_a_claim_is_told():
    doubts = ((PLAIN.article, Doubt("undated", 3, 8, "eece ", "names no day")),)
    elsewhere = ((PLAIN.article, Doubt("undated", 900, 908, "in due c", "names no day")),)
    assert _told(fold_review((PLAIN,), Beside((), doubts))) == [("Outlet 0", ["undated: “eece ” names no day"])]
    assert _told(fold_review((PLAIN,), Beside((), elsewhere))) == [("Outlet 0", [])]


def test_what_was_judged_comes_last_unless_it_does_not_fit():
    misfit = _word("correct", HEDGED.id, field="place", value="[]")
    judged = judge((PLAIN, HEDGED, UNNAMED), [_word("accept", UNNAMED.id), misfit])
    matters = fold_review((*judged.grounds, *judged.struck), Beside(faults=judged.faults))
    assert [matter.ground.id for matter in matters] == [HEDGED.id, PLAIN.id, UNNAMED.id]
    assert matters[0].concerns[0].words.startswith("a correction does not fit: place should be")
    assert matters[0].faults == judged.faults


def test_what_was_judged_in_an_earlier_reading_is_looked_at_again():
    carried = judge((PLAIN,), [_word("accept", "older")], heirs={"older": PLAIN.id})
    (matter,) = fold_review(carried.grounds, Beside())
    assert matter.state == "accepted"
    assert matter.concerns[0].words.startswith("judged in an earlier reading")
    again = judge(
        (PLAIN,), [_word("accept", "older"), replace(_word("accept", PLAIN.id), at=LATER)], heirs={"older": PLAIN.id}
    )
    assert fold_review(again.grounds, Beside())[0].concerns == ()


def test_the_counts_are_parts_of_all():
    assert tally_of(["accepted", "struck", "pending", "pending"]) == Tally(1, 0, 1, 2)
    assert Tally(1, 0, 1, 2).all == 4


def test_the_nearest_claims_of_the_same_sides_are_offered():
    event = Event((PLAIN, DENIED))
    assert find_alike(PLAIN, (PLAIN, HEDGED, UNNAMED, DENIED), event) == tuple(
        sorted((HEDGED, UNNAMED), key=lambda ground: ground.id)
    )
    position = Story("Greece wants a corridor.")
    position.position("a corridor", "Greece", "supports")
    (process,) = find_processes([position.done()])
    assert find_alike(process.grounds[0], (PLAIN, HEDGED), None) == ()
