"""Sheets as plain text for a terminal or a pipe: no colours, wrapped, every line with its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap

from accord.render.wording.rows import Group, Row, Section, Sheet, Table, TableRow
from accord.render.wording.words import outlet_words, plain, rule_words
from accord.terms.process import Ground

WIDTH = 96
GUTTER = 24
PASSAGES = 3
LABELS = 16
NARROWEST = 22
GAP = 2
TIE = "\u2060"  # no article can hold it here: what articles say was made printable
_WHOLE = re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}\b|\d %")


def sheets_text(
    sheets: Iterable[Sheet], *, words: bool = False, width: int = WIDTH, rest: str = "--json shows all"
) -> str:
    """Return sheets as text; with `words`, each line is followed by the passages that it rests on.

    `rest` tells where the lines are that are only counted.
    """
    page = _Page(width, words, rest)
    return "\n\n".join("\n".join(page.sheet(each)) for each in sheets)


@dataclass(frozen=True, slots=True)
class _Page:
    """How wide the text is, whether it quotes its evidence, and where to find what it leaves out."""

    width: int
    words: bool
    rest: str

    def sheet(self, sheet: Sheet) -> Iterator[str]:
        yield "=" * self.width
        yield from wrap(sheet.headline.upper(), self.width)
        yield from _wrapped(sheet.standfirst, self.width)
        yield "=" * self.width
        for section in sheet.sections:
            yield from self.section(section)
        if sheet.table:
            yield from self.table(sheet.table)
        if sheet.nothing and not sheet.sections and not sheet.table:
            yield from ("", *wrap(sheet.nothing, self.width))

    def section(self, section: Section) -> Iterator[str]:
        yield ""
        yield section.title.upper()
        for group in section.groups[: section.groups_most]:
            yield from self.group(group, section.most)
        left = len(section.groups) - section.groups_most
        if left > 0:
            yield f"  … {left} more ({self.rest})"

    def group(self, group: Group, most: int) -> Iterator[str]:
        """Show the first rows of a group, and of those that a later one has overtaken only their number."""
        if group.title:
            yield from (f"  {line}" for line in _wrapped(group.title, self.width - 2))
        label = None
        for row in group.first(most):
            yield from self.row(row, "" if row.label == label else row.label)
            label = row.label
        if left := len(group.rest(most)):
            yield f"{'':{GUTTER + 4}}… {left} more ({self.rest})"

    def row(self, row: Row, label: str) -> Iterator[str]:
        quote = f"“{row.quote}”" if row.quote else ""
        lead = f"{row.lead} ({row.aside})" if row.aside else row.lead
        says = " ".join(filter(None, (lead if row.runs_on or not (row.text or quote) else f"{lead}:", row.text, quote)))
        line = f"{says}{'; ' * bool(row.after)}{row.after}" + (f"  [{row.sources}]" if row.sources else "")
        yield from _hang(label, line, self.width)
        if self.words:
            for ground in row.grounds[:PASSAGES]:
                yield from _passage(ground, self.width)

    def table(self, table: Table) -> Iterator[str]:
        """Lay out as many columns as fit beside each other, the others in tables below."""
        fit = max(1, (self.width - LABELS) // (NARROWEST + GAP))
        for first in range(0, len(table.columns), fit):
            shown = slice(first, first + fit)
            titles = table.columns[shown]
            rows = [row for row in table.rows if any(row.cells[shown])]
            width = (self.width - LABELS) // len(titles) - GAP
            yield ""
            yield from self.cells("", [[title.upper()] for title in titles], width)
            for row in rows:
                yield "-" * self.width
                yield from self.cells(row.label, row.cells[shown], width)
                yield from self.quoted(row, titles)

    def cells(self, label: str, cells: Iterable[Iterable[str]], width: int) -> Iterator[str]:
        """Set the paragraphs of the cells beside each other."""
        columns = [[line for part in cell for line in _wrapped(part, width)] for cell in cells]
        for line in zip_longest(wrap(label, LABELS - GAP), *columns, fillvalue=""):
            head, *texts = line
            yield (f"{head:<{LABELS}}" + "".join(f"{text:<{width + GAP}}" for text in texts)).rstrip()

    def quoted(self, row: TableRow, titles: Iterable[str]) -> Iterator[str]:
        """Quote what the cells of these columns rest on, where words are asked for."""
        if self.words:
            shown = [each for each in row.rows if each.label in titles]
            yield from ("" for _ in shown[:1])
            for each in shown:
                yield from self.row(each, each.label)


def _wrapped(line: str, width: int) -> list[str]:
    """Wrap a line, but neither within "5 Feb 2026" nor within "95 %"; the line's own indent is kept."""
    tied = _WHOLE.sub(lambda found: found[0].replace(" ", TIE), line)
    indent = " " * (len(line) - len(line.lstrip(" ")))
    parts = wrap(tied.lstrip(" "), width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    return [part.replace(TIE, " ") for part in parts]


def _hang(label: str, line: str, width: int) -> Iterator[str]:
    """Set a label in the margin and the text beside it."""
    text = _wrapped(line, width - GUTTER - 4)
    names = wrap(label, GUTTER - 1) or [""]
    for left, right in zip_longest(names, text, fillvalue=""):
        yield f"    {left:<{GUTTER}}{right}".rstrip()


def _passage(ground: Ground, width: int) -> Iterator[str]:
    passage = ground.claim.passage
    where = f"{outlet_words(ground.article)} {passage.start}–{passage.end}; {rule_words(ground.claim)}"
    words = f"| {plain(passage.exact)} ({where}; {plain(ground.id)})"
    quoted = wrap(words, width - GUTTER - 8, break_on_hyphens=False)
    yield from (f"{'':<{GUTTER + 4}}{'' if n == 0 else '| '}{line}" for n, line in enumerate(quoted))
