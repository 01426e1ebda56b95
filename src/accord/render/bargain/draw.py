"""Drawings as SVG and PNG files, and the script that makes them move in a page without network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import vl_convert

from accord.bargain.analysis import Analysis
from accord.bargain.paper import Figure, Paper
from accord.render.bargain.charts import Spec
from accord.render.bargain.figures import chart

WIDE, NARROW = 760, 340
VERSION = "6.4"
"""The Vega-Lite version that specifications are compiled with."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One figure at two widths: as specifications, and as still pictures for where no script runs."""

    name: str
    wide: Spec
    narrow: Spec

    @property
    def stills(self) -> tuple[str, str]:
        """The two SVG texts."""
        return as_svg(self.wide, name=f"{self.name}-wide"), as_svg(self.narrow, name=f"{self.name}-narrow")


def drawings_of(paper: Paper, analysis: Analysis) -> tuple[Drawing, ...]:
    """Return the drawings of all figures of the paper."""
    names = [block.name for section in paper.sections for block in section.blocks if isinstance(block, Figure)]
    pairs = ((name, chart(name, analysis, WIDE), chart(name, analysis, NARROW)) for name in dict.fromkeys(names))
    return tuple(Drawing(name, wide, narrow) for name, wide, narrow in pairs if wide is not None and narrow is not None)


def as_svg(spec: Spec, *, name: str = "drawing") -> str:
    """Return the drawing as an SVG text; nothing in it is fetched.

    Its inner ids start with `name`, so that several can stand in one page and the same drawing has the same bytes.
    """
    text = str(vl_convert.vegalite_to_svg(json.dumps(spec), vl_version=VERSION, allowed_base_urls=[]))
    ids = list(dict.fromkeys(re.findall(r'id="((?:clip|gradient)[\w-]*)"', text)))
    numbers = {old: f"{name}-{number}" for number, old in enumerate(ids, start=1)}
    return re.sub(r'(id="|url\(#|href="#)((?:clip|gradient)[\w-]*)', lambda m: m[1] + numbers.get(m[2], m[2]), text)


def as_png(spec: Spec, *, scale: float = 2.0) -> bytes:
    """Return the drawing as a PNG picture of `scale` pixels per point."""
    return bytes(vl_convert.vegalite_to_png(json.dumps(spec), vl_version=VERSION, scale=scale, allowed_base_urls=[]))


def drawing_files(paper: Paper, analysis: Analysis) -> Iterator[tuple[str, bytes]]:
    """Yield every drawing as an SVG and a PNG file, by name."""
    for drawing in drawings_of(paper, analysis):
        yield f"{drawing.name}.svg", as_svg(drawing.wide, name=drawing.name).encode()
        yield f"{drawing.name}.png", as_png(drawing.wide)


@cache
def page_script() -> str:
    """Return Vega, Vega-Lite and Vega-Embed with the code that draws the figures of a page; takes some seconds."""
    own = files("accord.render").joinpath("templates", "bargain.js").read_text("utf-8")
    bundle = str(vl_convert.javascript_bundle(None, vl_version=VERSION))  # type: ignore[arg-type]  # None: the whole
    bundle = bundle.replace("</script", "<\\/script").replace("<!--", "<\\!--")
    return f"{bundle}\n{own}"
