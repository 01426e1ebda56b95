"""The application that serves the API; the page mounts it at /api, behind its own guards."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.telemetry import TelemetryConfig
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from accord.render.schemas import Schema
from accord.serve.api import entries, views, writing
from accord.serve.api.described import components
from accord.serve.api.problems import TELLERS, Problem
from accord.serve.settings import Settings
from accord.version import __version__

MOUNTED = "/api"
TITLE = "accord"
ABOUT = (
    "The record of negotiations, drawn from news articles. Every line of a view names the claims it rests on, every "
    "claim the exact words of its article. Lists come in pages: where `next` is no null, ask again with it as "
    "`cursor`. Each answer has an `ETag` that changes with the record. Nothing can be written without the token that "
    "the page was started with."
)
NO_TELEMETRY: TelemetryConfig = {
    "auto_configure": False,
    "logs": False,
    "metrics": False,
    "operation_spans": False,
    "tracing": False,
}


def api_app(record: str, settings: Settings) -> FastAPI:
    """Return the application that serves a record to programs."""
    app = FastAPI(
        title=TITLE,
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        telemetry=NO_TELEMETRY,
        exception_handlers=TELLERS,  # type: ignore[arg-type]  # one teller for each kind of error
        redirect_slashes=False,
    )
    app.state.record = record
    app.state.settings = settings
    for part in (views, entries, writing):
        app.include_router(part.router)
    app.state.described = _described(app)
    app.add_route("/openapi.json", _openapi, include_in_schema=False)
    return app


def _openapi(request: Request) -> Response:
    """Return the description."""
    return JSONResponse(request.app.state.described)


def _described(app: FastAPI) -> Schema:
    """Return the OpenAPI document, with the schemas that the values themselves give."""
    made = get_openapi(
        title=TITLE,
        version=__version__,
        description=ABOUT,
        routes=app.routes,
        servers=[{"url": MOUNTED}],
    )
    known = made.setdefault("components", {}).setdefault("schemas", {})
    known |= components() | {"Problem": Problem.model_json_schema()}
    return made
