"""The example dispatches exported to every form, read back by a foreign reader, and compared claim by claim."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import docx
import feedparser
import networkx as nx
import openpyxl
import pyarrow.parquet as pq
import pytest
import yaml
from icalendar import Calendar
from prov.model import ProvDocument
from rdflib import RDF, Dataset, Namespace

from accord.desk.articles.options import ReadingOptions
from accord.desk.ledger.adding import add_sources
from accord.desk.views.briefing import Days, brief_record
from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_events, view_networks, view_timelines
from accord.record.store import Record
from accord.render.sheets.sections import brief_sections
from accord.terms.brief import Contact
from exports.shelf import noted, sent

pytestmark = pytest.mark.slow
EXAMPLES = Path(__file__).parents[2] / "examples"
SCHEMA = Namespace("https://schema.org/")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = str(tmp_path_factory.mktemp("examples") / "examples.db")
    record = Record.create(place)
    add_sources(record, [str(EXAMPLES)], ReadingOptions(), lambda: datetime(2026, 3, 1, tzinfo=UTC))
    record.close()
    return place


@pytest.fixture(scope="module")
def passages(record: str) -> dict[str, str]:
    """The passage of every claim on record, by its id."""
    with Record.open(record).reading() as desk:
        kept = desk.grounds(desk.claims_of(desk.article_ids()))
    assert len(kept) > 300
    return {one.id: one.claim.passage.exact for one in kept}


def _csv(content: bytes) -> dict[str, str]:
    return {row["id"]: row["passage"] for row in csv.DictReader(io.StringIO(content.decode(), newline=""))}


def _xlsx(content: bytes) -> dict[str, str]:
    head, *body = openpyxl.load_workbook(io.BytesIO(content))["claims"].iter_rows(values_only=True)
    at, words = head.index("id"), head.index("passage")
    return {str(row[at]): str(row[words]) for row in body}


def _parquet(content: bytes) -> dict[str, str]:
    return {row["id"]: row["passage"] for row in pq.read_table(io.BytesIO(content)).to_pylist()}


def _jsonl(content: bytes) -> dict[str, str]:
    found = map(json.loads, content.splitlines())
    return {claim["id"]: claim["evidence"][0]["exact"] for claim in found}


def _webannotation(content: bytes) -> dict[str, str]:
    items = json.loads(content)["items"]
    return {item["id"].rpartition(":")[2]: item["target"][0]["selector"][0]["exact"] for item in items}


READERS = {"csv": _csv, "xlsx": _xlsx, "parquet": _parquet, "jsonl": _jsonl, "webannotation": _webannotation}


@pytest.mark.parametrize("form", READERS)
def test_every_claim_with_its_passage(record: str, passages: dict[str, str], form: str) -> None:
    found = READERS[form](sent(record, form, **({"raw": True} if form == "csv" else {})))
    assert found == passages


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_every_claim_in_provenance_and_linked_data(record: str, passages: dict[str, str]) -> None:
    document = ProvDocument.deserialize(content=sent(record, "prov").decode(), format="json")
    names = {str(r.identifier) for r in document.get_records() if r.identifier is not None}
    assert {name.rpartition("claim-")[2] for name in names if "claim-" in name} == passages.keys()
    graph = Dataset()
    graph.parse(data=sent(record, "jsonld").decode(), format="json-ld")
    claims = {*graph.subjects(RDF.type, SCHEMA.Claim), *graph.subjects(RDF.type, SCHEMA.Quotation)}
    assert {str(claim).rpartition(":")[2] for claim in claims} == passages.keys()


def test_every_meeting_of_the_timelines(record: str) -> None:
    moments = [moment for each in view_timelines(Choice(record)) for moment in each.moments if moment.when]
    meetings = {m.line.event: m.when for m in moments if isinstance(m.line, Contact) and m.line.status != "denied"}
    calendar = Calendar.from_ical(sent(record, "ics"))
    found = {str(event["uid"]).removesuffix("@accord"): event for event in calendar.walk("VEVENT")}
    assert meetings.keys() <= found.keys()
    assert all(str(found[name]["status"]) == "CANCELLED" for name in found.keys() - meetings.keys())
    assert {name: str(found[name]["x-accord-edtf"]) for name in meetings} == {
        n: w.edtf for n, w in meetings.items() if w
    }
    assert len(json.loads(sent(record, "timelinejs"))["events"]) == len(moments)


def test_every_event_elsewhere(record: str) -> None:
    shown = {event.event: event for event in view_events(Choice(record)).events}
    heads = [yaml.safe_load(n.text.split("---\n")[1]) for n in noted(record) if n.path.startswith("events/")]
    assert {head["id"]: (head["status"], head["claims"]) for head in heads} == {
        name: (event.status, [ground.id for ground in event.grounds[::-1]]) for name, event in shown.items()
    }
    text = sent(record, "ftm").decode()
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=csv.unix_dialect)
    assert {row["entity_id"] for row in rows if row["schema"] == "Event"} == shown.keys()
    coded = {event["id"]: event["accord"] for event in map(json.loads, sent(record, "plover").splitlines())}
    assert coded.keys() <= shown.keys()
    assert all(own["status"] == shown[name].status for name, own in coded.items())


def test_every_pair_of_the_networks(record: str) -> None:
    graph = nx.read_graphml(io.BytesIO(sent(record, "graphml")), force_multigraph=True)
    pairs = [pair for network in view_networks(Choice(record)) for pair in (*network.sides, *network.people)]
    found = sorted((told["times"], told["awaited"], told["events"]) for *_, told in graph.edges(data=True))
    assert found == sorted((pair.times, pair.awaited, " ".join(pair.events)) for pair in pairs)


def test_every_line_of_the_briefs(record: str) -> None:
    briefs = brief_record(record, Days()).negotiations
    rows = [
        r for each in briefs for s in brief_sections(each) for g in s.groups[: s.groups_most] for r in g.first(s.most)
    ]
    paper = docx.Document(io.BytesIO(sent(record, "docx")))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    page = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", sent(record, "html").decode())))
    whole = "\n".join(cells)
    assert len(rows) > 100
    for row in rows:
        assert row.sources in whole
        assert row.quote in whole
        assert " ".join(row.quote.split()) in page


def test_the_feed_is_read(record: str) -> None:
    feed = feedparser.parse(sent(record, "atom"))
    assert not feed.bozo
    assert len(feed.entries) > 5
