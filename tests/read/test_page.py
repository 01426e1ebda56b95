"""Saved pages: what readers see of them, what they do not, and what is no article."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from accord.read.apart.pages import Pages
from accord.read.copy import NoArticleError
from newsstand import META, SECRET, SENTENCES, article, kinds, page, skipped

TIME = '<time datetime="2024-06-03">3 June 2024</time>'


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    with Pages() as worker:
        yield worker


def test_page_gives_its_text_and_particulars(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2024-06-03T23:30:00-05:00">'
    head += '<meta name="author" content="Jane Roe">'
    (tmp_path / "a.html").write_text(page(head=head))
    found = article(tmp_path / "a.html")
    assert found.text == "\n".join(SENTENCES)
    assert (found.title, found.outlet, found.authors) == ("Island talks to resume", "Example Wire", ("Jane Roe",))
    assert (found.published, found.url) == (date(2024, 6, 3), "https://wire.example/island-talks")
    assert found.hidden is None and kinds(found) == []


@pytest.mark.parametrize(
    ("hidden", "head", "how"),
    [
        ('<p style="display:none">{}</p>', "", "display:none"),
        ('<p style="DISPLAY : None !important">{}</p>', "", "display:none"),
        ('<div style="visibility:hidden"><p>{}</p></div>', "", "visibility:hidden"),
        ("<p hidden>{}</p>", "", "hidden"),
        ('<p aria-hidden="true">{}</p>', "", "aria-hidden"),
        ('<p style="font-size:0">{}</p>', "", "no size"),
        ('<p style="font-size:1px">{}</p>', "", "no size"),
        ('<p style="opacity:0">{}</p>', "", "opacity"),
        ('<div style="height:0;overflow:hidden"><p>{}</p></div>', "", "no size"),
        ('<p style="position:absolute;left:-9999px">{}</p>', "", "off the screen"),
        ('<p style="text-indent:-999em">{}</p>', "", "off the screen"),
        ('<p style="position:absolute;clip:rect(0, 0, 0, 0)">{}</p>', "", "clipped"),
        ('<p style="color:#fff">{}</p>', "", "colour"),
        ('<p style="color:white">{}</p>', "", "colour"),
        ('<p style="color:rgb(254, 254, 254)">{}</p>', "", "colour"),
        ('<p style="color:#036;background:#003366">{}</p>', "", "colour"),
        ('<p style="color:transparent">{}</p>', "", "colour"),
        ('<p style="color:rgba(0,0,0,0)">{}</p>', "", "colour"),
        ('<p class="x">{}</p>', "<style>/* a */ .x, h9 { display: none }</style>", "display:none"),
        ('<p id="x">{}</p>', "<style>#x{font-size:0px}</style>", "no size"),
        ("<aside>{}</aside>", "<style>@media print{.y{color:red}} aside{visibility:hidden}</style>", "visibility"),
        ('<p class="a b">{}</p>', "<style>p.a.b{display:none}</style>", "display:none"),
        ('<div class="a"><p class="b">{}</p></div>', "<style>.a .b{display:none}</style>", "display:none"),
        ("<p data-x>{}</p>", "<style>@media screen{[data-x]{display:none}}</style>", "display:none"),
        ('<p style="display:/* */none">{}</p>', "", "display:none"),
        ('<p style="d\\69splay:none">{}</p>', "", "display:none"),
        ('<p style="color:hsl(0, 0%, 100%)">{}</p>', "", "colour"),
        ('<p style="opacity:.01">{}</p>', "", "opacity"),
        ('<p style="filter:opacity(0)">{}</p>', "", "opacity"),
        ('<p style="transform:scale(0)">{}</p>', "", "off the screen"),
        ('<p style="transform:translateX(-9999px)">{}</p>', "", "off the screen"),
        ('<font color="white">{}</font>', "", "colour"),
        ('<p class="sr-only">{}</p>', "", "screen readers"),
        ("<template><p>{}</p></template>", "", "template"),
        ("<noscript><p>{}</p></noscript>", "", "noscript"),
        ("<dialog><p>{}</p></dialog>", "", "dialog"),
        ("<!-- {} -->", "", "comment"),
        ("<!-- <p>{}</p> -->", "", "comment"),
    ],
)
def test_text_that_readers_cannot_see_is_kept_apart_and_doubted(pages: Pages, hidden: str, head: str, how: str) -> None:
    copy = pages.read(
        page(hidden.format(SECRET) + "<p>The next round is to be held in Bern.</p>", head=head).encode(), "a.html"
    )
    assert SECRET not in copy.text and "in Bern." in copy.text and SENTENCES[-1] in copy.text
    assert copy.hidden is not None and SECRET in copy.hidden and how in copy.hidden
    assert [doubt.kind for doubt in copy.doubts] == ["hidden-text"]


@pytest.mark.parametrize(
    ("shown", "head"),
    [
        ("<p>{}</p>", ""),
        ('<p style="display:block;color:#333;font-size:12px">{}</p>', ""),
        ('<p style="color:#fff;background-color:#003">{}</p>', ""),
        ('<div style="background:#111"><p style="color:white">{}</p></div>', ""),
        ('<p class="x">{}</p>', "<style>@media print { .x { display:none } }</style>"),
        ('<p class="x">{}</p>', "<style>.x{display:none} .x{display:block}</style>"),
        ('<p class="x">{}</p>', "<style>.menu .x{display:none}</style>"),
        ('<p class="x">{}</p>', "<style>p.x.y, p > .x, .x:hover, .x::after{display:none}</style>"),
        ('<p class="x">{}</p>', '<style media="print">.x{display:none}</style>'),
        ('<p class="x">{}</p>', "<style>@media screen and (max-width: 9px){.x{display:none}}</style>"),
        ('<table bgcolor="#000"><tr><td><font color="white">{}</font></td></tr></table>', ""),
        ('<p style="height:;opacity:;overflow:hidden">{}</p>', ""),
        ('<p style="opacity:0.9;height:20px;overflow:hidden">{}</p>', ""),
        ('<p aria-hidden="false">{}</p>', ""),
    ],
)
def test_text_that_readers_see_stays(pages: Pages, shown: str, head: str) -> None:
    copy = pages.read(page(shown.format(SECRET), head=head).encode(), "a.html")
    assert SECRET in copy.text and copy.hidden is None and copy.doubts == ()


def test_article_behind_an_open_dialog_is_read(pages: Pages) -> None:
    behind = (
        page().replace("<article>", '<main aria-hidden="true"><article>').replace("</article>", "</article></main>")
    )
    assert SENTENCES[0] in pages.read(behind.encode(), "a.html").text


@pytest.mark.parametrize("style", ["display:none", "opacity:0", "color:#fff"])
def test_frame_that_a_script_would_show_is_read(pages: Pages, style: str) -> None:
    framed = page().replace("<nav>", f'<div style="{style}"><nav>').replace("</footer>", "</footer></div>")
    assert SENTENCES[0] in pages.read(framed.encode(), "a.html").text


def test_headline_within_hidden_text_does_not_show_it(pages: Pages) -> None:
    copy = pages.read(page(f'<div style="display:none"><h1>Signed</h1><p>{SECRET}</p></div>').encode(), "a.html")
    assert SECRET not in copy.text and [doubt.kind for doubt in copy.doubts] == ["hidden-text"]


def test_hidden_menus_and_forms_are_no_cause_for_doubt(pages: Pages) -> None:
    menu = '<ul style="display:none"><li>World</li><li>Politics</li></ul>'
    form = "<div hidden>Your email address will not be published.</div>"
    copy = pages.read(page(menu + form).encode(), "a.html")
    assert copy.hidden is not None and "Politics" in copy.hidden and copy.doubts == ()


@pytest.mark.parametrize(
    ("stamp", "shown", "day", "expected"),
    [
        ("2024-06-03", TIME, date(2024, 6, 3), []),
        ("2024-06-05", TIME, date(2024, 6, 3), ["dates-differ"]),
        ("2024-06-03", "<time>Updated 5 June 2024</time>", date(2024, 6, 3), []),
        ("2024-06-03", f"<span class='dateline'>Updated 5 June 2024 | {TIME}</span>", date(2024, 6, 3), []),
        ("2024-06-05", "<p class='byline'>By Jane Roe, Nicosia, 3 June 2024</p>", date(2024, 6, 3), ["dates-differ"]),
        ("2024-06-03T00:30:00+03:00", "<time>June 3, 2024</time>", date(2024, 6, 3), []),
    ],
)
def test_date_that_readers_see_wins(tmp_path: Path, stamp: str, shown: str, day: date, expected: list[str]) -> None:
    head = f'<meta property="article:published_time" content="{stamp}">'
    (tmp_path / "a.html").write_text(page(head=head, shown=shown))
    found = article(tmp_path / "a.html")
    assert found.published == day and kinds(found) == expected


def test_date_of_a_story_linked_further_down_is_not_taken(tmp_path: Path) -> None:
    links = "<section>" + "<p>Related: an older story.</p><time>1 May 2023</time>" * 3 + "</section>"
    (tmp_path / "a.html").write_text(page(links))
    assert article(tmp_path / "a.html").published is None


def test_characters_that_extraction_takes_out_are_doubted(pages: Pages) -> None:
    marked = tuple(sentence.replace("Larnaca", "Lar\u200bna\u202eca") for sentence in SENTENCES)
    copy = pages.read(page(sentences=marked).encode(), "a.html")
    assert [doubt.kind for doubt in copy.doubts] == ["bidi-control", "invisible-character"]
    assert "\u202e" not in copy.text and not any("\u202e" in doubt.why for doubt in copy.doubts)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "windows-1252"),
        ("cp1252", "windows-1252"),
        ("utf-16", "utf-16"),
        ("iso8859-15", "iso-8859-15"),
    ],
)
def test_encoding_of_a_page(pages: Pages, encoding: str, declared: str) -> None:
    text = "The price of the accord was put at 5 € by the envoy, “not more”, he told the press in Genève."
    text = text if encoding != "iso8859-15" else text.replace("“", '"').replace("”", '"')
    html = page(f"<p>{text}</p>", sentences=SENTENCES[:2]).replace('charset="utf-8"', f'charset="{declared}"')
    copy = pages.read(html.encode(encoding), "a.html")
    assert text in copy.text and copy.doubts == ()


@pytest.mark.parametrize("deep", [100, 400])
def test_page_that_is_nested_as_deep_as_pages_get_is_read_whole(pages: Pages, deep: int) -> None:
    nested = "<div>" * deep + f"<p>{SECRET}</p>" + "</div>" * deep
    assert SECRET in pages.read(page(nested).encode(), "a.html").text


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<html><body>" + "<div>" * 10_000 + SENTENCES[0], "nested more than 500 deep"),
        (
            "<html><body>\n\n<p " + " ".join(f"a{n}=1" for n in range(80_000)) + ">",
            "line 3: one tag carries 80,000 attributes",
        ),
        ("<html><body><p " + " ".join(f'a{n}=">"' for n in range(80_000)) + ">", "one tag carries 80,000 attributes"),
        ("<html><body></body></html>", "no article text"),
        ("<html>", "no"),
        (f"<html><head>{META}</head><body><img src=a><script>var a = 1</script></body></html>", "no article text"),
    ],
)
def test_page_without_an_article_is_refused_by_its_fault(pages: Pages, html: str, words: str) -> None:
    with pytest.raises(NoArticleError) as refused:
        pages.read(html.encode(), "a.html")
    assert words in refused.value.why and refused.value.remedy


PAYWALL = (
    "<p>Subscribe to continue reading</p><p>Only £1 a month. Cancel anytime.</p><p>Already a subscriber? Log in</p>"
)
CONSENT = "<h2>We value your privacy</h2><p>We and our 700 partners store information.</p><p>Accept all cookies</p>"
MISSING = "<p>404 Not Found</p><p>The page you are looking for has moved.</p>"
LIST = "".join(f'<li><a href="/{n}">Envoys Meet Again in Hall {n} of the Palace</a></li>' for n in range(40))


@pytest.mark.parametrize(
    ("body", "words"), [(PAYWALL, "paywall"), (CONSENT, "consent"), (MISSING, "error"), (LIST, "headlines")]
)
def test_page_that_is_a_notice_or_a_list_is_refused(tmp_path: Path, body: str, words: str) -> None:
    (tmp_path / "a.html").write_text(page(body, sentences=()))
    found = skipped(tmp_path / "a.html")
    assert words in found.why and found.remedy


def test_front_page_of_a_site_is_refused(pages: Pages) -> None:
    links = "".join(
        f'<h3><a href="/{n}">Envoys are to meet again in hall {n} of the palace</a></h3>' for n in range(30)
    )
    front = page(links).replace("wire.example/island-talks", "wire.example/")
    with pytest.raises(NoArticleError, match="front page"):
        pages.read(front.encode(), "a.html")
