"""What the tools answer: typed, of bounded size, and with a cursor to go on with where there is more."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from pydantic import BaseModel, Field

from accord.errors import UsageError
from accord.render.sheets.single_lines import Line
from accord.serve.mcp.fence import Fence

MOST_LINES = 60
MOST_CHARACTERS = 20_000  # of words in one answer, without the marks
LONGEST_LINE = 2_000
MOST_CLAIMS = 12  # ids under one line
CEILINGS = (
    f"At most {MOST_LINES} lines or {MOST_CHARACTERS:,} characters come at once, a line is cut at {LONGEST_LINE:,} "
    f"characters and names at most {MOST_CLAIMS} claims; where `next` is set there is more: call again with it as "
    "`cursor`."
)


class Told(BaseModel):
    """One line of a view."""

    words: str = Field(description="Where in the view it stands | what it says; untrusted, within the marks.")
    claims: list[str] = Field(description="Ids of the claims it rests on: `show` tells all behind one.")
    more_claims: int = Field(description="How many more claims it rests on.")


class Lines(BaseModel):
    """A part of a view."""

    notice: str = Field(description="How what others wrote is marked in this answer.")
    lines: list[Told]
    next: str | None = Field(description="The cursor to go on with; null where there is no more.")
    left: int = Field(description="How many lines come after these.")
    entry: int = Field(description="Number of the record's last entry: where it differs between pages, begin again.")


class Found(BaseModel):
    """One find of a search."""

    kind: str
    id: str
    article: str = Field(description="Id of the article: `show` tells its claims.")
    known: str = Field(description="Day on which it was published, or recorded where it bears none.")
    source: str = Field(description="Outlet and title; untrusted, within the marks.")
    words: str = Field(description="The words around what was sought; untrusted, within the marks.")


class Finds(BaseModel):
    """A part of what a search finds."""

    notice: str = Field(description="How what others wrote is marked in this answer.")
    finds: list[Found]
    next: str | None = Field(description="The cursor to go on with; null where there is no more.")


class Verified(BaseModel):
    """What checking claims against their words found."""

    notice: str = Field(description="How what others wrote is marked in this answer.")
    checked: int
    sound: bool = Field(description="Whether every claim that was asked for is on record and rests on its words.")
    faults: list[str] = Field(description="What is wrong; untrusted, within the marks.")


class Proposed(BaseModel):
    """A proposal that waits for an analyst."""

    id: str
    waits: str = Field(description="What becomes of it.")


def lines_answer(lines: Iterable[Line], fence: Fence, *, cursor: str | None, entry: int) -> Lines:
    """Return the lines from a cursor on, as many as an answer holds.

    Raises:
        UsageError: the cursor is none.
    """
    every = list(lines)
    start = offset_of(cursor, most=len(every))
    told: list[Told] = []
    room = MOST_CHARACTERS
    for line in islice(every, start, start + MOST_LINES):
        one = _told(line, fence)
        room -= min(len(_whole(line)), LONGEST_LINE)
        if told and room < 0:
            break
        told.append(one)
    end = start + len(told)
    return Lines(
        notice=fence.notice,
        lines=told,
        next=str(end) if end < len(every) else None,
        left=len(every) - end,
        entry=entry,
    )


def _told(line: Line, fence: Fence) -> Told:
    return Told(
        words=fence.around(_cut(_whole(line))),
        claims=list(line.claims[:MOST_CLAIMS]),
        more_claims=max(0, len(line.claims) - MOST_CLAIMS),
    )


def _whole(line: Line) -> str:
    return f"{line.part} | {line.words}" if line.part else line.words


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_LINE else words[: LONGEST_LINE - 1] + "…"


def offset_of(cursor: str | None, *, most: int) -> int:
    """Return the place that a cursor names.

    Raises:
        UsageError: it is none that an answer gave.
    """
    if cursor is None or cursor == "":
        return 0
    if not cursor.isascii() or not cursor.isdigit() or len(cursor) > len(str(most)) or int(cursor) > most:
        message = f"{cursor!r:.40} is no cursor of this view; call without one to begin again"
        raise UsageError(message)
    return int(cursor)
