"""Tables that a desk kept by hand: each row a claim of the analyst's, or a plain word on why it is none."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from accord.cli import main
from accord.desk.articles.claims_file import reference_faults, word_faults
from accord.desk.own.importing import Choices, open_table, read_rows
from accord.desk.review.judging import Analyst
from accord.read.tables.spreadsheet import sheets_of
from accord.resolve.rows.meaning import guess_meaning
from accord.terms.claim import Agreement, Claim, Draft, Meeting, Position, Statement
from accord.terms.imported import Misfit, RowClaim
from accord.terms.sheet import Meaning

ANALYST = Analyst("Ana", lambda: datetime(2026, 6, 1, tzinfo=UTC))
HEAD = ["Date", "Event", "Participants", "Place", "Status", "Source"]
ROW = ["2013-04-19", "Round of talks", "Serbia, Kosovo, EU (mediator)", "Brussels, Belgium", "", "Example Wire"]


def table(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def meaning(rows: list[list[str]]) -> Meaning | None:
    return guess_meaning(sheets_of(table(rows), "t.csv"))


def rows_of(rows: list[list[str]], tmp_path: Path, **more: object) -> list[RowClaim | Misfit]:
    path = tmp_path / "t.csv"
    path.write_bytes(table(rows))
    opened = open_table(str(path), Choices(**more))  # type: ignore[arg-type]
    return read_rows(opened, ANALYST, None, ())


def claim(row: list[str], tmp_path: Path, head: list[str] | None = None) -> Claim:
    [found] = rows_of([head or HEAD, row], tmp_path)
    assert isinstance(found, RowClaim), found
    [made] = found.extraction.claims
    text = found.extraction.article.text
    assert list(word_faults(made, text)) == []
    assert list(reference_faults(made, {actor.id for actor in found.extraction.actors})) == []
    assert made.rule == "analyst" and found.extraction.article.analyst == "Ana"
    return made


def misfit(row: list[str], tmp_path: Path, head: list[str] | None = None) -> Misfit:
    [found] = rows_of([head or HEAD, row], tmp_path)
    assert isinstance(found, Misfit), found
    assert found.row == 2 and found.why and found.remedy
    return found


@pytest.mark.parametrize(
    ("rows", "kind", "roles"),
    [
        ([HEAD, ROW], "chronology", ["date", "event", "who", "place", "status", "source"]),
        (
            [["When?", "What happened", "Who met", "Venue", "Remarks"], [*ROW[:4], ""]],
            "chronology",
            ["date", "event", "who", "place", "note"],
        ),
        (
            [["Talks, a chronology", "", ""], ["", "", ""], ["DATE", "EVENT", "No."], [*ROW[:2], "1"]],
            "chronology",
            None,
        ),
        (
            [["#", "When", "What happened", "Who was there", "Lvl.", "Src"], ["1", *ROW[:3], "envoys", "Example Wire"]],
            "chronology",
            ["ignore", "date", "event", "who", "level", "source"],
        ),
        (
            [["Datum", "Ereignis", "Teilnehmer", "Ort", "Quelle", "Bemerkung"], [*ROW[:4], "", ""]],
            "chronology",
            ["date", "event", "who", "place", "source", "note"],
        ),
        (
            [["Date", "Événement", "Participants", "Lieu", "Remarques"], [*ROW[:4], ""]],
            "chronology",
            ["date", "event", "who", "place", "note"],
        ),
        (
            [["Issue", "The Northerners", "The Southerners", "Seen by"], ["Security", "no", "only if paid", "AB"]],
            "matrix",
            ["issue", "stand", "stand", "note"],
        ),
        (
            [["x", "y", "Participants"], ["2013-04-19", "The two sides met again in Brussels", "Serbia"]],
            "chronology",
            ["date", "event", "who"],
        ),
        (
            [["Party", "Issue", "Position", "As of"], ["Serbia", "Recognition", "rejects it", "2013-04-19"]],
            "positions",
            ["side", "issue", "position", "reported"],
        ),
        (
            [["Issue", "Serbia", "Kosovo's position", "Comments"], ["Recognition", "against", "for", ""]],
            "matrix",
            ["issue", "stand", "stand", "note"],
        ),
    ],
)
def test_columns_are_guessed(rows: list[list[str]], kind: str, roles: list[str] | None) -> None:
    found = meaning(rows)
    assert found is not None and found.table == kind
    assert roles is None or [column.role for column in found.columns] == roles


def test_what_has_no_headings_is_not_guessed() -> None:
    assert meaning([["a", "b"], ["1", "2"]]) is None


def test_meeting_with_all_that_the_row_says(tmp_path: Path) -> None:
    made = claim(ROW, tmp_path)
    assert isinstance(made, Meeting) and (made.format, made.status) == ("talks", "occurred")
    assert made.when and made.when.edtf == "2013-04-19" and made.when.said == "2013-04-19"
    assert made.place and (made.place.name, made.place.country) == ("Brussels, Belgium", "BE")
    assert [each.part for each in made.participants] == ["party", "party", "mediator"]
    assert [(link.role, link.name) for link in made.chain] == [("relayed", "Example Wire")]
    assert {"participants", "place", "when"} <= {item.field for item in made.evidence}


EVENTS: list[tuple[str, str, str, type[Claim], str]] = [
    ("Phone call between the presidents", "", "2013-04-19", Meeting, "call occurred"),
    ("Summit in Ohrid", "held", "2013-04-19", Meeting, "summit occurred"),
    ("Next round to be held in Skopje", "", "2030-01-01", Meeting, "meeting scheduled"),
    ("Leaders may meet", "", "2030-01", Meeting, "meeting possible"),
    ("Talks", "called off", "2013-04-19", Meeting, "talks cancelled"),
    ("Talks", "TBC", "2030-01-01", Meeting, "talks possible"),
    ("Sides sign an agreement on customs", "", "2013-04-19", Agreement, "signed"),
    ("Truce violated at the bridge", "", "2013-04-19", Agreement, "violated"),
    ("Agreement reached on customs", "announced", "2013-04-19", Agreement, "announced"),
    ("Deal reached on customs", "", "2013-04-19", Agreement, "agreed"),
    ("Power line repaired", "", "2013-04-19", Statement, ""),
]


@pytest.mark.parametrize(("event", "status", "day", "kind", "told"), EVENTS)
def test_events_become_claims_of_their_kind(
    event: str, status: str, day: str, kind: type[Claim], told: str, tmp_path: Path
) -> None:
    made = claim([day, event, "Serbia, Kosovo", "", status, ""], tmp_path)
    assert isinstance(made, kind)
    if isinstance(made, Meeting):
        assert f"{made.format} {made.status}" == told.replace("meeting scheduled", f"{made.format} scheduled")
    if isinstance(made, Agreement):
        assert (made.status, made.what) == (told, event)


def test_speaker_of_a_statement_is_the_one_who_is_named(tmp_path: Path) -> None:
    made = claim(
        ["2013-04-19", "The envoy said no text was on the table", "Lajcak (EU)", "", "", "Example Wire"], tmp_path
    )
    assert isinstance(made, Statement)
    assert [(link.role, link.name, link.represents) for link in made.chain] == [
        ("relayed", "Example Wire", None),
        ("said", "Lajcak", "European Union"),
    ]


def test_draft_has_its_name_and_authors(tmp_path: Path) -> None:
    made = claim(["2013-04-19", "draft", "Annex on schools", "EU"], tmp_path, ["Date", "Type", "Event", "Who"])
    assert isinstance(made, Draft) and made.name == "Annex on schools" and len(made.authors) == 1


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (["", "Talks", "A, B", "", "", ""], "Date", "empty"),
        (["soon", "Talks", "A, B", "", "", ""], "Date", "names no day"),
        (["03/04/2013", "Talks", "A, B", "", "", ""], "Date", "3 April or 4 March"),
        (["2013-04-19", "", "A, B", "", "", ""], "Event", "empty"),
        (["2013-04-19", "Talks", "A, B", "", "green", ""], "Status", "no status"),
        (["2030-04-19", "Talks", "A, B", "", "", ""], "Status", "lies ahead"),
        (["2013-04-19", "Accord signed by the deal", "EU (mediator)", "", "", ""], "Participants", "no party"),
    ],
)
def test_what_does_not_fit_is_told_with_its_column(row: list[str], column: str, words: str, tmp_path: Path) -> None:
    found = misfit(row, tmp_path)
    assert found.column == column and words in found.why


def test_meeting_of_nobody_is_a_statement_and_told(tmp_path: Path) -> None:
    [found] = rows_of([HEAD, ["2013-04-19", "Talks in Brussels", "", "", "", ""]], tmp_path)
    assert isinstance(found, RowClaim) and isinstance(found.extraction.claims[0], Statement)
    assert [each.whole for each in found.doubts] == [False]


STANCES = [
    ("Rejects any federation", "opposes", None),
    ("No", "opposes", None),
    ("Demands the return of all", "supports", None),
    ("Open to monitors", "open", None),
    ("Accepts only if monitors come first", "conditional", "monitors come first"),
]


@pytest.mark.parametrize(("cell", "stance", "condition"), STANCES)
def test_matrix_gives_a_position_for_each_side(cell: str, stance: str, condition: str | None, tmp_path: Path) -> None:
    [one, other] = rows_of([["Issue", "Serbia", "Kosovo"], ["Recognition", cell, "Supports it"]], tmp_path)
    assert isinstance(one, RowClaim) and isinstance(other, RowClaim)
    made = one.extraction.claims[0]
    assert isinstance(made, Position)
    assert (made.stance, made.condition, made.subject, made.content) == (stance, condition, "status_recognition", cell)
    assert "Kosovo" not in one.extraction.article.text


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (["Recognition", "Not sure yet", ""], "Serbia", "does not show"),
        (["Weather", "against", "for"], "Issue", "no issue that accord knows"),
        (["", "against", "for"], "Issue", "the cell is empty"),
        (["Recognition", "–", "perhaps"], "Kosovo", "does not show"),
    ],
)
def test_cell_of_a_matrix_that_does_not_fit_is_told(row: list[str], column: str, words: str, tmp_path: Path) -> None:
    [found] = rows_of([["Issue", "Serbia", "Kosovo"], row], tmp_path)
    assert isinstance(found, Misfit) and found.column == column and words in found.why


def test_dash_is_against_only_where_a_plus_is_for(tmp_path: Path) -> None:
    head = ["Issue", "Serbia", "Kosovo"]
    assert rows_of([head, ["Recognition", "–", "n/a"]], tmp_path) == []
    found = rows_of([head, ["Recognition", "–", "+"]], tmp_path)
    made = [each.extraction.claims[0] for each in found if isinstance(each, RowClaim)]
    assert [each.stance for each in made if isinstance(each, Position)] == ["opposes", "supports"]


def test_row_keeps_its_id_when_rows_are_numbered_anew(tmp_path: Path) -> None:
    [one], [other] = (rows_of([["#", *HEAD], [number, *ROW]], tmp_path) for number in ("7", "12"))
    assert isinstance(one, RowClaim) and isinstance(other, RowClaim)
    assert one.extraction.article.id == other.extraction.article.id


def test_row_keeps_its_id_wherever_it_stands(tmp_path: Path) -> None:
    [one] = rows_of([HEAD, ROW], tmp_path)
    _, other = rows_of([["A chronology", *[""] * 5], HEAD, ["2012-01-01", "Talks", "A, B", "", "", ""], ROW], tmp_path)
    assert isinstance(one, RowClaim) and isinstance(other, RowClaim) and other.row == 4
    assert one.extraction == other.extraction


@pytest.mark.parametrize(
    ("event", "status", "day", "known"),
    [("Talks", "", "2013-04-19", date(2013, 4, 19)), ("Talks", "scheduled", "2030-01-01", None)],
)
def test_row_is_known_from_its_day_unless_that_lies_ahead(
    event: str, status: str, day: str, known: date | None, tmp_path: Path
) -> None:
    [found] = rows_of([HEAD, [day, event, "A, B", "", status, ""]], tmp_path)
    assert isinstance(found, RowClaim) and found.extraction.article.published == known


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACCORD_NAME", "Ana")
    CliRunner().invoke(main, ["init"])
    Path("t.csv").write_bytes(table([HEAD, ROW, ["soon", "Talks", "A, B", "", "", ""], ROW]))
    return lambda *words: CliRunner().invoke(main, list(words))


def test_guess_is_shown_and_nothing_done_without_a_yes(run: Run) -> None:
    result = run("import", "t.csv")
    assert result.exit_code == 2
    assert '"Participants" = "who"' in result.stdout and "--yes" in result.stderr
    assert run("import", "t.csv", "--yes").stdout == "1 new claim of Ana\n"


def test_import_twice_gives_nothing_new_and_the_record_is_sound(run: Run) -> None:
    first, second = run("import", "t.csv", "--yes"), run("import", "t.csv", "--yes")
    assert first.exit_code == second.exit_code == 3
    assert second.stdout == "0 new claims of Ana; 1 on record already\n"
    assert (
        "t.csv, sheet t, row 3, column Date: “soon”" in second.stderr
        and "row 4: the row says the same as row 2" in second.stderr
    )
    assert run("check").output == "the record is sound\n"
    assert "own source of Ana" in " ".join(run("timeline").output.split())


def test_mapping_that_was_printed_is_the_same_as_yes(run: Run) -> None:
    Path("m.toml").write_text(run("import", "t.csv").stdout, "utf-8")
    assert run("import", "t.csv", "--mapping", "m.toml").stdout == "1 new claim of Ana\n"
    assert run("import", "t.csv", "--yes").stdout == "0 new claims of Ana; 1 on record already\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[columns]\nDate = 'day'", "'day' is no column"),
        ("[columns]\nDatum = 'date'", "there is no column 'Datum'; write one of: Date"),
        ("sheet = 'x'", "'x' is no sheet"),
        ("header = 99", "header should be"),
        ("colums = 1", "knows no 'colums'"),
        ("columns = 1", "[columns] should have lines"),
        ("[issues]\nX = 'y'", "'y' is no issue"),
        ("[stances]\nX = 'y'", "'y' is no stance"),
        ("no toml", "not TOML"),
    ],
)
def test_wrong_mapping_is_named(text: str, words: str, run: Run) -> None:
    Path("m.toml").write_text(text, "utf-8")
    result = run("import", "t.csv", "--mapping", "m.toml")
    assert result.exit_code == 2 and words in result.output and "m.toml" in result.output


def test_a_table_may_come_through_a_pipe(run: Run) -> None:
    ran = CliRunner().invoke(main, ["import", "-", "--yes"], input=table([HEAD, ROW, ["soon", *ROW[1:]]]))
    assert ran.stdout == "1 new claim of Ana\n" and "sheet standard input, row 3" in ran.stderr
    assert run("import", "t.csv", "--yes").stdout == "0 new claims of Ana; 1 on record already\n"


def test_row_of_several_that_tells_of_no_event_is_told(tmp_path: Path) -> None:
    head = ["Datum", "Ereignis", "Teilnehmer"]
    [found] = rows_of([head, ["2013-04-19", "Gespräche in Brüssel", "Serbia, Kosovo"]], tmp_path)
    assert isinstance(found, RowClaim)
    [doubt] = found.doubts
    assert doubt.column == "Ereignis" and not doubt.whole and "heading kind" in doubt.remedy
    [alone] = rows_of([head, ["2013-04-19", "Power line repaired", "Serbia"]], tmp_path)
    assert isinstance(alone, RowClaim) and alone.doubts == ()


def test_sheets_that_are_left_out_are_named(run: Run) -> None:
    book = Workbook()
    for name in ("Talks", "Old talks", "Blank"):
        sheet = book.create_sheet(name)
        for row in [HEAD, ROW] if name != "Blank" else []:
            sheet.append(row)
    book.save("t.xlsx")
    result = run("import", "t.xlsx", "--yes")
    assert (
        result.stdout == "1 new claim of Ana\n" and "not read: Old talks; give each with --sheet NAME" in result.stderr
    )
    assert "Talks" not in run("import", "t.xlsx", "--yes", "--sheet", "Old talks").stderr


def test_dry_run_puts_nothing_on_record(run: Run) -> None:
    result = run("import", "t.csv", "--dry-run")
    assert "row 2" in result.stdout and "meeting" in result.stdout
    assert run("import", "t.csv", "--yes").stdout == "1 new claim of Ana\n"


def test_order_of_days_is_taken_when_it_is_said(run: Run) -> None:
    Path("t.csv").write_bytes(table([HEAD, ["03/04/2013", *ROW[1:]]]))
    assert run("import", "t.csv", "--yes").exit_code == 3
    assert run("import", "t.csv", "--yes", "--month-first").stdout == "1 new claim of Ana\n"
    assert "4 March 2013" in run("timeline").output
