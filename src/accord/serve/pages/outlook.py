"""The outlook: what is due, to come or overdue, what slipped and by how much, and what must come first."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_outlooks
from accord.render.charts.outlook import outlook_chart
from accord.render.pages.layout import Layout
from accord.render.sheets.outlook import outlook_sheet
from accord.serve.asking import word_of
from accord.serve.views import Context, view_page
from accord.terms.outlook import Outlook


def outlook(request: Request) -> Response:
    """Return the page of the outlook; with `all=yes` also what was held as announced."""
    every = word_of(request, "all") == "yes"

    def laid_out(view: Outlook) -> Context:
        sheet = outlook_sheet(view, every=every)
        return {"sheet": sheet, "chart": outlook_chart(view), "parts": Layout().parts(sheet), "every": every}

    return view_page(request, "outlook.html", _every if every else _open, laid_out)


def _open(choice: Choice) -> tuple[Outlook, ...]:
    return view_outlooks(choice)


def _every(choice: Choice) -> tuple[Outlook, ...]:
    return view_outlooks(choice, every=True)


ROUTES = (Route("/outlook", outlook, name="outlook"),)
