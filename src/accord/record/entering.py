"""What is added to the ledger: each thing once, by its content hash, each with an entry that seals those before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache

from sqlalchemy import Column, Connection, Select, Table, bindparam, func, select

from accord.errors import SourceError
from accord.record.asking import adding
from accord.record.marks import canonical, digest, mark_of, stamp
from accord.record.pages import page_or_text
from accord.record.tables import article, charter, entry, judged, judgement, reading, sighting, stated
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import EntryKind
from accord.terms.trusted import plain
from accord.terms.wire import body_id, claim_text

DAY = 10_000_000  # keys that one day has room for
LAST = select(entry.c.number, entry.c.mark).order_by(entry.c.number.desc()).limit(1)
LAST_READING = select(func.max(reading.c.key))


def first_key(day: date) -> int:
    """Return the least key of a day."""
    return day.toordinal() * DAY


def free_key(link: Connection, column: Column[int], day: date) -> int:
    """Return the next free key of a day."""
    last = link.execute(_last_key(column), {"first": first_key(day), "beyond": first_key(day) + DAY}).scalar()
    return first_key(day) if last is None else last + 1


@cache
def _last_key(column: Column[int]) -> Select[int]:
    return select(func.max(column)).where(column >= bindparam("first"), column < bindparam("beyond"))


def row_key(link: Connection, table: Table, name: str) -> int | None:
    """Return the key of the row with this id, or None."""
    return link.execute(_key(table), {"name": name}).scalar()


@cache
def _key(table: Table) -> Select[int]:
    return select(table.c.key).where(table.c.id == bindparam("name"))


def _is_there(link: Connection, table: Table, name: str) -> bool:
    """Return whether there is a row with this id."""
    return link.execute(_id(table), {"name": name}).first() is not None


@cache
def _id(table: Table) -> Select[str]:
    return select(table.c.id).where(table.c.id == bindparam("name"))


def last_entry(link: Connection) -> tuple[int, str]:
    """Return the number and the mark of the last line of the log; 0 and no mark where there is none."""
    last = link.execute(LAST).first()
    return (last.number, last.mark) if last else (0, "")


def put_entry(link: Connection, kind: EntryKind, name: str, recorded: str) -> None:
    """Add one line to the log; its mark covers the line before it, so that none can be taken out unseen."""
    last, before = last_entry(link)
    row = {"number": last + 1, "kind": kind, "id": name, "recorded": recorded}
    link.execute(adding(entry), {**row, "mark": mark_of({**row, "before": before})})


def put_marked(link: Connection, table: Table, rows: Iterable[dict[str, object]]) -> None:
    """Add rows with their marks."""
    marked = [{**row, "mark": mark_of(row)} for row in rows]
    if marked:
        link.execute(adding(table), marked)


def put_article(link: Connection, found: Article, recorded: datetime) -> tuple[int, bool]:
    """Add an article where it is new, and where it was seen; return its key, and whether it is new.

    Raises:
        SourceError: its text holds what no record can keep.
    """
    key = row_key(link, article, found.id)
    new = key is None
    if key is None:
        if "\0" in found.text or "\0" in (found.title or ""):
            message = "its text holds a NUL character, which no record can keep; take it out of the source"
            raise SourceError(message)
        known = found.published or recorded.astimezone(UTC).date()
        key = free_key(link, article.c.key, known)
        row = {"id": found.id, "outlet": found.outlet, "title": found.title, "published": found.published}
        row |= {"url": found.url, "text": found.text, "text_sha256": found.text_sha256, "page": page_or_text(found)}
        put_marked(link, article, [{"key": key, **row, "known": known, "recorded": stamp(recorded)}])
        put_entry(link, "article", found.id, stamp(recorded))
    _put_sighting(link, key, found, stamp(recorded))
    return key, new


def sighting_id(name: str, source: str, authors: str, language: str) -> str:
    """Return the content hash of where an article was seen; `authors` is JSON."""
    return "o" + digest(canonical([name, source, authors, language]))


def _put_sighting(link: Connection, key: int, found: Article, recorded: str) -> None:
    authors = canonical(list(found.authors))
    name = sighting_id(found.id, found.source, authors, found.language)
    if not _is_there(link, sighting, name):
        row = {"id": name, "article_key": key, "source": found.source, "authors": authors, "language": found.language}
        put_marked(link, sighting, [{**row, "recorded": recorded}])
        put_entry(link, "sighting", name, recorded)


def reading_id(name: str, accord: str, model: str | None, parts: tuple[str, str], claims: list[tuple[str, str]]) -> str:
    """Return the content hash of a reading; `parts` are its actors and doubts as JSON, `claims` ids with bodies."""
    return "r" + digest(canonical([name, accord, model, *parts, [list(claim) for claim in claims]]))


def put_reading(link: Connection, key: int, found: Extraction, recorded: str) -> int | None:
    """Add what one reading of an article gave; return its key, or None where the record holds it already.

    Raises:
        SourceError: a claim holds what no record can keep.
    """
    sha = found.article.text_sha256
    bodies = [claim_text(claim) for claim in found.claims]
    ids = found.given or tuple(body_id(body, sha) for body in bodies)
    claims = list(zip(ids, bodies, strict=True))
    parts = (canonical(plain(found.actors)), canonical(plain(found.doubts)))
    if any("\\u0000" in words for words in (*bodies, *parts)):
        message = "a claim holds a NUL character, which no record can keep; take it out of the source"
        raise SourceError(message)
    name = reading_id(found.article.id, found.accord, found.model, parts, claims)
    if row_key(link, reading, name) is not None:
        return None
    new = (link.execute(LAST_READING).scalar() or 0) + 1
    row = {"key": new, "id": name, "article_key": key, "accord": found.accord, "model": found.model}
    put_marked(link, reading, [{**row, "actors": parts[0], "doubts": parts[1], "recorded": recorded}])
    rows = [{"reading_key": new, "n": n, "claim_id": claim, "body": body} for n, (claim, body) in enumerate(claims)]
    if rows:
        link.execute(adding(stated), rows)
    put_entry(link, "reading", name, recorded)
    return new


def put_judgement(link: Connection, said: Judgement, recorded: str) -> bool:
    """Add a judgement; return False where the record holds it already."""
    if _is_there(link, judgement, said.id):
        return False
    body = canonical(plain(said))
    put_marked(link, judgement, [{"id": said.id, "at": stamp(said.at), "body": body, "recorded": recorded}])
    link.execute(adding(judged), [{"about": name, "judgement_id": said.id} for name in dict.fromkeys(said.about)])
    put_entry(link, "judgement", said.id, recorded)
    return True


def put_charter(link: Connection, found: Charter, recorded: str) -> bool:
    """Add the charter of a process; return False where the record holds it already."""
    if _is_there(link, charter, found.id):
        return False
    body = canonical(plain(found))
    put_marked(link, charter, [{"id": found.id, "name": found.name, "body": body, "recorded": recorded}])
    put_entry(link, "charter", found.id, recorded)
    return True
