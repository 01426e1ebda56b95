"""The matrix: where each side stands on each issue, since when, and what it moved from; on one draft, if asked."""

from __future__ import annotations

from functools import lru_cache, partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.viewing import view_boards
from accord.render.charts.stance_marks import SIGNS
from accord.render.pages.layout import Layout
from accord.render.pages.matrix import draft_choices, draft_lines, matrix_page, stage_name
from accord.render.sheets.matrix import matrix_sheet
from accord.render.wording.words import STANCES
from accord.serve.asking import word_of
from accord.serve.folding import Find
from accord.serve.views import Context, view_page
from accord.terms.stage import Board

LONGEST_NAME = 1000  # of a draft
KEPT = 32


def matrix(request: Request) -> Response:
    """Return the page of the matrix; `issue` and `side` ask for a part of it, together for all of one cell.

    `draft` asks for what was said while a draft, or a version of one, lay on the table.
    """
    issue, side = word_of(request, "issue"), word_of(request, "side")
    draft = word_of(request, "draft", longest=LONGEST_NAME)

    def laid_out(board: Board) -> Context:
        layout = Layout()
        return {
            "sheet": matrix_sheet(board.matrix),
            "versions": draft_lines(board, layout),
            "matrix": matrix_page(board, layout, issue=issue, side=side),
            "signs": SIGNS,
            "stances": STANCES,
            "part": issue or side,
            "drafts": draft_choices(board),
            "draft": draft,
            "stage": board.stage,
            "name": stage_name(board.stage),
        }

    return view_page(request, "matrix.html", _finding(draft), laid_out)


@lru_cache(maxsize=KEPT)
def _finding(draft: str | None) -> Find[Board]:
    """Return what folds the matrix on a draft: the same for the same draft, so that what it folded is found again."""
    return partial(view_boards, draft=draft)


ROUTES = (Route("/matrix", matrix, name="matrix"),)
