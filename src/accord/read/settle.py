"""A copy judged: it becomes an article with its date and its doubts, or is refused."""

from __future__ import annotations

from datetime import date

from accord.read.address import web_host
from accord.read.copy import Copy, NoArticleError, about
from accord.read.text.dateline import Dateline, find_dateline, read_stamp
from accord.read.text.language import require_english
from accord.read.text.marks import doubts_on_marks
from accord.read.text.prose import require_prose
from accord.terms.article import Article
from accord.terms.doubt import Doubt

MOST_TEXT = 200_000


def settle(copy: Copy, *, date: date | None = None, today: date | None = None) -> Article:
    """Return the article of a copy. `date` is the published date of articles that carry none.

    Raises:
        NoArticleError: the copy is no article, or not in English.
    """
    if not copy.text.strip():
        raise NoArticleError(why="it holds no text", remedy="give a file that holds the text of an article")
    require_english(copy.text)
    walls = require_prose(copy.text)
    text, cut = _cut(copy)
    dateline = find_dateline(text)
    published, dated = _published(copy, dateline, date)
    return Article(
        source=copy.source.encode("utf-8", "backslashreplace").decode(),  # a file's name may hold bytes of no encoding
        text=text,
        title=copy.title,
        outlet=copy.outlet or (dateline.agency if dateline else None),
        authors=copy.authors,
        published=published,
        url=copy.url if copy.url and web_host(copy.url) else None,
        hidden=copy.hidden,
        doubts=(*cut, *walls, *dated, *_future(published, today), *doubts_on_marks(text)),
    )


def _cut(copy: Copy) -> tuple[str, tuple[Doubt, ...]]:
    """Keep what one article can be, with the doubts of its copy; what is left unread of a longer text is told."""
    text = copy.text
    if len(text) <= MOST_TEXT:
        return text, copy.doubts
    at = max(text.rfind("\n", 0, MOST_TEXT), MOST_TEXT // 2)
    others = tuple(doubt for doubt in copy.doubts if doubt.kind != "text-cut")
    more = "more than " if others != copy.doubts else ""
    why = f"only the first {at:,} of {more}{len(text):,} characters were read"
    return text[:at].rstrip(), (*others, about("text-cut", why))


def _published(copy: Copy, dateline: Dateline | None, default: date | None) -> tuple[date | None, tuple[Doubt, ...]]:
    """Prefer the date that readers see; where the page's own data say another, keep both in a doubt.

    A date that whoever saved the text put at its head is kept, as nobody can have read the article before it came out.
    """
    stamped = read_stamp(copy.stamp) if copy.stamp else None
    line = find_dateline(copy.dateline) if copy.dateline else None
    near = stamped or (line.on(None) if line else None) or default
    shown = next((head for head in (dateline, line) if head and not (head.is_update and stamped)), None)
    seen = shown.on(near) if shown else None
    doubts: list[Doubt] = []
    if copy.stamp and not stamped:
        doubts.append(about("unreadable-date", f"the file gives the date as {copy.stamp:.60}, which names no day"))
    if shown and seen and stamped and seen != stamped:
        later = copy.stated and stamped > seen
        kept = "the file's is kept, and days are counted from the heading" if later else "the heading is kept"
        why = f"the article is headed {shown.said} ({seen}), its page or file says {stamped}; {kept}"
        doubts.append(about("dates-differ", why))
        seen = stamped if later else seen
    published = seen or stamped or default
    if published is None:
        why = "no published date was found, so relative dates cannot be told; give one with --date"
        doubts.append(about("undated-article", why))
    return published, tuple(doubts)


def _future(published: date | None, today: date | None) -> tuple[Doubt, ...]:
    if published is None or today is None or published <= today:
        return ()
    return (about("future-date", f"the published date {published} lies after today, {today}"),)
