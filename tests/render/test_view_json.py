"""Views as JSON: what stands where, and that every line leads to its words."""

import json

import pytest

from accord.render.json import view_json
from accord.render.sheets.events import events_json
from accord.view.drafts import fold_drafts
from accord.view.listing import fold_listing
from accord.view.matrix import fold_matrix
from accord.view.network import fold_network
from accord.view.show import find_shown
from accord.view.timeline import fold_timeline
from strait import claim_named, judged, talks

GENEVA = "Greek and Turkish delegations met"
FOLDS = {"timeline": fold_timeline, "matrix": fold_matrix, "network": fold_network, "drafts": fold_drafts}
LINE = {"article", "claim", "rule", "confidence", "chain", "evidence", "reprints", "judgements"}
SCOPE = {
    *("as_of", "since", "until", "sides", "mediators", "articles"),
    *("reprints", "struck", "left_out", "name", "beyond"),
}
KEYS = {
    "timeline": ("moments", {"when", "line", "standing", "slips", "late", "differs", "beside", "origins"}),
    "matrix": ("rows", {"issue", "cells"}),
    "network": (
        "sides",
        {
            *("kind", "one", "other", "times", "alone", "awaited", "formats"),
            *("mediators", "last", "told", "events", "grounds", "encounters"),
        },
    ),
    "drafts": (
        "papers",
        {"names", "points", "version", "authors", "stands", "grounds", "versions", "sayings"},
    ),
}
EVENT = {
    *("id", "kind", "claims", "reasons", "status", "when", "hedge", "sides", "format", "place"),
    *("level", "mediators", "people", "accounts"),
}


def _json(view, process=None):
    return json.loads(view_json(view, [FOLDS[view](process or talks())]))


def _lines(value):
    """Every object that names a claim."""
    if isinstance(value, dict):
        if "claim" in value and "evidence" in value:
            yield value
        for item in value.values():
            yield from _lines(item)
    elif isinstance(value, list):
        for item in value:
            yield from _lines(item)


@pytest.mark.parametrize("view", FOLDS)
def test_the_keys_of_a_view_are_fixed(view):
    found = _json(view)
    assert (list(found), found["format"], found["view"]) == (["format", "view", "negotiations", "articles"], 1, view)
    (talk,) = found["negotiations"]
    assert set(talk["scope"]) == SCOPE
    key, keys = KEYS[view]
    assert set(talk[key][0]) == keys


@pytest.mark.parametrize("view", FOLDS)
def test_every_line_leads_to_its_words_and_its_article(view):
    found = _json(view)
    texts = {article.id: article.text for article in talks().articles}
    assert {article["id"] for article in found["articles"]} == set(texts)
    lines = list(_lines(found))
    assert lines
    for line in lines:
        assert set(line) == LINE
        for item in line["evidence"]:
            assert texts[line["article"]][item["start"] : item["end"]] == item["exact"]


def test_a_judgement_stands_with_its_claim():
    judgement = judged(claim_named(talks(), GENEVA), "accept")
    found = _json("timeline", talks(judgements=[judgement]))
    (said,) = {json.dumps(line["judgements"]) for line in _lines(found) if line["judgements"]}
    assert json.loads(said)[0]["by"] == "Anna Berg"


def test_the_events_are_a_list_with_their_claims_and_reasons():
    found = json.loads(events_json(fold_listing(talks().events)))
    assert [(event["kind"], len(event["claims"]), len(event["reasons"])) for event in found] == [
        ("meeting", 2, 1),
        ("meeting", 3, 2),
        ("meeting", 1, 0),
        ("agreement", 1, 0),
        ("meeting", 1, 0),
        ("meeting", 1, 0),
    ]
    assert set(found[0]) == EVENT
    assert set(found[3]) == EVENT - {"format", "place", "level", "mediators", "people"} | {"what", "negated"}
    assert found[0]["reasons"][0] == {"claims": sorted(found[0]["claims"]), "reason": "the same sides and place"}
    assert [account["bearing"] for account in found[0]["accounts"] if account["field"] == "when"] == [
        "counts",
        "differs",
    ]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        (claim_named(talks(), GENEVA).id, {"kind", "claim", "ground", "event", "ties", "origins"}),
        (f"e{claim_named(talks(), GENEVA).id}", {"kind", "event", "origins"}),
        (
            talks().articles[0].id,
            {
                *("kind", "id", "source", "outlet", "title", "published", "url", "text_sha256"),
                *("text", "claims", "doubts", "reprints", "repeats"),
            },
        ),
        (judged(claim_named(talks(), GENEVA), "accept").id, {"kind", "judgement", "grounds"}),
    ],
)
def test_what_is_behind_an_id(name, keys):
    process = talks(judgements=[judged(claim_named(talks(), GENEVA), "accept")])
    found = json.loads(view_json("show", [find_shown([process], name)], key="shown"))
    assert set(found["shown"][0]) == keys
    assert "claim" not in keys or found["shown"][0]["claim"]["id"] == name
