"""What a program with a token may put on record: articles, and judgements in an analyst's name."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from accord.desk.review.judging import Analyst, Word, judge_on_record
from accord.desk.watch.receiving import receive_article
from accord.errors import UsageError
from accord.record.store import Record
from accord.render.json import judgement_json
from accord.serve.api.asking import record_of
from accord.serve.api.described import AT, faults
from accord.serve.days import Day
from accord.serve.settings import Settings
from accord.serve.tokens import same
from accord.terms.judgement import Verdict

LONGEST_TEXT, LONGEST_WORDS, LONGEST_NAME = 1_000_000, 2_000, 100
OFF = "this page was started without a token, so that programs can only read; start it with `--token-file FILE`"
WANTED = "send the token of the page: `Authorization: Bearer TOKEN`"
bearer = HTTPBearer(auto_error=False, description="The token that the page was started with (`--token-file`).")
Words = Annotated[str | None, Field(max_length=LONGEST_WORDS)]


def may_write(
    request: Request, given: Annotated[HTTPAuthorizationCredentials | None, Security(bearer)] = None
) -> Settings:
    """Return the settings, where the token is that of the page.

    Raises:
        HTTPException: there is no token, or another.
    """
    settings = request.app.state.settings
    assert isinstance(settings, Settings)
    if settings.api_token is None:
        raise HTTPException(403, OFF)
    if given is None or not same(given.credentials, settings.api_token):
        raise HTTPException(401, WANTED, {"www-authenticate": "Bearer"})
    return settings


Allowed = Annotated[Settings, Depends(may_write)]
router = APIRouter(tags=["writing"])


class Given(BaseModel):
    """What comes from outside: a field that is not known is refused."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False)


class ArticleGiven(Given):
    """An article as article JSON; the text is in English."""

    text: str = Field(min_length=1, max_length=LONGEST_TEXT)
    title: Words = None
    outlet: Words = None
    authors: Annotated[list[Annotated[str, Field(max_length=LONGEST_WORDS)]], Field(max_length=50)] = []
    published: Day | None = None
    url: Words = None


class ArticleReceived(BaseModel):
    """What came of it: `claims` is how many are new, `known` is set where the article was on record already."""

    article: str
    claims: int
    known: bool


class JudgementGiven(Given):
    """An analyst's word, as `accord judge` takes it."""

    verdict: Verdict
    about: Annotated[list[Annotated[str, Field(max_length=LONGEST_WORDS)]], Field(min_length=1, max_length=100)]
    by: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, description="The analyst's name.")]
    field: Annotated[str | None, Field(max_length=LONGEST_NAME, description="Of a correction.")] = None
    value: Annotated[str | None, Field(max_length=LONGEST_WORDS, description="As one would type it, or JSON.")] = None
    note: Words = None


@router.post(
    "/articles",
    status_code=201,
    responses=faults(400, 401, 403, 422, 503),
)
def add_article(request: Request, given: ArticleGiven, allowed: Allowed) -> ArticleReceived:
    """Put an article on record, with its claims. One that is there already is passed over."""
    body = given.model_dump_json(exclude_none=True).encode("utf-8")
    came = receive_article(Record.open(record_of(request)), body, allowed.clock)
    return ArticleReceived(article=came.article, claims=came.claims, known=came.known)


@router.post(
    "/judgements",
    status_code=201,
    response_model=None,
    responses={
        **faults(400, 401, 403, 409, 422, 503),
        201: {
            "description": "It is on record.",
            "content": {"application/json": {"schema": {"$ref": f"{AT}Judgement"}}},
        },
    },
)
def judge(request: Request, given: JudgementGiven, allowed: Allowed) -> dict[str, object]:
    """Put an analyst's word on record, with name and time: nothing is changed, every view shows it."""
    if given.verdict == "propose":
        message = "a program proposes by `accord mcp`; give the verdict of an analyst"
        raise UsageError(message)
    name = " ".join(given.by.split())
    if not name or not name.isprintable():
        message = "by: no name; give the analyst's"
        raise UsageError(message)
    word = Word(given.verdict, tuple(given.about), given.field, given.value, given.note)
    said = judge_on_record(Record.open(record_of(request)), word, Analyst(name, allowed.clock))
    return {**judgement_json(said)}
