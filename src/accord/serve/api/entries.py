"""What is on record one by one: claims, articles, what is behind an id, finds of a search, the log."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from accord.desk.articles.verifying import verify_on_record
from accord.desk.known.walking import walk_articles, walk_claims
from accord.desk.ledger.keeping import read_log, search_record
from accord.desk.own.declaring import list_processes
from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_shown
from accord.errors import UsageError
from accord.record.store import Record
from accord.render.json import article_json, claim_json, plain_json, view_json
from accord.serve.api.answering import answer
from accord.serve.api.asking import LONGEST, Asked, AsOf, Counted, Turn, Turned, record_of
from accord.serve.api.described import faults, told
from accord.serve.asking import AbsentError
from accord.terms.kept import Sought
from accord.terms.typed import Json

Kind = Literal["meeting", "statement", "position", "draft", "agreement", "precondition"]
DEEPEST = 1000  # finds of one search
MOST_CHECKED = 100
Name = Annotated[str, Path(max_length=LONGEST)]
router = APIRouter(tags=["record"])


class Process(BaseModel):
    """A negotiation that was declared."""

    name: str
    sides: list[str]
    mediators: list[str]
    subjects: list[str]
    by: str
    articles: int


class Processes(BaseModel):
    """The negotiations that were declared."""

    processes: list[Process]


class Checked(BaseModel):
    """What checking claims against their words found."""

    checked: int
    faults: list[str]


def _sought(asked: Choice, turn: Turn) -> Sought:
    """Return what a page of claims or articles asks for, and one more to see whether another page follows."""
    last = min(filter(None, (asked.as_of, asked.until)), default=None)
    return Sought(process=asked.process, since=asked.since, until=last, limit=turn.limit + 1, after=turn.cursor)


def _page(items: str, found: Sequence[Json], following: str | None, **more: Json) -> str:
    return json.dumps({"format": 1, items: list(found), "next": following, **more}, ensure_ascii=False)


@router.get("/processes", responses=faults(503))
def processes(request: Request) -> Processes:
    """Return the negotiations that were declared, by name."""
    found = list_processes(Record.open(record_of(request)))
    return Processes(
        processes=[
            Process(
                name=each.charter.name,
                sides=list(each.charter.sides),
                mediators=list(each.charter.mediators),
                subjects=list(each.charter.subjects),
                by=each.charter.by,
                articles=each.articles,
            )
            for each in found
        ]
    )


@router.get("/claims", responses=told("ClaimsPage", 404))
def claims(
    request: Request,
    asked: Asked,
    turn: Turned,
    kind: Annotated[list[Kind] | None, Query(description="Only these; may be given several times.")] = None,
) -> Response:
    """Return claims in full, those known last first; `since`, `until` and `as-of` are days of publication.

    What counts for nothing is among them: what analysts struck, as `judgements` say, and what a language model
    pointed at, as `rule` says, and nobody accepted. What comes on record meanwhile does not disturb the pages.
    """

    def make() -> str:
        sought = replace(_sought(asked, turn), kinds=tuple(kind or ()))
        found = list(walk_claims(asked.record, sought, every=True))
        shown = found[: turn.limit]
        heads = {ground.article.id: article_json(ground.article) for ground in shown}
        following = shown[-1].id if len(found) > turn.limit else None
        return _page("claims", [claim_json(ground) for ground in shown], following, articles=list(heads.values()))

    return answer(request, make)


@router.get("/articles", responses=told("ArticlesPage", 404))
def articles(request: Request, asked: Asked, turn: Turned) -> Response:
    """Return the articles without their texts, those known last first; `/show/{id}` has all of one."""

    def make() -> str:
        found = list(walk_articles(asked.record, _sought(asked, turn)))
        following = found[turn.limit - 1].id if len(found) > turn.limit else None
        return _page("articles", [article_json(article) for article in found[: turn.limit]], following)

    return answer(request, make)


@router.get("/show/{name}", responses=told("ShownPage", 404))
def show(request: Request, name: Name, as_of: AsOf = None) -> Response:
    """Return all that is behind the id of a claim, an event, an article or a judgement."""

    def make() -> str:
        try:
            return view_json("show", (view_shown(record_of(request), name, as_of=as_of),), key="shown")
        except UsageError as error:
            raise AbsentError(str(error)) from None

    return answer(request, make)


@router.get("/search", responses=told("SearchPage"))
def search(
    request: Request,
    count: Counted,
    words: Annotated[str, Query(description='All must occur; "together" in quotation marks.', max_length=1000)],
    kind: Annotated[list[Literal["article"] | Kind] | None, Query(description="Only these.")] = None,
    as_of: AsOf = None,
) -> Response:
    """Find articles and claims by their words, the last known first; of one search at most 1,000."""
    start = count.start or 0

    def make() -> str:
        wanted = min(start + count.limit + 1, DEEPEST)
        hits = search_record(record_of(request), words, kinds=tuple(kind or ()), until=as_of, limit=wanted)
        shown = hits[start : start + count.limit]
        following = str(start + count.limit) if len(hits) > start + count.limit else None
        return _page("hits", [plain_json(hit) for hit in shown], following)

    return answer(request, make)


@router.get("/log", responses=told("LogPage"))
def log(request: Request, count: Counted) -> Response:
    """Return what was put on record and when, the newest entry first."""

    def make() -> str:
        found = read_log(record_of(request), limit=count.limit + 1, before=count.start)
        following = str(found[count.limit - 1].number) if len(found) > count.limit else None
        return _page("entries", [plain_json(entry) for entry in found[: count.limit]], following)

    return answer(request, make)


@router.get("/verify", responses=faults(422, 503))
def verify(
    request: Request,
    claim: Annotated[list[str], Query(description="Ids of claims.", min_length=1, max_length=MOST_CHECKED)],
) -> Checked:
    """Check whether the words of every field of some claims stand in their articles where they are said to."""
    found = verify_on_record(record_of(request), claim)
    return Checked(checked=found.claims, faults=list(found.faults))
