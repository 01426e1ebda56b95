"""The page of packages: scenarios of a folder, and the paper about one of them."""

import os
import re

import pytest

from accord.desk.scenario.bargain import analyse_scenario
from accord.render.bargain.text import clean
from accord.serve.settings import Settings
from serve.conftest import NOW, ROOT, desk_client
from serve.pagework import ids_of, links_of, read, words

SCENARIOS = ROOT / "examples" / "scenarios"


@pytest.fixture(scope="module")
def desk(record):
    with desk_client(record, Settings(clock=lambda: NOW, scenarios=SCENARIOS)) as found:
        yield found


def test_the_scenarios_of_the_folder_are_listed_by_their_titles(desk):
    page = read(desk, "/packages")
    assert page.xpath("//ul[@class='scenarios']//a/text()") == [
        "Camp David, September 1978",
        "Cuba, October 1962",
        "Twenty points for Ukraine",
    ]


@pytest.mark.parametrize("name", ["camp-david-1978.yaml", "cuba-1962.yaml"])
def test_the_page_says_what_the_paper_says(desk, name):
    _, paper = analyse_scenario(SCENARIOS / name)
    page = read(desk, "/packages", scenario=name)
    assert words(page.xpath("//h1")[0]) == paper.title
    assert page.xpath("//div[@class='paper']//h2/text()") == [section.title for section in paper.sections]
    said = words(page)
    assert all(clean(line) in said for line in paper.lead)
    assert page.xpath("//div[@class='paper']//svg")
    assert not [name for name, count in ids_of(page).items() if count > 1]
    lost = {link[1:] for link in links_of(page) if link.startswith("#")} - set(ids_of(page))
    assert not lost


def test_the_paper_brings_no_script_and_no_style(desk):
    answer = desk.get("/packages", params={"scenario": "cuba-1962.yaml"})
    assert not re.search(r"<style|<script(?! src)| style=", answer.text)


@pytest.mark.parametrize(
    "name", ["../../pyproject.toml", "/etc/passwd", "none.yaml", "cuba-1962.yaml/", "..", "%2e%2e"]
)
def test_what_is_not_in_the_list_is_not_there(desk, name):
    answer = desk.get("/packages", params={"scenario": name})
    assert answer.status_code == 404
    assert "choose one from the list at /packages" in answer.text


def test_a_desk_without_scenarios_says_how_to_begin(client):
    page = read(client, "/packages")
    assert "accord serve --scenarios FOLDER" in words(page)


def test_a_file_that_cannot_be_worked_with_is_listed_with_the_reason(record, tmp_path):
    (tmp_path / "broken.yaml").write_text("title: [")
    (tmp_path / "<b>.yaml").write_bytes(b"\xff\xfe")
    (tmp_path / "notes.txt").write_text("not a scenario")
    with desk_client(record, Settings(clock=lambda: NOW, scenarios=tmp_path)) as found:
        page = read(found, "/packages")
        assert page.xpath("//ul[@class='scenarios']//b/text()") == ["<b>.yaml", "broken.yaml"]
        assert all("cannot be worked with" in words(each) for each in page.xpath("//ul[@class='scenarios']/li"))
        assert found.get("/packages", params={"scenario": "broken.yaml"}).status_code == 422


def test_a_paper_is_made_anew_when_its_file_changes(record, tmp_path):
    copy = tmp_path / "cuba.yaml"
    text = (SCENARIOS / "cuba-1962.yaml").read_text()
    copy.write_text(text)
    with desk_client(record, Settings(clock=lambda: NOW, scenarios=tmp_path)) as found:
        assert words(read(found, "/packages", scenario="cuba.yaml").xpath("//h1")[0]) == "Cuba, October 1962"
        copy.write_text(text.replace("Cuba, October 1962", "Cuba once more"))
        os.utime(copy, ns=(1, 1))
        assert words(read(found, "/packages", scenario="cuba.yaml").xpath("//h1")[0]) == "Cuba once more"
