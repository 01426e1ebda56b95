"""How one thing on a line of days is drawn: as wide as its days, filled where it was, hollow or hatched where not yet.

What it is shows in its shape (meetings are round, agreements diamonds, drafts sheets), what became of it in how it is
filled; colour adds to both and is never alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Literal, TypeAlias

from accord.render.charts.days import Scale, moved
from accord.render.charts.drawing import Box, Disc, Drawing, Path, Shape, curve, line
from accord.terms.account import Account
from accord.terms.brief import Contact, Pact, Standing, Version
from accord.terms.claim import HELD
from accord.terms.timeline import Moment
from accord.terms.when import When

Look: TypeAlias = Literal["held", "within", "expected", "possible", "silent", "off"]
Kind: TypeAlias = Literal["meeting", "agreement", "draft"]
THICK = 11.0
LEAST = 9.0  # how wide a bar is at least: what is narrower is drawn as the mark of one day
OPEN = timedelta(days=6)
KEY: dict[Look, str] = {
    "held": "held or agreed",
    "within": "held at some time within",
    "expected": "scheduled",
    "possible": "possible or proposed",
    "silent": "announced, nothing heard since",
    "off": "called off, denied or put off",
}
KINDS: dict[Kind, str] = {"meeting": "meeting", "agreement": "agreement", "draft": "draft"}


def look_of(line: Contact | Pact | Version, standing: Standing | None) -> Look:
    """Return how far a thing has come."""
    match line:
        case Version():
            return "held"
        case Pact(negated=negated, status=status):
            return "off" if negated or status in ("rejected", "violated") else _pact_look(status)
    if line.status in HELD:
        return "within" if line.when and _is_vague(line.when) else "held"
    if standing == "overdue":
        return "silent"
    if line.status in ("cancelled", "denied", "postponed") or standing in ("postponed", "moved", "cancelled", "denied"):
        return "off"
    return "possible" if line.status == "possible" else "expected"


def _is_vague(when: When) -> bool:
    """Whether days are those of a week, a month or a year of which the words name no day."""
    return when.granularity != "day" or when.start is None or when.end is None


def _pact_look(status: str) -> Look:
    return "possible" if status == "proposed" else "held"


def kind_of(moment: Moment) -> Kind:
    """Return what kind of thing a moment is of."""
    match moment.line:
        case Contact():
            return "meeting"
        case Pact():
            return "agreement"
    return "draft"


def reach_of(when: When, scale: Scale) -> tuple[float, float]:
    """Return from where to where a mark goes; days without an end reach a little further on."""
    first = when.start or (when.end and moved(when.end, -OPEN))
    last = when.end or (when.start and moved(when.start, OPEN))
    assert first
    assert last
    x, width = scale.span(first, last)
    half = max(width, LEAST) / 2
    room = max(half, THICK / 2 + 1)  # what the widest mark takes on either side of its middle
    middle = min(max(x + width / 2, scale.left + room), scale.right - room)
    return middle - half, middle + half


def mark_shapes(
    kind: Kind, look: Look, reach: tuple[float, float], y: float, *, when: When | None = None
) -> list[Shape]:
    """Return the shapes of a mark whose middle is at this height."""
    x, end = reach
    wide = end - x > LEAST
    body = f"{kind} {look}{' hatched' if look in ('expected', 'silent') else ''}"
    if kind == "meeting" and when is not None and (when.start is None or when.end is None):
        shapes = _open_bar(when, reach, y, body)
    elif kind == "meeting":
        shapes = [Box(x, y - THICK / 2, end - x, THICK, body, 2.5) if wide else Disc((x + end) / 2, y, THICK / 2, body)]
    else:
        lasts = wide and when is not None and when.start != when.end
        span: list[Shape] = [Path(line((x, y), (end, y)), f"span {look}")] if lasts else []
        shapes = [*span, (_diamond if kind == "agreement" else _sheet)((x + end) / 2, y, body)]
    return [*shapes, *(_cross((x + end) / 2, y) if look == "off" else ())]


def _open_bar(when: When, reach: tuple[float, float], y: float, body: str) -> list[Shape]:
    """A bar with one end: `by Friday` ends there and began at no known time."""
    x, end = reach
    half = THICK / 2
    notch = 5.0
    if when.start is None:
        outline = f"M{x:.1f} {y - half:.1f}H{end:.1f}V{y + half:.1f}H{x:.1f}l{notch} -{half}Z"
    else:
        outline = (
            f"M{x:.1f} {y - half:.1f}H{end - notch:.1f}L{end:.1f} {y:.1f}L{end - notch:.1f} {y + half:.1f}H{x:.1f}Z"
        )
    return [Path(outline, body)]


def _diamond(x: float, y: float, look: str) -> Shape:
    half = THICK / 2 + 1
    return Path(f"{line((x - half, y), (x, y - half), (x + half, y), (x, y + half))}Z", look)


def _sheet(x: float, y: float, look: str) -> Shape:
    """A sheet of paper with a folded corner."""
    left, right, top, foot = x - 4.5, x + 4.5, y - 6, y + 6
    return Path(f"{line((left, top), (right - 3, top), (right, top + 3), (right, foot), (left, foot))}Z", look)


def _cross(x: float, y: float) -> list[Shape]:
    return [Path(f"{line((x - 6, y + 6), (x + 6, y - 6))}", "cross")]


def slip_shapes(slips: Iterable[Account], reach: tuple[float, float], y: float, scale: Scale) -> list[Shape]:
    """Return the days that were announced before, dotted, each with an arrow to the days that took their place."""
    ghosts = [reach_of(slip.value, scale) for slip in slips if isinstance(slip.value, When)]
    stops = [*ghosts, reach]
    shapes: list[Shape] = []
    for (x, end), goal in zip(ghosts, stops[1:], strict=True):
        shapes.append(Box(x, y - THICK / 2, end - x, THICK, "ghost", 2.5))
        shapes += _arrow(_middle((x, end)), _middle(goal), y - THICK / 2 - 1)
    return shapes


def _middle(reach: tuple[float, float]) -> float:
    return sum(reach) / 2


def _arrow(start: float, end: float, y: float) -> list[Shape]:
    """An arch from one mark to another with a head; between marks at one place there is none."""
    if abs(end - start) < LEAST:
        return []
    back = -1 if end > start else 1
    head = line((end + back * 5.5, y - 2.6), (end, y), (end + back * 1.2, y - 6))
    return [Path(curve((start, y), ((start + end) / 2, y - 11), (end, y)), "slip"), Path(f"{head}Z", "slip-head")]


def key_of(looks: Iterable[Look], kinds: Iterable[Kind]) -> tuple[tuple[Drawing, str], ...]:
    """Return a sample of each look and each kind that a drawing uses, with what it stands for."""
    used, shown = set(looks), set(kinds)
    by_kind = [
        (_sample(mark_shapes(kind, "held", (5.5, 14.5), 8)), words) for kind, words in KINDS.items() if kind in shown
    ]
    by_look = [
        (_sample(mark_shapes("meeting", look, (1, 25), 8), 26), words) for look, words in KEY.items() if look in used
    ]
    return (*(by_kind if len(by_kind) > 1 else ()), *by_look)


def slip_key() -> tuple[Drawing, str]:
    """Return a sample of the days that were announced first and the arrow to those that took their place."""
    shapes = (Box(1, 5, 9, THICK - 2, "ghost", 2.5), *_arrow(5.5, 23.5, 5), Disc(23.5, 11, 4, "meeting held"))
    return Drawing(30, 18, "", shapes), "announced before for other days"


def day_key() -> tuple[Drawing, str]:
    """Return a sample of the line of the day that is looked at."""
    return _sample([Path(line((6, 0), (6, 16)), "as-of")], 12), "the day that is looked at"


def _sample(shapes: Iterable[Shape], width: float = 20) -> Drawing:
    return Drawing(width, 16, "", tuple(shapes))
