"""The brief: where the talks stand, as it was known on a day."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.briefing import Days, brief_record
from accord.desk.views.choice import Choice
from accord.render.pages.layout import Layout
from accord.render.sheets.text import brief_sheet
from accord.serve.views import Context, view_page
from accord.terms.brief import Negotiation


@dataclass(frozen=True, slots=True)
class Briefed:
    """The brief of one negotiation, which tells of itself what the scope of other views tells."""

    scope: Negotiation


def brief(request: Request) -> Response:
    """Return the page of the brief."""
    return view_page(request, "brief.html", _find, _laid_out)


def _find(choice: Choice) -> tuple[Briefed, ...]:
    found = brief_record(choice.record, Days(choice.as_of, choice.since), process=choice.process)
    return tuple(map(Briefed, found.negotiations))


def _laid_out(view: Briefed) -> Context:
    sheet = brief_sheet(view.scope)
    return {"sheet": sheet, "parts": Layout().parts(sheet)}


ROUTES = (Route("/brief", brief, name="brief"),)
