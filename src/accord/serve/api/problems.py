"""What went wrong, as problem+json (RFC 9457): what it is, where, and what helps."""

from __future__ import annotations

import json
import logging

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from accord.desk.review.judging import OvertakenError
from accord.errors import AccordError, RecordError, SourceError, TooLargeError, UsageError
from accord.serve.asking import AbsentError
from accord.serve.misfits import misfit_words
from accord.terms.safe import printable

PROBLEM = "application/problem+json"
LOG = logging.getLogger(__name__)


class ChangedError(UsageError):
    """A cursor of a view that is another since, because something came on record."""


class Problem(BaseModel):
    """What went wrong."""

    type: str = Field(description="Always about:blank: the status and the title say what kind of problem it is.")
    title: str
    status: int
    detail: str = Field(description="What is wrong, where, and what helps.")


STATUS = (
    (AbsentError, 404),
    (ChangedError, 409),
    (OvertakenError, 409),
    (UsageError, 400),
    (TooLargeError, 400),
    (SourceError, 422),
    (RecordError, 503),
)
TITLES = {
    400: "This cannot be asked",
    401: "A token is needed",
    403: "Nothing can be written here",
    404: "Nothing is here",
    405: "This address answers other requests",
    409: "The record has changed",
    413: "Too much at once",
    415: "This is not JSON",
    422: "This cannot be understood",
    503: "The record cannot be used now",
}
OURS = "a fault of accord, not yours: nothing was written; the terminal where it runs says more"


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    """Return an answer that says what went wrong."""
    title = TITLES.get(status, "This did not work")
    body = Problem(type="about:blank", title=title, status=status, detail=printable(detail))
    return Response(json.dumps(body.model_dump()), status, headers, media_type=PROBLEM)


def tell_accord_error(_: Request, error: Exception) -> Response:
    """Answer with what the user can put right."""
    status = next((status for kind, status in STATUS if isinstance(error, kind)), 500)
    return problem(status, str(error))


def tell_http_error(_: Request, error: Exception) -> Response:
    """Answer with what HTTP has a number for."""
    assert isinstance(error, HTTPException)
    return problem(error.status_code, str(error.detail), dict(error.headers or {}))


def tell_misfit(_: Request, error: Exception) -> Response:
    """Answer which part of a request is not as the description has it; what was sent is not said again."""
    assert isinstance(error, RequestValidationError)
    return problem(422, misfit_words(error.errors()))


def tell_fault(_: Request, error: Exception) -> Response:
    """Answer that it is a fault of our own; what is inside is told in the terminal alone."""
    LOG.error("a request could not be answered", exc_info=error)
    return problem(500, OURS)


TELLERS = {
    AccordError: tell_accord_error,
    HTTPException: tell_http_error,
    RequestValidationError: tell_misfit,
    Exception: tell_fault,
}
