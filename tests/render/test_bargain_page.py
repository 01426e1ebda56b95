"""The page lets nothing in and sends nothing out; the texts say nothing they should not; figures are drawn."""

from __future__ import annotations

import json
import re
import subprocess
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from accord.bargain.analysis import Analysis, analyse, write_paper
from accord.bargain.paper import Cell, Figure, Grid, Paper
from accord.errors import TooLargeError
from accord.read.scenario import parse_scenario, read_scenario
from accord.render.bargain.draw import as_png, as_svg, drawings_of
from accord.render.bargain.figures import chart
from accord.render.bargain.json import analysis_json
from accord.render.bargain.page import numeric, paper_page
from accord.render.bargain.text import paper_markdown, paper_text
from bargain.scenes import EXAMPLES
from chromium import CHROMIUM

HOSTILE = """\
title: "</title><script>alert(1)</script>"
analyst: "<img src=x onerror=alert(2)>"
note: "a\\u202eb \\x1b[31mred"
sources: {s: {text: "<b>s</b>", url: "https://example.org/?a=\\"><script>alert(3)</script>"}}
parties: {a: "<i>A</i>", b: "B & C"}
points:
  p: {name: "<svg onload=alert(4)>", options: {x: "</script><script>alert(5)</script>", y: "| y | `z`"}}
  q: {options: {x: "${alert(6)}", y: "{{ 7 * 7 }}"}}
stances: {a: {p: {x: {says: rejects, words: "<script>alert(8)</script>", source: s}}}, b: {p: {y: rejects}}}
drafts: {d: {name: "</script>", package: {p: x, q: x}}, e: {name: "<!--", package: {p: y, q: y}}}
linkages: [{name: "<u>", if: {p: x}, then: {q: y}}]
worth: {a: {p: {x: 60, y: 10}, q: {x: 40}}, b: {p: {y: 60}, q: {y: 40, x: 5}}}
stability:
  deciders: {a: {moves: {m: "<script>"}, prefers: [m]}, b: {moves: {n: "</svg>"}, prefers: [not m]}}
  today: []
"""


def _attributes(page: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda _, attributes: found.extend((name, value or "") for name, value in attributes)
    parser.feed(page)
    return found


def _made(path: Path) -> tuple[Analysis, Paper]:
    analysis = analyse(read_scenario(path))
    return analysis, write_paper(analysis)


@pytest.fixture(scope="module")
def hostile() -> tuple[Paper, str]:
    analysis = analyse(parse_scenario(HOSTILE))
    paper = write_paper(analysis)
    return paper, paper_page(paper, drawings_of(paper, analysis))


def test_everything_is_escaped(hostile: tuple[Paper, str]) -> None:
    _, page = hostile
    body = page.split("<script>")[0]
    assert "alert(1)" in body
    assert not re.search(r"<(script>alert|img src=x|svg onload|i>A|b>s|u>)", page)
    assert "{{ 7 * 7 }}" in body
    assert "\\u202e" in body
    assert "\x1b" not in page
    specs = json.loads(re.search(r'<script type="application/json" id="charts">(.*?)</script>', page, re.S)[1])
    assert {"frontier-wide", "gains-narrow", "states-wide", "linkages-wide", "movement-wide"} <= set(specs)


def test_sources_are_linked_from_where_they_are_cited(hostile: tuple[Paper, str]) -> None:
    _, page = hostile
    assert '<a href="#source-1">[s]</a>' in page
    assert '<tr id="source-1">' in page
    attributes = _attributes(page)
    ids = [value for name, value in attributes if name == "id" and value.startswith("source-")]
    links = {value for name, value in attributes if name == "href" and value.startswith("#source-")}
    assert links == {f"#{name}" for name in ids}


def test_the_policy_allows_the_own_script_and_style_only(hostile: tuple[Paper, str]) -> None:
    _, page = hostile
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    attributes = _attributes(page)
    assert not [name for name, _ in attributes if name == "style" or name.startswith("on")]
    links = [value for name, value in attributes if name in ("src", "href", "xlink:href", "action")]
    assert all(value.startswith(("#", "https://example.org")) for value in links)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_makes_the_same_bytes_twice(path: Path) -> None:
    analysis, paper = _made(path)
    again, paper_again = _made(path)
    assert paper == paper_again
    assert paper_text(paper) == paper_text(paper_again)
    assert analysis_json(analysis) == analysis_json(again)
    still = paper_page(paper, drawings_of(paper, analysis), script=False)
    assert "<script" not in still
    assert still == paper_page(paper_again, drawings_of(paper_again, again), script=False)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_output_calls_a_package_acceptable_or_optimal(path: Path) -> None:
    analysis, paper = _made(path)
    for text in (paper_text(paper), paper_markdown(paper), analysis_json(analysis)):
        assert not re.search(r"\b(acceptable|optimal|optimum|Pareto|should sign)\b", text, re.IGNORECASE)
    assert "Analyst: " in paper_text(paper)
    assert "Source: " in paper_text(paper)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_figure_is_drawn_at_both_widths(path: Path) -> None:
    analysis, paper = _made(path)
    figures = [block.name for section in paper.sections for block in section.blocks if isinstance(block, Figure)]
    assert figures
    for drawing in drawings_of(paper, analysis):
        figures.remove(drawing.name)
        for spec, most in ((drawing.wide, 800), (drawing.narrow, 400)):
            svg = as_svg(spec)
            assert float(re.search(r'<svg[^>]* width="([0-9.]+)"', svg)[1]) <= most
            assert "NaN" not in svg
            assert not re.search(r"https?://(?!www\.w3\.org/)", svg)
    assert not figures


def test_a_drawing_is_a_picture_too() -> None:
    analysis, _ = _made(EXAMPLES[0])
    spec = chart("linkages", analysis, 340)
    assert spec is not None
    assert as_png(spec).startswith(b"\x89PNG")


def test_text_keeps_to_its_width_and_hides_nothing() -> None:
    for path in EXAMPLES:
        _, paper = _made(path)
        assert max(map(len, paper_text(paper, width=100).splitlines())) <= 100
    hostile = paper_text(write_paper(analyse(parse_scenario(HOSTILE))))
    assert "\x1b" not in hostile
    assert "\\u202e" in hostile


def test_markdown_cannot_break_out_of_its_table() -> None:
    text = paper_markdown(write_paper(analyse(parse_scenario(HOSTILE))))
    assert "\\| y \\| \\`z\\`" in text
    assert "\\<script\\>" in text


def test_json_holds_the_frontier_and_exact_fractions() -> None:
    analysis, _ = _made(next(path for path in EXAMPLES if "camp" in path.name))
    read = json.loads(analysis_json(analysis))["analysis"]
    assert len(read["numbers"]["frontier"]["outcomes"]) == len(analysis.numbers.frontier)
    assert re.fullmatch(r"\d+/\d+", read["numbers"]["deals"][0]["shares"][0])
    assert read["scenario"]["stances"][0]["grounds"]["line"] > 0


def test_columns_of_numbers_stand_to_the_right() -> None:
    grid = Grid("", ("", "n", "w"), ((Cell("a"), Cell("+3"), Cell("x")), (Cell("b"), Cell("·"), Cell("2"))))
    assert numeric(grid) == {1}


@pytest.mark.slow
@pytest.mark.skipif(not CHROMIUM, reason="needs chromium")
def test_a_browser_draws_the_figures_under_the_policy(hostile: tuple[Paper, str], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(hostile[1], encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=8000", "--enable-logging=stderr")
    command = [
        CHROMIUM,
        *flags,
        f"--user-data-dir={tmp_path}",
        "--window-size=1200,3000",
        "--dump-dom",
        f"file://{path}",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=100, check=True)
    drawn = re.findall(r"<canvas", ran.stdout)
    assert len(drawn) == 5
    assert "CONSOLE" not in ran.stderr
    assert "alert" not in re.sub(r"&lt;.*?&gt;|\(\d\)", "", ran.stderr)


NOTHING = """\
parties: {north: The North, south: The South}
points:
  line: {options: {river: R, ridge: G}}
  watch: {options: {un: U, joint: J}}
worth:
  south: {reserve: %d, line: {river: 70}, watch: {joint: 30}}
  north: {reserve: 45, line: {ridge: 60}, watch: {un: 40}}
"""
LINES = "red lines: {north: {line: river}, south: {line: ridge}}\n"


def test_where_no_package_is_left_the_reason_is_told() -> None:
    lined = paper_text(write_paper(analyse(parse_scenario(NOTHING % 50 + LINES))))
    assert "No frontier: No package keeps all linkages and red lines." in lined
    assert "north refuses line = river (line 8); south refuses line = ridge (line 8)" in " ".join(lined.split())
    reserved = " ".join(paper_text(write_paper(analyse(parse_scenario(NOTHING % 80)))).split())
    assert "leaves some party below its reserve" in reserved
    assert "The North 45, at best 100; The South 80, at best 100" in reserved


def test_the_same_budget_makes_adjusted_winner_show() -> None:
    assert "Adjusted Winner" in paper_text(write_paper(analyse(parse_scenario(NOTHING % 20))))


def test_solutions_are_found_where_the_frontier_would_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = analyse(parse_scenario(NOTHING % 20)).numbers

    def refuse(*_: object, **__: object) -> None:
        message = "It would not fit. What can be had: the solutions without it."
        raise TooLargeError(message)

    monkeypatch.setattr("accord.bargain.numbers.find_frontier", refuse)
    analysis = analyse(parse_scenario(NOTHING % 20))
    assert whole is not None
    assert analysis.numbers is not None
    assert analysis.numbers.frontier is None
    scores = {solution.rule: solution.score for solution in analysis.numbers.solutions}
    assert scores == {solution.rule: solution.score for solution in whole.solutions}
    text = paper_text(write_paper(analysis))
    assert "What can be had" in text
    assert "The solutions below were found without it" in text
