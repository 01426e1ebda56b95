"""The API: the same answers as the command line, in pages, described, and writable with the token alone."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import get_type_hints

import jsonschema
import pytest
from click.testing import CliRunner
from fastapi.telemetry import TelemetryConfig
from starlette.testclient import TestClient

import accord
from accord.cli import main
from accord.serve.api.app import NO_TELEMETRY
from accord.serve.api.views import FINDS
from accord.serve.app import make_app
from accord.serve.settings import Settings
from accord.terms.brief import Negotiation
from accord.terms.drafts import Drafts
from accord.terms.matrix import Matrix
from accord.terms.network import Network
from accord.terms.outlook import Outlook
from accord.terms.sources import Sources
from accord.terms.timeline import Timeline
from accord.view.portions import LINES
from newsroom import Story
from strait import fish, geneva, longer, oslo

TOKEN = "a-token-of-more-than-24-letters"
BEARER = {"authorization": f"Bearer {TOKEN}"}
VIEWS = {
    "brief": Negotiation,
    "timeline": Timeline,
    "matrix": Matrix,
    "network": Network,
    "drafts": Drafts,
    "sources": Sources,
    "outlook": Outlook,
}
LISTS = {
    "claims": "claims",
    "articles": "articles",
    "log": "entries",
    "search?words=Greece": "hits",
    "events": "events",
}
NEWS = "Serbia and Kosovo held talks in Ohrid on Saturday, the European Union said. The talks went on for ten hours."


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with accord.Record.create(tmp_path_factory.mktemp("api") / "strait.db") as made:
        made.add(*(story().done() for story in (geneva, longer, oslo, fish)))
        where = made.where
    CliRunner().invoke(main, ["process", "add", "Strait", "--sides", "Greece, Turkey", "--record", where])
    return where


@pytest.fixture
def own(tmp_path):
    with accord.Record.create(tmp_path / "own.db") as made:
        made.add(*(story().done() for story in (geneva, longer, oslo, fish)))
        return made.where


def client(place, **settings):
    return TestClient(make_app(place, Settings(**settings)), base_url="http://127.0.0.1", raise_server_exceptions=False)


@pytest.fixture(scope="module")
def api(place):
    return client(place)


@pytest.fixture(scope="module")
def described(api):
    return api.get("/api/openapi.json").json()


def fits(described, name, value):
    schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
    jsonschema.Draft202012Validator(schema).validate(value)


def test_the_description_is_openapi_and_says_nothing_of_the_outside(api, described):
    assert described["openapi"].startswith("3.1")
    assert described["servers"] == [{"url": "/api"}]
    for path in ("/api/docs", "/api/redoc", "/api/docs/oauth2-redirect"):
        assert api.get(path).status_code == 404
    assert "http" not in json.dumps(described).replace('"scheme": "bearer"', "").replace('"type": "http"', "")


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_that_of_the_command_line_and_fits_its_description(place, api, described, view):
    answer = api.get(f"/api/{view}?limit=500")
    assert answer.status_code == 200, answer.text
    body = answer.json()
    fits(described, f"{view.title()}Page", body)
    ran = CliRunner().invoke(main, [view, "--json", "--record", place], catch_exceptions=False)
    assert body["negotiations"] == json.loads(ran.output)["negotiations"]
    assert body["articles"] == json.loads(ran.output)["articles"]
    assert body["next"] is None


def test_changes_and_all_that_was_announced(place, api, described):
    body = api.get("/api/changes?since=2004-01-01&limit=500").json()
    fits(described, "ChangesPage", body)
    assert body["negotiations"] == json.loads(accord.Record(place).changes(date(2004, 1, 1)).to_json())["negotiations"]
    fits(described, "OutlookPage", api.get("/api/outlook?all=true").json())


@pytest.mark.parametrize("view", VIEWS)
def test_pages_of_a_view_join_to_the_whole(api, described, view):
    whole = api.get(f"/api/{view}?limit=500").json()["negotiations"]
    joined: list[dict[str, list[object]]] = [{} for _ in whole]
    cursor, pages = "", 0
    while cursor is not None:
        body = api.get(f"/api/{view}?limit=1" + (f"&cursor={cursor}" if cursor else "")).json()
        fits(described, f"{view.title()}Page", body)
        for negotiation in body["negotiations"]:
            at = next(n for n, one in enumerate(whole) if _same(one, negotiation))
            for key, value in negotiation.items():
                if isinstance(value, list) and isinstance(whole[at][key], list) and key != "mediators":
                    joined[at].setdefault(key, []).extend(value)
        cursor, pages = body["next"], pages + 1
    lined = LINES[VIEWS[view]]
    assert pages == sum(len(one[key]) for one in whole for key in lined) >= 1
    for key in lined:
        assert joined[0].get(key, []) == whole[0][key], key


def _same(one, other):
    named = "scope" if "scope" in one else None
    return (one[named]["sides"] if named else one["sides"]) == (other[named]["sides"] if named else other["sides"])


@pytest.mark.parametrize("path", LISTS)
def test_pages_of_a_list_join_to_the_whole(api, described, path):
    key = LISTS[path]
    glue = "&" if "?" in path else "?"
    whole = api.get(f"/api/{path}{glue}limit=500").json()
    fits(described, f"{path.partition('?')[0].title()}Page", whole)
    found, cursor = [], ""
    while cursor is not None:
        body = api.get(f"/api/{path}{glue}limit=3" + (f"&cursor={cursor}" if cursor else "")).json()
        assert len(body[key]) <= 3
        found += body[key]
        cursor = body["next"]
    assert found == whole[key]
    assert len(found) > 3


def test_claims_of_one_negotiation_and_of_some_kinds(api):
    every = api.get("/api/claims?limit=500").json()["claims"]
    some = api.get("/api/claims?process=Strait&kind=meeting&kind=draft").json()["claims"]
    assert {claim["kind"] for claim in some} == {"meeting", "draft"}
    assert {claim["id"] for claim in some} < {claim["id"] for claim in every}


@pytest.mark.parametrize("kind", ["claim", "event", "article"])
def test_everything_is_shown_by_its_id(api, described, kind):
    claim = api.get("/api/claims?kind=meeting").json()["claims"][0]["id"]
    event = api.get("/api/events").json()["events"][0]["event"]
    article = api.get("/api/articles").json()["articles"][0]["id"]
    body = api.get(f"/api/show/{ {'claim': claim, 'event': event, 'article': article}[kind] }").json()
    fits(described, "ShownPage", body)
    assert body["shown"][0]["kind"] == kind


def test_processes_and_verify(api):
    (process,) = api.get("/api/processes").json()["processes"]
    assert (process["name"], process["sides"]) == ("Strait", ["Greece", "Turkey"])
    claim = api.get("/api/claims").json()["claims"][0]["id"]
    assert api.get(f"/api/verify?claim={claim}").json() == {"checked": 1, "faults": []}
    assert "no claim" in api.get("/api/verify?claim=0000").json()["faults"][0]


def test_who_has_it_already_is_told_so(own):
    api = client(own, api_token=TOKEN)
    first = api.get("/api/timeline")
    mark = first.headers["etag"]
    again = api.get("/api/timeline", headers={"if-none-match": f'"other", {mark}'})
    assert (again.status_code, again.content) == (304, b"")
    assert api.get("/api/timeline?since=2004-01-01", headers={"if-none-match": mark}).status_code == 200
    claim = api.get("/api/claims").json()["claims"][0]["id"]
    said = api.post(
        "/api/judgements", json={"verdict": "note", "about": [claim], "by": "A", "note": "x"}, headers=BEARER
    )
    assert said.status_code == 201
    later = api.get("/api/timeline", headers={"if-none-match": mark})
    assert later.status_code == 200
    assert later.headers["etag"] != mark


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("timeline?since=soon", 422, "since"),
        ("timeline?since=2004-05-01&until=2004-04-01", 400, "no day is between"),
        ("timeline?process=Nowhere", 404, "no negotiation is called"),
        ("timeline?limit=0", 422, "limit"),
        ("timeline?limit=501", 422, "limit"),
        ("timeline?cursor=x", 422, "cursor"),
        ("timeline?since=0", 422, "YYYY-MM-DD"),
        ("timeline?as-of=-1e9", 422, "YYYY-MM-DD"),
        ("timeline?since=soon", 422, "since: is not a day; write it as YYYY-MM-DD, as in 2026-01-31"),
        ("timeline?as-of=2026-02-30", 422, "as-of: is not a day; write it as YYYY-MM-DD, as in 2026-01-31"),
        ("timeline?limit=many", 422, "limit: give a whole number"),
        ("timeline?limit=501", 422, "limit: give 500 or less"),
        ("changes", 422, "since: is missing; give it"),
        ("claims?kind=rumour", 422, "kind.0: is none of 'meeting', "),
        ("timeline?cursor=5.1", 409, "came on record"),
        ("claims?cursor=0000", 400, "begin again"),
        ("claims?kind=rumour", 422, "kind"),
        ("changes", 422, "since"),
        ("show/0000", 404, "no id of a claim"),
        ("search", 422, "words"),
        ("search?words=!!", 400, "no word"),
        ("log?cursor=-1", 422, "cursor"),
        ("nothing", 404, "Not Found"),
        ("verify", 422, "claim"),
    ],
)
def test_what_goes_wrong_is_told_as_a_problem(api, described, path, status, told):
    answer = api.get(f"/api/{path}")
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert told in answer.json()["detail"]
    assert not [words for words in ("Value error", "Input should", "Field required") if words in answer.text]
    fits(described, "Problem", answer.json())


def test_a_record_that_is_gone_is_a_problem_too(tmp_path):
    answer = client(str(tmp_path / "gone.db")).get("/api/timeline")
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"


def test_of_a_fault_of_our_own_nothing_is_told(place, monkeypatch):
    def broken(*_):
        message = "/secret/path"
        raise RuntimeError(message)

    monkeypatch.setitem(FINDS, "timeline", broken)
    answer = client(place).get("/api/timeline?since=1999-01-01")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["content-type"] == "application/problem+json"


JUDGED = {"verdict": "accept", "about": ["x"], "by": "Anna Berg"}


@pytest.mark.parametrize("path", ["judgements", "articles"])
@pytest.mark.parametrize(
    ("token", "headers", "status"),
    [
        (None, {}, 403),
        (None, BEARER, 403),
        (TOKEN, {}, 401),
        (TOKEN, {"authorization": "Bearer "}, 401),
        (TOKEN, {"authorization": f"Bearer {TOKEN}x"}, 401),
        (TOKEN, {"authorization": f"Bearer {TOKEN[:-1]}"}, 401),
        (TOKEN, {"authorization": f"Basic {TOKEN}"}, 401),
        (TOKEN, {"authorization": "Bearer \xe9"}, 401),
        (TOKEN, BEARER | {"origin": "http://evil.example"}, 403),
        (TOKEN, BEARER | {"sec-fetch-site": "cross-site"}, 403),
        (TOKEN, BEARER | {"host": "evil.example"}, 421),
    ],
)
def test_nothing_is_written_without_the_token(own, path, token, headers, status):
    before = accord.Record(own).log(limit=1)
    given = {"text": NEWS} if path == "articles" else JUDGED
    sent = {name: value.encode("latin-1") for name, value in headers.items()}
    answer = client(own, api_token=token).post(f"/api/{path}", json=given, headers=sent)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert accord.Record(own).log(limit=1) == before


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_what_reads_writes_nothing_whatever_the_method(own, described, method):
    api = client(own, api_token=TOKEN)
    before = accord.Record(own).log(limit=1)
    for path, methods in described["paths"].items():
        if "get" in methods and method.lower() not in methods:
            answer = api.request(method, f"/api{path}".replace("{name}", "x"), headers=BEARER)
            assert answer.status_code == 405, path
            assert answer.headers["content-type"] == "application/problem+json"
    assert accord.Record(own).log(limit=1) == before


def test_a_judgement_with_the_token_counts_and_a_proposal_is_refused(own, described):
    api = client(own, api_token=TOKEN, clock=lambda: datetime(2004, 5, 1, tzinfo=UTC))
    claim = api.get("/api/claims?kind=meeting").json()["claims"][0]["id"]
    said = api.post("/api/judgements", json=JUDGED | {"verdict": "strike", "about": [claim]}, headers=BEARER)
    assert said.status_code == 201, said.text
    fits(described, "Judgement", said.json())
    assert said.json()["at"].startswith("2004-05-01")
    shown = api.get("/api/claims?limit=500").json()["claims"]
    assert next(one for one in shown if one["id"] == claim)["judgements"][0]["verdict"] == "strike"
    refused = api.post("/api/judgements", json=JUDGED | {"verdict": "propose", "about": [claim]}, headers=BEARER)
    assert refused.status_code == 400
    for wrong in (JUDGED | {"about": []}, JUDGED | {"by": " "}, JUDGED | {"more": 1}, JUDGED | {"verdict": "delete"}):
        assert api.post("/api/judgements", json=wrong, headers=BEARER).status_code in (400, 422)


def test_an_article_with_the_token_goes_on_record_once(own):
    api = client(own, api_token=TOKEN)
    given = {"text": NEWS, "title": "Talks in Ohrid", "outlet": "Lake Post", "published": "2023-03-19"}
    first = api.post("/api/articles", json=given, headers=BEARER)
    assert first.status_code == 201, first.text
    assert first.json()["claims"] > 0
    again = api.post("/api/articles", json=given, headers=BEARER).json()
    assert (again["known"], again["article"]) == (True, first.json()["article"])
    (found,) = [one for one in api.get("/api/articles?limit=500").json()["articles"] if one["outlet"] == "Lake Post"]
    assert found["title"] == "Talks in Ohrid"
    refused = api.post("/api/articles", json={"text": "Pas un mot de ceci n'est en anglais, ni long."}, headers=BEARER)
    assert refused.status_code == 422
    assert "English" in refused.json()["detail"]


def test_what_articles_say_is_data(tmp_path):
    story = Story('Greece and Turkey met on Saturday "</script>\u2028', outlet="<b>", title='"};alert(1)//')
    story.meeting("Greece and Turkey met on Saturday", "Greece", "Turkey", status="occurred")
    with accord.Record.create(tmp_path / "own.db") as made:
        made.add(story.done())
        answer = client(made.where).get("/api/articles")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.json()["articles"][0]["outlet"] == "<b>"


def test_a_view_is_folded_once_for_all_its_pages(own, monkeypatch):
    folded = []
    find = FINDS["timeline"]
    monkeypatch.setitem(FINDS, "timeline", lambda choice: folded.append(choice) or find(choice))
    api = client(own)
    cursor = ""
    while cursor is not None:
        cursor = api.get("/api/timeline?limit=1" + (f"&cursor={cursor}" if cursor else "")).json()["next"]
    assert len(folded) == 1


def test_the_web_framework_tells_nobody_anything():
    switches = {name for name, kind in get_type_hints(TelemetryConfig).items() if kind is bool}
    assert dict.fromkeys(switches, False) == NO_TELEMETRY


@pytest.mark.parametrize("path", ["events?until=2099-01-01", "outlook?all=true&until=2099-01-01"])
def test_of_a_large_record_not_everything_is_told_at_once(place, monkeypatch, path):
    monkeypatch.setattr("accord.serve.api.views.MOST_AT_ONCE", 3)
    answer = client(place).get(f"/api/{path}")
    assert answer.status_code == 400
    assert "process=NAME" in answer.json()["detail"]
    assert client(place).get(f"/api/{path}&process=Strait").status_code == 200
