"""Small scenarios for tests, made from text, and random ones made by hypothesis."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from accord.bargain.scenario import Choice, Linkage, Option, Party, Point, RedLine, Scenario, Stance
from accord.read.scenario import parse_scenario

EXAMPLES = sorted(Path(__file__).parents[2].joinpath("examples", "scenarios").glob("*.yaml"))

HEAD = """\
title: A bridge
parties: {north: The North, south: The South}
points:
  bridge:
    name: The bridge
    options: {open: Open to all, closed: Closed, guarded: Open with guards}
  toll:
    name: The toll
    options: {none: None, shared: Shared}
"""


def scene(*sections: str) -> Scenario:
    """Return the bridge with these sections added."""
    return parse_scenario(HEAD + "\n".join(sections))


def _choices(draw: st.DrawFn, points: tuple[Point, ...], number: int) -> tuple[Choice, ...]:
    picked = draw(st.lists(st.sampled_from(points), min_size=number, max_size=number, unique_by=lambda p: p.id))
    return tuple(
        Choice(p.id, tuple(draw(st.lists(st.sampled_from([o.id for o in p.options]), min_size=1, unique=True))))
        for p in picked
    )


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Return a scenario of two or three parties and up to four points, with stances, red lines and linkages."""
    parties = tuple(Party(f"p{k}", f"Party {k}") for k in range(draw(st.integers(2, 3))))
    points = tuple(
        Point(f"q{k}", f"Point {k}", tuple(Option(f"o{n}", f"Option {n}") for n in range(draw(st.integers(2, 3)))))
        for k in range(draw(st.integers(2, 4)))
    )
    stances = []
    for party in parties:
        for point in points:
            for option in point.options:
                answer = draw(st.sampled_from(["", "accepts", "rejects", "unknown", "conditional"]))
                others = tuple(other for other in points if other is not point)
                conditions = _choices(draw, others, 1) if answer == "conditional" else ()
                if answer:
                    stances.append(Stance(party.id, point.id, option.id, answer, conditions))
    kinds = draw(st.lists(st.sampled_from(["if", "excludes", "some"]), max_size=2))
    linkages = tuple(_linkage(draw, f"link {k}", kind, points) for k, kind in enumerate(kinds))
    lined = draw(st.lists(st.sampled_from(points), max_size=1))
    lines = tuple(RedLine(parties[0].id, point.id, point.options[0].id) for point in lined)
    return Scenario("Random", parties, points, stances=tuple(stances), red_lines=lines, linkages=linkages)


def _linkage(draw: st.DrawFn, name: str, kind: str, points: tuple[Point, ...]) -> Linkage:
    if kind == "if":
        when, then = _choices(draw, points, 2)
        return Linkage(name, "if", (when,), (then,))
    return Linkage(name, "excludes" if kind == "excludes" else "some", _choices(draw, points, 2))
