"""Which drawing belongs to which figure of the paper."""

from __future__ import annotations

from accord.bargain.analysis import Analysis
from accord.render.bargain.charts import Spec, frontier_chart, gains_chart, movement_chart
from accord.render.bargain.states import state_chart
from accord.render.bargain.web import linkage_chart


def chart(name: str, analysis: Analysis, width: int) -> Spec | None:
    """Return the drawing of that name at that width; nothing if the analysis has nothing to draw for it."""
    numbers, parties = analysis.numbers, [party.name for party in analysis.scenario.parties]
    if name == "frontier":
        return frontier_chart(numbers, parties, width) if numbers and numbers.frontier is not None else None
    if name == "gains":
        return gains_chart(numbers, parties, width) if numbers else None
    others = {"movement": movement_chart, "linkages": linkage_chart, "states": state_chart}
    return others[name](analysis, width)
