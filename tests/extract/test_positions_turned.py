"""Positions: whatever the frame and whoever tells it, no stand is told the wrong way round.

Each frame is filled with acts, some of which end a thing, and told in several ways. What is put on record, and sure
enough for a view, has to be on the act as the frame means it; where only the thing is named that an act would end, it
is the other way round. Frames that tell no stand give none.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from accord.terms.claim import Position
from accord.view.enough import LIKELY
from scenes import extraction

ACTS = [
    ("end the siege", "ending the siege"),
    ("halt enrichment", "halting enrichment"),
    ("lift the sanctions", "lifting the sanctions"),
    ("free the prisoners", "freeing the prisoners"),
    ("withdraw its troops from the valley", "withdrawing its troops from the valley"),
]
ENDS = frozenset(("end", "halt", "lift"))
TOLD = [
    "Chad {told}. Mali is waiting.",
    "Chad {told}, its foreign minister said. Mali is waiting.",
    "The Chadian foreign minister said Chad {told}. Mali is waiting.",
]
AGAINST = [
    "refuses to {act}",
    "would never {act}",
    "is not ready to {act}",
    "has ruled out {acting}",
    "has no plans to {act}",
    "declined to {act}",
    "opposes {acting}",
    "rejected calls to {act}",
    "is against {acting}",
    "said no to {acting}",
    "will not agree to {act}",
    "vowed not to {act}",
    "showed no sign that it would {act}",
    "warned against {acting}",
]
FOR = [
    "wants to {act}",
    "agreed to {act}",
    "is ready to {act}",
    "has pledged to {act}",
    "proposed {acting}",
    "backs {acting}",
    "said yes to {acting}",
    "did not rule out {acting}",
    "does not oppose {acting}",
    "is not against {acting}",
    "demanded that Mali {act}",
]
NEITHER = [
    "had not agreed to {act}",
    "did not promise to {act}",
    "did not say when it would {act}",
    "gave no guarantee that it would {act}",
    "failed to {act}",
    "was unable to {act}",
    "was asked to {act}",
    "was accused of refusing to {act}",
    "complained that Mali would not {act}",
    "doubts that Mali will {act}",
]
# what is wanted, offered or refused by one, as another tells it: never the other's own wish
OF_MALI = [
    ("rejected Mali's offer to {act}", "supports"),
    ("regretted Mali's refusal to {act}", "opposes"),
    ("accused Mali of refusing to {act}", "opposes"),
]


def stands(frame: str) -> Iterator[tuple[str, str, Position]]:
    """The act, the side and the stand for each position that the sentences of a frame put on record for a view."""
    for act, acting in ACTS:
        for told in TOLD:
            found = extraction(told.format(told=frame.format(act=act, acting=acting)))
            named = {actor.id: actor.name for actor in found.actors}
            for claim in found.claims:
                if isinstance(claim, Position) and (claim.confidence or 0) >= LIKELY[Position]:
                    yield act, named[claim.party], claim


def is_on_the_thing(act: str, content: str) -> bool:
    """Whether a content names only what an act would end: "the siege", not "end the siege"."""
    verb = act.split()[0]
    return verb in ENDS and verb[:3] not in content.lower()


@pytest.mark.parametrize(
    ("frame", "wanted"), [*((frame, False) for frame in AGAINST), *((frame, True) for frame in FOR)]
)
def test_what_a_side_wants_it_is_for_and_what_it_will_not_do_it_is_against(frame: str, wanted: bool) -> None:
    found = list(stands(frame))
    assert found
    for act, side, position in found:
        on_thing = is_on_the_thing(act, position.content)
        assert side == "Chad", position
        if position.stance != "open" or not wanted:
            assert (position.stance == "opposes") == (wanted == on_thing), position


@pytest.mark.parametrize("frame", NEITHER)
def test_what_a_side_only_fails_to_do_or_say_is_no_stand_of_it(frame: str) -> None:
    assert [position for _, side, position in stands(frame) if side == "Chad"] == []


@pytest.mark.parametrize(("frame", "stance"), OF_MALI)
def test_what_another_offers_or_refuses_is_no_wish_of_who_tells_it(frame: str, stance: str) -> None:
    for act, side, position in stands(frame):
        if side == "Chad":
            assert (position.stance, "Mali's offer" in position.content) == ("opposes", True), position
        elif not is_on_the_thing(act, position.content):
            assert (side, position.stance) == ("Mali", stance), position
