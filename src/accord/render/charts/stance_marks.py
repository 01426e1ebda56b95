"""The stances as signs that differ in shape, so that they can be told apart without colour."""

from __future__ import annotations

from accord.render.charts.drawing import Disc, Drawing, Path, Shape
from accord.render.wording.words import STANCES
from accord.terms.claim import Stance

SIZE = 16.0
LOOKS: dict[Stance, str] = {"supports": "for", "open": "open-to", "conditional": "on-condition", "opposes": "against"}
SHAPES: dict[Stance, tuple[Shape, ...]] = {
    "supports": (Path("M8 2L14.5 13.5H1.5Z", "stance for"),),
    "open": (Disc(8, 8, 5.6, "stance open-to"),),
    "conditional": (
        Path("M8 1.5L14.5 8L8 14.5L1.5 8Z", "stance on-condition"),
        Path("M8 1.5L14.5 8L8 14.5Z", "stance half"),
    ),
    "opposes": (Path("M8 14L1.5 2.5H14.5Z", "stance against"),),
}


def stance_sign(stance: Stance) -> Drawing:
    """Return the sign of a stance: up for, down against, a half-filled diamond for a condition, else a ring."""
    return Drawing(SIZE, SIZE, STANCES[stance], SHAPES[stance])


SIGNS: dict[str, Drawing] = {stance: stance_sign(stance) for stance in LOOKS}
