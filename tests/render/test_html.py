"""The brief as one page: self-contained, escaped, every line open to its words."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

from accord.render.json import brief_json
from accord.render.pages.brief import brief_html
from accord.render.wording.passage import passage_pieces
from accord.resolve.processes import find_processes
from accord.view.brief import fold_brief
from newsroom import Story, days

REPORT = "Greek and Turkish delegations met in Geneva on Thursday.\n\nGreece rejects any corridor to the sea."
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&<!--\u202e\x1b"


def _story(text=REPORT, **named):
    story = Story(text, title=named.get("title", "Delegations meet"), outlet=named.get("outlet", "Strait Gazette"))
    story.meeting("Greek and Turkish delegations met", "Greece", "Turkey", when=days("2004-03-18"), place="Geneva")
    story.position("any corridor to the sea", "Greece", "opposes")
    return story


def _brief(*stories):
    return fold_brief(find_processes([story.done() for story in stories]))


class _Page(HTMLParser):
    """Collects the tags, the attributes and the marked words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.marked: list[str] = []
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self._open = tag == "mark"

    def handle_data(self, data):
        if self._open:
            self.marked.append(data)
        self._open = False


def test_it_needs_nothing_from_outside_and_runs_nothing():
    page = _Page(brief_html(_brief(_story())))
    assert not {"script", "img", "iframe", "link", "object", "embed", "form", "base"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style", "srcset")]
    assert all(value.startswith("#") for name, value in page.attributes if name == "href")


def test_the_policy_allows_its_own_style_alone():
    page = brief_html(_brief(_story()))
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "url(" not in style
    assert "@import" not in style


def test_an_article_cannot_write_markup():
    story = _story(f"{REPORT} {EVIL}", title=EVIL, outlet=EVIL)
    story.statement(EVIL, EVIL, named=False, via=(EVIL,))
    story.position(EVIL, EVIL, "supports", on=EVIL, condition=EVIL)
    story.draft(EVIL)
    clean, page = _Page(brief_html(_brief(_story()))), _Page(brief_html(_brief(story)))
    assert set(page.tags) <= set(clean.tags) | {"q", "cite"}
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    text = brief_html(_brief(story))
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "<script>alert" not in text


def test_each_line_opens_to_its_words_in_the_article():
    page = _Page(brief_html(_brief(_story())))
    assert "Geneva" in page.marked
    assert "any corridor to the sea" in page.marked
    anchors = {value for name, value in page.attributes if name == "id"}
    links = {value[1:] for name, value in page.attributes if name == "href"}
    assert links <= anchors


def test_a_passage_is_shown_in_its_paragraph():
    (talks,) = _brief(_story()).negotiations
    (stand,) = talks.issues[0].stands
    pieces = passage_pieces(stand.grounds[0])
    assert "".join(piece.text for piece in pieces) == "Greece rejects any corridor to the sea."
    assert [(piece.text, piece.fields) for piece in pieces if piece.part == "field"] == [
        ("any corridor to the sea", "content")
    ]


def test_of_a_long_paragraph_only_the_surroundings_are_shown():
    story = _story("Filler words. " * 100 + REPORT.replace("\n\n", " ") + " More words." * 100)
    (talks,) = _brief(story).negotiations
    shown = "".join(piece.text for piece in passage_pieces(talks.issues[0].stands[0].grounds[0]))
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "any corridor to the sea" in shown
    assert len(shown) < 700


def test_the_same_brief_gives_the_same_bytes():
    assert brief_html(_brief(_story())) == brief_html(_brief(_story()))


def test_the_json_names_the_words_of_every_line():
    told = json.loads(brief_json(_brief(_story())))
    texts = {article["id"]: REPORT for article in told["articles"]}
    (talks,) = told["negotiations"]
    assert talks["happened"][0]["kind"] == "meeting"
    assert talks["happened"][0]["when"]["edtf"] == "2004-03-18"
    grounds = [*talks["happened"][0]["grounds"], *talks["issues"][0]["stands"][0]["grounds"]]
    assert grounds
    for ground in grounds:
        for item in ground["evidence"]:
            assert texts[ground["article"]][item["start"] : item["end"]] == item["exact"]


def test_no_article_is_a_page_too():
    assert "No article" in brief_html(_brief())
