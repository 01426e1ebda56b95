"""The timeline: what was and what is to come, drawn on a line of days and told line by line."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.viewing import view_timelines
from accord.render.charts_timeline import timeline_chart
from accord.render.layout import Layout
from accord.render.timeline import timeline_sheet
from accord.serve.views import Context, view_page
from accord.terms.timeline import Timeline


def timeline(request: Request) -> Response:
    """Return the page of the timeline."""
    return view_page(request, "timeline.html", view_timelines, _laid_out)


def _laid_out(view: Timeline) -> Context:
    sheet = timeline_sheet(view)
    return {"sheet": sheet, "chart": timeline_chart(view), "parts": Layout().parts(sheet)}


ROUTES = (Route("/timeline", timeline, name="timeline"),)
