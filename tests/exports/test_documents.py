"""The Word document and the page: read back by python-docx and a parser, equal to the brief and the matrix."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml.ns import qn

from accord.desk.views.briefing import Days, brief_record
from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes
from accord.desk.views.viewing import view_matrices
from accord.render.sheets.changes import changes_sheet
from accord.render.sheets.matrix import matrix_sheet
from accord.render.sheets.sections import brief_sections
from exports.shelf import PAYLOADS, haunted, sent, sent_with_losses, strait

pytestmark = pytest.mark.slow  # whole exports

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202e\u2066\ufeff\ufffe\uffff]")

CELLS = {"Cell", "Cell Head", "Cell Small"}
TABLE_ORDER = (
    "tblStyle",
    "tblW",
    "jc",
    "tblInd",
    "tblBorders",
    "shd",
    "tblLayout",
    "tblCellMar",
    "tblLook",
)  # ECMA-376


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return strait(tmp_path_factory.mktemp("strait") / "strait.db")


@pytest.fixture(scope="module")
def ghosts(tmp_path_factory: pytest.TempPathFactory) -> str:
    return haunted(tmp_path_factory.mktemp("ghosts") / "ghosts.db")


def _paper(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


def _tables(paper: docx.document.Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in paper.tables]


def test_every_line_of_the_brief_is_in_the_document(record: str) -> None:
    paper = _paper(sent(record, "docx"))
    (negotiation,) = brief_record(record, Days()).negotiations
    sections = brief_sections(negotiation)
    headings = [p.text for p in paper.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [*(section.title for section in sections), "Where each side stands on each issue", "Sources"]
    wanted = [row for section in sections for group in section.groups for row in group.first(section.most)]
    lines = [row for table in _tables(paper) if table[0] == ["When or who", "What", "Source"] for row in table[1:]]
    assert len(lines) == len(wanted)
    for (label, what, source), row in zip(lines, wanted, strict=True):
        assert (label, row.lead in what, row.quote in what) == (row.label, True, True)
        assert row.sources in source
        assert all(ground.id in source for ground in row.grounds[:2])


def test_the_matrix_is_the_one_of_the_view(record: str) -> None:
    (matrix,) = view_matrices(Choice(record))
    table = matrix_sheet(matrix).table
    assert table
    (found,) = [rows for rows in _tables(_paper(sent(record, "docx"))) if rows[0][0] == "Issue"]
    assert found[0][1:] == list(table.columns)
    for row, wanted in zip(found[1:], table.rows, strict=True):
        assert row[0] == wanted.label
        assert row[1:] == ["\n".join(part.strip() for part in cell) for cell in wanted.cells]


def test_it_is_laid_out_for_paper(record: str) -> None:
    paper = _paper(sent(record, "docx"))
    for table in paper.tables:
        head = table.rows[0]._tr  # noqa: SLF001
        assert head.trPr.find(qn("w:tblHeader")) is not None
        borders = table._tbl.tblPr.find(qn("w:tblBorders"))  # noqa: SLF001
        tags = [child.tag for child in table._tbl.tblPr]  # noqa: SLF001
        assert tags == sorted(tags, key=[qn(f"w:{name}") for name in TABLE_ORDER].index)
        assert [border.tag for border in borders] == [qn("w:top"), qn("w:bottom"), qn("w:insideH")]
        assert {p.style.name for row in table.rows for cell in row.cells for p in cell.paragraphs} <= CELLS
    assert any("listed under Sources" in p.text for p in paper.paragraphs[:4])
    fields = [f.get(qn("w:instr")) for f in paper.sections[0].footer._element.iter(qn("w:fldSimple"))]  # noqa: SLF001
    assert fields == ["PAGE", "NUMPAGES"]
    assert {section.orientation for section in paper.sections} == {0, 1}
    assert paper.core_properties.author == "accord"
    assert any("18–19 March 2004" in cell for table in _tables(paper) for row in table for cell in row)


def test_sources_are_listed_with_their_dates(record: str) -> None:
    paper = _paper(sent(record, "docx"))
    listed = [p.text for p in paper.paragraphs if p.style and p.style.name == "List Number"]
    assert len(listed) == 4
    assert any("Strait Gazette" in line and "20 March 2004" in line for line in listed)


def test_changes_come_first_where_they_are_asked_for(record: str) -> None:
    paper = _paper(sent(record, "docx", since=date(2004, 4, 3)))
    (changes,) = view_changes(Choice(record), since=date(2004, 4, 3))
    titles = [section.title for section in changes_sheet(changes).sections]
    heads = [(p.style.name, p.text) for p in paper.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert heads[0] == ("Heading 1", "What changed since 3 April 2004")
    assert [text for style, text in heads[1 : 1 + len(titles)]] == titles


def test_a_document_of_payloads_is_whole(ghosts: str) -> None:
    content = sent(ghosts, "docx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(name))
                assert not CONTROLS.search(archive.read(name).decode())
        assert not any(b"TargetMode" in archive.read(name) for name in archive.namelist() if name.endswith(".rels"))
    whole = " ".join(cell for table in _tables(_paper(content)) for row in table for cell in row)
    assert "<script>alert(1)</script>" in whole


@pytest.mark.parametrize("form", ["docx", "html"])
def test_the_same_record_gives_the_same_bytes(record: str, form: str) -> None:
    assert sent(record, form) == sent(record, form)


class _Page(HTMLParser):
    """Collects the tags, the attributes and the cells of tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("th", "td"):
            self.cells.append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self._open = False

    def handle_data(self, words: str) -> None:
        if self._open:
            self.cells[-1] += words


def test_the_page_holds_the_matrix(record: str) -> None:
    (matrix,) = view_matrices(Choice(record))
    table = matrix_sheet(matrix).table
    assert table
    page = _Page(sent(record, "html").decode())
    wanted = ["Issue", *table.columns]
    for row in table.rows:
        wanted += [row.label, *("".join(part.strip() for part in cell) for cell in row.cells)]
    assert page.cells == wanted
    assert "table-header-group" in sent(record, "html").decode()


def test_nothing_of_an_article_acts_in_the_page(ghosts: str) -> None:
    page = _Page(sent(ghosts, "html").decode())
    assert not [tag for tag, _ in page.tags if tag in ("script", "img", "iframe", "form", "object", "svg")]
    assert not [told for _, told in page.tags if any(name.startswith("on") for name in told)]
    assert not [told["href"] for tag, told in page.tags if tag == "a" and not str(told["href"]).startswith("#")]
    assert len(PAYLOADS) > 20


def test_what_a_document_leaves_out_is_said(record: str) -> None:
    _, losses = sent_with_losses(record, "docx")
    assert any("named by their ids" in line for line in losses)


def test_a_record_without_articles_gives_a_document(tmp_path: Path) -> None:
    from exports.shelf import record_of

    where = record_of(tmp_path / "empty.db")
    assert "No article" in "\n".join(p.text for p in _paper(sent(where, "docx")).paragraphs)
    assert b"No article" in sent(where, "html")
