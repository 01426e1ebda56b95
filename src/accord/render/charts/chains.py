"""Chains as a drawing: from each article, through all who passed the words on, to where they began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from accord.render.charts.drawing import Chart, Disc, Drawing, Path, Shape, Words, cut_to, width_of
from accord.render.wording.heading import counted
from accord.render.wording.words import plain
from accord.terms.sources import Track
from accord.terms.story import Origin

WIDE, NARROW = 720.0, 360.0
ROW, SIZE = 24.0, 12.5
MOST = 12  # names in one column
LONGEST = 5  # steps of a chain that are drawn
Node = tuple[int, str]


def chains_chart(origins: Sequence[Origin]) -> Chart | None:
    """Return the ways that lead from articles to where they began; nothing where a line says it all."""
    paths = dict.fromkeys(tuple(map(plain, path)) for origin in origins for path in origin.paths)
    drawn = [path for path in paths if 1 < len(path) <= LONGEST]
    if len(drawn) < 2 and all(len(path) < 3 for path in drawn):
        return None  # one word from one mouth: the line says it all
    columns = _columns(drawn)
    shown = {node for column in columns for node in column[:MOST]}
    wide, narrow = (_draw(columns, drawn, shown, width) for width in (WIDE, NARROW))
    left = sum(len(column) - MOST for column in columns if len(column) > MOST)
    note = f"Not drawn: {counted(left, 'more name')}; the line has them." if left else ""
    return Chart(wide, narrow, (), note)


def _columns(paths: Sequence[tuple[str, ...]]) -> tuple[tuple[Node, ...], ...]:
    """Return the names by how far they stand from where it began, the farthest first."""
    far = max(map(len, paths))
    found = Counter((len(path) - 1 - at, name) for path in paths for at, name in enumerate(path))
    return tuple(tuple(node for node in found if node[0] == steps) for steps in range(far - 1, -1, -1))


def _draw(
    columns: Sequence[Sequence[Node]], paths: Iterable[tuple[str, ...]], shown: set[Node], width: float
) -> Drawing:
    rows = max(min(len(column), MOST) for column in columns)
    height = rows * ROW + 24
    across = width / len(columns)
    places: dict[Node, tuple[float, float]] = {}
    for number, column in enumerate(columns):
        first = 24 + (rows - min(len(column), MOST)) * ROW / 2
        places |= {node: (number * across + 6, first + at * ROW + ROW / 2) for at, node in enumerate(column[:MOST])}
    names = [shape for node, place in places.items() for shape in _name(node, place, across)]
    says = f"{counted(sum(len(c) for c in columns[-1:]), 'origin')}, and who passed on what began there."
    return Drawing(width, height, says, (*_heads(columns, across), *_links(paths, places, shown, across), *names))


def _heads(columns: Sequence[Sequence[Node]], across: float) -> Iterator[Shape]:
    yield Words(0, 12, "told by", "column-name")
    if len(columns) > 2:
        yield Words(across, 12, "who has it from", "column-name")
    yield Words((len(columns) - 1) * across, 12, "began with", "column-name")


def _name(node: Node, place: tuple[float, float], across: float) -> tuple[Shape, ...]:
    x, y = place
    origin = "origin" if node[0] == 0 else "carrier"
    return Disc(x, y, 4.5, f"node {origin}"), Words(
        x + 10, y + 4, cut_to(node[1], across - 34, SIZE), f"chain-name {origin}"
    )


def _links(
    paths: Iterable[tuple[str, ...]], places: dict[Node, tuple[float, float]], shown: set[Node], across: float
) -> Iterator[Shape]:
    """Yield a line for each step, once, from behind the name that it leaves."""
    steps = dict.fromkeys(
        ((len(path) - 1 - at, name), (len(path) - 2 - at, path[at + 1]))
        for path in paths
        for at, name in enumerate(path[:-1])
    )
    for start, end in steps:
        if start in shown and end in shown:
            (x, y), (goal, foot) = places[start], places[end]
            begin = x + 16 + width_of(cut_to(start[1], across - 34, SIZE), SIZE)
            bend = max((goal - begin) / 2, 8.0)
            pulls = f"{begin + bend:.1f} {y:.1f} {goal - bend:.1f} {foot:.1f}"
            yield Path(f"M{begin:.1f} {y:.1f}C{pulls} {goal - 7:.1f} {foot:.1f}", "chain-line")
            yield Path(
                f"M{goal - 12:.1f} {foot - 3.2:.1f}L{goal - 6:.1f} {foot:.1f}L{goal - 12:.1f} {foot + 3.2:.1f}",
                "chain-head",
            )


def share_drawing(track: Track) -> Drawing | None:
    """Return how large a share of what was announced was held, on a line from none to all, with how sure that is."""
    if track.low is None or track.high is None or not track.announced:
        return None
    left, width, y = 6.0, 148.0, 9.0
    marks = ((left, 4), (left + width / 2, 2), (left + width, 4))
    ruler = f"M{left} {y}H{left + width}" + "".join(f"M{x} {y - half}V{y + half}" for x, half in marks)
    at = left + width * track.held / track.announced
    low, high = left + width * track.low / 100, left + width * track.high / 100
    shapes = (
        Path(ruler, "share-line"),
        Path(f"M{low:.1f} {y}H{high:.1f}", "share-span"),
        Disc(at, y, 4.5, "share"),
    )
    says = f"{track.held} of {track.announced}, between {track.low} and {track.high} per cent"
    return Drawing(left * 2 + width, 18, says, shapes)
