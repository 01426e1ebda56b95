"""The switch of the single keys: kept in the reader's browser, and never a way to another site."""

import pytest

from serve.conftest import desk_client
from serve.reviewers import Forms


@pytest.fixture
def desk(little):
    with desk_client(little) as client:
        yield client


def _switch(client, page, **instead):
    (form,) = (form for form in Forms(client.get(page).text).found if form.action == "/keys")
    answer = client.post("/keys", data=form.fields | {"keys": "off"} | instead)
    assert answer.status_code == 303
    return answer


def test_every_page_says_whether_they_are_on_and_leads_back_to_itself(desk):
    for page in ("/", "/search?q=fish&kind=article", "/timeline", "/review"):
        assert "Single keys are on" in desk.get(page).text
        assert _switch(desk, page).headers["location"] == page
        assert "Single keys are off" in desk.get(page).text
        _switch(desk, page, keys="on")


def test_it_is_kept_in_the_browser_out_of_reach_of_scripts(desk):
    said = _switch(desk, "/").headers["set-cookie"].lower()
    assert {"httponly", "samesite=strict", "path=/"} <= {part.strip() for part in said.split(";")}
    assert 'data-keys="off"' in desk.get("/").text
    _switch(desk, "/", keys="on")
    assert 'data-keys="off"' not in desk.get("/").text


@pytest.mark.parametrize("to", ["//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "", "x"])
def test_nobody_is_led_elsewhere(desk, to):
    assert _switch(desk, "/", to=to).headers["location"] == "/"


@pytest.mark.parametrize("cookie", ["on", "", "OFF", "<b>", "x" * 4000])
def test_another_cookie_switches_nothing_off(desk, cookie):
    assert 'data-keys="off"' not in desk.get("/", headers={"cookie": f"accord-keys={cookie}"}).text
