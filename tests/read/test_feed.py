"""Feeds as servers send them: RSS, Atom and JSON Feed, whole, cut short, wrong and hostile."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from accord.read.apart.pages import Limits
from accord.read.copy import NoArticleError
from accord.read.feeds.fetched import FeedReader, Fetched
from accord.terms.feed import Feed, FeedEntry, FeedPage
from newsstand import SECRET, SENTENCES, page

URL = "https://wire.example/world/feed.xml"
FEED = Feed(URL, "Wire")
TODAY = date(2026, 3, 1)
RSS = """<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title>
<item><title>Envoy returns &amp; waits</title><link>https://wire.example/b</link><guid isPermaLink="false">b-2</guid>
<pubDate>Sun, 01 Feb 2026 10:00:00 GMT</pubDate><author>desk@wire.org (Ann Roe)</author>
<description>Short.</description><content:encoded><![CDATA[<p>Long <b>text</b>.</p>]]></content:encoded></item>
<item><title>Talks open</title><link>/a?x=1&amp;y=2</link><pubDate>Sat, 31 Jan 2026 10:00:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>x</id><updated>2026-02-01T10:00:00Z</updated>
<entry><id>tag:b</id><title type="html">Envoy &lt;b&gt;returns&lt;/b&gt; &amp;amp; waits</title>
<link rel="alternate" href="../b"/><published>2026-02-01T10:00:00+02:00</published>
<updated>2026-02-01T12:00:00Z</updated>
<author><name>Ann Roe</name></author><content type="html">&lt;p&gt;Long text.&lt;/p&gt;</content></entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Wire",
    "items": [
        {
            "id": 7,
            "url": "https://wire.example/b",
            "title": "Envoy returns",
            "content_html": "<p>Long text.</p>",
            "date_published": "2026-02-01T10:00:00Z",
            "authors": [{"name": "Ann Roe"}],
        },
        {"id": "a", "content_text": "Plain.", "author": {"name": "B. Poe"}},
    ],
}


@pytest.fixture(scope="module")
def reader() -> Iterator[FeedReader]:
    with FeedReader() as reader:
        yield reader


def read(reader: FeedReader, body: str | bytes, *, kind: str = "application/xml") -> FeedPage:
    raw = body.encode() if isinstance(body, str) else body
    return reader.read_feed(Fetched(URL, kind, raw))


def refusal(reader: FeedReader, body: str | bytes) -> str:
    with pytest.raises(NoArticleError) as refused:
        read(reader, body)
    return str(refused.value)


def test_rss_is_read(reader: FeedReader) -> None:
    found = read(reader, RSS)
    assert not found.cut
    first, last = found.entries
    assert (first.id, first.url) == ("https://wire.example/a?x=1&y=2",) * 2
    assert last == FeedEntry(
        id="b-2",
        url="https://wire.example/b",
        title="Envoy returns & waits",
        stamp="Sun, 01 Feb 2026 10:00:00 GMT",
        updated=last.updated,
        authors=last.authors,
        html="<p>Long <b>text</b>.</p>",
    )
    assert "Ann Roe" in last.authors


def test_atom_is_read(reader: FeedReader) -> None:
    [entry] = read(reader, ATOM).entries
    assert (entry.id, entry.url, entry.title) == ("tag:b", "https://wire.example/b", "Envoy returns & waits")
    assert (entry.stamp, entry.updated) == ("2026-02-01T10:00:00+02:00", "2026-02-01T12:00:00Z")
    assert (entry.authors, entry.html) == (("Ann Roe",), "<p>Long text.</p>")


def test_json_feed_is_read(reader: FeedReader) -> None:
    plain, marked = read(reader, json.dumps(JSON), kind="application/feed+json").entries
    assert (marked.id, marked.url, marked.authors, marked.html) == (
        *("7", "https://wire.example/b", ("Ann Roe",)),
        "<p>Long text.</p>",
    )
    assert (plain.url, plain.text, plain.authors) == (None, "Plain.", ("B. Poe",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_an_encoding_is_taken_from_where_it_is_told(reader: FeedReader, encoding: str) -> None:
    rss = RSS.replace('encoding="utf-8"', f'encoding="{encoding}"').replace("Talks", "Gespräche – Zürich"[:10])
    assert read(reader, rss.encode(encoding)).entries[0].title == "Gespräche  open"
    by_server = read(reader, rss.encode(encoding), kind=f"text/xml; charset={encoding}")
    assert by_server.entries[0].title == "Gespräche  open"


def test_a_feed_that_breaks_off_gives_what_is_whole(reader: FeedReader) -> None:
    whole = RSS.index("<item><title>Talks")
    for at in (whole + 30, whole + 60, len(RSS) - 20):
        found = read(reader, RSS[:at])
        assert found.cut
        assert [entry.id for entry in found.entries] == ["b-2"]


def test_entries_with_one_id_are_one_entry_the_first(reader: FeedReader) -> None:
    twice = RSS.replace(
        "</channel>", RSS[RSS.index("<item>") : RSS.index("</item>")].replace("Short", "Old") + "</item></channel>"
    )
    assert [entry.id for entry in read(reader, twice).entries].count("b-2") == 1


def test_an_entry_that_tells_other_words_has_another_print_and_other_tags_do_not_matter(reader: FeedReader) -> None:
    before = read(reader, RSS).entries[1]
    assert read(reader, RSS.replace("<b>text</b>", "<i class='x'>text</i>")).entries[1].print == before.print
    assert read(reader, RSS.replace("<b>text</b>", "<b>words</b>")).entries[1].print != before.print
    assert read(reader, RSS.replace("Envoy", "Two envoys")).entries[1].print != before.print


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + "]><rss><channel><item><title>&k;</title></item></channel></rss>"
)
OUTER = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'
QUADRATIC = f'<!DOCTYPE rss [<!ENTITY a "{"a" * 50_000}">]><rss><item><title>{"&a;" * 10_000}</title></item></rss>'


@pytest.mark.timeout(60)
@pytest.mark.parametrize("bomb", [LAUGHS, OUTER, QUADRATIC, f"<!-- x -->\n<?y?>{OUTER}", f"\ufeff  {LAUGHS[21:]}"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_bombs_are_refused_before_they_are_read(reader: FeedReader, bomb: str, encoding: str) -> None:
    assert "DTD" in refusal(reader, bomb.encode(encoding))


def test_a_dtd_amid_the_text_of_an_entry_is_text(reader: FeedReader) -> None:
    assert len(read(reader, RSS.replace("<p>Long", "<!DOCTYPE html><p>Long")).entries) == 2


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (page(), "web page, not a feed"),
        ("<html><body>No</body></html>", "web page, not a feed"),
        ("", "no feed"),
        ("Not found", "no feed"),
        ("<svg xmlns='x'/>", "no feed"),
        ('{"items": []}', "no JSON Feed"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": [', "breaks off"),
        ("{" * 100_000, "breaks off"),
        (b"%PDF-1.7 x", "a PDF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
    ],
)
def test_what_is_no_feed_is_told(reader: FeedReader, body: str | bytes, words: str) -> None:
    assert words in refusal(reader, body)


@pytest.mark.timeout(120)
def test_eighty_thousand_attributes_cost_no_more_than_the_limits(reader: FeedReader) -> None:
    attributes = " ".join(f"a{number}=''" for number in range(80_000))
    crowded = RSS.replace("<item>", f"<item {attributes}>", 1)
    with FeedReader(Limits(computing=3, clock=6)) as bounded:
        try:
            assert len(bounded.read_feed(Fetched(URL, "text/xml", crowded.encode())).entries) == 2
        except NoArticleError as refused:
            assert "took more than" in refused.why
    assert len(read(reader, RSS).entries) == 2


@pytest.mark.timeout(180)
def test_nesting_without_end_and_a_million_entries_end() -> None:
    """Three seconds of computing are allowed, which show what ten do: it is over when they are."""
    many = f"<rss><channel>{'<item><guid>x</guid></item>' * 100_000}</channel></rss>"
    with FeedReader(Limits(computing=3)) as reader:
        for body in ("<rss>" + "<div>" * 200_000, many):
            try:
                assert len(read(reader, body).entries) <= 2000
            except NoArticleError as refused:
                assert "took more than" in refused.why or "defeats" in refused.why or "broke" in refused.why


def entry(**told: str) -> FeedEntry:
    return FeedEntry(
        **{"id": "1", "url": "https://wire.example/b", "title": "Island talks", "stamp": "2026-02-01", **told}
    )  # type: ignore[arg-type]


def test_a_page_becomes_an_article_with_the_address_at_which_it_was_found(reader: FeedReader) -> None:
    fetched = Fetched("https://wire.example/b?ref=x", "text/html; charset=utf-8", page().encode())
    article = reader.read_page(fetched, entry(), FEED, today=TODAY)
    assert article.source == "https://wire.example/b"
    assert article.url == "https://wire.example/island-talks", "the page's own name for itself, on its own host"
    assert (article.outlet, article.published) == ("Example Wire", date(2026, 2, 1))
    elsewhere = page().replace("https://wire.example/island-talks", "https://other.example/stolen").encode()
    stolen = reader.read_page(Fetched("https://wire.example/b", "text/html", elsewhere), entry(), FEED, today=TODAY)
    assert stolen.url == "https://wire.example/b", "a page cannot pass for one of another host"


def test_the_outlet_that_the_user_gave_counts(reader: FeedReader) -> None:
    fetched = Fetched("https://wire.example/b", "text/html", page().encode())
    given = Feed(URL, "Wire", outlet="The Wire")
    assert reader.read_page(fetched, entry(), given, today=TODAY).outlet == "The Wire"


def test_what_is_no_page_is_refused(reader: FeedReader) -> None:
    with pytest.raises(NoArticleError, match="application/pdf"):
        reader.read_page(Fetched("https://wire.example/b", "application/pdf", b"%PDF"), entry(), FEED, today=TODAY)


def test_a_text_that_the_feed_carries_is_read_like_a_page_and_what_readers_cannot_see_is_left_out(
    reader: FeedReader,
) -> None:
    html = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    hidden = f'{html}<p style="display:none">{SECRET}</p><p style="font-size:0">{SECRET}</p>'
    article = reader.read_entry(entry(html=hidden), Feed(URL, "Wire", text="entry"), today=TODAY)
    assert SENTENCES[0] in article.text
    assert SECRET not in article.text
    assert (article.url, article.title, article.outlet) == ("https://wire.example/b", "Island talks", "wire.example")
    assert article.published == date(2026, 2, 1)


def test_an_entry_without_text_says_what_to_do(reader: FeedReader) -> None:
    with pytest.raises(NoArticleError, match='text = "page"'):
        reader.read_entry(entry(), FEED, today=TODAY)
