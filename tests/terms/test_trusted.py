"""Values that this software wrote come back as they were, with and without what later versions add."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime

import pytest

from accord.resolve.stories.prints import print_of
from accord.terms.claim import Claim, Participant
from accord.terms.judgement import Charter, Judgement
from accord.terms.story import Print
from accord.terms.telling import Delegation, Telling
from accord.terms.trusted import plain, reader_of
from accord.terms.typed import build
from accord.terms.wire import claim_from_json, claim_text
from record.news import report

AT = datetime(2004, 5, 1, 9, 30, 7, tzinfo=UTC)
VALUES = (
    Judgement("correct", ("c1",), "Ada", AT, field="status", value='"denied"'),
    Charter("Strait", ("Northland",), (), "Ada", AT, ("withdrawal",)),
    Telling(
        id="c1",
        article="x",
        published=None,
        kind="meeting",
        status="occurred",
        form="talks",
        sides=(Delegation(("@NO", "north"), mediates=True),),
        start=date(2004, 3, 1),
    ),
    print_of(report(2).article),
    Participant("a1", "mediator"),
)


@pytest.mark.parametrize("value", [*VALUES, *report(3).claims], ids=lambda value: type(value).__name__)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    assert reader_of(type(value))(json.loads(json.dumps(plain(value)))) == value


@pytest.mark.parametrize("claim", report(3).claims, ids=lambda claim: type(claim).__name__)
def test_the_fast_reader_gives_what_the_careful_one_gives(claim: Claim) -> None:
    raw = json.loads(claim_text(claim))
    assert reader_of(type(claim))(raw) == claim_from_json(raw) == claim


def test_a_field_that_is_not_there_has_its_default() -> None:
    raw = {"id": "c1", "article": "x", "published": None, "kind": "meeting", "status": "occurred", "form": "talks"}
    assert reader_of(Telling)(raw) == build(Telling, raw, at="telling")
    assert {f.name for f in fields(Print)} == set(plain(VALUES[3]))  # type: ignore[arg-type]
    with pytest.raises(KeyError):
        reader_of(Telling)({"id": "c1"})


@dataclass(frozen=True, slots=True)
class Shapes:
    """Every kind of field that may be kept."""

    many: tuple[tuple[int, ...], ...]
    days: tuple[date, ...]
    maybe: tuple[Participant, ...] | None = None
    names: frozenset[str] = frozenset()
    share: float = 0.5


def test_shapes_of_every_kind_come_back() -> None:
    shapes = Shapes(((1, 2), ()), (date(2004, 3, 1),), (Participant("a1"),), frozenset({"b", "a"}), 0.25)
    for value in (shapes, Shapes((), ())):
        assert reader_of(Shapes)(json.loads(json.dumps(plain(value)))) == value
    assert plain(shapes) == {
        "many": [[1, 2], []],
        "days": ["2004-03-01"],
        "maybe": [{"actor": "a1", "as": "party"}],
        "names": ["a", "b"],
        "share": 0.25,
    }
