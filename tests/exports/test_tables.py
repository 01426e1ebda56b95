"""Tables as CSV, XLSX, Parquet and JSONL: read back by other programs, and equal to what the views show."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_outlooks
from accord.desk.views.viewing import view_events, view_matrices
from accord.render.exports import xlsx_file
from accord.render.json import plain_json
from accord.terms.brief import Contact
from accord.terms.claim import Meeting
from accord.terms.verdicts import last_words, state_of
from accord.terms.wire import to_json
from exports.shelf import PAYLOADS, haunted, judge, record_of, rows, sent, sent_with_losses, strait
from strait import claim_named, fish, geneva, longer, oslo, talks

pytestmark = pytest.mark.slow  # whole exports

TABLES = ("claims", "events", "positions", "expectations", "articles")
FORMS = ("csv", "parquet", "jsonl", "xlsx")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return strait(tmp_path_factory.mktemp("strait") / "strait.db")


@pytest.fixture(scope="module")
def ghosts(tmp_path_factory: pytest.TempPathFactory) -> str:
    return haunted(tmp_path_factory.mktemp("ghosts") / "ghosts.db")


def _read(where: str, form: str, table: str, **asked: object) -> list[dict[str, object]]:
    """A table as another program reads it, with Python's own values."""
    match form:
        case "csv":
            return [dict(row) for row in rows(where, table, **asked)]
        case "parquet":
            found = sent(where, "parquet", table=table, **asked)
            return list(pq.read_table(io.BytesIO(found)).to_pylist())
        case "jsonl":
            return [json.loads(line) for line in sent(where, "jsonl", table=table, **asked).splitlines()]
    book = openpyxl.load_workbook(io.BytesIO(sent(where, "xlsx", **asked)))
    head, *body = book[table].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body]


@pytest.mark.parametrize("table", TABLES)
def test_the_forms_agree_with_each_other(record: str, table: str) -> None:
    wanted = _read(record, "parquet", table)
    for form in ("csv", "xlsx", *(("jsonl",) if table != "claims" else ())):
        found = _read(record, form, table)
        assert [_plain(row) for row in found] == [_plain(row) for row in wanted], form
    assert wanted


def _plain(row: dict[str, object]) -> dict[str, str]:
    def shown(value: object) -> str:
        if isinstance(value, datetime):
            return value.date().isoformat()
        if isinstance(value, bool):
            return str(value).lower()
        return "" if value is None else str(value)

    return {name: shown(value) for name, value in row.items()}


def test_claims_equal_what_was_put_on_record(record: str) -> None:
    wanted = {
        claim["id"]: claim
        for story in (geneva, longer, oslo, fish)
        for claim in to_json(story().done())["claims"]  # type: ignore[union-attr]
    }
    found = {str(row["id"]): row for row in _read(record, "jsonl", "claims")}
    assert found.keys() == wanted.keys()
    for name, claim in wanted.items():
        assert {key: found[name][key] for key in claim} == claim


def test_claims_of_meetings_say_what_the_claims_say(record: str) -> None:
    by_id = {str(row["id"]): row for row in _read(record, "parquet", "claims")}
    for ground in talks().grounds:
        row, claim = by_id[ground.id], ground.claim
        assert (row["passage"], row["rule"], row["negated"]) == (claim.passage.exact, claim.rule, claim.negated)
        assert row["state"] == state_of(last_words(ground.judgements))
        if isinstance(claim, Meeting):
            assert (row["status"], row["format"]) == (claim.status, claim.format)
            assert row["first_day"] == (claim.when and claim.when.start)
            assert row["edtf"] == (claim.when and claim.when.edtf)
            assert set(str(row["participants"]).split("; ")) == {
                ground.figure(p.actor).name + (f" ({p.part})" if p.part != "party" else "") for p in claim.participants
            }


def test_events_equal_the_view(record: str) -> None:
    shown = {event.event: event for event in view_events(Choice(record)).events}
    found = {str(row["id"]): row for row in _read(record, "parquet", "events")}
    assert found.keys() == shown.keys()
    for name, event in shown.items():
        row = found[name]
        assert row["status"] == event.status
        assert (row["first_day"], row["last_day"]) == (
            (event.when.start, event.when.end) if event.when else (None, None)
        )
        assert row["sides"] == ("; ".join(event.sides) or None)
        assert str(row["claims"]).split("; ") == [ground.id for ground in event.grounds[::-1]]
        assert row["place"] == (event.place if isinstance(event, Contact) else None)


def test_each_claim_names_the_event_of_the_view(record: str) -> None:
    home = {ground.id: event.event for event in view_events(Choice(record)).events for ground in event.grounds}
    found = {str(row["id"]): row["event"] for row in _read(record, "parquet", "claims")}
    assert {name: event for name, event in found.items() if event} == home


def test_positions_equal_the_matrix(record: str) -> None:
    shown = [
        (row.issue, cell.side, spell.stance, spell.content, spell.first, spell.last, number == 0)
        for matrix in view_matrices(Choice(record))
        for row in matrix.rows
        for cell in row.cells
        for course in cell.courses
        for number, spell in enumerate(course.spells)
    ]
    keys = ("issue", "side", "stance", "content", "first_told", "last_told", "stands")
    assert [tuple(row[key] for key in keys) for row in _read(record, "parquet", "positions")] == shown
    assert any(not row["stands"] for row in _read(record, "parquet", "positions"))


def test_expectations_equal_the_outlook(record: str) -> None:
    shown = {e.ground.id: e for outlook in view_outlooks(Choice(record), every=True) for e in outlook.expectations}
    found = {str(row["id"]): row for row in _read(record, "parquet", "expectations")}
    assert found.keys() == shown.keys()
    for name, expectation in shown.items():
        row = found[name]
        assert (row["resolution"], row["days_late"]) == (expectation.resolution, expectation.late)
        assert row["edtf"] == (expectation.window and expectation.window.edtf)
        assert row["announced"] == expectation.announced
        assert plain_json(expectation.disputed) == row["disputed"]


def test_every_article_is_there_with_its_claims(record: str) -> None:
    found = {str(row["id"]): row["claims"] for row in _read(record, "parquet", "articles")}
    assert found == {s().done().article.id: len(s().done().claims) for s in (geneva, longer, oslo, fish)}


def test_numbers_days_and_truths_keep_their_kinds(record: str) -> None:
    types = {field.name: str(field.type) for field in pq.read_schema(io.BytesIO(sent(record, "parquet")))}
    wanted = {"points": "int64", "passage_start": "int64", "published": "date32[day]", "negated": "bool"}
    assert {name: types[name] for name in wanted} == wanted
    sheet = openpyxl.load_workbook(io.BytesIO(sent(record, "xlsx")))["claims"]
    heads = {str(cell.value): cell.column for cell in sheet[1]}
    kinds = {name: {sheet.cell(n, heads[name]).data_type for n in range(2, sheet.max_row + 1)} for name in heads}
    assert kinds["points"] <= {"n"}
    assert kinds["passage_start"] == {"n"}
    assert kinds["published"] == {"d"}
    assert kinds["negated"] == {"b"}
    assert kinds["id"] == {"s"}
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "jsonl"])
def test_the_same_record_gives_the_same_bytes(record: str, form: str) -> None:
    assert sent(record, form) == sent(record, form)


def test_what_was_struck_is_left_out_and_said(tmp_path: Path) -> None:
    where = strait(tmp_path / "s.db")
    claim = claim_named(talks(), "any corridor").id
    judge(where, "strike", claim, on=date(2004, 4, 6))
    found, losses = sent_with_losses(where, "csv")
    assert claim not in found.decode()
    assert losses == ["1 claim left out that an analyst struck"]


FORMULA = re.compile(r"[\s'\"]*[=+\-@|%＝＋－＠]")


def test_no_cell_of_csv_begins_a_formula(ghosts: str) -> None:
    found, losses = sent_with_losses(ghosts, "csv")
    cells = [cell for row in csv.reader(io.StringIO(found.decode(), newline="")) for cell in row]
    risky = [cell for cell in cells if FORMULA.match(cell) and not cell.startswith("'")]
    assert risky == []
    assert not set("\x00\x01\x1b\x7f\u202e\u2066\ufeff") & set(found.decode())
    assert any("take for a formula" in line for line in losses)
    assert any("control characters" in line for line in losses)


def test_ids_that_a_spreadsheet_would_round_are_told(tmp_path: Path) -> None:
    found = geneva().done()
    given = ("8467091234567890", "70214561951e0018", *(f"a{number:015}" for number in range(len(found.claims) - 2)))
    where = record_of(tmp_path / "ids.db", replace(found, given=given))
    content, losses = sent_with_losses(where, "csv")
    assert {row["id"] for row in csv.DictReader(io.StringIO(content.decode(), newline=""))} == {*given}
    assert "2 cells that a spreadsheet rounds as numbers: read the column as text, or use xlsx" in losses


def test_raw_csv_is_to_the_letter(ghosts: str) -> None:
    raw = {row["place"] for row in rows(ghosts, raw=True) if row["kind"] == "meeting"}
    assert raw == set(PAYLOADS)


@pytest.mark.parametrize("form", ["parquet", "jsonl"])
def test_forms_for_programs_are_to_the_letter(ghosts: str, form: str) -> None:
    found = _read(ghosts, form, "claims")
    places = {
        row["place"]["name"] if isinstance(row["place"], dict) else row["place"]
        for row in found
        if row["kind"] == "meeting"
    }
    assert places == set(PAYLOADS)


def test_no_cell_of_a_workbook_is_a_formula_and_its_xml_is_whole(ghosts: str) -> None:
    whole = sent(ghosts, "xlsx")
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)
    book = openpyxl.load_workbook(io.BytesIO(whole))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "b"}


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NO_OFFICE = "LibreOffice is not installed: apt-get install libreoffice-calc-nogui runs this check"


def _opened(path: Path, folder: Path) -> str:
    """What LibreOffice makes of a file: flat XML, in which a formula has an attribute of its own."""
    assert OFFICE
    subprocess.run(
        [
            OFFICE,
            "--headless",
            f"-env:UserInstallation=file://{folder}/office",
            "--convert-to",
            "fods",
            "--outdir",
            str(folder),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / f"{path.stem}.fods").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason=NO_OFFICE)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_libreoffice_finds_no_formula(ghosts: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"safe.{form}"
    path.write_bytes(sent(ghosts, form))
    truths = re.compile(r'table:formula="of:=(TRUE|FALSE)\(\)"')  # what it makes of a cell that holds a truth
    assert "table:formula" not in truths.sub("", _opened(path, tmp_path))


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason=NO_OFFICE)
def test_libreoffice_would_run_what_is_raw(ghosts: str, tmp_path: Path) -> None:
    path = tmp_path / "raw.csv"
    path.write_bytes(sent(ghosts, "csv", raw=True))
    assert "table:formula" in _opened(path, tmp_path)


def test_what_does_not_fit_on_a_sheet_goes_on_in_the_next(record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {table: _read(record, "xlsx", table) for table in TABLES}
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 6)
    book = openpyxl.load_workbook(io.BytesIO(sent(record, "xlsx")))
    wanted = [
        name
        for table in TABLES
        for name in (table, *(f"{table} {number}" for number in range(2, -(-len(whole[table]) // 5) + 1)))
    ]
    assert book.sheetnames == wanted
    assert "claims 2" in wanted
    for table in TABLES:
        sheets = [sheet for sheet in book.worksheets if sheet.title.split(" ")[0] == table]
        heads = [next(sheet.iter_rows(values_only=True)) for sheet in sheets]
        assert set(heads) == {heads[0]}
        found = [row for sheet in sheets for row in sheet.iter_rows(min_row=2, values_only=True)]
        assert found == [tuple(row.values()) for row in whole[table]]
        assert all(sheet.auto_filter.ref.endswith(f"{sheet.max_row}") and sheet.max_row <= 6 for sheet in sheets)


def test_a_workbook_bears_no_time_of_writing(record: str) -> None:
    with zipfile.ZipFile(io.BytesIO(sent(record, "xlsx"))) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"created" not in archive.read("docProps/core.xml")
