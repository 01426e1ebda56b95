"""What goes wrong is a plain page that says what to do, with the right status."""

import sqlite3

import pytest

from accord.record.store import Record
from serve.conftest import desk_client


def _said(place, path="/"):
    with desk_client(str(place)) as client:
        answer = client.get(path)
    return answer.status_code, " ".join(answer.text.split())


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nothing", 404, "first page"),
        ("/brief?as-of=never", 400, "write it as YYYY-MM-DD"),
        ("/brief?as-of=2026-02-30", 400, "is not a day"),
        ("/brief?since=20260101", 400, "is not a day"),
        ("/outlook?as-of=0001-01-02", 400, "is a day of no news"),
        ("/timeline?as-of=9999-12-31", 400, "is a day of no news"),
        ("/brief?since=2026-02-02&until=2026-02-01", 400, "no day is between"),
        ("/brief?since=2026-02-02&as-of=2026-02-01", 400, "no day is between"),
        ("/brief?process=Nothing", 400, "accord process add"),
        ("/brief?process=" + "x" * 300, 400, "200 at most"),
        ("/search?q=" + "x" * 10_000, 400, "shorten"),
        ("/claim/nothing", 404, "Search for its words"),
        ("/event/nothing", 404, "Search for its words"),
        ("/article/nothing", 404, "Search for its words"),
        ("/static/nothing.css", 404, "first page"),
    ],
)
def test_an_address_that_cannot_be(little, path, status, words):
    found, said = _said(little, path)
    assert found == status
    assert words in said


def test_a_method_that_an_address_does_not_answer(little):
    with desk_client(little) as client:
        assert client.options("/brief").status_code == 405


def test_no_record(tmp_path):
    status, said = _said(tmp_path / "none.db")
    assert status == 503
    assert "accord init" in said


def test_something_that_is_no_record(tmp_path):
    (tmp_path / "x.db").write_text("no record at all, but some text in a file\n" * 100)
    status, said = _said(tmp_path / "x.db")
    assert status == 503
    assert "no record" in said


def test_a_record_of_a_newer_version(tmp_path):
    place = tmp_path / "new.db"
    Record.create(str(place)).close()
    with sqlite3.connect(place) as link:
        link.execute("UPDATE alembic_version SET version_num = '9999'")
    status, said = _said(place)
    assert status == 503
    assert "newer accord" in said


def test_a_record_that_is_locked(tmp_path, monkeypatch):
    monkeypatch.setattr("accord.record.engine.PATIENCE", 0.2)
    place = tmp_path / "locked.db"
    Record.create(str(place)).close()
    with sqlite3.connect(place, isolation_level=None) as link:
        link.execute("PRAGMA locking_mode=EXCLUSIVE")
        link.execute("BEGIN EXCLUSIVE")
        status, said = _said(place)
        link.execute("ROLLBACK")
    assert status == 503
    assert "try again" in said
