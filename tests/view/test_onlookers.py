"""Whose words are no stand in a negotiation, and who speaks for nobody in it."""

import pytest

from accord.resolve.processes import find_processes
from accord.view.brief import fold_brief
from newsroom import Story, days

TEXT = "Greece and Turkey met on Monday. There must be maps of the strait, Ana Berg said."
WHO = [
    # the kind of the side, its name, the office of who speaks, and how many stands and voices are told
    ("state", "Greece", "foreign minister", (1, 1)),
    ("state", "Greece", None, (1, 1)),
    ("state", "Greece", "trade economist at a consultancy", (0, 0)),
    ("state", "Greece", "professor and chief negotiator", (1, 1)),
    ("state", "Norway", "foreign minister", (1, 1)),
    ("organisation", "United Nations", "envoy", (1, 1)),
    ("organisation", "Harbour Front", "leader", (1, 1)),
    ("armed_group", "Falcons", "commander", (1, 1)),
    ("organisation", "Tessera", "director", (0, 0)),
    ("organisation", "University of Delphi", "director", (0, 0)),
    ("organisation", "Tessera", "strategist", (0, 0)),
    (None, None, "head of a bank", (0, 0)),
]


@pytest.mark.parametrize(("kind", "side", "role", "told"), WHO)
def test_who_looks_on_takes_no_stand_and_speaks_for_nobody(kind, side, role, told):
    (talks,) = fold_brief(find_processes([_story(kind, side, role).done()])).negotiations
    assert (sum(len(issue.stands) for issue in talks.issues), len(talks.voices)) == told
    assert talks.left_out == 1 - told[0]
    assert [saying.speaker for saying in talks.sayings] == ["Ana Berg"], "what was said is told all the same"


def test_who_meets_takes_part():
    story = _story("organisation", "Tessera", "director")
    story.meeting("Greece and Turkey met", "Tessera", "Greece", when=days("2004-03-16"))
    (talks,) = fold_brief(find_processes([story.done()])).negotiations
    assert len(talks.voices) == 1


def _story(kind, side, role):
    story = Story(TEXT)
    for day in range(10, 16):
        story.meeting("Greece and Turkey met on Monday", "Greece", "Turkey", when=days(f"2004-03-{day}"))
    if side:
        story.actor(side, kind)
    story.actor("Ana Berg", "person", side, role=role)
    story.position("maps of the strait", side or "Ana Berg", "supports", holder="Ana Berg")
    story.statement("There must be maps of the strait", "Ana Berg", quoted=False)
    return story
