"""The network: who met whom, as a drawing, day by day, and pair by pair."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.views.viewing import view_networks
from accord.render.charts.encounters import encounters_chart
from accord.render.charts.network import network_chart
from accord.render.pages.layout import Layout
from accord.render.sheets.network import network_sheet
from accord.serve.views import Context, view_page
from accord.terms.network import Network


def network(request: Request) -> Response:
    """Return the page of the network."""
    return view_page(request, "network.html", view_networks, _laid_out)


def _laid_out(view: Network) -> Context:
    sheet, as_of = network_sheet(view), view.scope.as_of
    return {
        "sheet": sheet,
        "graph": network_chart(view),
        "sides": encounters_chart(view.sides, as_of),
        "people": encounters_chart(view.people, as_of),
        "parts": Layout().parts(sheet),
    }


ROUTES = (Route("/network", network, name="network"),)
