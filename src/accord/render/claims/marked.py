"""A text with the words of its claims marked: many fields of many claims, nested and overlapping, cut into segments.

Offsets count Unicode code points, as everywhere; nothing here counts what a browser counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import category, name

from accord.terms.process import Ground
from accord.terms.safe import is_unseen

WHOLE = "claim"  # the field whose words are the whole passage
JOINER = "\u200d"
PICTURE = frozenset({"So", "Sk", "Mn"})  # what a joiner makes one picture of


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """The words that carry one field of a claim; the field `claim` marks the whole passage."""

    start: int
    end: int
    claim: str
    field: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text within which nothing begins or ends, with all marks that lie upon it."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def end(self) -> int:
        """The offset at which it ends."""
        return self.start + len(self.text)

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims whose words these are, that with the shortest mark first."""
        return tuple(dict.fromkeys(mark.claim for mark in self._shortest_first()))

    def fields(self, claim: str) -> tuple[str, ...]:
        """The fields of a claim that these words carry, the shortest first, without that of the whole passage."""
        own = (mark.field for mark in self._shortest_first() if mark.claim == claim and mark.field != WHOLE)
        return tuple(dict.fromkeys(own))

    def _shortest_first(self) -> list[Mark]:
        return sorted(self.marks, key=lambda mark: mark.end - mark.start)

    @property
    def is_field(self) -> bool:
        """Whether these words carry a field, and are not merely part of a passage."""
        return any(mark.field != WHOLE for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: the offset of its first character, its segments, and whether some are left out before it."""

    at: int
    segments: tuple[Segment, ...]
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters to be shown as they are, or one that nobody sees and that is shown by its number and `name`."""

    text: str
    name: str = ""


def marks_of(grounds: Iterable[Ground]) -> tuple[Mark, ...]:
    """Return the marks of claims, each under the id of its claim."""
    return tuple(
        Mark(item.start, item.end, ground.id, item.field)
        for ground in grounds
        for item in dict.fromkeys(ground.claim.evidence)
    )


def segments(text: str, marks: Iterable[Mark], *, cuts: Iterable[int] = ()) -> tuple[Segment, ...]:
    """Return the whole text cut wherever a mark begins or ends, and at `cuts`; marks beyond the text are left out.

    >>> [(each.text, each.claims) for each in segments("no accord yet", [Mark(3, 9, "c", "what")])]
    [('no ', ()), ('accord', ('c',)), (' yet', ())]
    """
    fitting = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    begins: defaultdict[int, list[Mark]] = defaultdict(list)
    ends: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in fitting:
        begins[mark.start].append(mark)
        ends[mark.end].append(mark)
    edges = sorted({0, len(text), *begins, *ends, *(cut for cut in cuts if 0 <= cut <= len(text))})
    upon: dict[Mark, None] = {}
    found = []
    for start, end in pairwise(edges):
        for mark in ends[start]:
            upon.pop(mark, None)
        upon.update(dict.fromkeys(begins[start]))
        found.append(Segment(start, text[start:end], tuple(upon)))
    return tuple(found)


def marked_paragraphs(text: str, marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, each cut into segments; empty lines are left out."""
    breaks = [at for at, char in enumerate(text) if char == "\n"]
    lines: list[list[Segment]] = [[]]
    for segment in segments(text, marks, cuts=(*breaks, *(at + 1 for at in breaks))):
        if segment.text == "\n":
            lines.append([])
        else:
            lines[-1].append(segment)
    return tuple(Paragraph(line[0].start, tuple(line)) for line in lines if any(each.text.strip() for each in line))


def around(paragraphs: Sequence[Paragraph], claim: str, *, beside: int = 1) -> tuple[Paragraph, ...]:
    """Return the paragraphs that hold words of a claim, and so many before and after each."""
    holding = [at for at, each in enumerate(paragraphs) if any(claim in segment.claims for segment in each.segments)]
    near = {at + step for at in holding for step in range(-beside, beside + 1)}
    return tuple(
        replace(each, after_gap=at > min(near) and at - 1 not in near)
        for at, each in enumerate(paragraphs)
        if at in near
    )


def numbered(grounds: Iterable[Ground]) -> dict[str, int]:
    """Return the number under which each claim is listed beside its text: in the order of the passages."""
    order = sorted(grounds, key=lambda ground: (ground.claim.passage.start, ground.claim.passage.end, ground.id))
    return {claim: number for number, claim in enumerate(dict.fromkeys(ground.id for ground in order), 1)}


def closing(segment: Segment, numbers: Collection[str]) -> tuple[str, ...]:
    """Return the claims whose passage ends with this segment: where their numbers are set."""
    return tuple(
        dict.fromkeys(
            mark.claim
            for mark in segment.marks
            if mark.field == WHOLE and mark.end == segment.end and mark.claim in numbers
        )
    )


def glyphs(text: str) -> tuple[Glyphs, ...]:
    r"""Return a text with each character apart that acts on it and is not seen: no such character is shown as itself.

    A joiner between pictures makes one picture of them, and stays.

    >>> [each.name or each.text for each in glyphs("a\u202eb")]
    ['a', 'right-to-left override', 'b']
    """
    return tuple(_glyphs(text))


def _glyphs(text: str) -> Iterator[Glyphs]:
    begin = 0
    for at, char in enumerate(text):
        if is_unseen(char) and not _joins(text, at):
            if begin < at:
                yield Glyphs(text[begin:at])
            yield Glyphs(f"U+{ord(char):04X}", name(char, f"control character {ord(char)}").lower())
            begin = at + 1
    if begin < len(text):
        yield Glyphs(text[begin:])


def _joins(text: str, at: int) -> bool:
    """Return whether a zero-width joiner stands between two pictures."""
    between = text[at - 1 : at] + text[at + 1 : at + 2] if at else ""
    return text[at] == JOINER and len(between) == 2 and all(category(char) in PICTURE for char in between)
