"""How the answers are described: JSON Schemas of the values themselves, beside those that FastAPI finds."""

from __future__ import annotations

from functools import cache

from accord.render.schemas import TEXT, Schema, Schemas, document_schema, exactly, or_nothing
from accord.terms.brief import Contact, Negotiation, Pact
from accord.terms.changes import Changes
from accord.terms.drafts import Drafts
from accord.terms.judgement import Judgement
from accord.terms.kept import Entry, Hit
from accord.terms.matrix import Matrix
from accord.terms.network import Network
from accord.terms.outlook import Outlook
from accord.terms.shown import ShownArticle, ShownClaim, ShownEvent, ShownJudgement
from accord.terms.sources import Sources
from accord.terms.timeline import Timeline
from accord.terms.typed import Json

AT = "#/components/schemas/"
VIEWS: dict[str, type] = {
    "brief": Negotiation,
    "changes": Changes,
    "drafts": Drafts,
    "matrix": Matrix,
    "network": Network,
    "outlook": Outlook,
    "sources": Sources,
    "timeline": Timeline,
}
PROBLEMS = {
    400: "What is asked for cannot be.",
    404: "There is no such thing on record.",
    409: "The record has changed meanwhile: something came between two pages, or before a judgement.",
    422: "The request is not as described.",
    503: "The record cannot be used now.",
}
PROBLEM: Schema = {"$ref": f"{AT}Problem"}


@cache
def components() -> dict[str, Json]:
    """Return the schemas of all answers, by name."""
    schemas = Schemas(AT)
    following: dict[str, Json] = {"next": or_nothing(TEXT)}
    for view, kind in VIEWS.items():
        head: dict[str, Json] = {"view": {"const": view}, **following}
        made = document_schema(schemas, "negotiations", schemas.of(kind), **head)
        schemas.named(f"{view.title()}Page", lambda made=made: made)  # type: ignore[misc]
    events = [schemas.of(Contact), schemas.of(Pact)]
    _page(schemas, "EventsPage", "events", {"anyOf": list(events)})
    _page(schemas, "ClaimsPage", "claims", schemas.claim())
    _page(schemas, "ArticlesPage", "articles", schemas.article())
    _page(schemas, "SearchPage", "hits", schemas.of(Hit))
    _page(schemas, "LogPage", "entries", schemas.of(Entry))
    shown = [schemas.of(kind) for kind in (ShownClaim, ShownEvent, ShownArticle, ShownJudgement)]
    schemas.named(
        "ShownPage", lambda: document_schema(schemas, "shown", {"anyOf": list(shown)}, view={"const": "show"})
    )
    schemas.of(Judgement)
    return schemas.found


def _page(schemas: Schemas, name: str, items: str, item: Schema) -> None:
    made: Schema = {"format": {"const": 1}, items: {"type": "array", "items": item}, "next": or_nothing(TEXT)}
    if items in ("events", "claims"):
        made["articles"] = {"type": "array", "items": schemas.article()}
    schemas.named(name, lambda: exactly(made))


def told(name: str, *problems: int) -> dict[int | str, dict[str, object]]:
    """Return the responses of an address: the document of this name, and what may go wrong."""
    found: dict[int | str, dict[str, object]] = {
        200: {
            "description": "As the record stands.",
            "content": {"application/json": {"schema": {"$ref": f"{AT}{name}"}}},
            "headers": {"ETag": {"description": "Changes with the record.", "schema": {"type": "string"}}},
        },
        304: {"description": "The record stands as it was when this was given with `If-None-Match`."},
    }
    return found | faults(400, 422, 503, *problems)


def faults(*numbers: int) -> dict[int | str, dict[str, object]]:
    """Return what may go wrong, by status."""
    body = {"content": {"application/problem+json": {"schema": PROBLEM}}}
    return {number: {"description": PROBLEMS.get(number, "It did not work."), **body} for number in sorted(numbers)}
