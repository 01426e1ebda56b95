"""Drawings as plain values, and their SVG text: how things look is told by class names, which the style sheet fills in.

So a drawing needs no inline style, follows the reader's light or dark, and can be tested number by number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias
from unicodedata import east_asian_width

from markupsafe import Markup

from accord.terms.safe import printable

Anchor: TypeAlias = Literal["start", "middle", "end"]
NARROW, BROAD = frozenset("iljtfrI.,:;'’|!()[] -"), frozenset("mwMW—%@")
HATCHED = "hatched"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `round` is the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    look: str
    round: float = 0


@dataclass(frozen=True, slots=True)
class Path:
    """A line or an area, as SVG path commands."""

    d: str
    look: str


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    look: str


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    look: str
    anchor: Anchor = "start"


Shape: TypeAlias = "Box | Path | Disc | Words"


@dataclass(frozen=True, slots=True)
class Mark:
    """Shapes that stand for one thing: `title` is what a pointer over it is told, `href` where it leads."""

    shapes: tuple[Shape, ...]
    title: str
    href: str
    look: str = "mark"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of this size; `says` is what it shows, in a sentence, for those who cannot see it."""

    width: float
    height: float
    says: str
    parts: tuple[Shape | Mark, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The parts that stand for things."""
        return tuple(part for part in self.parts if isinstance(part, Mark))


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing for wide and one for narrow pages, samples of its marks with what they mean, and what it leaves out.

    `middle` is one for pages between these, where the wide one would be hard to read.
    """

    wide: Drawing
    narrow: Drawing
    key: tuple[tuple[Drawing, str], ...] = ()
    note: str = ""
    middle: Drawing | None = None


def drawing_svg(drawing: Drawing, *, name: str, look: str = "") -> Markup:
    """Return the SVG text; its inner ids begin with `name`, so that several drawings can stand in one page."""
    size = f"{_number(drawing.width)} {_number(drawing.height)}"
    body = Markup("").join(_part(part, name) for part in drawing.parts)
    made = Markup('<svg class="{}" viewBox="0 0 {}" {}>{}{}</svg>')
    return made.format(f"drawing {look}".strip(), size, _role(drawing), _patterns(name, drawing.parts), body)


def _role(drawing: Drawing) -> Markup:
    """Say what a drawing is: a group of links, a picture, or an ornament where it says nothing."""
    if not drawing.says:
        return Markup('aria-hidden="true"')
    return Markup('role="{}" aria-label="{}"').format("group" if drawing.marks else "img", printable(drawing.says))


@lru_cache(maxsize=4096)  # a name is measured again for each place it could take
def width_of(text: str, size: float) -> float:
    """Return about how wide a line of text is in a sans-serif face of this size; a little more rather than less."""
    return sum(map(_advance, text)) * size


def cut_to(text: str, room: float, size: float) -> str:
    """Return as much of a text as fits, with an ellipsis where it is cut; nothing where hardly a word would.

    >>> cut_to("Mar-a-Lago", 200, 12), cut_to("a very long name of a place", 80, 12), cut_to("Abu Dhabi", 10, 12)
    ('Mar-a-Lago', 'a very long n…', '')
    """
    if width_of(text, size) <= room:
        return text
    kept = text
    while kept and width_of(kept + "…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip(' ,;:–-')}…" if len(kept) > 3 else ""


def line(*points: tuple[float, float]) -> str:
    """Return the path through these points.

    >>> line((0, 1), (2.345, 3))
    'M0 1L2.3 3'
    """
    return f"M{'L'.join(f'{_number(x)} {_number(y)}' for x, y in points)}"


def curve(start: tuple[float, float], pull: tuple[float, float], end: tuple[float, float]) -> str:
    """Return the path of a quadratic curve."""
    (x, y), (a, b), (c, d) = start, pull, end
    return f"M{_number(x)} {_number(y)}Q{_number(a)} {_number(b)} {_number(c)} {_number(d)}"


def _advance(sign: str) -> float:
    if east_asian_width(sign) in "WF":
        return 1.0
    if sign in NARROW:
        return 0.31
    if sign in BROAD:
        return 0.86
    return 0.66 if sign.isupper() else 0.54


def _number(value: float) -> str:
    return f"{round(value, 1):g}"


def _part(part: Shape | Mark, name: str) -> Markup:
    if not isinstance(part, Mark):
        return _shape(part, name)
    shapes = Markup("").join(_shape(shape, name) for shape in part.shapes)
    return Markup('<a class="{}" href="{}" tabindex="-1"><title>{}</title>{}</a>').format(
        part.look, part.href, printable(part.title), shapes
    )


def _shape(shape: Shape, name: str) -> Markup:
    match shape:
        case Box(x, y, width, height, look, radius):
            rounded = Markup(' rx="{}"').format(_number(radius)) if radius else ""
            sizes = map(_number, (x, y, width, height))
            made = Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"{}{}/>')
            return made.format(look, *sizes, rounded, _fill(look, name))
        case Path(d, look):
            return Markup('<path class="{}" d="{}"{}/>').format(look, d, _fill(look, name))
        case Disc(x, y, radius, look):
            place = map(_number, (x, y, radius))
            return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"{}/>').format(look, *place, _fill(look, name))
        case Words(x, y, text, look, anchor):
            aside = Markup(' text-anchor="{}"').format(anchor) if anchor != "start" else ""
            made = Markup('<text class="{}" x="{}" y="{}"{}>{}</text>')
            return made.format(look, _number(x), _number(y), aside, printable(text))


def _fill(look: str, name: str) -> Markup:
    """Let hatching come from a pattern of this drawing; all other fills are the style sheet's."""
    return Markup(' fill="url(#{}-hatch)"').format(name) if HATCHED in look.split() else Markup("")


def _patterns(name: str, parts: Sequence[Shape | Mark]) -> Markup:
    shapes: Iterable[Shape] = (
        shape for part in parts for shape in (part.shapes if isinstance(part, Mark) else (part,))
    )
    if not any(HATCHED in shape.look.split() for shape in shapes):
        return Markup("")
    return Markup(
        '<defs><pattern id="{}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path class="hatch" d="M2.5 0V5"/></pattern></defs>'
    ).format(name)
