"""Positions: what is asked, indifferent, supposed or rumoured is no stand; what "it" carries on with is one."""

from __future__ import annotations

import pytest

from accord.terms.claim import Position
from scenes import claims, scene

_TALKS = "Mali and Chad began talks in Accra on Sunday. "


def told(text: str) -> set[tuple[str, str, str]]:
    """Return the positions in a text: the subject, the stance and the words."""
    return {(found.subject, found.stance, found.content) for found in claims(Position, _TALKS + text)}


@pytest.mark.parametrize(
    "text",
    [
        # a question that nobody weighs
        "Chad asked whether the ceasefire would hold after the withdrawal of foreign troops.",
        "Chad said it was not clear whether Mali would accept the peace plan.",
        "Chad's minister refused to say if it would accept the ceasefire.",
        # a report that is denied
        "Chad dismissed as false a report that it had agreed to a ceasefire.",
        "Chad rejected reports that it had accepted the peace plan.",
        "Chad rejects allegations that its troops violated the ceasefire.",
        "Chad dismissed rumours of a prisoner exchange.",
        # the writer's own thoughts, and the words of a plan
        "If no ceasefire is reached, Chad would lose its access to the port and could call an election.",
        "A ceasefire would suit Mali. Chad would probably reject any ceasefire that leaves Mali in the north.",
        "Under the plan, Chad would withdraw its troops from the north and Mali would free all prisoners.",
        "If no deal is reached, Chad stands to lose its trade preferences and its quota for sugar.",
        # what analysts think
        "Analysts in Bamako say Mali would want to wait for the outcome of the vote before it signs the deal.",
    ],
)
def test_what_is_not_told_of_a_side_is_no_stand(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "subject", "stance", "content"),
    [
        (
            "Mali said on Monday it would open its border with Chad whether or not a deal is reached.",
            "territory",
            "supports",
            "open its border with Chad",
        ),
        ("Chad is weighing whether to accept the ceasefire.", "ceasefire", "open", "the ceasefire"),
        ("Mali would accept a ceasefire, its foreign minister said.", "ceasefire", "supports", "a ceasefire"),
    ],
)
def test_what_makes_no_difference_is_no_part_of_a_stand(text: str, subject: str, stance: str, content: str) -> None:
    assert told(text) == {(subject, stance, content)}


@pytest.mark.parametrize(
    "text",
    [
        "Mali will go ahead with elections with or without a peace agreement, its president said.",
        "Mali will keep its troops in the north whether or not the peace agreement is signed, its minister said.",
        "Chad said that, regardless of whether there is a peace agreement, it would hold elections.",
    ],
)
def test_no_stand_on_what_makes_no_difference(text: str) -> None:
    assert {subject for subject, _, _ in told(text)} & {"peace agreement", "agreement", "ceasefire"} == set()


@pytest.mark.parametrize(
    ("text", "subject", "stance", "content"),
    [
        # whoever the sentence before is about
        ("Mali rejected the draft. It wants a ceasefire.", "ceasefire", "supports", "a ceasefire"),
        (
            "Mali insists on a withdrawal. It also spoke of mines. It asked for the release of its prisoners.",
            "prisoners_hostages",
            "supports",
            "the release of its prisoners",
        ),
        # what one says one wants, and what one only does before or until another thing
        (
            "Chad's officials added that they expected Mali to cut its duty on cotton to 20 per cent.",
            "trade_economy",
            "supports",
            "Mali to cut its duty on cotton to 20 per cent",
        ),
        (
            "Chad's minister said that Chad would not lift the sanctions before it saw results and that it wanted the"
            " advisers out.",
            "sanctions",
            "conditional",
            "lift the sanctions",
        ),
        # what there will be none of
        (
            "Mali's president said there would be no truce with those who “bury the living”.",
            "ceasefire",
            "opposes",
            "truce with those who “bury the living”",
        ),
        ("“There will be no elections,” Chad said.", "elections", "opposes", "elections"),
        (
            "“There will be no extension of the ceasefire if the kidnappings go on,” Mali's foreign minister said.",
            "ceasefire",
            "conditional",
            "There will be no extension of the ceasefire",
        ),
    ],
)
def test_what_it_wants_and_what_there_will_be_none_of_is_a_stand(
    text: str, subject: str, stance: str, content: str
) -> None:
    assert (subject, stance, content) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mali rejected the draft. It is clear that a ceasefire is wanted.",
        "Mali's foreign minister said there was no ceasefire.",
        "The rain has stopped. It demands a ceasefire of nobody.",
    ],
)
def test_an_it_that_is_nobody_takes_no_stand(text: str) -> None:
    assert "ceasefire" not in {subject for subject, _, _ in told(text)}


def test_a_condition_that_another_tells_is_no_stand_of_who_speaks() -> None:
    text = (
        "The talks will resume in Accra on April 22, the Norwegian foreign ministry announced on Thursday, after Chad"
        " said that it would ease sanctions only if a date for an election was set."
    )
    found = {(name_of(text, each.party), each.stance) for each in claims(Position, text)}
    assert found == {("Chad", "conditional")}


def name_of(text: str, actor: str) -> str:
    """Return the name of an actor of a text."""
    return next(each.name for each in scene(text).actors if each.id == actor)
