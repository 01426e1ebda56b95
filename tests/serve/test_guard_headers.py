"""Every answer bears the headers that keep a browser safe: each route, each file, each error."""

import re

import pytest

from accord.serve.app import make_app
from accord.serve.guards.headers import POLICY, SECURITY
from accord.serve.settings import Settings
from serve.addresses import every_address
from serve.conftest import NOW, desk_client

UNSAFE = ("unsafe-inline", "unsafe-eval", "http:", "https:", "*", "blob:", "strict-dynamic")


@pytest.fixture(scope="module")
def answers(little):
    app = make_app(little, Settings(clock=lambda: NOW))
    with desk_client(little) as client:
        asked = every_address(app, little)
        return [(method, path, client.request(method, path)) for method, path in asked]


def test_there_are_answers_of_every_kind(answers):
    assert {200, 400, 403, 404} <= {answer.status_code for _, _, answer in answers}
    assert not [(method, path) for method, path, answer in answers if answer.status_code >= 500]


def test_every_answer_bears_every_header(answers):
    lacking = [
        (method, path, name)
        for method, path, answer in answers
        for name, value in SECURITY.items()
        if answer.headers.get_list(name) != [value]
    ]
    assert lacking == []


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_run_inline():
    assert "default-src 'none'" in POLICY
    assert "frame-ancestors 'none'" in POLICY
    assert [word for word in UNSAFE if word in POLICY] == []


def test_nothing_is_kept_but_files_of_our_own_asked_for_by_version(answers, little):
    assert {answer.headers["cache-control"] for _, _, answer in answers} == {"no-store"}
    with desk_client(little) as client:
        page = client.get("/").text
        versioned = re.findall(r'"(/static/[^"]+\?v=[^"]+)"', page)
        assert versioned
        assert all("immutable" in client.get(path).headers["cache-control"] for path in versioned)
        assert client.get("/static/none.css?v=1").headers["cache-control"] == "no-store"


def test_no_page_has_anything_inline(answers):
    for _, path, answer in answers:
        if "text/html" in answer.headers.get("content-type", ""):
            assert not re.search(r"<[^>]+\s(?:style|on\w+)\s*=", answer.text), path
            assert not re.search(r"<style|<script(?![^>]*\ssrc=)", answer.text), path
            assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", answer.text), path


def test_no_answer_names_what_it_is_served_with(answers):
    assert [path for _, path, answer in answers if {"server", "x-powered-by"} & set(answer.headers)] == []


def test_a_fault_of_our_own_says_nothing_of_what_is_inside(little, monkeypatch):
    monkeypatch.setattr("accord.serve.pages.front.glance_at", lambda *_, **__: {}["secret-of-the-house"])
    app = make_app(little, Settings(clock=lambda: NOW))
    from starlette.testclient import TestClient

    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert "secret-of-the-house" not in answer.text
    assert {name: answer.headers[name] for name in SECURITY} == SECURITY
