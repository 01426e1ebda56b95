"""Every fault names its line and what to write instead."""

from __future__ import annotations

import pytest

from accord.bargain.check import find_warnings
from accord.errors import ScenarioError
from accord.read.scenario import parse_scenario, read_scenario
from accord.read.scenario.outline import MOST, read_outline
from bargain.scenes import HEAD, scene

# What is added to the bridge (line 10 is its first line), and what the fault must say.
FAULTS = [
    ("stances: {north: {brigde: {open: accepts}}}", ":10: there is no point 'brigde'; did you mean bridge?"),
    ("stances: {nort: {bridge: {open: accepts}}}", ":10: there is no party 'nort'; did you mean north?"),
    ("stances: {north: {bridge: {opn: accepts}}}", "did you mean open?"),
    ("stances: {north: {bridge: {open: acepts}}}", "there is no stance 'acepts'; did you mean accepts?"),
    ("stances: {north: {bridge: {open: {words: hm}}}}", "needs `says: accepts`"),
    ("stances: {north: {bridge: {open: {accepts if: {bridge: closed}}}}}", "about bridge itself; name another point"),
    ("stances: {north: {bridge: {open: {says: accepts, since: May}}}}", "such as 2026-01-24, not 'May'"),
    ("red lines: {north: {toll: {refuses: nne}}}", "did you mean none?"),
    (
        "rankings:\n  north:\n    points: [bridge > toll, toll > bridge]",
        ":12: the ranking turns in a circle: bridge > toll > bridge",
    ),
    ("rankings: {north: {points: [bridge, toll, bridge]}}", "names bridge twice"),
    ("rankings: {north: {points: [bridge]}}", "north does not rank toll"),
    ("rankings: {north: {options: {bridge: [open > closed, open > guarded]}}}", "add `closed > guarded` or"),
    ("rankings: {north: {options: {bridge: [open, closed]}}}", "does not rank guarded of bridge"),
    (
        "worth:\n  north:\n    bridge: {open: 60}\n    toll: {none: 30}\n  south: {budget: 0}",
        ":11: the best options of north add up to 90, not to its budget of 100 (bridge 60",
    ),
    ("worth: {north: {bridge: {open: 100}}}", "no numbers for south"),
    ("worth: {north: {bridge: {open: 60.5}}}", "must be a whole number such as 15, not '60.5'"),
    ("worth: {north: {bridge: {open: -4}}}", "must be a whole number"),
    ("worth: {north: {bridge: {open: 99999999999999999999}}}", "must be a whole number"),
    (
        "worth: {north: {reserve: 200, bridge: {open: 100}}, south: {bridge: {open: 100}}}",
        "reserve of north is above its budget",
    ),
    ("linkages: [{if: {bridge: open}}]", "linkage 1 says nothing; write `if: {…}` with `then: {…}`"),
    ("linkages: [{excludes: {bridge: open}}]", "excludes one thing only"),
    ("linkages: {if: {bridge: open}}", "must be a list: start each entry with `- `"),
    ("drafts: {one: {package: {bridge: [open, closed]}}}", "settles bridge twice"),
    ("drafts: {one: {name: x}}", "needs a `package:`"),
    (
        "drafts: {b: {date: 2026-02-01, package: {toll: none}}, a: {date: 2026-01-01, package: {toll: none}}}",
        "dated before b",
    ),
    ("drafts: {a: {date: soon, package: {toll: none}}}", "must look like 2026-01-24, not 'soon'"),
    ("on the table: third", "there is no draft 'third'; none is defined yet"),
    ("sources: {a: {text: x, url: 'javascript:alert(1)'}}", "an url starts with https://"),
    ("stand: {}", "a scenario knows no 'stand'"),
    ("stability: {deciders: {north: {moves: {a: A}}}}", "needs `prefers:`"),
    ("stability: {deciders: {north: {moves: {a: A}, prefers: [not b]}}}", "'b' is no move; write one of: a"),
    ("stability: {deciders: {north: {moves: {a: A}, prefers: [a and]}}}", "ends too early"),
    ("stability: {deciders: {north: {moves: {a: A}, prefers: [(a]}}}", "a parenthesis is not closed"),
    ("stability: {deciders: {north: {moves: {a: A}, prefers: [a a]}}}", "goes on after its end"),
    ("stability: {irreversible: [b], deciders: {north: {moves: {a: A}, prefers: [a]}}}", "there is no move 'b'"),
    ("title: twice", "'title' stands here for the second time (first in line 1)"),
    ("note: &a hi", "references are not followed"),
    ("note: *a", "references are not followed"),
    (
        "note: !!python/object/apply:os.system [ls]",
        "the tag 'tag:yaml.org,2002:python/object/apply:os.system' is not followed",
    ),
    ("note: !!str hi", "is not followed; leave it out"),
    ("note: [1, 2", "cannot be read"),
    ("note: a: b", "put a text that holds a colon between quotes"),
    ("\tnote: a", "indent with spaces, not with the tab key"),
    ("---\ntitle: b", "a second document starts here"),
    ("note: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]", "nested more than 12 levels deep"),
    ("? [a, b]\n: c", "a name must be a word"),
]


@pytest.mark.parametrize(("section", "says"), FAULTS, ids=[says[:40] for _, says in FAULTS])
def test_a_fault_says_where_and_what_to_write(section: str, says: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        scene(section)
    assert says in str(caught.value)
    assert str(caught.value).startswith("scenario.yaml:")


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ScenarioError) as caught:
        scene("stances: {north: {brigde: {open: accepts}, toll: {nne: accepts}}}", "on the table: x")
    assert len(str(caught.value).splitlines()) == 3


def test_contradictory_linkages_are_told_by_a_smallest_set() -> None:
    with pytest.raises(ScenarioError) as caught:
        scene(
            "linkages:",
            "  - {name: Guards cost, if: {bridge: guarded}, then: {toll: shared}}",
            "  - {name: Free, at least one of: {toll: none}}",
            "  - {name: Never free, excludes: [{toll: none}, {toll: none}]}",
            "  - {name: Something, at least one of: {bridge: [open, guarded]}}",
        )
    message = str(caught.value)
    assert "Free in line 12 (at least one of: toll = none); Never free in line 13" in message
    assert "Guards" not in message
    assert "Something" not in message


def test_an_empty_set_is_a_note_with_its_reason() -> None:
    found = scene("red lines:", "  north: {toll: none}", "  south: {toll: shared, bridge: open}", "linkages: []")
    (warning,) = find_warnings(found)
    assert warning.what == (
        "no package keeps every red line: north refuses toll = none (line 11); south refuses toll = shared (line 12)"
    )


def test_a_misspelt_source_is_a_note() -> None:
    found = scene(
        "sources: {radio-two: Radio Two}",
        "stances:",
        "  north: {toll: {none: {says: accepts, source: radio-tow}, shared: {says: rejects, source: A letter}}}",
    )
    assert [warning.what for warning in find_warnings(found)] == [
        "there is no source 'radio-tow' under `sources`; did you mean radio-two?"
    ]


def test_a_million_options_are_refused_at_once() -> None:
    options = "\n".join(f"      o{number}: x" for number in range(MOST))
    with pytest.raises(ScenarioError, match="more than 100,000 entries; a point takes at most 1,000 options"):
        read_outline(f"points:\n  p:\n    options:\n{options}\n", "big.yaml")
    with pytest.raises(ScenarioError, match="longer than 4,000,000 characters"):
        read_outline("a" * 5_000_000, "big.yaml")


def test_two_thousand_options_of_a_point_are_too_many() -> None:
    options = ", ".join(f"o{number}: x" for number in range(2_000))
    with pytest.raises(ScenarioError, match="has 2,000 options; it takes 2 to 1,000: group those that differ little"):
        parse_scenario(f"parties: {{a: A, b: B}}\npoints: {{p: {{options: {{{options}}}}}}}")


def test_a_file_that_is_no_text_or_not_there(tmp_path) -> None:
    path = tmp_path / "x.yaml"
    with pytest.raises(ScenarioError, match="No such file"):
        read_scenario(path)
    path.write_bytes(b"\xff\xfe\x00title")
    with pytest.raises(ScenarioError, match="save it as UTF-8"):
        read_scenario(path)
    path.write_text("- a\n- b\n")
    with pytest.raises(ScenarioError, match="a scenario starts with `title:`"):
        read_scenario(path)


def test_words_stay_words() -> None:
    found = parse_scenario(HEAD.replace("none: None", "no: No, 'on': 1.10"))
    assert [option.text for option in found.point("toll").options] == ["No", "1.10", "Shared"]
