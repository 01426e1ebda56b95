"""Files of other programs: read safely, read right, and written so that they read back the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.desk.scenario.exchange import Format, convert_scenario
from accord.errors import ScenarioError
from accord.read.foreign import read_foreign
from accord.read.scenario import read_scenario
from bargain.scenes import EXAMPLES

CAMP = next(path for path in EXAMPLES if "camp" in path.name)
DOMAIN = (
    '<negotiation_template><utility_space><objective name="r">{}</objective></utility_space></negotiation_template>'
)
ISSUE = (
    '<issue index="1" name="land" type="discrete"><item index="1" value="all"/><item index="2" value="half"/></issue>'
)
PROFILE = (
    '<utility_space><objective><issue index="1" name="land" type="discrete">'
    '<item index="1" value="all" evaluation="{}"/>'
    '<item index="2" value="half" evaluation="{}"/></issue><weight index="1" value="{}"/></objective>'
    '<reservation value="0.25"/></utility_space>'
)


def _write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("to", ["genius", "geniusweb", "negmas"])
def test_points_and_worths_come_back_exactly(to: Format, tmp_path: Path) -> None:
    original = read_scenario(CAMP)
    converted = convert_scenario(CAMP, tmp_path / "out", to=to)
    for path, text in converted.files:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    back = read_foreign(tmp_path / "out")
    assert [(p.id, [o.id for o in p.options]) for p in back.points] == [
        (p.id, [o.id for o in p.options]) for p in original.points
    ]
    assert {w.party: (w.budget, w.values) for w in back.worths} == {
        w.party: (w.budget, w.values) for w in original.worths
    }
    reserves = {worth.party: worth.reserve for worth in back.worths}
    assert reserves == dict.fromkeys(reserves, None if to == "geniusweb" else 40)
    assert {"stances", "linkages", "drafts"} <= set(converted.left_out)
    assert ("reserves" in converted.left_out) == (to == "geniusweb")


def test_genius_divides_by_the_largest_evaluation_where_weights_add_up_to_one(tmp_path: Path) -> None:
    _write(tmp_path, d__xml=DOMAIN.format(ISSUE), a__xml=PROFILE.format(4, 1, "1.0"), b__xml=PROFILE.format(4, 1, "3"))
    genius, negmas = read_foreign(tmp_path).worths
    assert (genius.budget, genius.reserve) == (4, 1)  # utilities 1 and 1/4, reserve 1/4
    assert (negmas.budget, negmas.reserve) == (48, 1)  # utilities 12 and 3, reserve 1/4


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            {
                "d__xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><negotiation_template>&x;</negotiation_template>'
            },
            "document type or entities",
        ),
        ({"d__xml": "<negotiation_template>"}, "not XML"),
        ({"d__xml": DOMAIN.format(ISSUE)}, "found 0 profiles"),
        ({"d__xml": DOMAIN.format('<issue index="1" name="n" type="integer"/>')}, "is a number range"),
        (
            {
                "d__xml": DOMAIN.format(ISSUE),
                "a__xml": PROFILE.format("1e999999999", 1, 1),
                "b__xml": PROFILE.format(1, 1, 1),
            },
            "which is no number",
        ),
        ({"a__xml": PROFILE.format(1, 1, 1)}, "needs one domain file, found none"),
        ({"d__json": '{"issuesValues": {"n": {"range": ["0", "9", "1"]}}}', "a__json": "{}"}, "is a number range"),
        ({"d__json": "[" * 100_000}, "not JSON"),
        ({"d__yml": "issues: [{name: n, type: ContiguousIssue, values: [0, 9]}]"}, "is a number range"),
        (
            {
                "d__yml": "issues: [{name: n, type: CategoricalIssue, values: [a, b]}]",
                "u__yml": "type: HyperRectangleUtilityFunction",
            },
            "only a LinearAdditive",
        ),
        ({"d__yml": "issues: &a [*a]"}, "references are not followed"),
    ],
)
def test_what_cannot_be_imported_says_why(files: dict[str, str], says: str, tmp_path: Path) -> None:
    _write(tmp_path, **files)
    with pytest.raises(ScenarioError, match=says):
        read_foreign(tmp_path)


def test_a_scenario_without_numbers_has_no_profiles(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("parties: {a: A, b: B}\npoints: {p: {options: {x: X, y: Y}}}\n")
    with pytest.raises(ScenarioError, match="profiles are made of numbers"):
        convert_scenario(path, tmp_path / "out", to="genius")


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "gone.yml").symlink_to(tmp_path / "nowhere.yml")
    with pytest.raises(ScenarioError, match="No such file or directory; accord must be able to read"):
        read_foreign(tmp_path)
