"""Pages read as a reader would: their lines, links, ids and drawings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit
from weakref import WeakKeyDictionary

from lxml import html
from starlette.testclient import TestClient

from accord.render.wording.rows import Row, Section, Sheet
from accord.terms.safe import printable

_FOLLOWED: WeakKeyDictionary[TestClient, set[str]] = WeakKeyDictionary()


def read(client: TestClient, path: str, **asked: str) -> html.HtmlElement:
    """Return a page, which must be there."""
    answer = client.get(path, params=asked or None)
    assert answer.status_code == 200, f"{path} {asked}: {answer.status_code}"
    return html.fromstring(answer.text)


def words(element: html.HtmlElement) -> str:
    """Return the words of an element on one line, without drawings."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: html.HtmlElement) -> Iterator[str]:
    if element.tag in ("svg", "button"):
        return
    yield f"“{element.text or ''}" if element.tag == "q" else element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
    if element.tag == "q":
        yield "”"


def lines_of(page: html.HtmlElement) -> list[tuple[str, str]]:
    """Return the label and the words of every line of a page, those too that it shows on demand."""
    rows = page.xpath("//li[contains(concat(' ', @class, ' '), ' row ')]")
    return [(words(row.xpath(".//*[@class='label']")[0]), words(row.xpath(".//*[@class='line']")[0])) for row in rows]


def lines_in(sheet: Sheet) -> list[tuple[str, str]]:
    """Return the label and the words of every line of a sheet, in the order in which a page has them."""
    return [(_one_line(row.label), _said(row)) for section in sheet.sections for row in _rows(section)]


def _rows(section: Section) -> Iterable[Row]:
    for group in section.groups:
        yield from (*group.first(section.most), *group.rest(section.most))


def _said(row: Row) -> str:
    parts = (
        row.lead,
        f" ({row.aside})" if row.aside else "",
        f" {row.text}" if row.text else "",
        f" “{row.quote}”" if row.quote else "",
        f", {row.after}" if row.after else "",
    )
    return _one_line("".join(parts))


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def ids_of(page: html.HtmlElement) -> Counter[str]:
    """Return how often each id stands in a page."""
    return Counter(page.xpath("//@id"))


def links_of(page: html.HtmlElement) -> list[str]:
    """Return where the page's links lead, each once."""
    return list(dict.fromkeys(page.xpath("//a/@href")))


def assert_sound(client: TestClient, page: html.HtmlElement) -> None:
    """Assert that ids are there once, that every link leads somewhere, and that every mark has its line."""
    ids = ids_of(page)
    assert not [name for name, count in ids.items() if count > 1]
    links = links_of(page)
    lost = [link for link in links if link.startswith("#") and unquote(link[1:]) not in ids]
    assert not lost, "every mark leads to its line"
    followed = _FOLLOWED.setdefault(client, set())
    for link in links:
        if link.startswith("/") and link not in followed:
            followed.add(link)
            answer = client.get(link)
            assert answer.status_code in (200, 303), f"{link}: {answer.status_code}"
            fragment = urlsplit(link).fragment
            assert not fragment or fragment in answer.text
