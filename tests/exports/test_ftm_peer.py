"""The statements read by followthemoney itself: its columns, its types, its ids, its own cleaning of every value.

`make peers` installs it beside accord and runs this; elsewhere it is skipped.
"""

from __future__ import annotations

import io
import random
from datetime import date

import pytest

from accord.render.exports.ftm import HEADS, write_ftm
from accord.terms.article import Article
from accord.terms.brief import Contact
from accord.terms.claim import Evidence, Link, Meeting, Participant, Position, Statement
from accord.terms.exported import ClaimLine, EventLine, Losses, Outgoing
from accord.terms.process import Event, Figure, Ground
from accord.terms.when import When
from accord.view.event import fold_contact

ftm = pytest.importorskip(
    "followthemoney", reason="followthemoney is not installed: `make peers` installs it and runs this comparison"
)

TEXT = "The Northland envoy Ada Brandt met Southland in Larnaca in the week of 1 March. “No vote,” said Brandt."
CAST = {
    "a1": Figure("Northland", "state"),
    "a2": Figure("Ada Brandt", "person", "Northland", "envoy"),
    "a3": Figure("Southland", "armed_group", aliases=("the Southland Front",)),
}


def _ground(number: int) -> Ground:
    article = Article(
        f"news/{number}.txt",
        TEXT,
        "A report",
        "Strait Gazette",
        published=date(2004, 3, 8 + number),
        url=f"https://news.example/{number}",
    )
    start = TEXT.index("met")
    return Ground(
        article,
        Meeting(
            evidence=(Evidence("claim", start, start + 13, TEXT[start : start + 13]),),
            rule="test",
            format="talks",
            participants=(Participant("a1"), Participant("a2"), Participant("a3")),
            status="occurred",
            when=When(date(2004, 3, 1), date(2004, 3, 7), "week", "in the week of 1 March", "week"),
        ),
        CAST,
    )


def _said(ground: Ground) -> list[ClaimLine]:
    words = Evidence("claim", TEXT.index("No vote"), TEXT.index("No vote") + 8, "No vote,")
    chain = (Link("said", "Ada Brandt", "a2", "a1"),)
    said = Statement(evidence=(words,), rule="test", chain=chain, content="No vote,", quote="No vote,")
    held = Position(
        evidence=(words,),
        rule="test",
        party="a3",
        subject_type="issue",
        subject="elections",
        stance="opposes",
        content="vote",
    )
    return [ClaimLine(Ground(ground.article, claim, CAST)) for claim in (said, held)]


def _statements() -> list[object]:
    grounds = (_ground(0), _ground(1))
    event: Contact = fold_contact(Event(grounds))
    sink = io.BytesIO()
    claims = [Outgoing(line) for ground in grounds for line in _said(ground)]
    write_ftm([Outgoing(EventLine(event, "Strait talks")), *claims], sink, Losses())
    from followthemoney.statement.serialize import read_csv_statements

    return list(read_csv_statements(io.BytesIO(sink.getvalue())))


def test_the_columns_are_those_of_followthemoney() -> None:
    from followthemoney.statement.serialize import CSV_COLUMNS

    assert list(HEADS) == CSV_COLUMNS


def test_every_statement_has_the_type_and_the_id_that_it_should_have() -> None:
    from followthemoney import model
    from followthemoney.statement import Statement as Peer

    found = _statements()
    assert len(found) > 40
    for told in found:
        prop = model.get(told.schema).get(told.prop)  # type: ignore[attr-defined]
        assert prop is not None, told.prop  # type: ignore[attr-defined]
        assert told.prop_type == prop.type.name  # type: ignore[attr-defined]
        key = Peer.make_key(told.dataset, told.entity_id, told.prop, told.value, told.external)  # type: ignore[attr-defined]
        assert told.id == key  # type: ignore[attr-defined]


def test_no_value_is_lost_or_changed_when_it_is_cleaned() -> None:
    from followthemoney import model

    for told in _statements():
        prop = model.get(told.schema).get(told.prop)  # type: ignore[attr-defined]
        assert prop.type.clean(told.value) == told.value, (told.prop, told.value)  # type: ignore[attr-defined]


def test_entities_come_of_them_whatever_their_order() -> None:
    from followthemoney import Dataset, StatementEntity

    found = _statements()
    random.Random(7).shuffle(found)
    dataset = Dataset.make({"name": "accord", "title": "accord"})
    by_entity: dict[str, list[object]] = {}
    for told in found:
        by_entity.setdefault(told.canonical_id, []).append(told)  # type: ignore[attr-defined]
    entities = [StatementEntity.from_statements(dataset, told) for told in by_entity.values()]
    for entity in entities:
        entity.schema.validate(entity.to_dict())
    by_schema: dict[str, list[object]] = {}
    for entity in entities:
        by_schema.setdefault(entity.schema.name, []).append(entity)
    assert {name: len(each) for name, each in by_schema.items()} == {
        "Event": 1,
        "Note": 2,  # both articles print one text: its claims are the same
        "PublicBody": 1,
        "Person": 1,
        "Organization": 1,
        "Representation": 1,
        "Article": 2,
    }
    (event,) = by_schema["Event"]
    assert event.get("startDate") == ["2004-03-01"]  # type: ignore[attr-defined]
    assert event.get("endDate") == ["2004-03-07"]  # type: ignore[attr-defined]
    ids = {entity.id for entity in entities}
    links = [value for entity in entities for prop, value in entity.itervalues() if prop.type.name == "entity"]
    assert set(links) <= ids
    assert len(links) > 10
