"""The brief and the matrix as a Word document, for who reads on paper: every line with its source, date and claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

from docx.document import Document as Paper
from docx.shared import Pt

from accord.render.claims.cite import cite_article
from accord.render.exports.fixed_zip import core_properties, write_fixed
from accord.render.exports.word_parts import add_paragraphs, add_row, add_run, add_table, new_paper, turn
from accord.render.sheets.matrix import matrix_sheet
from accord.render.sheets.sections import brief_sections
from accord.render.wording.heading import headline, standfirst
from accord.render.wording.rows import Row, Section, Table
from accord.render.wording.words import day_words
from accord.terms.article import Article
from accord.terms.brief import Negotiation
from accord.terms.exported import Losses
from accord.terms.matrix import Matrix

LINES = (2.8, 9.4, 4.4)
HEADS = ("When or who", "What", "Source")
MATRIX = 25.3
LABEL = 3.6
FIT = 5
CLAIMS = 2
HOW_MADE = (
    "Drawn by accord from the articles that are listed under Sources at the end. Each line names its source; what "
    "stands in brackets there are the ids of its claims, with which “accord show” opens the words of the article."
)
MORE = "{line|lines} of long lists left out (--format html or jsonl has all)"
NO_PASSAGES = "{claim|claims} named by {its id|their ids}, whose words the document does not quote (--format html does)"


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a document tells of one negotiation; `changes` are the sections of what changed since `since`."""

    negotiation: Negotiation
    matrix: Matrix | None = None
    changes: tuple[Section, ...] = ()
    since: str = ""


def write_word(dossiers: Iterable[Dossier], sink: IO[bytes], losses: Losses) -> None:
    """Write the document; of all that is told, one negotiation is held at a time."""
    paper = new_paper("accord: where the talks stand")
    claims: set[str] = set()
    titles: list[str] = []
    for each in dossiers:
        if titles:
            turn(paper, wide=False)
        titles.append(headline(each.negotiation))
        _add_dossier(paper, each, losses, claims)
    if not titles:
        paper.add_paragraph("No article, so nothing to brief.")
    losses.add(NO_PASSAGES, len(claims))
    with TemporaryFile() as whole:
        paper.save(whole)
        write_fixed(whole, sink, properties=core_properties("; ".join(titles) or "No article"))


def _add_dossier(paper: Paper, dossier: Dossier, losses: Losses, claims: set[str]) -> None:
    negotiation = dossier.negotiation
    head = paper.add_heading(level=0)
    add_run(head, headline(negotiation))
    add_run(paper.add_paragraph(), f"As of {day_words(negotiation.as_of)}.", bold=True)
    add_run(paper.add_paragraph(), standfirst(negotiation))
    add_run(paper.add_paragraph(), HOW_MADE, small=True)
    if dossier.since:
        add_run(paper.add_heading(level=1), f"What changed since {dossier.since}")
        if not dossier.changes:
            paper.add_paragraph("Nothing has changed since that day.")
        for section in dossier.changes:
            _add_section(paper, section, losses, claims, level=2)
    for section in brief_sections(negotiation):
        _add_section(paper, section, losses, claims, level=1)
    sheet = matrix_sheet(dossier.matrix) if dossier.matrix else None
    if sheet and sheet.table:
        turn(paper, wide=True)
        add_run(paper.add_heading(level=1), "Where each side stands on each issue")
        _add_matrix(paper, sheet.table)
        turn(paper, wide=False)
    _add_sources(paper, negotiation.articles)


def _add_section(paper: Paper, section: Section, losses: Losses, claims: set[str], *, level: int) -> None:
    """Add the lines that a page shows at once; what is beyond them is counted."""
    add_run(paper.add_heading(level=level), section.title)
    for group in section.groups[: section.groups_most]:
        if group.title:
            add_run(paper.add_heading(level=level + 1), group.title)
        table = add_table(paper, HEADS, LINES)
        for row in group.first(section.most):
            _add_line(table, row, claims)
        losses.add(MORE, len(group.rest(section.most)))
    losses.add(MORE, sum(len(group.rows) for group in section.groups[section.groups_most :]))


def _add_line(table: object, row: Row, claims: set[str]) -> None:
    from docx.table import Table as WordTable

    assert isinstance(table, WordTable)
    label, text, source = add_row(table, LINES)
    add_run(label.paragraphs[0], row.label)
    words = text.paragraphs[0]
    add_run(words, row.lead, bold=True)
    add_run(words, f" ({row.aside})" if row.aside else "")
    add_run(words, f"{'' if row.runs_on else ':'} {row.text}" if row.text else "")
    add_run(words, f"{':' if not row.text else ''} “{row.quote}”" if row.quote else "")
    add_run(words, f"; {row.after}" if row.after else "")
    ids = [ground.id for ground in row.grounds]
    claims.update(ids)
    more = f" and {len(ids) - CLAIMS} more" if len(ids) > CLAIMS else ""
    add_paragraphs(
        source, filter(None, (row.sources, f"[claim {', '.join(ids[:CLAIMS])}{more}]" if ids else "")), small=True
    )


def _add_matrix(paper: Paper, table: Table) -> None:
    """Add as many sides as fit beside each other, the others in tables below."""
    for first in range(0, len(table.columns), FIT):
        titles = table.columns[first : first + FIT]
        widths = (LABEL, *[(MATRIX - LABEL) / len(titles)] * len(titles))
        word = add_table(paper, ("Issue", *titles), widths)
        for row in table.rows:
            cells = row.cells[first : first + FIT]
            if any(cells):
                label, *texts = add_row(word, widths)
                add_run(label.paragraphs[0], row.label, bold=True)
                for cell, parts in zip(texts, cells, strict=True):
                    add_paragraphs(cell, parts)
        paper.add_paragraph()


def _add_sources(paper: Paper, articles: Iterable[Article]) -> None:
    """Add the articles that it rests on, numbered."""
    add_run(paper.add_heading(level=1), "Sources")
    for article in articles:
        paragraph = paper.add_paragraph(style="List Number")
        paragraph.paragraph_format.space_after = Pt(2)
        add_run(paragraph, cite_article(article), small=True)
