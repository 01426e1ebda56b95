"""The matrix: where each side stands on each issue, since when, and what it moved from."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.viewing import view_matrices
from accord.render.matrix import matrix_sheet
from accord.render.matrix_page import matrix_page
from accord.render.stance_marks import SIGNS
from accord.render.words import STANCES
from accord.serve.asking import word_of
from accord.serve.views import Context, view_page
from accord.terms.matrix import Matrix


def matrix(request: Request) -> Response:
    """Return the page of the matrix; `issue` and `side` ask for a part of it, together for all of one cell."""
    issue, side = word_of(request, "issue"), word_of(request, "side")

    def laid_out(view: Matrix) -> Context:
        page = matrix_page(view, issue=issue, side=side)
        return {"sheet": matrix_sheet(view), "matrix": page, "signs": SIGNS, "stances": STANCES, "part": issue or side}

    return view_page(request, "matrix.html", view_matrices, laid_out)


ROUTES = (Route("/matrix", matrix, name="matrix"),)
