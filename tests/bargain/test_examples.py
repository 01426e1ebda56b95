"""What the worked scenarios are said to show, they show."""

from __future__ import annotations

from accord.bargain.analysis import Analysis, analyse
from accord.read.scenario import read_scenario
from bargain.scenes import EXAMPLES


def _analysis(name: str) -> Analysis:
    return analyse(read_scenario(next(path for path in EXAMPLES if name in path.name)))


def test_camp_david_leaves_what_was_signed() -> None:
    agreement = _analysis("camp").agreement
    live = dict(agreement.live)
    assert agreement.count == 4
    assert {point: live[point] for point in ("sinai", "settlements", "airfields", "peace", "palestine", "linkage")} == {
        "sinai": ("all",),
        "settlements": ("vote",),
        "airfields": ("rebuilt",),
        "peace": ("full",),
        "palestine": ("autonomy",),
        "linkage": ("loose",),
    }


def test_cuba_leaves_the_quiet_removal() -> None:
    agreement = _analysis("cuba").agreement
    assert agreement.count == 3
    assert dict(agreement.live)["jupiters"] == ("quiet",)
    assert dict(agreement.live)["pledge"] == ("pledge",)


def test_ukraine_turns_on_one_point() -> None:
    analysis = _analysis("ukraine")
    assert len(analysis.scenario.points) == 20
    assert len(analysis.scenario.parties) == 3
    assert not analysis.agreement.possible
    assert [point.point for point in analysis.heard if point.status == "blocked"] == ["territory"]
    assert (analysis.lifted.size, analysis.lifted.count) == (1, 2)
    assert {cell.point for lift in analysis.lifted.sets for cell in lift.cells} == {"territory"}
    assert analysis.after is not None
    assert analysis.after.possible
