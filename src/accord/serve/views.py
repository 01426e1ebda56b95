"""What the pages of all views share: one negotiation at a time, as of a day that a slider sets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from accord.render.charts.drawing import Drawing, drawing_svg
from accord.render.charts.pace import pace_chart
from accord.render.wording.heading import headline
from accord.serve.answer import page
from accord.serve.asking import BadAddressError, day_of, here, word_of
from accord.serve.folding import Asked, Find, View, asked_of, days_of_talks, folded, pick

Context = dict[str, object]
STEPS = 400  # days that a slider stops at, at most


@dataclass(frozen=True, slots=True)
class Slider:
    """The days on which articles came, the day that is looked at, and how many of the days lie before it.

    A slider steps from one such day to the next, as nothing else was known on the days between them.
    """

    days: tuple[date, ...]
    day: date
    strip: Drawing

    @property
    def at(self) -> int:
        """The number of the last of the days that is not after the one that is looked at, counted from 0."""
        return max(bisect_right(self.days, self.day) - 1, 0)


@dataclass(frozen=True, slots=True)
class Tab:
    """A negotiation to look at instead: its name, and by which part of the address it is asked for."""

    words: str
    name: str
    current: bool


def view_page(request: Request, template: str, find: Find[View], lay: Callable[[View], Context]) -> Response:
    """Return the page of a view of one negotiation: `find` folds it, `lay` lays it out for the template.

    Raises:
        BadAddressError: the address asks for what cannot be.
        RecordError: the record cannot be read.
    """
    asked = asked_of(request)
    if asked.unsettled:
        return page(request, "choose.html", names=asked.names)
    slider = slider_of(asked, days_of_talks(find, asked))
    if moved := moved_to(request, slider):
        return moved
    found = folded(find, asked)
    view = pick(found, asked.talks)
    known: Context = {"asked": asked, "slider": slider, "tabs": tabs_of(asked, found, view), "svg": svg}
    return page(request, template, **known, **(lay(view) if view else {"sheet": None}))


def slider_of(asked: Asked, told: Sequence[tuple[date, int]]) -> Slider | None:
    """Return the slider over the days on which articles came; nothing where all are of one day."""
    step = 1 + len(told) // STEPS
    kept = told[::-step][::-1]  # with the last day always among them
    if len(kept) < 2:
        return None
    days = tuple(day for day, _ in kept)
    return Slider(days, asked.choice.as_of or days[-1], pace_chart(kept))


def moved_to(request: Request, slider: Slider | None) -> Response | None:
    """Turn the number of a day, as a slider sends it where no script runs, into the address of that day."""
    said = word_of(request, "day")
    if said is None or slider is None:
        return None
    if not (said.isascii() and said.isdigit() and len(said) < 7):
        message = f"day={said:.40} is not the number of a day; write as-of=YYYY-MM-DD instead"
        raise BadAddressError(message)
    day = slider.days[min(int(said), len(slider.days) - 1)]
    since = day_of(request, "since")
    changes = {"since": None} if since and since > day else {}
    return RedirectResponse(here(request, day=None, as_of=day if day < slider.days[-1] else None, **changes), 303)


def tabs_of(asked: Asked, found: Sequence[View], view: View | None) -> tuple[Tab, ...]:
    """Return the negotiations that can be looked at instead, and this one among them."""
    declared = (Tab(name, "process", name == asked.choice.process) for name in asked.names)
    others = () if asked.choice.process else (Tab(headline(one.scope), "talks", one is view) for one in found)
    return (*declared, *others)


def svg(drawing: Drawing, name: str, look: str = "") -> Markup:
    """Return a drawing as SVG for a template."""
    return drawing_svg(drawing, name=name, look=look)
