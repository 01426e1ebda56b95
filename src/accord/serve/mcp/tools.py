"""The tools: from what a client asks to a use case to an answer. Nothing here writes but `propose`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import Field

from accord.desk.articles.verifying import verify_on_record
from accord.desk.known.walking import those_that_count
from accord.desk.ledger.keeping import read_log, search_record
from accord.desk.review.judging import Analyst, Word
from accord.desk.review.proposing import propose_on_record
from accord.desk.views.briefing import Days, brief_record
from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes, view_outlooks
from accord.desk.views.viewing import view_matrices, view_shown, view_timelines
from accord.errors import UsageError
from accord.record.store import Record
from accord.render.sheets.changes import changes_sheet
from accord.render.sheets.matrix import matrix_sheet
from accord.render.sheets.outlook import outlook_sheet
from accord.render.sheets.shown import shown_sheet
from accord.render.sheets.single_lines import sheet_lines
from accord.render.sheets.text import brief_sheet
from accord.render.sheets.timeline import timeline_sheet
from accord.render.wording.rows import Sheet
from accord.serve.days import Day
from accord.serve.mcp.answers import Finds, Found, Lines, Proposed, Verified, lines_answer, offset_of
from accord.serve.mcp.fence import Fence

MOST_FINDS, DEEPEST = 20, 1000
MOST_CHECKED = 50
WAITS = "It waits in the review queue, marked as proposed by a program; an analyst decides. No view has changed."
Process = Annotated[str | None, Field(description="Only this negotiation, by its name.", max_length=200)]
AsOf = Annotated[Day | None, Field(description="What was known on that day; default: all.")]
Since = Annotated[Day | None, Field(description="Only what is of that day or later.")]
Until = Annotated[Day | None, Field(description="Only what is of that day or earlier.")]
Cursor = Annotated[str | None, Field(description="`next` of the answer before, to go on.", max_length=20)]
Kind = Literal["article", "meeting", "statement", "position", "draft", "agreement", "precondition"]


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools of one record; `name` is what its proposals are signed with, `clock` and `fence` come from outside."""

    record: str
    name: str
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    fence: Callable[[], Fence] = Fence

    def search(
        self,
        words: Annotated[
            str,
            Field(description='All words must occur; "words in quotation marks" together; end* any.', max_length=500),
        ],
        kinds: Annotated[list[Kind] | None, Field(description="Only these.", max_length=7)] = None,
        as_of: AsOf = None,
        cursor: Cursor = None,
    ) -> Finds:
        """Find articles and claims by their words, the last known first: 20 at once, 1,000 in all.

        Claims that an analyst struck, or that a language model pointed at and nobody accepted, are left out.
        """
        start = offset_of(cursor, most=DEEPEST)
        limit = min(start + MOST_FINDS + 1, DEEPEST)
        hits = search_record(self.record, words, kinds=tuple(kinds or ()), until=as_of, limit=limit)
        page = hits[start : start + MOST_FINDS]
        counted = those_that_count(self.record, [hit.id for hit in page if hit.kind != "article"])
        fence = self.fence()
        shown = [
            Found(
                kind=hit.kind,
                id=hit.id,
                article=hit.article,
                known=hit.known.isoformat(),
                source=fence.around(", ".join(filter(None, (hit.outlet, hit.title)))),
                words=fence.around(hit.words),
            )
            for hit in page
            if hit.kind == "article" or hit.id in counted
        ]
        end = start + len(page)
        return Finds(notice=fence.notice, finds=shown, next=str(end) if len(hits) > end else None)

    def brief(self, process: Process = None, as_of: AsOf = None, since: Since = None, cursor: Cursor = None) -> Lines:
        """Return where the talks stand: what was held and agreed, what is awaited, positions, drafts, questions."""
        found = brief_record(self.record, Days(as_of, since), process=process)
        return self._lines(map(brief_sheet, found.negotiations), cursor)

    def timeline(
        self,
        process: Process = None,
        as_of: AsOf = None,
        since: Since = None,
        until: Until = None,
        cursor: Cursor = None,
    ) -> Lines:
        """Return what was and what is to come, by its days: as precise as the words of the articles, no more."""
        choice = _choice(self.record, process, as_of, since, until)
        return self._lines(map(timeline_sheet, view_timelines(choice)), cursor)

    def matrix(
        self,
        process: Process = None,
        as_of: AsOf = None,
        since: Since = None,
        until: Until = None,
        cursor: Cursor = None,
    ) -> Lines:
        """Return where each side stands on each issue, since when, and what it moved from."""
        choice = _choice(self.record, process, as_of, since, until)
        return self._lines(map(matrix_sheet, view_matrices(choice)), cursor)

    def changes(
        self,
        since: Annotated[Day, Field(description="The day from which on things are new.")],
        process: Process = None,
        as_of: AsOf = None,
        until: Until = None,
        cursor: Cursor = None,
    ) -> Lines:
        """Return what is new since a day: held, agreed, announced, slipped, called off, denied, moved, edited."""
        choice = _choice(self.record, process, as_of, since, until)
        return self._lines(map(changes_sheet, view_changes(choice, since=since)), cursor)

    def outlook(
        self,
        process: Process = None,
        as_of: AsOf = None,
        since: Since = None,
        until: Until = None,
        cursor: Cursor = None,
    ) -> Lines:
        """Return the meetings that are due, to come or overdue, those that slipped, and what must come first."""
        choice = _choice(self.record, process, as_of, since, until)
        return self._lines(map(outlook_sheet, view_outlooks(choice)), cursor)

    def show(
        self,
        id: Annotated[  # noqa: A002 (what the client calls it)
            str, Field(description="Of a claim, an event, an article or a judgement.", max_length=200)
        ],
        as_of: AsOf = None,
        cursor: Cursor = None,
    ) -> Lines:
        """Return all behind an id: every word with its place, who passed it on, the rule, ties, analysts' words."""
        return self._lines([shown_sheet(view_shown(self.record, id, as_of=as_of))], cursor)

    def verify(
        self,
        claims: Annotated[list[str], Field(description="Ids of claims.", min_length=1, max_length=MOST_CHECKED)],
        again: Annotated[bool, Field(description="Also read the articles anew: slow.")] = False,  # noqa: FBT002
    ) -> Verified:
        """Check up to 50 claims: whether the words of every field stand in the article where they are said to."""
        checked = verify_on_record(self.record, claims, again=again)
        fence = self.fence()
        faults = [fence.around(fault[:500]) for fault in checked.faults[: 2 * MOST_CHECKED]]
        return Verified(notice=fence.notice, checked=checked.claims, sound=not checked.faults, faults=faults)

    def propose(
        self,
        claim: Annotated[str, Field(description="Id of the claim.", max_length=200)],
        verdict: Annotated[
            Literal["accept", "strike", "correct", "note"],
            Field(description="What an analyst should do with it; `correct` needs `field` and `value`."),
        ],
        why: Annotated[str, Field(description="The reason, for the analyst.", min_length=1, max_length=500)],
        field: Annotated[str | None, Field(description="The field to correct.", max_length=60)] = None,
        value: Annotated[
            str | None, Field(description="What to put there, as one would type it.", max_length=500)
        ] = None,
    ) -> Proposed:
        """Put a proposal on a claim into the review queue. It changes no view and counts for nothing by itself."""
        word = Word(verdict, (claim,), field, value, why)
        said = propose_on_record(Record.open(self.record), word, Analyst(self.name, self.clock))
        return Proposed(id=said.id, waits=WAITS)

    def _lines(self, sheets: Iterable[Sheet], cursor: str | None) -> Lines:
        lines = (line for sheet in sheets for line in sheet_lines(sheet))
        entry = next((each.number for each in read_log(self.record, limit=1)), 0)
        return lines_answer(lines, self.fence(), cursor=cursor, entry=entry)


def _choice(record: str, process: str | None, as_of: date | None, since: date | None, until: date | None) -> Choice:
    """Return what is asked for.

    Raises:
        UsageError: no day is between those given.
    """
    for name, last in (("until", until), ("as_of", as_of)):
        if since and last and since > last:
            message = f"since {since} is after {name} {last}: no day is between them"
            raise UsageError(message)
    return Choice(record, process, as_of, since, until)
