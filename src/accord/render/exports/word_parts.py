"""The parts of a Word document: headings, tables whose first row is repeated on every page, notes and page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from accord.render.exports.safe_text import xml_text

LONG, SHORT, EDGE = Cm(29.7), Cm(21.0), Cm(2.2)
GREY = RGBColor(0x55, 0x55, 0x55)
SHADE = "E7E6E6"
ROOM = "70"  # twentieths of a point
STYLES = (("Normal", 10.5), ("Heading 1", 15), ("Heading 2", 12), ("Heading 3", 10.5), ("Title", 20))


def new_paper(running: str) -> Paper:
    """Return an empty A4 document; `running` stands at the head of every page, the page numbers at its foot."""
    paper = Document()
    for name, size in STYLES:
        style = paper.styles[name]
        style.font.size = Pt(size)
        style.font.name = "Calibri"
        style.font.color.rgb = RGBColor(0, 0, 0)
    section = paper.sections[0]
    section.page_width, section.page_height = SHORT, LONG
    _set_edges(section)
    head = section.header.paragraphs[0]
    add_run(head, running, small=True)
    foot = section.footer.paragraphs[0]
    add_run(foot, "Page ", small=True)
    _add_field(foot, "PAGE")
    add_run(foot, " of ", small=True)
    _add_field(foot, "NUMPAGES")
    return paper


def turn(paper: Paper, *, wide: bool) -> None:
    """Begin a new page, with the paper lying or standing."""
    section = paper.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if wide else (SHORT, LONG)
    _set_edges(section)


def _set_edges(section: Section) -> None:
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = EDGE


def add_run(paragraph: Paragraph, words: str, *, bold: bool = False, small: bool = False, italic: bool = False) -> None:
    """Add words to a paragraph; nothing in them can act."""
    run = paragraph.add_run(xml_text(words))
    run.bold, run.italic = bold or None, italic or None
    if small:
        run.font.size = Pt(8.5)
        run.font.color.rgb = GREY


def _add_field(paragraph: Paragraph, name: str) -> None:
    """Add a number that the word processor counts."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    add_run(paragraph, "1", small=True)
    number = paragraph._p[-1]  # noqa: SLF001 (python-docx has no call for fields)
    paragraph._p.replace(number, field)  # noqa: SLF001
    field.append(number)


def add_table(paper: Paper, heads: Sequence[str], widths: Sequence[float]) -> Table:
    """Add a table with a row of heads that every page repeats; widths are in centimetres."""
    table: Table = paper.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    _pad(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    row = table.rows[0]
    _mark(row, "w:tblHeader")
    _mark(row, "w:cantSplit")
    for cell, head, width in zip(row.cells, heads, widths, strict=True):
        cell.width = Cm(width)
        _shade(cell)
        add_run(cell.paragraphs[0], head, bold=True)
    return table


def _pad(table: Table) -> None:
    """Leave some room around the words of every cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), ROOM)
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)  # noqa: SLF001 (python-docx has no call for it)


def add_row(table: Table, widths: Sequence[float]) -> tuple[_Cell, ...]:
    """Add a row that no page break cuts; return its cells."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    _mark(row, "w:cantSplit")
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Cm(width)
    return tuple(row.cells)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 (python-docx has no call for it)


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", SHADE)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 (python-docx has no call for it)


def add_paragraphs(cell: _Cell, parts: Iterable[str]) -> None:
    """Put paragraphs into a cell; what stands in brackets is small."""
    for number, part in enumerate(parts):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        add_run(paragraph, part.strip(), small=part.strip().startswith(("[", "moved from")))
