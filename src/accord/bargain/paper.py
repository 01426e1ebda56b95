"""An options paper as values: sections of sentences and tables, which terminal, HTML and Markdown all print alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["", "accepts", "rejects", "silent", "conditional", "gain", "loss", "analyst", "strong"]
FigureName: TypeAlias = Literal["frontier", "gains", "linkages", "movement", "states"]
Origin: TypeAlias = Literal["computed", "source", "analyst"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `note` is the fine print under it."""

    text: str
    tone: Tone = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `origin` says whether it is computed, words from a source, or the analyst's own."""

    text: str
    origin: Origin = "computed"


@dataclass(frozen=True, slots=True)
class Items:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. Rows that start a group have one cell only."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, by name; `alt` says in words what it shows, `key` how to read its marks."""

    name: FigureName
    caption: str
    alt: str
    key: str = ""


Block: TypeAlias = Text | Items | Grid | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the paper."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole paper: the short answer first, the grounds after it, the sources at the end."""

    title: str
    subtitle: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
