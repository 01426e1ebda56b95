"""The page answers only to its own names, on every route, so that no page elsewhere can be made to read it."""

import pytest

from accord.serve.app import make_app
from accord.serve.settings import Settings
from serve.addresses import every_address
from serve.conftest import NOW, desk_client

GOOD = ("127.0.0.1", "127.0.0.1:8321", "localhost", "LOCALHOST:8321", "[::1]", "[::1]:8321")
BAD = (
    "evil.example",
    "evil.example:8321",
    "localhost.evil.example",
    "evil.example#localhost",
    "localhost@evil.example",
    "evil.example, localhost",
    "127.0.0.1.evil.example",
    "127.0.0.2",
    "0.0.0.0",
    "0",
    "127.1",
    "2130706433",
    "0x7f.1",
    "localhost.",
    "[::]",
    "[::ffff:127.0.0.1]",
    "::1",
    "localhost:port",
    "localhost:8321:8321",
    "localhost/",
    "localhost\\",
    " localhost evil.example",
    "",
    "xn--lcalhost-zkb",
)


@pytest.mark.parametrize("host", GOOD)
def test_its_own_names(little, host):
    with desk_client(little) as client:
        assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", BAD)
def test_other_names(little, host):
    with desk_client(little) as client:
        answer = client.get("/", headers={"host": host})
        assert answer.status_code == 421
        assert "terminal" in answer.text


def test_other_names_on_every_route(little):
    app = make_app(little, Settings(clock=lambda: NOW))
    with desk_client(little) as client:
        found = {
            client.request(m, p, headers={"host": "evil.example"}).status_code for m, p in every_address(app, little)
        }
    assert found == {421}


def test_two_names_at_once(little):
    with desk_client(little) as client:
        answer = client.get("/", headers=[("host", "localhost"), ("host", "evil.example")])
        assert answer.status_code == 421


def test_a_name_that_was_given(little):
    with desk_client(little, Settings(hosts=("desk.example",), clock=lambda: NOW)) as client:
        assert client.get("/", headers={"host": "Desk.Example:443"}).status_code == 200
        assert client.get("/", headers={"host": "localhost"}).status_code == 421
