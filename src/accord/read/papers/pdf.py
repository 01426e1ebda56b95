"""One PDF paper to what its readers see of it. Runs in the worker process: its library is a large one in C++.

The letters are gathered to lines and the lines to paragraphs by where they stand; lines that head or foot every page
are left out; letters that nobody sees are set aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pypdfium2 as pdfium

from accord.read.copy import Copy, NoArticleError, about
from accord.read.papers.letters import Line, lines_of
from accord.read.papers.lines import paragraphs, without_heads
from accord.read.text.dateline import read_stamp
from accord.read.text.plain import read_plain
from accord.read.text.prose import prose_words
from accord.terms.doubt import Doubt

MOST_PAGES = 200
MOST_TEXT = 250_000
SUSPECT_WORDS = 8
MOST_NAMED = 12
SCANNED = "it holds pictures of pages and no text: let a program recognise the text (OCR), and give that"
Paper = dict[str, str | list[str] | None]


def read_paper(raw: bytes) -> Paper:
    """Return text, title, date and doubts of a paper, by name.

    Raises:
        NoArticleError: it is locked, damaged, or holds no text.
    """
    document = _open(raw)
    count = len(document)
    pages = tuple(_pages(document, count))
    bare = [number for number, lines in enumerate(pages, 1) if not any(line.seen for line in lines)]
    if len(bare) == len(pages):
        why, _, remedy = SCANNED.partition(": ")
        raise NoArticleError(why=why, remedy=remedy)
    seen = [[line for line in lines if line.seen] for lines in pages]
    copy = read_plain("\n\n".join(paragraphs(without_heads(seen))).encode(), "")
    unseen = " ".join(line.text for lines in pages for line in lines if not line.seen)
    doubts = (*copy.doubts, *_cut(len(pages), count), *_bare(bare), *_hidden(unseen))
    return _paper(_dated(replace(copy, doubts=doubts), document), unseen)


def _open(raw: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            remedy = "open it with its password, and save it without or copy its text"
            raise NoArticleError(why="it is locked with a password", remedy=remedy) from None
        raise NoArticleError(why="it is damaged, or no PDF file", remedy="fetch it again, or copy its text") from None


def _pages(document: pdfium.PdfDocument, count: int) -> Iterator[Sequence[Line]]:
    """Yield the lines of each page, until there are more than one article can be."""
    letters = 0
    for number in range(min(count, MOST_PAGES)):
        try:
            lines = lines_of(document[number])
        except pdfium.PdfiumError:
            lines = ()
        yield lines
        letters += sum(len(line.text) for line in lines)
        if letters > MOST_TEXT:
            return


def _cut(read: int, count: int) -> Iterator[Doubt]:
    if read < count:
        yield about("text-cut", f"only the first {read:,} of {count:,} pages were read")


def _bare(pages: Sequence[int]) -> Iterator[Doubt]:
    if pages:
        named = ", ".join(map(str, pages[:MOST_NAMED])) + (", …" if len(pages) > MOST_NAMED else "")
        yield about("page-without-text", f"page {named}: no text, perhaps a picture of it; nothing is taken from there")


def _hidden(unseen: str) -> Iterator[Doubt]:
    if prose_words(unseen) >= SUSPECT_WORDS:
        words = len(unseen.split())
        why = f"the paper holds {words} words of text that its readers cannot see (“{unseen:.80}”)"
        yield about("hidden-text", f"{why}; nothing is taken from them")


def _dated(copy: Copy, document: pdfium.PdfDocument) -> Copy:
    """Take the day on which the file was made where the paper itself carries no date, with a doubt."""
    made = _day_of(document)
    if copy.stamp or made is None:
        return copy
    doubt = about("date-of-file", f"the file was made on {made}; that counts as the day of publication unless it says")
    return replace(copy, stamp=made.isoformat(), doubts=(*copy.doubts, doubt))


def _day_of(document: pdfium.PdfDocument) -> date | None:
    made = str(document.get_metadata_value("CreationDate") or "")
    return read_stamp(made.removeprefix("D:")[:8])


def _paper(copy: Copy, unseen: str) -> Paper:
    return {
        "text": copy.text,
        "title": copy.title,
        "outlet": copy.outlet,
        "authors": list(copy.authors),
        "stamp": copy.stamp,
        "url": copy.url,
        "hidden": unseen or None,
        "doubts": [f"{doubt.kind}: {doubt.why}" for doubt in copy.doubts],
    }
