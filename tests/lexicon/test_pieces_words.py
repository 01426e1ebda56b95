"""How far a clause goes on: each pattern proved by its own examples, and a verb of saying in the past."""

from __future__ import annotations

import pytest

from accord.lexicon.load import load_table
from accord.lexicon.pieces import loose_joint, past_of, rests_of_clause

RESTS = {
    " is open.": " is open",
    " is open, Mora said": " is open",
    " Andean states want; Lima does not.": " Andean states want",
    " unless the raids stop. Lima left.": " unless the raids stop",
    " once the U.S. envoy, now ill, is back.": " once the U.S. envoy",
    ", once the U.S. envoy, now ill, is back.": ", once the U.S. envoy, now ill, is back",
    ", his neighbour, not to arm - for now": ", his neighbour, not to arm",
    " and drove home.": None,
    " On Monday": " On Monday",
    ", Unless it rains.": None,
}
PASTS = {"saying": "said", "swearing": "swore", "denying": "denied", "conveying": "conveyed", "hinting": "hinted"}


@pytest.mark.parametrize("behind", RESTS)
def test_what_a_clause_goes_on_with(behind: str) -> None:
    assert next((found[0] for shape in rests_of_clause() if (found := shape.match(behind))), None) == RESTS[behind]


@pytest.mark.parametrize("verb", PASTS)
def test_the_past_of_a_verb_of_saying(verb: str) -> None:
    assert past_of(verb) == PASTS[verb]


def test_a_loose_joint_is_at_the_end_alone() -> None:
    assert loose_joint().sub("", "the port and the road, or") == "the port and the road"
    assert loose_joint().sub("", "the port AND") == "the port AND"


@pytest.mark.parametrize("kind", ["end", "rest", "loose"])
def test_every_pattern_has_both_kinds_of_example(kind: str) -> None:
    tables = load_table("pieces")[kind]
    assert isinstance(tables, list)
    assert all(table["says"] and table["silent"] for table in tables)
