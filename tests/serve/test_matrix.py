"""The page of the matrix: the signs of the grid, the words of every cell, and what a cell opens to."""

import pytest

from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_matrices
from accord.render.sheets.matrix import matrix_sheet
from newsroom import Story
from serve.conftest import desk_client, put_stories
from serve.pagework import assert_sound, read, words


def _cells(page):
    """Return the paragraphs of every cell by issue and side, as the terminal has them in its table."""
    found = {}
    for section in page.xpath("//section[@class='issue']"):
        for place in section.xpath(".//div[@class='place']"):
            said = []
            for one in place.xpath("./ul/li"):
                said.append(words(one.xpath("./p[@class='stand']")[0]))
                said.append(f"  [{words(one.xpath('./details/summary')[0])}]")
                said += [f"  {words(moved)}" for moved in one.xpath("./p[@class='moved']")]
            said += [f"… {words(rest)}" for rest in place.xpath("./p[@class='rest']")]
            found[words(section.xpath("./h2")[0]), words(place.xpath("./h3")[0])] = tuple(said)
    return found


@pytest.mark.parametrize("process", ["Ukraine", "Iran nuclear", "Gaza"])
def test_the_page_says_what_the_terminal_says(client, record, process):
    (view,) = view_matrices(Choice(record, process))
    table = matrix_sheet(view).table
    told = {
        (row.label, side): cell
        for row in table.rows
        for side, cell in zip(table.columns, row.cells, strict=True)
        if cell
    }
    assert _cells(read(client, "/matrix", process=process)) == told


def test_the_grid_has_a_sign_for_every_stance_and_the_signs_differ_in_shape(client, record):
    (view,) = view_matrices(Choice(record, "Ukraine"))
    page = read(client, "/matrix", process="Ukraine")
    shown = [course for row in view.rows for cell in row.cells for course in cell.courses[:3]]
    signs = page.xpath("//table//*[contains(@class, 'sign')]/@aria-label")
    names = {"supports": "for", "opposes": "against", "conditional": "on condition", "open": "open to"}
    moved = [names[course.before.stance] for course in shown if course.before]
    assert sorted(signs) == sorted([names[course.now.stance] for course in shown] + moved)
    shapes = {key.get("aria-label"): key.xpath("./*")[0].get("d", "ring") for key in page.xpath("//figcaption//svg")}
    assert len(set(shapes.values())) == 4


def test_one_cell_can_be_asked_for_with_all_its_matters(client, record):
    (view,) = view_matrices(Choice(record, "Ukraine"))
    row = max(view.rows, key=lambda row: max(len(cell.courses) for cell in row.cells))
    cell = max(row.cells, key=lambda cell: len(cell.courses))
    page = read(client, "/matrix", process="Ukraine", issue=row.issue, side=cell.side)
    assert len(page.xpath("//div[@class='place']")) == 1
    assert len(page.xpath("//div[@class='place']/ul/li")) == len(cell.courses)
    assert_sound(client, page)


def test_an_issue_that_nobody_speaks_of_is_nothing(client):
    page = read(client, "/matrix", process="Ukraine", issue="weather")
    assert not page.xpath("//table")
    assert "No position is on record" in words(page)


def test_every_stance_opens_to_its_words(client):
    page = read(client, "/matrix", process="Ukraine")
    for one in page.xpath("//div[@class='place']/ul/li"):
        assert one.xpath(".//a[starts-with(@href, '/claim/')]")


def test_a_draft_is_chosen_and_stays_in_the_address(client):
    page = read(client, "/matrix", process="Ukraine")
    offered = [option.get("value") for option in page.xpath("//select[@name='draft']//option")]
    assert offered[0] == ""
    assert len(offered) == len(set(offered)) > 2
    for draft in offered[1:]:
        chosen = read(client, "/matrix", process="Ukraine", draft=draft)
        assert chosen.xpath("//select[@name='draft']//option[@selected]/@value") == [draft]
        assert "What was told since" in words(chosen.xpath("//section[@class='on-draft']")[0])
        assert_sound(client, chosen)
    assert all("draft=" in form for form in _kept(read(client, "/matrix", process="Ukraine", draft=offered[1])))


def _kept(page):
    """Return what the slider's forms keep of the address."""
    forms = page.xpath("//form[contains(@class, 'slide') or contains(@class, 'pick-day')]")
    return [";".join(f"{field.get('name')}={field.get('value')}" for field in form.xpath(".//input")) for form in forms]


def test_the_first_row_is_of_the_draft_itself(client):
    page = read(client, "/matrix", process="Ukraine", draft="20-point plan")
    assert words(page.xpath("//table//tbody//th")[0]) == "The draft itself"
    assert [words(side) for side in page.xpath("(//section[@class='issue'])[1]//h3")] == ["Ukraine"]


def test_words_that_name_the_draft_are_marked(tmp_path):
    with desk_client(put_stories(tmp_path / "text.db", (_on_the_text,))) as client:
        page = read(client, "/matrix", draft="bridging text")
    marked = page.xpath("//section[@class='issue']//li[.//b[@class='of-it']]")
    assert [words(one.xpath("./p")[0]) for one in marked] == ["for “a corridor under the bridging text” of the draft"]


def _on_the_text():
    story = Story("Greece takes a corridor under the bridging text. Turkey wants maps.", on="2004-03-01")
    story.draft("bridging text")
    story.position("a corridor under the bridging text", "Greece", "supports")
    story.position("maps", "Turkey", "supports")
    story.meeting("corridor", "Greece", "Turkey")
    return story


def test_a_draft_that_is_none_is_said_to_be_none_and_nothing_is_hidden(client):
    page = read(client, "/matrix", process="Ukraine", draft="no such plan")
    assert "No draft is called “no such plan”" in words(page)
    assert _cells(page) == _cells(read(client, "/matrix", process="Ukraine"))


def test_other_talks_are_shown_on_no_draft_of_these(client):
    page = read(client, "/matrix", process="Ukraine", draft="20-point plan", issue="ceasefire")
    others = [link for link in page.xpath("//nav[@id='tabs']//a/@href") if "process=Gaza" in link]
    assert others
    assert not any("draft=" in link or "issue=" in link for link in others)
