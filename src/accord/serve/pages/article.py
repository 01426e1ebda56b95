"""An article with the words of its claims marked, and two versions of one side by side."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.opening import Opened, compare_versions, open_article
from accord.errors import UsageError
from accord.render.claims.compared import compare
from accord.render.claims.marked import closing, marked_paragraphs, marks_of, numbered
from accord.serve.asking import AbsentError, BadAddressError, ask, word_of
from accord.serve.wording import reading_page
from accord.terms.doubt import Doubt
from accord.terms.verdicts import state_of

LONGEST_ID = 300
HIDDEN = "hidden-text"


def article(request: Request) -> Response:
    """Return the page of an article; `claim` in the address picks the claim whose fields are told apart."""
    choice = ask(request)
    name = request.path_params["name"]
    try:
        opened = open_article(choice.record, name, as_of=choice.as_of)
    except UsageError as error:
        raise BadAddressError(str(error)) from None
    if opened is None:
        raise AbsentError(_absent(name))
    return reading_page(request, "article.html", _context(opened, word_of(request, "claim", longest=LONGEST_ID)))


def _context(opened: Opened, picked: str | None) -> dict[str, object]:
    numbers = numbered(opened.grounds)
    return {
        "opened": opened,
        "article": opened.article,
        "paragraphs": marked_paragraphs(opened.article.text, marks_of(opened.grounds)),
        "numbers": numbers,
        "grounds": sorted(opened.grounds, key=lambda ground: numbers[ground.id]),
        "picked": picked if picked in numbers else None,
        "lost": picked if picked and picked not in numbers else None,
        "closing": closing,
        "state_of": state_of,
        "hidden": tuple(doubt for doubt in opened.doubts if _kind(doubt) == HIDDEN),
        "doubts": tuple(doubt for doubt in opened.doubts if _kind(doubt) != HIDDEN),
    }


def _kind(doubt: Doubt) -> str:
    return doubt.kind


def against(request: Request) -> Response:
    """Return two versions of an article side by side, the other one first."""
    choice = ask(request)
    new, old = request.path_params["name"], request.path_params["other"]
    try:
        edit = compare_versions(choice.record, old, new)
    except UsageError as error:
        raise BadAddressError(str(error)) from None
    if edit is None:
        raise AbsentError(_absent(f"{new} or {old}"))
    return reading_page(
        request, "article_versions.html", {"edit": edit, "pairs": compare(edit.old.text, edit.new.text)}
    )


def _absent(name: str) -> str:
    return f"No article has the id {name:.80}. Search for its words, or open it from a claim or a view."


ROUTES = (
    Route("/article/{name}", article, name="article"),
    Route("/article/{name}/against/{other}", against, name="versions"),
)
