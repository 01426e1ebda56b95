"""What is too little for a line, and how much is left out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from accord.resolve.processes import find_processes
from accord.terms.judgement import Judgement
from accord.view.brief import fold_brief
from accord.view.enough import says_enough
from newsroom import Story, days

TEXT = (
    "Greece and Turkey met on Monday. Greece wants maps of the strait. Turkey wants peace, which the coast guard held "
    "in vain. The war must end before the talks. The maps must be printed before the ministers meet. It was their "
    "first accord in years."
)


def _talks(story):
    story.meeting("Greece and Turkey met on Monday", "Greece", "Turkey", when=days("2004-03-15"))
    (talks,) = fold_brief(find_processes([story.done()])).negotiations
    return talks


@pytest.mark.parametrize(
    ("content", "shown"), [("maps of the strait", 1), ("peace", 0), ("which the coast guard held", 0)]
)
def test_a_position_that_says_nothing_alone_is_left_out(content, shown):
    story = Story(TEXT)
    story.position(content, "Greece", "supports")
    talks = _talks(story)
    assert len(talks.issues) == shown
    assert talks.left_out == 1 - shown


@pytest.mark.parametrize(
    ("text", "stance", "content", "shown"),
    [
        ("Greece agreed to refrain from flights over the strait.", "agreed", "flights over the strait", 0),
        ("Greece is ready to give up its claim to the strait.", "ready", "its claim to the strait", 0),
        ("Neither Greece nor Turkey wants more flights over it.", "wants", "more flights over it", 0),
        ("Greece dropped its demand for the strait.", "dropped", "its demand for the strait", 0),
        ("Greece agreed to flights over the strait.", "agreed", "flights over the strait", 1),
        ("Greece wants no more flights over the strait.", "wants", "no more flights over the strait", 1),
    ],
)
def test_a_stance_that_a_word_turns_round_is_left_out(text, stance, content, shown):
    story = Story(f"{text} Greece and Turkey met on Monday.")
    position = story.position(content, "Greece", "supports")
    story.claims[-1] = replace(
        position, evidence=(story.words(text), story.words(stance, "stance"), position.evidence[1])
    )
    assert len(_talks(story).issues) == shown


@pytest.mark.parametrize(("confidence", "shown"), [(None, 1), (0.9, 1), (0.4, 1), (0.39, 0)])
def test_a_position_likelier_wrong_than_right_is_left_out(confidence, shown):
    story = Story(TEXT)
    story.claims.append(replace(story.position("maps of the strait", "Greece", "supports"), confidence=confidence))
    del story.claims[0]
    talks = _talks(story)
    assert (len(talks.issues), talks.left_out) == (shown, 1 - shown)


@pytest.mark.parametrize(("confidence", "shown"), [(None, 1), (0.6, 1), (0.59, 0)])
def test_a_step_likelier_wrong_than_right_is_left_out(confidence, shown):
    story = Story(TEXT)
    step = story.precondition("The maps must be printed", "the ministers meet")
    story.claims[-1] = replace(step, confidence=confidence)
    talks = _talks(story)
    assert (len(talks.steps), talks.left_out) == (shown, 1 - shown)


@pytest.mark.parametrize(("confidence", "shown"), [(None, 1), (0.35, 1), (0.34, 0)])
def test_a_meeting_likelier_wrong_than_right_is_left_out(confidence, shown):
    story = Story(TEXT)
    (talks,) = _told(story, confidence)
    assert (len(talks.happened), talks.left_out) == (shown, 1 - shown)


def test_one_sure_telling_of_a_meeting_is_enough():
    unsure = Story(TEXT, on="2004-03-17")
    sure = Story("Greece and Turkey met on Monday, both said.")
    (talks,) = _told(unsure, 0.2, beside=_met(sure, 0.6))
    (line,) = talks.happened
    assert (len(line.grounds), talks.left_out) == (2, 0)


def _met(story, confidence):
    meeting = story.meeting("Greece and Turkey met on Monday", "Greece", "Turkey", when=days("2004-03-15"))
    story.claims[-1] = replace(meeting, confidence=confidence)
    return story.done()


def _told(story, confidence, *, beside=None):
    articles = [_met(story, confidence), *([beside] if beside else [])]
    return fold_brief(find_processes(articles)).negotiations


def test_what_an_analyst_accepts_is_told_however_unsure_the_judge_was():
    story = Story(TEXT)
    story.claims[-1:] = [replace(story.position("maps of the strait", "Greece", "supports"), confidence=0.3)]
    (process,) = find_processes([story.done()])
    (ground,) = process.grounds
    accepted = Judgement("accept", (ground.id,), "Ana", datetime(2004, 3, 25, tzinfo=UTC))
    assert [says_enough(each) for each in (ground, replace(ground, judgements=(accepted,)))] == [False, True]


def test_a_position_of_an_unnamed_source_of_no_side_is_left_out():
    story = Story(TEXT)
    story.actor("a diplomat", "unnamed")
    story.position("maps of the strait", "a diplomat", "supports")
    assert (_talks(story).issues, _talks(story).left_out) == ((), 1)


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [("The war must end", "the talks", 0), ("The maps must be printed", "the ministers meet", 1)],
)
def test_a_step_needs_words_that_mean_something(first, then, shown):
    story = Story(TEXT)
    story.precondition(first, then)
    talks = _talks(story)
    assert (len(talks.steps), talks.left_out) == (shown, 1 - shown)


def test_an_agreement_of_nobody_is_left_out():
    story = Story(TEXT)
    story.agreement("first accord in years", status="agreed")
    assert _talks(story).left_out == 1


def test_an_opinion_shared_is_no_agreement():
    story = Story(TEXT + " Both agreed that the maps were old.")
    story.agreement("agreed that the maps were old", "Greece", "Turkey", status="agreed")
    assert _talks(story).left_out == 1


def test_nothing_has_happened_after_it_was_reported():
    story = Story(TEXT, on="2004-03-14")
    talks = _talks(story)
    assert talks.happened == ()
    assert talks.left_out == 1


def test_an_announced_day_is_not_the_day_of_a_meeting_that_names_none():
    announced = Story("Greece and Turkey are to meet in Geneva on 18 March.", on="2004-03-15")
    announced.meeting(
        announced.text, "Greece", "Turkey", status="scheduled", when=days("2004-03-18", said="18 March"), place="Geneva"
    )
    held = Story("Talks of Greece and Turkey in Geneva are over.", on="2004-03-21")
    held.meeting(held.text, "Greece", "Turkey", place="Geneva")
    (talks,) = fold_brief(find_processes([announced.done(), held.done()])).negotiations
    (line,) = talks.happened
    assert line.when is None
    assert [ground.article.published.day for ground in line.grounds] == [21, 15]


def test_the_same_words_stand_under_one_issue():
    story = Story(TEXT)
    for issue in ("territory", "procedure"):
        story.position("maps of the strait", "Greece", "supports", on=issue)
    assert [issue.code for issue in _talks(story).issues] == ["territory"]


@pytest.mark.parametrize(
    ("wide", "on", "part", "other", "told"),
    [
        ("wants maps of the strait", "territory", "maps of the strait", "territory", ["territory"]),
        ("Greece wants maps of the strait", "territory", "the strait", "procedure", ["territory"]),
        ("Greece wants maps of the strait", "territory", "the strait", "sanctions", ["sanctions", "territory"]),
        ("maps of the strait", "territory", "maps of the strait", "sanctions", ["territory"]),
    ],
)
def test_part_of_the_words_of_a_stand_is_no_other_stand_unless_on_an_issue_of_its_own(wide, on, part, other, told):
    story = Story(TEXT)
    story.position(wide, "Greece", "supports", on=on)
    story.position(part, "Greece", "supports", on=other)
    assert sorted(issue.code for issue in _talks(story).issues) == told
