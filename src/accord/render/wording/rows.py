"""Views as sheets, sections, groups and rows: what the terminal and the page both lay out."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.process import Ground


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `label` is the day or side it is listed under, `quote` the words of an article, to the letter.

    `lead` comes first, with `aside` in brackets; then the text, the quotation and what follows it.

    `event` is the id of the event that it tells of, if it tells of one; `key` what it is found by where claims that it
    rests on may stand under other lines as well.

    `runs_on` is set where the text goes on as the lead's own sentence, `faint` for what a later article has overtaken.
    """

    label: str
    lead: str
    aside: str = ""
    text: str = ""
    quote: str = ""
    after: str = ""
    sources: str = ""
    grounds: tuple[Ground, ...] = ()
    runs_on: bool = False
    faint: bool = False
    event: str = ""
    key: str = ""

    @property
    def anchor(self) -> str:
        """What it is found by: the event's id, else its key or the first claim; empty where it rests on none."""
        return self.event or self.key or (self.grounds[0].id if self.grounds else "")


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading, which may be empty."""

    title: str
    rows: tuple[Row, ...]

    def first(self, most: int) -> tuple[Row, ...]:
        """Return the rows to show at once: of those that nothing has overtaken, if there are any, the first.

        One more than that is shown too: to say that there is one more takes as much room.
        """
        rows = tuple(row for row in self.rows if not row.faint) or self.rows
        return rows if len(rows) == most + 1 else rows[:most]

    def rest(self, most: int) -> tuple[Row, ...]:
        """Return the rows to show on demand, in their order."""
        shown = self.first(most)
        return tuple(row for row in self.rows if row not in shown)


@dataclass(frozen=True, slots=True)
class Section:
    """One question of a desk officer with its answer; a terminal shows the first rows of the first groups."""

    title: str
    groups: tuple[Group, ...]
    most: int = 12
    groups_most: int = 20


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: each cell is a list of paragraphs, and `rows` quote what the cells rest on."""

    label: str
    cells: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a column of labels and one for each title."""

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a view has to say of one negotiation, or of one thing: `nothing` is said where it has nothing to say."""

    headline: str
    standfirst: str
    sections: tuple[Section, ...] = ()
    table: Table | None = None
    nothing: str = ""
