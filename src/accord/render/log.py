"""Entries of the log, finds of a search and what could not be read, as lines for a terminal."""

from __future__ import annotations

from accord.render.wording.rows import Row
from accord.render.wording.words import mark_of, plain
from accord.terms.kept import Entry, Hit, Unread
from accord.terms.safe import printable


def entry_text(entry: Entry) -> str:
    """Return one entry as a line: its number, time, kind and what it is.

    >>> from datetime import UTC, datetime
    >>> entry_text(Entry(7, "charter", "p0", datetime(2004, 3, 20, 9, 30, tzinfo=UTC), "process Strait"))
    '7  2004-03-20 09:30  charter  process Strait  p0'
    """
    words = printable(entry.words)
    return f"{entry.number}  {entry.recorded:%Y-%m-%d %H:%M}  {entry.kind}  {words}  {entry.id}"


def hit_text(hit: Hit) -> str:
    """Return one find: where it stands, who judged it, and the words around what was sought."""
    where = ", ".join(part for part in (hit.outlet, hit.title) if part) or hit.article
    marks = "; ".join(dict.fromkeys(map(mark_of, hit.judgements)))
    judged = f"  ({marks})" if marks else ""
    return f"{hit.known}  {hit.kind}  {printable(where)}  [{hit.id}]{judged}\n    {printable(hit.words)}"


def hit_row(hit: Hit) -> Row:
    """Return one find as the row of a sheet."""
    return Row(
        label=hit.known.isoformat(),
        lead=hit.kind,
        text=plain(", ".join(part for part in (hit.outlet, hit.title) if part) or hit.article),
        quote=plain(hit.words),
        after="; ".join((plain(hit.id), *dict.fromkeys(map(mark_of, hit.judgements)))),
    )


def unread_text(unread: Unread) -> str:
    """Return what could not be read, why, and what helps."""
    return printable(f"{unread.source}: {unread.why}; {unread.remedy}")
