"""The network as a drawing: who met whom, a line for each pair as broad as they met often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt
from urllib.parse import quote

from accord.render.charts.drawing import Anchor, Chart, Disc, Drawing, Mark, Path, Shape, Words, curve, cut_to, line
from accord.render.sheets.network import pair_row
from accord.render.wording.heading import counted
from accord.render.wording.words import plain
from accord.terms.network import Network, Pair

WIDE, MIDDLE, NARROW = 1000.0, 720.0, 360.0
MOST = 16  # names that a circle has room for
SIZE, EDGE = 13.0, 40.0
Place = tuple[float, float]


def network_chart(network: Network) -> Chart | None:
    """Return the sides that met as a circle of names; nothing where nobody met."""
    if not network.sides:
        return None
    weight: Counter[str] = Counter()
    for pair in network.sides:
        weight[pair.one] += pair.times + pair.awaited
        weight[pair.other] += pair.times + pair.awaited
    names = _order(network, weight)
    shown = [pair for pair in network.sides if pair.one in names and pair.other in names]
    roles = {name: _role(name, network) for name in names}
    wide, middle, narrow = (_draw(names, shown, roles, weight, width) for width in (WIDE, MIDDLE, NARROW))
    left = len(weight) - len(names)
    note = f"Not drawn: {counted(left, 'side')} that met others less often; the list has them." if left else ""
    return Chart(wide, narrow, _key(shown, roles), note, middle)


def _order(network: Network, weight: Mapping[str, int]) -> tuple[str, ...]:
    """Return those that met most, so that the sides that negotiate face each other and mediators stand between them."""
    scope = network.scope
    kept = sorted(weight, key=lambda name: (name not in (*scope.sides, *scope.mediators), -weight[name], name))[:MOST]
    sides = [name for name in scope.sides if name in kept]
    between = [name for name in scope.mediators if name in kept and name not in sides]
    others = [name for name in kept if name not in sides and name not in between]
    half = (len(others) + 1) // 2
    first, last = sides[: (len(sides) + 1) // 2], sides[(len(sides) + 1) // 2 :]
    return (*first, *between, *last, *others[:half], *others[half:])


def _role(name: str, network: Network) -> str:
    return "side" if name in network.scope.sides else "mediator" if name in network.scope.mediators else "other"


def _draw(
    names: Sequence[str], pairs: Sequence[Pair], roles: Mapping[str, str], weight: Mapping[str, int], width: float
) -> Drawing:
    places = _places(names, roles, width)
    height = max(y for _, y in places.values()) + EDGE
    most = max(pair.times for pair in pairs)
    lines = [_tie(pair, places, most) for pair in sorted(pairs, key=lambda pair: pair.times)]
    heavy = max(weight[name] for name in names)
    dots: list[Shape] = []
    for name in names:
        dots += _name(name, places[name], roles[name], 5 + 8 * sqrt(weight[name] / heavy), width)
    says = f"Who met whom: {counted(len(pairs), 'pair')} of {counted(len(names), 'side')}."
    return Drawing(width, height, says, (*lines, *dots))


def _places(names: Sequence[str], roles: Mapping[str, str], width: float) -> dict[str, Place]:
    """Put names on an ellipse: two sides to the left and right, mediators above between them, others below."""
    across, down = width / 2 - (98.0 if width <= NARROW else width * 0.21), 180.0
    turns = _turns(names, roles)
    top = max(map(sin, turns.values()))
    return {name: (width / 2 - across * cos(turn), EDGE + down * (top - sin(turn))) for name, turn in turns.items()}


def _turns(names: Sequence[str], roles: Mapping[str, str]) -> dict[str, float]:
    """Return where on the ellipse each name goes, counted from the left over the top."""
    sides, between, others = ([name for name in names if roles[name] == role] for role in ("side", "mediator", "other"))
    if len(sides) != 2:
        return {name: 2 * pi * number / len(names) for number, name in enumerate(names)}
    above = {name: pi * (number + 1) / (len(between) + 1) for number, name in enumerate(between)}
    below = {name: pi + pi * (number + 1) / (len(others) + 1) for number, name in enumerate(others)}
    return {sides[0]: 0.0, sides[1]: pi} | above | below


def _tie(pair: Pair, places: Mapping[str, Place], most: int) -> Mark:
    start, end = places[pair.one], places[pair.other]
    row = pair_row(pair)
    broad = "awaited" if not pair.times else f"weight-{1 + round(5 * sqrt(pair.times / most))}"
    channel = "through" if pair.mediators else "direct"
    centre = _between(_centre(places), _between(start, end, 0.5), 0.55)
    shape = Path(curve(start, centre, end), f"tie {channel} {broad}")
    says = f"{row.label} and {row.lead}: {row.text}" + (f"; {row.after}" if row.after else "")
    middle = _between(_between(start, centre, 0.5), _between(centre, end, 0.5), 0.5)
    count: list[Shape] = []
    if pair.times > 1:
        count = [Disc(*middle, 9, "count"), Words(middle[0], middle[1] + 4, str(pair.times), "count-name", "middle")]
    return Mark((shape, *count), says, f"#{quote(row.anchor)}", "tie-mark")


def _centre(places: Mapping[str, Place]) -> Place:
    return sum(x for x, _ in places.values()) / len(places), sum(y for _, y in places.values()) / len(places)


def _between(one: Place, other: Place, share: float) -> Place:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _name(name: str, place: Place, role: str, radius: float, width: float) -> list[Shape]:
    """A dot for a side, a diamond for a mediator, a ring for others; the name outside of the circle."""
    x, y = place
    dot: Shape = Disc(x, y, radius, f"node {role}")
    if role == "mediator":
        far = radius * 1.25
        dot = Path(f"{line((x - far, y), (x, y - far), (x + far, y), (x, y + far))}Z", "node mediator")
    off = x - width / 2
    anchor: Anchor = "middle" if abs(off) < width * 0.05 else "end" if off < 0 else "start"
    room = (x if off < 0 else width - x) - radius - 8 if anchor != "middle" else width * 0.4
    shift = 0 if anchor == "middle" else -(radius + 7) if off < 0 else radius + 7
    drop = 4.5 if anchor != "middle" else -radius - 8 if y < EDGE + 90 else radius + 18
    return [dot, Words(x + shift, y + drop, cut_to(plain(name), room, SIZE), f"node-name {role}", anchor)]


def _key(pairs: Sequence[Pair], roles: Mapping[str, str]) -> tuple[tuple[Drawing, str], ...]:
    nodes = (("side", "side of the talks"), ("mediator", "mediator"), ("other", "other"))
    samples = [(_sample(*_name("", (10, 8), role, 5, 20)), words) for role, words in nodes if role in roles.values()]
    ties = (
        ("tie direct weight-3", "met, without a mediator named", any(p.times and not p.mediators for p in pairs)),
        ("tie through weight-3", "met with a mediator", any(p.times and p.mediators for p in pairs)),
        ("tie direct awaited", "only awaited", any(not p.times for p in pairs)),
    )
    return (
        *samples,
        *((_sample(Path(line((1, 8), (25, 8)), look), width=26), words) for look, words, used in ties if used),
    )


def _sample(*shapes: Shape, width: float = 20) -> Drawing:
    return Drawing(width, 16, "", tuple(shape for shape in shapes if not (isinstance(shape, Words) and not shape.text)))
