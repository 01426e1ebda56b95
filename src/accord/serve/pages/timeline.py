"""The timeline: what was and what is to come, drawn on a line of days and told line by line."""

from __future__ import annotations

from dataclasses import fields

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.viewing import view_timelines
from accord.render.charts.timeline import timeline_chart
from accord.render.pages.layout import Layout
from accord.render.sheets.timeline import timeline_sheet
from accord.render.wording.event_rows import PACTS, STATUSES
from accord.render.wording.words import plain
from accord.serve.asking import word_of
from accord.serve.views import Context, view_page
from accord.terms.timeline import Timeline
from accord.view.sifting import Sieve, choices_of, sift

WORDS = {name: words.lower() for name, words in (*PACTS.items(), *STATUSES.items())} | {"occurred": "held"}
TITLES = {
    "side": "Side",
    "person": "Person",
    "place": "Place",
    "format": "What",
    "status": "Status",
    "source": "Source",
}


def timeline(request: Request) -> Response:
    """Return the page of the timeline; `side`, `person` and the other filters narrow it."""
    sieve = Sieve(**{item.name: word_of(request, item.name) for item in fields(Sieve)})

    def laid_out(view: Timeline) -> Context:
        narrowed = sift(view, sieve)
        sheet = timeline_sheet(narrowed)
        chart, parts = timeline_chart(narrowed), Layout().parts(sheet)
        return {"sheet": sheet, "chart": chart, "parts": parts, "filters": _filters(view, sieve), "open": sieve.is_open}

    return view_page(request, "timeline.html", view_timelines, laid_out)


def _filters(view: Timeline, sieve: Sieve) -> list[Context]:
    """Return what can be chosen of each filter, with what is chosen; a value that nothing has is kept to be seen."""
    choices = choices_of(view)
    found: list[Context] = []
    for name, title in TITLES.items():
        chosen = getattr(sieve, name)
        values = getattr(choices, name)
        known = values if chosen is None or chosen in values else (*values, chosen)
        pairs = [(value, plain(WORDS.get(value, value) if name == "status" else value)) for value in known]
        found.append({"name": name, "title": title, "chosen": chosen, "pairs": pairs})
    return found


ROUTES = (Route("/timeline", timeline, name="timeline"),)
