"""Nothing is written but by a form of the page itself, and nothing at all by reading (CSRF)."""

import re
import sqlite3

import pytest

from accord.serve.app import make_app
from accord.serve.guards.writes import TOKEN_HEADER
from accord.serve.settings import Settings
from accord.serve.tokens import token_for, unveiled, veiled
from serve.addresses import every_address, readable
from serve.conftest import NOW, desk_client

OWN = "http://127.0.0.1:8321"
SECRET = Settings(secret=b"k" * 32, clock=lambda: NOW)
TOKEN = token_for(SECRET, "")
FOREIGN = (
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "nonsense"},
    {"sec-fetch-site": ""},
    {"origin": "http://evil.example"},
    {"origin": "http://127.0.0.1:8322"},
    {"origin": "http://127.0.0.1"},
    {"origin": "null"},
    {"origin": ""},
    {"origin": "http://evil.example", "sec-fetch-site": "same-origin"},
    {"origin": OWN, "sec-fetch-site": "cross-site"},
)
FROM_HERE = (
    {"sec-fetch-site": "same-origin", "origin": OWN},
    {"sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "none"},
    {"origin": OWN},
    {},
)


@pytest.fixture(scope="module")
def desk(little):
    with desk_client(little, SECRET) as client:
        yield client


@pytest.mark.parametrize("headers", FOREIGN)
def test_from_elsewhere_nothing_is_written_even_with_the_token(desk, headers):
    answer = desk.post("/logout", data={"token": TOKEN}, headers=headers)
    assert answer.status_code == 403
    assert "nothing was written" in answer.text


@pytest.mark.parametrize("headers", FROM_HERE)
def test_from_the_page_with_its_token(desk, headers):
    assert desk.post("/logout", data={"token": TOKEN}, headers=headers).status_code == 303
    assert desk.post("/logout", headers={TOKEN_HEADER: TOKEN} | headers).status_code == 303
    assert desk.post("/logout", files={"token": (None, TOKEN)}, headers=headers).status_code == 303


@pytest.mark.parametrize("headers", FROM_HERE)
@pytest.mark.parametrize("token", ["", "x", TOKEN[:-1], TOKEN.upper(), token_for(Settings(secret=b"o" * 32), "")])
def test_from_the_page_without_its_token(desk, headers, token):
    assert desk.post("/logout", data={"token": token}, headers=headers).status_code == 403
    assert desk.post("/logout", headers=headers).status_code == 403


def test_the_token_counts_in_a_form_only(desk):
    for body, kind in ((f'{{"token": "{TOKEN}"}}', "application/json"), (f"token={TOKEN}", "text/plain"), ("x", "")):
        assert desk.post("/logout", content=body, headers={"content-type": kind}).status_code == 403
    assert desk.post(f"/logout?token={TOKEN}").status_code == 403


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed; boundary=("]
)
def test_a_form_that_is_none(desk, kind):
    assert desk.post("/logout", content=b"--x\r\nno form", headers={"content-type": kind}).status_code == 403


def test_every_route_that_writes_wants_the_token(little, desk):
    app = make_app(little, SECRET)
    writing = [(m, p) for m, p in every_address(app, little) if m not in ("GET", "HEAD") and not p.startswith("/api")]
    assert len(writing) > 3
    assert {desk.request(method, path).status_code for method, path in writing} == {403}
    assert {desk.request(m, p, headers=FOREIGN[0]).status_code for m, p in writing} == {403}


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PROPFIND"])
def test_methods_that_are_none(desk, method):
    assert desk.request(method, "/").status_code == 405


def test_reading_writes_nothing(little, desk):
    """Every address that can be read leaves every row of the record as it was."""
    before = _rows(little)
    for path in readable(make_app(little, SECRET), little):
        desk.get(path)
        desk.head(path)
        desk.get(path + ("&" if "?" in path else "?") + "verdict=strike&value=x&by=x&token=" + TOKEN)
    assert _rows(little) == before


def _rows(place):
    with sqlite3.connect(f"file:{place}?mode=ro", uri=True) as link:
        tables = [name for (name,) in link.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")]
        return {name: sorted(map(repr, link.execute(f'SELECT * FROM "{name}"'))) for name in tables}


def test_a_token_is_written_otherwise_on_each_page_and_means_the_same(client):
    found = {re.search(r'name="token" value="([0-9a-f]+)"', client.get("/review").text)[1] for _ in range(5)}
    assert len(found) == 5
    assert len({unveiled(each) for each in found}) == 1


@pytest.mark.parametrize("given", ["", "zz", "é", "00" * 64, "0" * 127, TOKEN])
def test_what_bears_no_veil_is_taken_as_it_is_and_never_breaks(given):
    assert unveiled(given) == ("00" * 32 if given == "00" * 64 else given)
    assert unveiled(veiled(TOKEN, bytes(range(32)))) == TOKEN
