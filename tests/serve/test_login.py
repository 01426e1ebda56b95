"""The password: asked for where others can reach the page, kept as a hash, and not to be tried at will."""

import os
import re
from datetime import timedelta

import pytest

from accord.serve.app import make_app
from accord.serve.login import own_path
from accord.serve.passwords import FREE_FOR_ALL, FREE_TRIES, LONGEST_WAIT, Tries, hash_password, is_hash, is_password
from accord.serve.settings import Settings
from accord.serve.tokens import LOGIN
from serve.addresses import every_address
from serve.conftest import NOW, desk_client

WORD = "four words nobody guesses"
HASH = hash_password(WORD, b"salt" * 4)
TOKEN = "a-token-for-programs-0123456789"


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(little, clock):
    with desk_client(little, Settings(password=HASH, api_token=TOKEN, clock=clock)) as client:
        yield client


def _log_in(desk, password, to="/"):
    token = re.search(r'name="token" value="([^"]+)"', desk.get("/").text)[1]
    return desk.post("/login", data={"token": token, "password": password, "to": to})


def test_without_the_password_nothing_is_shown(little, desk):
    app = make_app(little, Settings(password=HASH))
    for method, path in every_address(app, little):
        if path.startswith("/static/") or path == "/login":
            continue
        answer = desk.request(method, path)
        assert answer.status_code in (401, 403), (method, path)
        assert "Greece" not in answer.text, path


def test_with_the_password_all_is_shown(desk):
    answer = _log_in(desk, WORD, to="/brief")
    assert (answer.status_code, answer.headers["location"]) == (303, "/brief")
    said = answer.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=lax" in said
    assert desk.get("/").status_code == 200


def test_the_page_that_was_asked_for_comes_after_the_password(desk):
    page = desk.get("/claim/x?as-of=2004-03-01").text
    assert 'name="to" value="/claim/x?as-of=2004-03-01"' in page


def test_a_wrong_password(desk):
    answer = _log_in(desk, WORD + "x")
    assert answer.status_code == 401
    assert "not the password" in answer.text
    assert "set-cookie" not in answer.headers
    assert desk.get("/").status_code == 401


def test_a_cookie_that_we_did_not_give(desk, little):
    good = re.search(rf"{LOGIN}=([^;]+)", _log_in(desk, WORD).headers["set-cookie"])[1].strip('"')
    until, _, signature = good.rpartition(".")
    forged = (until.replace("2026", "2036") + "." + signature, good[:-1], "." + signature, "", "x", "é", good + "0")
    for cookie in forged:
        desk.cookies.clear()
        assert desk.get("/", headers={"cookie": f"{LOGIN}={cookie}".encode("latin-1")}).status_code == 401, cookie
    other = Settings(password=HASH, clock=lambda: NOW)
    with desk_client(little, other) as elsewhere:
        assert elsewhere.get("/", headers={"cookie": f"{LOGIN}={good}"}).status_code == 401


def test_a_cookie_grows_old(desk, clock):
    _log_in(desk, WORD)
    clock.now += timedelta(hours=11)
    assert desk.get("/").status_code == 200
    clock.now += timedelta(hours=2)
    assert desk.get("/").status_code == 401


def test_logging_out(desk):
    _log_in(desk, WORD)
    token = re.search(r'name="token" value="([^"]+)"', desk.get("/").text)[1]
    assert desk.post("/logout", data={"token": token}).status_code == 303
    assert desk.get("/").status_code == 401


def test_a_form_of_one_who_is_not_logged_in_does_not_serve_another(desk):
    """The token of the page that asks for the password is not the one that writes."""
    before = re.search(r'name="token" value="([^"]+)"', desk.get("/").text)[1]
    _log_in(desk, WORD)
    assert desk.post("/logout", data={"token": before}).status_code == 403


def test_programs_bear_a_token_that_opens_no_page(desk):
    bearer = {"authorization": f"Bearer {TOKEN}"}
    assert desk.get("/api/nothing").status_code == 401
    assert desk.get("/api/nothing", headers={"authorization": f"Bearer {TOKEN}x"}).status_code == 401
    assert desk.get("/api/nothing", headers=bearer).status_code == 404
    assert desk.get("/", headers=bearer).status_code == 401


def test_trying_again_and_again_is_made_to_wait(desk):
    for _ in range(FREE_TRIES):
        assert _log_in(desk, "not the password").status_code == 401
    answer = _log_in(desk, WORD)
    assert answer.status_code == 429
    wait = int(answer.headers["retry-after"])
    assert wait >= 1
    assert f" {wait} second{'s' if wait > 1 else ''}" in answer.text


def test_each_wrong_try_costs_twice_the_wait_of_the_last():
    now = [0.0]
    tries = Tries(lambda: now[0])
    waits = []
    for _ in range(40):
        now[0] += tries.wait("here")
        tries.note("here", right=False)
        waits.append(tries.wait("here"))
    assert waits[: FREE_TRIES - 1] == [0.0] * (FREE_TRIES - 1)
    assert waits[FREE_TRIES - 1 : FREE_TRIES + 3] == [1.0, 2.0, 4.0, 8.0]
    assert max(waits) == LONGEST_WAIT
    assert tries.wait("elsewhere") == 0.0


def test_trying_from_many_places_is_made_to_wait_too():
    tries = Tries(lambda: 0.0)
    for n in range(FREE_FOR_ALL):
        tries.note(f"place {n}", right=False)
    assert tries.wait("a new place") > 0


def test_the_right_password_forgets_the_wrong_ones():
    tries = Tries(lambda: 0.0)
    for _ in range(FREE_TRIES):
        tries.note("here", right=False)
    tries.note("here", right=True)
    assert tries.wait("here") == 0.0


def test_what_is_remembered_has_an_end():
    tries = Tries(lambda: 0.0)
    for n in range(12_000):
        tries.note(str(n), right=False)
    assert len(tries._wrong) <= 10_000  # noqa: SLF001


def test_only_a_hash_is_kept():
    assert WORD not in HASH
    assert is_hash(HASH)
    assert is_password(WORD, HASH)
    assert not is_password(WORD + " ", HASH)
    assert hash_password(WORD, os.urandom(16)) != hash_password(WORD, os.urandom(16))
    assert not any(
        map(is_hash, ("", WORD, "scrypt$15$x$y", "scrypt$1$AAAA$AAAA", HASH.replace("$15$", "$1$"), "$" * 3))
    )


@pytest.mark.parametrize(
    "to",
    [
        *(
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "",
            "x",
        ),
        *("/\t/evil.example", "/\r\nset-cookie: x=y", "/%0d%0a\n", "/ /evil", "/é"),
    ],
)
def test_nobody_is_led_elsewhere(desk, to):
    assert own_path(to) == "/"
    answer = _log_in(desk, WORD, to=to)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
