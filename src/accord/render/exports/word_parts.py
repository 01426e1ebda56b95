"""The parts of a Word document: headings, tables whose first row is repeated on every page, notes and page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from accord.render.exports.safe_text import xml_text

LONG, SHORT, EDGE = Cm(29.7), Cm(21.0), Cm(2.2)
GREY, BLACK, NAVY = RGBColor(0x55, 0x55, 0x55), RGBColor(0, 0, 0), RGBColor(0x1F, 0x2F, 0x4F)
ROOM = "60"  # twentieths of a point
STYLES = (
    ("Normal", 10.5, BLACK),
    ("Heading 1", 14, NAVY),
    ("Heading 2", 11.5, NAVY),
    ("Heading 3", 10.5, NAVY),
    ("Title", 22, NAVY),
)
CELL, CELL_HEAD, CELL_SMALL = "Cell", "Cell Head", "Cell Small"
CELLS = ((CELL, 9.5, BLACK), (CELL_HEAD, 8.5, GREY), (CELL_SMALL, 8.5, GREY))
RULES = (("top", "8", "1F2F4F"), ("bottom", "4", "A6A6A6"), ("insideH", "4", "D0D0D0"))  # eighths of a point


def new_paper(running: str) -> Paper:
    """Return an empty A4 document; `running` stands at the head of every page, the page numbers at its foot."""
    paper = Document()
    for name, size, colour in STYLES:
        style = paper.styles[name]
        style.font.size, style.font.name, style.font.color.rgb = Pt(size), "Calibri", colour
    for name, size, colour in CELLS:
        style = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = paper.styles["Normal"]
        style.font.size, style.font.color.rgb = Pt(size), colour
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.line_spacing = 1
    _speak_british(paper)
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


def _speak_british(paper: Paper) -> None:
    """Have the word processor check the spelling as that of the days: 5 February 2026."""
    for lang in paper.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "en-GB")


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
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    _rule(table)
    _pad(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    row = table.rows[0]
    _mark(row, "w:tblHeader")
    _mark(row, "w:cantSplit")
    for cell, head, width in zip(row.cells, heads, widths, strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0].style = CELL_HEAD
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        add_run(cell.paragraphs[0], head, bold=True)
    return table


def _rule(table: Table) -> None:
    """Draw lines between rows, and none between columns."""
    borders = OxmlElement("w:tblBorders")
    for side, width, colour in RULES:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", width), ("space", "0"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    _put(table, borders, before=("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"))


def _pad(table: Table) -> None:
    """Leave some room around the words of every cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), ROOM)
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    _put(table, margins, before=("w:tblLook",))


def _put(table: Table, part: BaseOxmlElement, *, before: tuple[str, ...]) -> None:
    """Put a property of a table where the schema has it: Word refuses them in another order."""
    table._tbl.tblPr.insert_element_before(part, *before)  # noqa: SLF001 (python-docx has no call for it)


def add_row(table: Table, widths: Sequence[float]) -> tuple[_Cell, ...]:
    """Add a row that no page break cuts; return its cells."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    _mark(row, "w:cantSplit")
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0].style = CELL
    return tuple(row.cells)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 (python-docx has no call for it)


def add_paragraphs(cell: _Cell, parts: Iterable[str], *, small: bool = False) -> None:
    """Put paragraphs into a cell; what is set in, as who says so, is small."""
    for number, part in enumerate(parts):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = CELL_SMALL if small or part.startswith("  ") else CELL
        add_run(paragraph, part.strip())
