"""The words of a row as the text of an article: a line for each cell, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.lexicon.columns import part_of_word
from accord.lexicon.names import common_name
from accord.terms.claim import Evidence
from accord.terms.sheet import Cell, Column, Role

_LISTED = re.compile(r"\s*(?:[;\n•|]|,(?![^()]*\))|\s/\s|\bvs?\.\s|\bversus\b)\s*")
_BESIDE = re.compile(r"\s*(?:\s(?:and|with)\s|\s?&\s?|\s[–—-]\s|/)\s*")
_BRACKET = re.compile(r"(?P<name>[^()]+?)\s*\((?P<inside>[^()]*)\)")
_ADDRESS = re.compile(r"https?://(?:[^/?#@]*@)?(?:www\.)?(?P<host>[^/?#:@]+)", re.IGNORECASE)
_SPACE = re.compile(r"[^\S\n]+")
LONGEST_NAME = 100
LONGEST_CELL = 4000  # letters of names


@dataclass(frozen=True, slots=True)
class RowWords:
    """The text of a row, and where in it each column's cell stands."""

    text: str
    spans: Mapping[int, tuple[int, int]]

    def evidence(self, field: str, at: int | None) -> Iterator[Evidence]:
        """Yield the cell of a column as the words for a field, where the row has it."""
        if at is not None and at in self.spans:
            start, end = self.spans[at]
            yield Evidence(field, start, end, self.text[start:end])


def words_of(row: Sequence[Cell], columns: Sequence[Column], kept: Collection[int]) -> RowWords:
    """Return the cells of these columns as lines: the heading, a colon, and what the cell says."""
    text, spans = "", {}
    for at in sorted(kept):
        said = row[at].text.strip()
        if said:
            text += ("\n" if text else "") + f"{' '.join(columns[at].heading.split()) or 'Column'}: "
            spans[at] = (len(text), len(text) + len(said))
            text += said
    return RowWords(text, spans)


def place_of(columns: Sequence[Column], role: Role) -> int | None:
    """Return the number of the column with this role."""
    return next((at for at, column in enumerate(columns) if column.role == role), None)


def names_in(cell: str, part: str | None = None) -> tuple[str, ...]:
    """Return who is named in a cell, as they are typed in for a claim: "Kosovo", "Kurti (Kosovo)", "EU as mediator".

    >>> names_in("Serbia, Kosovo; EU (mediator)"), names_in("Vucic (Serbia) and Kurti (Kosovo)")
    (('Serbia', 'Kosovo', 'EU as mediator'), ('Vucic (Serbia)', 'Kurti (Kosovo)'))
    >>> names_in("Bosnia and Herzegovina – Croatia"), names_in("Qatar", "host")
    (('Bosnia and Herzegovina', 'Croatia'), ('Qatar as host',))
    """
    shown = _SPACE.sub(" ", cell.strip())[:LONGEST_CELL]
    items = [item for listed in _LISTED.split(shown) for item in _parted(listed)]
    typed = (_typed(item, part) for item in items if item.strip())
    return tuple(dict.fromkeys(filter(None, typed)))


def _parted(words: str) -> list[str]:
    """Part names that stand beside one another; a name that accord knows stays whole."""
    if common_name(words) or not _BESIDE.search(words):
        return [words]
    pairs = [(words[: joint.start()], words[joint.end() :]) for joint in _BESIDE.finditer(words)]
    known = [(len(piece), pair) for pair in pairs for piece in pair if common_name(piece)]
    if not known:
        return _BESIDE.split(words)
    _, (first, last) = max(known)
    return [*_parted(first), *_parted(last)]


def _typed(words: str, part: str | None) -> str:
    name = " ".join(words.split()).strip(" .,;:–—-")
    bracket = _BRACKET.fullmatch(name)
    if bracket:
        inside = [word.strip() for word in bracket["inside"].split(",") if word.strip()]
        part = next((found for word in inside if (found := part_of_word(word))), part)
        side = next((word for word in inside if part_of_word(word) is None), "")
        name = f"{bracket['name']} ({side})" if side else bracket["name"]
    return f"{name} as {part}" if part and name else name


def source_name(cell: str) -> str | None:
    """Return who is named first as a source; of an address, the site.

    >>> source_name("Example Wire; Other Wire"), source_name("https://www.wire.example/talks/1")
    ('Example Wire', 'wire.example')
    """
    first = re.split(r"[;\n]|,\s", cell.strip())[0].strip()
    address = _ADDRESS.match(first)
    return (address["host"].lower() if address else first)[:LONGEST_NAME] or None
