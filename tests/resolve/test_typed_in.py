"""What an analyst types in for a field."""

import json

import pytest

from accord.resolve.judging.typed_in import typed_value
from newsroom import Story, days

STORY = Story(
    "Serbia and Kosovo met in Ohrid. Serbia backs the association, Vucic told Reuters. The 12-point text is new."
)
MEETING = STORY.meeting("Serbia and Kosovo met", "Serbia", "Kosovo", when=days("2023-03-18"), place="Ohrid")
POSITION = STORY.position("the association", "Serbia", "supports", on="governance")
STATEMENT = STORY.statement("Serbia backs the association", "Vucic", via=("Reuters",))
DRAFT = STORY.draft("12-point text")


def _when(start, end, granularity="day"):
    return {"start": start, "end": end, "granularity": granularity, "said": "", "rule": "analyst"}


@pytest.mark.parametrize(
    ("claim", "field", "text", "value"),
    [
        (MEETING, "status", "scheduled", "scheduled"),
        (MEETING, "status", " Scheduled ", "scheduled"),
        (MEETING, "place", "Skopje", {"name": "Skopje", "country": "MK"}),
        (MEETING, "place", "a villa", {"name": "a villa", "country": None}),
        (MEETING, "place", "none", None),
        (MEETING, "place", '{"name": "Skopje"}', {"name": "Skopje"}),
        (MEETING, "level", "", None),
        (MEETING, "when", "2023-03-19", _when("2023-03-19", "2023-03-19")),
        (MEETING, "when", "2023-03-18/2023-03-19", _when("2023-03-18", "2023-03-19")),
        (MEETING, "when", "../2023-03-19", _when(None, "2023-03-19")),
        (MEETING, "when", "2023-03-19/..", _when("2023-03-19", None)),
        (MEETING, "when", "2024-02", _when("2024-02-01", "2024-02-29", "month")),
        (MEETING, "when", "2023", _when("2023-01-01", "2023-12-31", "year")),
        (MEETING, "when", "none", None),
        (MEETING, "negated", "yes", True),
        (MEETING, "hedge", "reportedly", "reportedly"),
        (
            MEETING,
            "participants",
            "Serbia, Kosovo, Miroslav Lajčák as mediator",
            [
                {"actor": "Serbia", "as": "party"},
                {"actor": "Kosovo", "as": "party"},
                {"actor": "Miroslav Lajčák", "as": "mediator"},
            ],
        ),
        (POSITION, "party", "Kosovo", "Kosovo"),
        (POSITION, "content", '"quoted" words', '"quoted" words'),
        (DRAFT, "points", "11", 11),
        (DRAFT, "version", "2", "2"),
        (DRAFT, "authors", "EU, United States", ["EU", "United States"]),
    ],
)
def test_what_is_typed_becomes_what_the_claims_format_has(claim, field, text, value):
    name, typed = typed_value(claim, field, text)
    found = json.loads(typed)
    assert (name, {k: v for k, v in found.items() if k != "edtf"} if isinstance(found, dict) else found) == (
        field,
        value,
    )


def test_another_speaker_goes_to_the_end_of_the_chain():
    name, typed = typed_value(STATEMENT, "speaker", "Ana Brnabic")
    assert name == "chain"
    assert [(link["role"], link["name"]) for link in json.loads(typed)] == [
        ("relayed", "Reuters"),
        ("said", "Ana Brnabic"),
    ]


@pytest.mark.parametrize(
    ("claim", "field", "text"),
    [
        (MEETING, "status", "held"),
        (MEETING, "when", "soon"),
        (MEETING, "when", "2023-02-30"),
        (MEETING, "when", ".."),
        (MEETING, "negated", "perhaps"),
        (MEETING, "stance", "supports"),
        (DRAFT, "points", "many"),
        (DRAFT, "name", ""),
        (POSITION, "evidence", "Serbia"),
    ],
)
def test_what_is_no_value_is_refused(claim, field, text):
    with pytest.raises(TypeError) as told:
        typed_value(claim, field, text)
    assert str(told.value)
