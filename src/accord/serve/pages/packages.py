"""The packages: what a scenario yields, as the options paper tells it; the scenarios are files in a folder."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.scenario.bargain import analyse_scenario, list_scenarios
from accord.render.bargain.draw import drawings_of
from accord.render.bargain.page import paper_body
from accord.serve.answer import page
from accord.serve.asking import AbsentError, word_of

SECONDS = 5.0  # for the frontier of a scenario; the paper says where that was too little
KEPT_PAPERS = 8


def packages(request: Request) -> Response:
    """Return the list of scenarios, or with `scenario=NAME` the paper about one of them.

    Raises:
        AbsentError: the folder holds no such scenario.
        ScenarioError: the file cannot be worked with.
    """
    folder = request.app.state.settings.scenarios
    name = word_of(request, "scenario")
    listed = list_scenarios(folder) if folder else ()
    if name is None:
        return page(request, "packages.html", folder=folder, listed=listed, paper=None, name=None)
    if not any(each.name == name for each in listed):
        message = f"no scenario of this desk is called {name!r:.80}; choose one from the list at /packages"
        raise AbsentError(message)
    path = folder / name
    seen = path.stat()
    return page(request, "packages.html", folder=folder, listed=listed, name=name, paper=_paper(path, seen.st_mtime_ns))


@lru_cache(maxsize=KEPT_PAPERS)
def _paper(path: Path, _: int) -> Markup:
    """Return the paper about a scenario, made once for as long as the file stays the same."""
    analysis, paper = analyse_scenario(path, seconds=SECONDS)
    return paper_body(paper, drawings_of(paper, analysis))


ROUTES = (Route("/packages", packages, name="packages"),)
