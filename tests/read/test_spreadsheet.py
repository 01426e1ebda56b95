"""Spreadsheets and CSV: cells as they are seen, never what a formula would do; files that were made to harm refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.errors import SourceError
from accord.read.copy import NoArticleError
from accord.read.tables.spreadsheet import read_spreadsheet, sheets_of
from accord.terms.sheet import Cell, Sheet


def workbook(rows: list[list[object]], **more: object) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row] for row in sheet.rows]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_in_its_usual_forms(sign: str, encoding: str) -> None:
    rows = [["Date", "Event", "Who"], ["2026-01-24", "Talks “held”, in part; so", "A, B"], ["", "two\nlines", ""]]
    quoted = "\r\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    [sheet] = sheets_of(quoted.encode(encoding), "talks.csv")
    assert (sheet.name, texts(sheet)) == ("talks", rows)


def test_rows_of_unequal_length_are_filled_up() -> None:
    assert texts(sheets_of(b"a,b,c\n1\n\n2,3\n\n\n", "x.csv")[0]) == [
        ["a", "b", "c"],
        ["1", "", ""],
        ["", "", ""],
        ["2", "3", ""],
    ]


def test_cells_of_a_workbook_are_what_they_show() -> None:
    book = workbook([["Date", "Event"], [date(2026, 1, 24), "Talks"], [46046, True], [1.5, None]])
    book.worksheets[0]["A2"].number_format = "dd/mm/yyyy"
    [sheet] = sheets_of(saved(book), "x.xlsx")
    assert sheet.rows[1] == (Cell("2026-01-24", day=date(2026, 1, 24)), Cell("Talks"))
    assert sheet.rows[2] == (Cell("46046", number=46046.0), Cell("yes"))
    assert sheet.rows[3] == (Cell("1.5", number=1.5), Cell())


def test_formulas_are_never_computed_and_their_stored_values_read() -> None:
    book = workbook([["Date", "Event"], ["=DATE(2026,1,24)", '=HYPERLINK("http://x.example","go")']])
    raw = saved(book)
    [sheet] = sheets_of(raw, "x.xlsx")
    assert sheet.rows[1] == (Cell(bare=True), Cell(bare=True))
    stored = _changed(
        raw, "xl/worksheets/sheet1.xml", b"<f>DATE(2026,1,24)</f><v></v>", b"<f>DATE(2026,1,24)</f><v>46046</v>"
    )
    [sheet] = sheets_of(stored, "x.xlsx")
    assert sheet.rows[1][0] == Cell("46046", number=46046.0)


def _changed(raw: bytes, name: str, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            body = source.read(part)
            if part == name:
                body = body.replace(old.replace(b"<v></v>", b"<v />"), new).replace(old, new)
                assert new in body
            target.writestr(part, body)
    return out.getvalue()


def test_merged_cells_hold_their_value_in_each_row() -> None:
    book = workbook([["Date", "Event"], ["2026-01-24", "a"], [None, "b"], [None, "c"]])
    book.worksheets[0].merge_cells("A2:A3")
    [sheet] = sheets_of(saved(book), "x.xlsx")
    assert [row[0].text for row in sheet.rows] == ["Date", "2026-01-24", "2026-01-24", ""]


def test_hidden_sheets_are_known_as_such_and_counting_from_1904_is_told() -> None:
    book = workbook([["Date"]])
    book.create_sheet("Old").sheet_state = "veryHidden"
    book.epoch = openpyxl.utils.datetime.MAC_EPOCH
    one, other = sheets_of(saved(book), "x.xlsx")
    assert (one.hidden, other.hidden, one.from_1904) == (False, True, True)


def test_a_stray_cell_far_below_makes_no_harm() -> None:
    book = workbook([["Date", "Event"], ["2026-01-24", "Talks"]])
    book.worksheets[0]["A40000"].font = openpyxl.styles.Font(bold=True)
    [sheet] = sheets_of(saved(book), "x.xlsx")
    assert len(sheet.rows) == 2


def test_links_to_other_files_and_macros_are_left_alone(tmp_path: Path) -> None:
    raw = saved(workbook([["Date", "Event"], ["2026-01-24", "='[http://evil.example/x.xlsx]A'!B1"]]))
    out = io.BytesIO(raw)
    with zipfile.ZipFile(out, "a") as target:
        target.writestr("xl/vbaProject.bin", b"\0" * 100)
    path = tmp_path / "x.xlsm"
    path.write_bytes(out.getvalue())
    [sheet] = read_spreadsheet(str(path))
    assert sheet.rows[1][1] == Cell(bare=True)


def _bomb(name: str = "xl/worksheets/sheet1.xml", size: int = 300 << 20) -> bytes:
    out = io.BytesIO(saved(workbook([["Date"]])))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as target, target.open(f"more/{name}", "w") as part:
        for _ in range(size >> 20):
            part.write(b" " * (1 << 20))
    return out.getvalue()


def _entities() -> bytes:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))
    raw = saved(workbook([["Date", "Event"]]))
    head = f'<?xml version="1.0"?><!DOCTYPE x [{lol}]>'.encode()
    return _changed(raw, "xl/workbook.xml", b"<workbook ", head + b"<workbook ")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (_bomb, "unpacks to"),
        (_entities, "defeats its reader"),
        (lambda: b"PK\x03\x04 no zip", "no whole XLSX file"),
        (lambda: saved(workbook([["x"]]))[:-100], "no whole XLSX file"),
        (lambda: b"\xd0\xcf\x11\xe0" + bytes(100), "old Excel file"),
        (lambda: b"", "empty"),
        (lambda: saved(workbook([])), "empty"),
        (lambda: b"%PDF-1.7", "a PDF file"),
        (lambda: b"a,b\n" * 1_100_000, "more than"),
    ],
)
def test_what_is_no_table_is_refused(raw: object, why: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.xlsx"
    path.write_bytes(raw())  # type: ignore[operator]
    with pytest.raises(SourceError) as refused:
        read_spreadsheet(str(path))
    assert why in str(refused.value) and str(refused.value).startswith(f"{path}: ") and "; " in str(refused.value)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400) | st.text(alphabet='a1,;"\n\r\t|é\0', max_size=200).map(str.encode))
def test_any_bytes_are_a_table_or_refused(raw: bytes) -> None:
    try:
        sheets = sheets_of(raw, "x.csv")
    except NoArticleError as refused:
        assert refused.why and refused.remedy
    else:
        assert all(len({len(row) for row in sheet.rows}) <= 1 for sheet in sheets)
