"""An options paper as one HTML page that needs no network and lets nothing in: strict policy, everything escaped."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from accord.bargain.paper import Cell, Figure, Grid, Items, Paper, Text
from accord.render.bargain.draw import Drawing, page_script
from accord.terms.safe import printable
from accord.version import __version__

AMOUNT = frozenset("0123456789+−-±·–,. %")


def paper_page(paper: Paper, drawings: Sequence[Drawing], *, script: bool = True) -> str:
    """Return the page; without `script` the drawings stand still and the page is small."""
    style = _own("bargain.css")
    code = page_script() if script and drawings else ""
    return (
        _environment(paper)
        .get_template("bargain.html.j2")
        .render(
            paper=paper,
            drawings=_stills(drawings),
            charts=Markup(_charts(drawings)),
            style=Markup(style),
            script=Markup(code),
            policy=_policy(style, code),
            licences=Markup(_own("vega-licences.txt")),
            numeric=numeric,
            version=__version__,
        )
    )


def paper_body(paper: Paper, drawings: Sequence[Drawing]) -> Markup:
    """Return what stands in the page, to be put into another: no style and no script of its own, still drawings."""
    template = _environment(paper).get_template("bargain_body.html.j2")
    return Markup(template.render(paper=paper, drawings=_stills(drawings), numeric=numeric))


def _stills(drawings: Sequence[Drawing]) -> dict[str, dict[str, Markup]]:
    return {each.name: dict(zip(("wide", "narrow"), map(Markup, each.stills), strict=True)) for each in drawings}


def _own(name: str) -> str:
    return files("accord.render").joinpath("templates", name).read_text("utf-8")


def _environment(paper: Paper) -> Environment:
    environment = Environment(
        loader=PackageLoader("accord.render", "templates"), autoescape=True, undefined=StrictUndefined, finalize=_shown
    )
    environment.filters["cite"] = _citing(paper)
    environment.tests["text"] = lambda block: isinstance(block, Text)
    environment.tests["items"] = lambda block: isinstance(block, Items)
    environment.tests["figure"] = lambda block: isinstance(block, Figure)
    environment.tests["url"] = lambda words: str(words).startswith(("https://", "http://"))
    return environment


def _citing(paper: Paper) -> Callable[[str], Markup]:
    """Return a filter that escapes a text and links `[source]` to its line in the list of sources."""
    rows = [
        row for section in paper.sections if section.id == "sources" for block in section.blocks for row in _rows(block)
    ]
    places = {str(escape(printable(f"[{row[0].text}]"))): number for number, row in enumerate(rows, start=1)}

    def cite(words: str) -> Markup:
        text = str(escape(printable(words)))
        return Markup(re.sub(r"\[[^\[\]]+\]", lambda found: _link(found[0], places), text))

    return cite


def _rows(block: object) -> tuple[tuple[Cell, ...], ...]:
    return block.rows if isinstance(block, Grid) else ()


def _link(words: str, places: Mapping[str, int]) -> str:
    return f'<a href="#source-{places[words]}">{words}</a>' if words in places else words


def _shown(value: object) -> object:
    """Return a text with what could turn or hide it made visible; what is markup already stays."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _charts(drawings: Sequence[Drawing]) -> str:
    """Return the specifications as JSON that cannot close its own script element."""
    specs = {f"{d.name}-{size}": spec for d in drawings for size, spec in (("wide", d.wide), ("narrow", d.narrow))}
    text = json.dumps(specs, ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _policy(style: str, code: str) -> str:
    """Return a policy that runs this page's own script and style, by their hashes, and nothing else."""
    script = f"script-src '{_hash(code)}'; " if code else ""
    return f"default-src 'none'; {script}style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def numeric(grid: Grid) -> frozenset[int]:
    """Return the columns that hold nothing but numbers, which stand to the right."""
    full = [row for row in grid.rows if len(row) == len(grid.head)]
    columns = range(1, len(grid.head))
    return frozenset(c for c in columns if full and all(row[c].text and set(row[c].text) <= AMOUNT for row in full))
