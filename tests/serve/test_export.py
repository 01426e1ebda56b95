"""The page of exports: each form is the file that the command line writes, and names of files are plain."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from accord.cli.export import FORMATS
from accord.desk.export.sending import TABLES, Asked, export, export_notes
from accord.desk.views.choice import Choice
from accord.serve.pages.export import FORMS

PACKED = ("xlsx", "docx")  # their writers put the time of writing into them


def ask(client: TestClient, form: str, table: str = "claims", **query: str):
    token = re.search(r'name="token" value="([^"]+)"', client.get("/export").text)
    assert token
    return client.post("/export", params=query, data={"token": token[1], "format": form, "table": table})


def test_every_form_of_the_command_line_is_offered(client: TestClient) -> None:
    assert {form.name for form in FORMS} == set(FORMATS)
    shown = client.get("/export").text
    assert all(f'value="{form.name}"' in shown for form in FORMS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_is_what_the_command_line_writes(client: TestClient, record: str, form) -> None:
    answer = ask(client, form.name, process="Ukraine")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == form.media_type
    asked = Asked(Choice(record, "Ukraine"), form.name)
    if form.name == "obsidian":
        with ZipFile(io.BytesIO(answer.content)) as folder:
            assert {name: folder.read(name).decode() for name in folder.namelist()} == {
                note.path: note.text for note in export_notes(asked)
            }
        return
    sink = io.BytesIO()
    export(asked, sink)
    if form.name in PACKED:
        ours, theirs = ZipFile(io.BytesIO(answer.content)), ZipFile(sink)
        assert ours.namelist() == theirs.namelist()
    else:
        assert answer.content == sink.getvalue()


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_chosen(client: TestClient, table: str) -> None:
    answer = ask(client, "csv", table, process="Iran nuclear")
    assert answer.headers["content-disposition"] == f'attachment; filename="accord-Iran-nuclear-{table}.csv"'
    assert answer.text.count("\n") > 1


def test_days_are_kept(client: TestClient, record: str) -> None:
    then = ask(client, "csv", process="Ukraine", **{"as-of": "2025-12-31"}).text
    assert 1 < then.count("\n") < ask(client, "csv", process="Ukraine").text.count("\n")


@pytest.mark.parametrize(("form", "table"), [("pdf", "claims"), ("csv", "users"), ("", "")])
def test_what_is_no_form_is_told(client: TestClient, form: str, table: str) -> None:
    answer = ask(client, form, table)
    assert answer.status_code == 400
    assert "choose one on the page of exports" in answer.text


def test_an_unknown_negotiation_is_told(client: TestClient) -> None:
    assert ask(client, "csv", process="none such").status_code in (400, 404)
