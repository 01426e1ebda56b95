"""The drafts: what is on the table, two or more side by side, and each with its versions and what was said of it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.viewing import view_drafts
from accord.render.pages.drafts import compare_drafts
from accord.render.pages.layout import Layout
from accord.render.sheets.drafts import drafts_sheet
from accord.serve.views import Context, view_page
from accord.terms.drafts import Drafts


def drafts(request: Request) -> Response:
    """Return the page of the drafts; `draft` names one that is to stand beside others, and may be given again."""
    wanted = request.query_params.getlist("draft")

    def laid_out(view: Drafts) -> Context:
        sheet, layout = drafts_sheet(view), Layout()
        return {"sheet": sheet, "beside": compare_drafts(view, wanted, layout), "parts": layout.parts(sheet)}

    return view_page(request, "drafts.html", view_drafts, laid_out)


ROUTES = (Route("/drafts", drafts, name="drafts"),)
