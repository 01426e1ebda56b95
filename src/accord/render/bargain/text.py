"""An options paper as terminal text or Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from accord.bargain.paper import Block, Cell, Figure, Grid, Items, Paper, Section, Text
from accord.terms.safe import printable

MARK = {"computed": "", "source": "Source: ", "analyst": "Analyst: "}


def paper_text(paper: Paper, *, width: int = 100) -> str:
    """Return the paper as text of at most `width` columns; figures become the sentence that says what they show."""
    lines = [*_wrapped(clean(paper.title).upper(), width), clean(paper.subtitle), ""]
    for words in paper.lead:
        lines += [*_wrapped(clean(words), width), ""]
    for number, section in enumerate(paper.sections, start=1):
        lines += [f"{number}  {clean(section.title)}", "─" * width, *_blocks(section, width)]
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _blocks(section: Section, width: int) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Text):
            yield from _wrapped(clean(MARK[block.origin] + block.text), width)
        elif isinstance(block, Items):
            for item in block.items:
                yield from textwrap.wrap(clean(item), width, initial_indent="  · ", subsequent_indent="    ")
        elif isinstance(block, Grid):
            yield from _wrapped(clean(f"{block.caption}:"), width) if block.caption != section.title else ()
            yield from _grid(block, width)
        else:
            yield from _figure(block, width)
        yield ""


def _figure(figure: Figure, width: int) -> Iterator[str]:
    yield from _wrapped(f"[figure, with --html: {clean(figure.caption)}]", width)


def clean(words: str) -> str:
    """Return the words on one line, with what could act on a terminal made visible.

    >>> print(clean("a\\x1b[31m\\nb"))
    a\\x1b[31m b
    """
    return printable(" ".join(words.split()))


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(words, width) or [""]


def _grid(grid: Grid, width: int) -> Iterator[str]:
    columns = len(grid.head)
    widths = _widths(grid, columns, width)
    if any(grid.head):
        yield from _row([Cell(name) for name in grid.head], widths)
        yield "  ".join("╌" * size for size in widths)
    for row in grid.rows:
        if len(row) == 1 and columns > 1:
            note = f" ({clean(row[0].note)})" if row[0].note else ""
            yield from _wrapped(f"{clean(row[0].text)}{note}", width)
        else:
            yield from _row(row, widths)


def _widths(grid: Grid, columns: int, width: int) -> list[int]:
    """Share the width: every column as wide as it needs if there is room, else the widest give way first."""
    full = [row for row in grid.rows if len(row) == columns]
    needs = [max([len(clean(grid.head[c])), *(_need(row[c]) for row in full)]) for c in range(columns)]
    room = width - 2 * (columns - 1)
    while sum(needs) > room:
        widest = max(range(columns), key=lambda c: needs[c])
        needs[widest] -= 1
    return [max(need, 1) for need in needs]


def _need(cell: Cell) -> int:
    return max(len(clean(cell.text)), min(len(clean(cell.note)) + 2, 40) if cell.note else 0)


def _row(row: Sequence[Cell], widths: Sequence[int]) -> Iterator[str]:
    cells = [_lines(cell, size) for cell, size in zip(row, widths, strict=True)]
    for line in range(max(len(cell) for cell in cells)):
        parts = (cell[line] if line < len(cell) else "" for cell in cells)
        yield "  ".join(f"{part:<{size}}" for part, size in zip(parts, widths, strict=True))


def _lines(cell: Cell, size: int) -> list[str]:
    text = textwrap.wrap(clean(cell.text), size)
    note = textwrap.wrap(f"({clean(cell.note)})", size) if cell.note else []
    return [*text, *note] or [""]


def paper_markdown(paper: Paper) -> str:
    """Return the paper as Markdown, to paste into a document."""
    lines = [f"# {_md(paper.title)}", "", _md(paper.subtitle), ""]
    lines += [line for words in paper.lead for line in (f"**{_md(words)}**", "")]
    for section in paper.sections:
        blocks = (line for block in section.blocks for line in _md_block(block, section.title))
        lines += [f"## {_md(section.title)}", "", *blocks, ""]
    return "\n".join(lines).rstrip() + "\n"


def _md_block(block: Block, title: str) -> Iterator[str]:
    if isinstance(block, Text):
        yield _md(MARK[block.origin] + block.text)
    elif isinstance(block, Items):
        yield from (f"- {_md(item)}" for item in block.items)
    elif isinstance(block, Grid):
        yield from (f"**{_md(block.caption)}**", "") if block.caption != title else ()
        yield from _md_grid(block)
    else:
        yield f"*{_md(block.caption)}*: {_md(block.alt)}"
    yield ""


def _md_grid(grid: Grid) -> Iterator[str]:
    yield f"| {' | '.join(_md(name) for name in grid.head)} |"
    yield f"|{' --- |' * len(grid.head)}"
    for row in grid.rows:
        cells = [*(f"{_md(cell.text)}{f' ({_md(cell.note)})' if cell.note else ''}" for cell in row)]
        cells += [""] * (len(grid.head) - len(cells))
        yield f"| {' | '.join(cells)} |"


def _md(words: str) -> str:
    return re.sub(r"([\\`*_<>|\[\]#])", r"\\\1", clean(words))
