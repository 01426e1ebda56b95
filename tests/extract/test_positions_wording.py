"""The words by which a unit speaks of an issue: those of its content and of its sentence, without names."""

from __future__ import annotations

from accord.extract.positions.candidates import find_candidates, find_passages
from accord.extract.positions.sides import both_sides, main_sides
from accord.extract.positions.units import find_units
from accord.extract.positions.wording import wording_of
from accord.extract.statements import extract_statements
from scenes import scene


def test_words_are_those_of_the_content_and_beside_it_without_names() -> None:
    read = scene("Norway demanded an early release of the fishermen whom Denmark had arrested in March.")
    passage = next(find_passages(read, extract_statements(read)[0]))
    norway = next(
        each
        for each in find_candidates(read, passage, both_sides(read, main_sides(read)))
        if read.actor(each.side).name == "Norway"
    )
    words = next(wording_of(unit) for unit in find_units(norway) if unit.way == "does")
    assert {"w:release", "w:fisherman", "w:arrest", "s:demand", "h:release", "p:demand"} <= set(words)
    assert not [word for word in words if "norway" in word or "denmark" in word or "march" in word]
