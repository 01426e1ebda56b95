"""The API against its own description: schemathesis asks what the document allows, and what it does not."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

import accord
from accord.desk.articles.reader import shared_reader
from accord.serve.api.app import api_app
from accord.serve.app import make_app
from accord.serve.settings import LOOPBACK, Settings
from strait import fish, geneva, longer, oslo

TOKEN = "a-token-of-more-than-24-letters"
MOST, MOST_READ = 8, 2  # an article that fits is read, which takes a second
ASIDE = [
    schemathesis.checks.positive_data_acceptance,  # "no day is between them" is no matter of a schema
    schemathesis.checks.ignored_auth,  # it would ask with the token of these tests; test_api.py asks without
]
PLACES = sorted(
    (path, method)
    for path, methods in api_app("none.db", Settings()).state.described["paths"].items()
    for method in methods
)


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    with accord.Record.create(tmp_path_factory.mktemp("fuzz") / "strait.db") as made:
        made.add(*(story().done() for story in (geneva, longer, oslo, fish)))
        shared_reader()  # loaded before anybody waits for an answer
        app = make_app(made.where, Settings(hosts=("testserver", *LOOPBACK), api_token=TOKEN))
    return schemathesis.openapi.from_asgi("/api/openapi.json", app)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize(("path", "method"), PLACES)
def test_every_answer_is_as_described(described, path, method, mode):
    if path == "/processes" and mode == GenerationMode.NEGATIVE:
        pytest.skip("takes nothing that could be wrong")
    operation = described[path][method]
    most = MOST_READ if (path, method) == ("/articles", "post") else MOST

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=most, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    def ask(case):
        case.call_and_validate(headers={"authorization": f"Bearer {TOKEN}"}, excluded_checks=ASIDE)

    ask()


def test_every_address_is_asked():
    assert len(PLACES) == 18
