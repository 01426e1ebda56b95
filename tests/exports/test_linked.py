"""Graphs and linked data: read back by networkx, prov, rdflib and schemas, and equal to the views, claim by claim."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import networkx as nx
import pytest
from jsonschema import Draft202012Validator
from prov.model import ProvDocument
from rdflib import RDF, Dataset, Namespace, URIRef

from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_events, view_networks
from accord.lexicon.coding import codings
from accord.lexicon.load import load_table
from accord.render.exports import prov_json
from accord.render.exports.ftm import HEADS
from accord.render.exports.ftm_entities import entity_id
from accord.terms.brief import Contact, Pact
from exports.shelf import haunted, judge, record_of, rows, sent, sent_with_losses, strait
from newsroom import Story, days
from strait import fish, geneva, longer, oslo, talks

pytestmark = pytest.mark.slow  # whole exports

SCHEMA = Namespace("https://schema.org/")
CLAIMS = {ground.id: ground for ground in talks().grounds}
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202e\u2066\ufeff\ufffe\uffff]")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return strait(tmp_path_factory.mktemp("strait") / "strait.db")


@pytest.fixture(scope="module")
def ghosts(tmp_path_factory: pytest.TempPathFactory) -> str:
    return haunted(tmp_path_factory.mktemp("ghosts") / "ghosts.db")


def test_a_graph_equals_the_network(record: str) -> None:
    graph = nx.read_graphml(io.BytesIO(sent(record, "graphml")), force_multigraph=True)
    shown = {
        (pair.one, pair.other): (pair.times, pair.alone, pair.awaited, set(pair.events), {g.id for g in pair.grounds})
        for network in view_networks(Choice(record))
        for pair in (*network.sides, *network.people)
    }
    found = {
        tuple(sorted((graph.nodes[one]["label"], graph.nodes[other]["label"]))): (
            told["times"],
            told["alone"],
            told["awaited"],
            set(told["events"].split()),
            set(told["claims"].split()),
        )
        for one, other, told in graph.edges(data=True)
    }
    assert found == {tuple(sorted(names)): told for names, told in shown.items()}
    assert {told["kind"] for _, told in graph.nodes(data=True)} == {"side", "person"}


def test_a_graph_of_payloads_is_whole(ghosts: str) -> None:
    found = sent(ghosts, "graphml")
    assert not CONTROLS.search(found.decode())
    assert len(nx.read_graphml(io.BytesIO(found), force_multigraph=True)) > 20


def test_a_graph_is_written_as_networkx_writes_one(record: str) -> None:
    found, again = sent(record, "graphml"), io.BytesIO()
    nx.write_graphml_xml(nx.read_graphml(io.BytesIO(found), force_multigraph=True), again, named_key_ids=True)
    assert found == again.getvalue()


SELECTOR = {
    "oneOf": [
        {
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string"},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "required": ["type", "exact"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer"},
                "end": {"type": "integer"},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
    ]
}
ANNOTATIONS = {  # what the Web Annotation Data Model requires of a page and of an annotation
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "type", "target"],
                "properties": {
                    "id": {"type": "string", "format": "uri"},
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["describing"]},
                    "target": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["type", "source", "selector"],
                            "properties": {
                                "type": {"const": "SpecificResource"},
                                "source": {"type": "string", "pattern": "^(https?://|urn:sha256:)"},
                                "selector": {"type": "array", "items": SELECTOR},
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_annotations_fit_the_model_and_select_the_words(record: str) -> None:
    page = json.loads(sent(record, "webannotation"))
    Draft202012Validator(ANNOTATIONS).validate(page)
    texts = {s().done().article.text_sha256: s().done().article.text for s in (geneva, longer, oslo, fish)}
    found = {item["id"].removeprefix("urn:x-accord:claim:"): item for item in page["items"]}
    assert found.keys() == CLAIMS.keys()
    for name, item in found.items():
        evidence = CLAIMS[name].claim.evidence
        assert [each["field"] for each in item["target"]] == [each.field for each in evidence]
        for each, words in zip(item["target"], evidence, strict=True):
            quote, place = each["selector"]
            text = texts[each["state"]["cached"].removeprefix("urn:sha256:")]
            assert text[place["start"] : place["end"]] == quote["exact"] == words.exact
            assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_annotations_count_in_code_points(tmp_path: Path) -> None:
    story = Story("😀😀 Greece rejects any corridor.", title="Emoji")
    story.position("any corridor", "Greece", "opposes")
    (item,) = json.loads(sent(record_of(tmp_path / "e.db", story.done()), "webannotation"))["items"]
    assert item["target"][0]["selector"][1] == {"type": "TextPositionSelector", "start": 18, "end": 30}


class _Scripts(HTMLParser):
    """Counts the script elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.count = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count += tag == "script"


@pytest.mark.parametrize("form", ["webannotation", "jsonld"])
def test_json_ld_can_stand_in_a_page(ghosts: str, form: str) -> None:
    found = sent(ghosts, form).decode()
    page = f'<html><script type="application/ld+json">{found}</script><p>after</p></html>'
    assert _Scripts(page).count == 1
    assert "</script" not in found
    assert json.loads(found)


def test_provenance_reads_back_and_keeps_the_chain(record: str) -> None:
    document = ProvDocument.deserialize(content=sent(record, "prov").decode(), format="json")
    quoted = {
        str(r.args[0]).rpartition("claim-")[2]: str(r.args[1]).rpartition("article-")[2]
        for r in document.get_records()
        if "Derivation" in type(r).__name__ and "article-" in str(r.args[1])
    }
    assert quoted == {name: ground.article.id.removeprefix("sha256:") for name, ground in CLAIMS.items()}
    text = json.loads(sent(record, "prov"))
    labels = {name: told.get("prov:label") for name, told in text["agent"].items()}
    (spoken,) = [
        name for name, ground in CLAIMS.items() if ground.claim.passage.exact.startswith("The 12-point paper is fair")
    ]
    sources = [
        d
        for d in text["wasDerivedFrom"].values()
        if d["prov:generatedEntity"] == f"accord:claim-{spoken}" and "report-" in d["prov:usedEntity"]
    ]
    (report,) = [source["prov:usedEntity"] for source in sources]
    attributed = {labels[a["prov:agent"]] for a in text["wasAttributedTo"].values() if a["prov:entity"] == report}
    assert attributed == {"Morning Bell", "Mehmet Demir"}
    behalf = {(labels[d["prov:delegate"]], labels[d["prov:responsible"]]) for d in text["actedOnBehalfOf"].values()}
    assert ("Mehmet Demir", "Turkey") in behalf


def test_provenance_names_the_analyst(tmp_path: Path) -> None:
    from datetime import date

    where = strait(tmp_path / "s.db")
    name = next(iter(CLAIMS))
    judge(where, "accept", name, on=date(2004, 4, 6))
    text = json.loads(sent(where, "prov"))
    (activity,) = [key for key, told in text["activity"].items() if told.get("prov:label") == "accept"]
    assert {i["prov:influencee"] for i in text["wasInfluencedBy"].values() if i["prov:influencer"] == activity} == {
        f"accord:claim-{name}"
    }


def _told(text: str) -> dict[str, object]:
    """What a document says: its elements by their names, its relations, whose names are numbers alone, without them."""
    parts = json.loads(text)
    return {
        kind: sorted(map(json.dumps, told.values())) if any(name.startswith("_:") for name in told) else told
        for kind, told in parts.items()
    }


@pytest.mark.parametrize("together", [1, 3, 500])
def test_provenance_is_what_prov_makes_of_all_claims_at_once(
    record: str, ghosts: str, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prov_json, "TOGETHER", together)
    for where in (record, ghosts):
        found = sent(where, "prov").decode()
        document = ProvDocument.deserialize(content=found, format="json")
        assert _told(document.serialize(format="json")) == _told(found)
        monkeypatch.setattr(prov_json, "TOGETHER", 10**6)
        assert sent(where, "prov").decode() == found
        monkeypatch.setattr(prov_json, "TOGETHER", together)


def test_provenance_of_payloads_is_whole(ghosts: str) -> None:
    document = ProvDocument.deserialize(content=sent(ghosts, "prov").decode(), format="json")
    assert len(list(document.get_records())) > 300


def _graph(content: bytes) -> Dataset:
    graph = Dataset()
    graph.parse(data=content.decode(), format="json-ld")
    return graph


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_json_ld_equals_the_view_without_fetching_anything(record: str) -> None:
    graph = _graph(sent(record, "jsonld"))
    events = {e.event: e for e in view_events(Choice(record)).events}
    meetings = {name for name, e in events.items() if isinstance(e, Contact) and e.status != "denied"}
    assert {str(s).rpartition(":")[2] for s in graph.subjects(RDF.type, SCHEMA.Event)} == meetings
    assert {str(s).rpartition(":")[2] for s in graph.subjects(RDF.type, SCHEMA.AgreeAction)} == {
        name for name, e in events.items() if isinstance(e, Pact)
    }
    for name in meetings:
        node, event = URIRef(f"urn:x-accord:event:{name}"), cast("Contact", events[name])
        told = {str(claim).rpartition(":")[2] for claim in graph.objects(node, SCHEMA.subjectOf)}
        assert told == {ground.id for ground in event.grounds}
        starts = [str(value) for value in graph.objects(node, SCHEMA.startDate)]
        assert starts == ([event.when.start.isoformat()] if event.when and event.when.start else [])
        (status,) = graph.objects(node, SCHEMA.eventStatus)
        assert status in (SCHEMA.EventScheduled, SCHEMA.EventPostponed, SCHEMA.EventCancelled)
    claims = {*graph.subjects(RDF.type, SCHEMA.Claim), *graph.subjects(RDF.type, SCHEMA.Quotation)}
    assert {str(s).rpartition(":")[2] for s in claims} == CLAIMS.keys()
    for name, ground in CLAIMS.items():
        (words,) = graph.objects(URIRef(f"urn:x-accord:claim:{name}"), SCHEMA.text)
        assert str(words) in (ground.claim.passage.exact, getattr(ground.claim, "quote", None))


PLOVER = {  # the required fields of PLOVER's JSON, and the closed sets that are used
    "type": "object",
    "required": ["id", "date", "actor", "event"],
    "properties": {
        "id": {"type": "string"},
        "date": {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"},
        "enddate": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "actor": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "properties": {"code": {"type": ["string", "null"], "pattern": "^[A-Z]{3}$"}}},
        },
        "event": {"type": "array", "items": {"enum": ["AGREE", "CONSULT", "SUPPORT", "REJECT"]}},
        "mode": {"type": "array", "items": {"enum": ["visit", "third-party", "multilateral", "phone", "meet"]}},
        "quad_code": {"enum": [1, 3]},
        "event_scale": {"type": "number", "minimum": -10, "maximum": 10},
        "cameo": {"enum": ["03", "04", "05", "12"]},
    },
}
ROOTS = {"AGREE": "03", "CONSULT": "04", "SUPPORT": "05", "REJECT": "12"}


def _plover(where: str, **asked: object) -> list[dict[str, object]]:
    found = [json.loads(line) for line in sent(where, "plover", **asked).splitlines()]
    for event in found:
        Draft202012Validator(PLOVER).validate(event)
        assert event["cameo"] == ROOTS[event["event"][0]]
    return found


def test_plover_events_equal_the_view(record: str) -> None:
    shown = {e.event: e for e in view_events(Choice(record)).events}
    found = {str(event["id"]): event for event in _plover(record)}
    left = {name for name, e in shown.items() if e.status in ("denied", "postponed")}
    assert found.keys() == shown.keys() - left
    for name, event in found.items():
        own = cast("dict[str, object]", event["accord"])
        assert own["status"] == shown[name].status
        assert own["claims"] == [ground.id for ground in shown[name].grounds[::-1]]
    kinds = {(own["status"], event["event"][0]) for event in found.values() for own in [event["accord"]]}  # type: ignore[index,call-overload]
    assert kinds == {("occurred", "CONSULT"), ("possible", "AGREE"), ("signed", "SUPPORT")}


def test_plover_has_modes_scores_and_codes(record: str) -> None:
    events = {cast("dict[str, str]", e["accord"])["status"]: e for e in _plover(record)}
    assert {tuple(cast("list[str]", e["mode"])) for e in _plover(record)} >= {("phone",), ("third-party",)}
    assert events["possible"]["date"] == "2004-04-05"  # the day on which it was said, not that of the meeting
    assert cast("dict[str, object]", events["possible"]["accord"])["when"]
    (call,) = [e for e in _plover(record) if e["mode"] == ["phone"]]
    assert (call["event_scale"], [a["code"] for a in cast("list[dict[str, str]]", call["actor"])]) == (
        1.5,
        ["GRC", "NOR"],
    )


def test_what_plover_leaves_out_is_said(record: str) -> None:
    _, losses = sent_with_losses(record, "plover")
    assert any("PLOVER has no type for" in line for line in losses)
    assert any("possible meeting" in line for line in losses)


def test_every_state_has_a_code() -> None:
    states = cast("list[dict[str, str]]", load_table("states")["state"])
    codes = cast("dict[str, str]", load_table("coding")["states"])
    assert {state["iso"] for state in states} <= codes.keys()
    assert len(set(codes.values())) == len(codes)
    assert all(
        coding.cameo == ROOTS[coding.type] for kind in ("meeting", "agreement") for coding in codings(kind).values()
    )


def _statements(where: str, **asked: object) -> list[dict[str, str]]:
    text = sent(where, "ftm", **asked).decode()
    found = list(csv.DictReader(io.StringIO(text, newline=""), dialect=csv.unix_dialect))
    assert text.splitlines()[0] == ",".join(f'"{head}"' for head in HEADS)
    return found


def test_statements_equal_the_view(record: str) -> None:
    found = _statements(record)
    events = {e.event: e for e in view_events(Choice(record)).events}
    told = {row["entity_id"] for row in found if row["schema"] == "Event"}
    assert told == events.keys()
    by_event = {name: [r for r in found if r["entity_id"] == name] for name in events}
    for name, event in events.items():
        props = {(row["prop"], row["value"]) for row in by_event[name]}
        assert ("recordId", name) in props
        assert ("keywords", event.status) in props
        if event.when and event.when.start == event.when.end and event.when.start:
            assert ("date", event.when.start.isoformat()) in props
        articles = {entity_id(ground.article.id) for ground in event.grounds}
        assert {value for prop, value in props if prop == "proof"} == articles
    notes = {row["entity_id"] for row in found if row["schema"] == "Note"}
    assert notes == {row["id"] for row in rows(record) if row["kind"] not in ("meeting", "agreement")}
    assert len({row["id"] for row in found}) == len(found) or _repeated(found)


def _repeated(found: list[dict[str, str]]) -> bool:
    """Whether statements of one id say the same: two articles may tell one value."""
    by_id: dict[str, set[tuple[str, str, str]]] = {}
    for row in found:
        by_id.setdefault(row["id"], set()).add((row["entity_id"], row["prop"], row["value"]))
    return all(len(said) == 1 for said in by_id.values())


def test_statements_of_payloads_are_whole(ghosts: str) -> None:
    found = _statements(ghosts)
    assert all(re.fullmatch(r"[0-9a-zA-Z][0-9a-zA-Z.\-]*", row["entity_id"]) for row in found)
    assert not [row for row in found if row["prop"] == "sourceUrl" and not row["value"].startswith("https://")]
    assert not [row for row in found if CONTROLS.search(row["value"]) or "\n" in row["value"]]


@pytest.mark.parametrize("form", ["graphml", "webannotation", "prov", "jsonld", "ftm", "plover"])
def test_the_same_record_gives_the_same_bytes(record: str, form: str) -> None:
    assert sent(record, form) == sent(record, form)


def test_a_meeting_called_off_is_rejected_in_plover(tmp_path: Path) -> None:
    story = Story("Greece and Turkey called off their meeting of 5 April.", on="2004-03-20")
    story.meeting(
        "Greece and Turkey called off their meeting", "Greece", "Turkey", status="cancelled", when=days("2004-04-05")
    )
    (event,) = _plover(record_of(tmp_path / "c.db", story.done()))
    assert (event["event"], event["mode"], event["quad_code"]) == (["REJECT"], ["meet"], 3)
