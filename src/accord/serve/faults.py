"""What went wrong as a page that says what to do, with the status that programs go by."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from accord.errors import AccordError, RecordError, ScenarioError, TooLargeError, UsageError
from accord.serve.answer import plain_page
from accord.serve.asking import AbsentError

STATUS = ((AbsentError, 404), (UsageError, 400), (RecordError, 503), (TooLargeError, 400), (ScenarioError, 422))
TITLES = {
    400: "This cannot be asked",
    404: "Nothing is here",
    405: "This cannot be done here",
    413: "Too much at once",
    422: "This file cannot be worked with",
    503: "The record cannot be used now",
}
WORDS = {
    404: "No page has this address. Look it up from the first page, or search for its words.",
    405: "This address answers other requests than yours. Go back, and use the buttons of the page.",
}
OUR_FAULT = "This is a fault of accord, not yours: nothing was written. The terminal where it runs says more."


def tell_accord_error(_: Request, error: Exception) -> Response:
    """Return the page for what the user can put right."""
    status = next((status for kind, status in STATUS if isinstance(error, kind)), 500)
    return plain_page(status, TITLES.get(status, "This did not work"), str(error))


def tell_http_error(_: Request, error: Exception) -> Response:
    """Return the page for an address or a method that is none."""
    assert isinstance(error, HTTPException)
    words = WORDS.get(error.status_code, error.detail)
    answer = plain_page(error.status_code, TITLES.get(error.status_code, "This did not work"), words)
    answer.headers.update(error.headers or {})
    return answer


def tell_fault(_: Request, error: Exception) -> Response:  # noqa: ARG001 (what it says is for the terminal)
    """Return the page for a fault of our own, which says nothing of what is inside."""
    return plain_page(500, "Something broke", OUR_FAULT)


TELLERS = {AccordError: tell_accord_error, HTTPException: tell_http_error, Exception: tell_fault}
