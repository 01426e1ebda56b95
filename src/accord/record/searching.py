"""Full-text search over articles and claims, the last known first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, select, text

from accord.errors import UsageError
from accord.record.entering import DAY, first_key
from accord.record.fetching import articles_by_key, claims
from accord.record.tables import claim
from accord.terms.kept import Hit, Sought

PHRASE = re.compile(r'"([^"]*)"|(\S+)')
AROUND = 90  # characters shown on either side of what was found
SQLITE = "SELECT rowid AS key FROM {}_search WHERE {}_search MATCH :query AND rowid BETWEEN :first AND :last"
POSTGRESQL = "SELECT key FROM {}_search WHERE words @@ {} AND key BETWEEN :first AND :last"
OF_PROCESS = {  # of the key that was found, as `{}`
    "article": "EXISTS (SELECT 1 FROM membership m WHERE m.article_key = {} AND m.process = :process)",
    "claim": "EXISTS (SELECT 1 FROM claim c JOIN membership m ON m.article_key = c.article_key"
    " WHERE c.key = {} AND m.process = :process)",
}
OF_SIDE = "EXISTS (SELECT 1 FROM claim_side s WHERE s.claim_key = {} AND s.side = :side)"
MOST = 20


def find_phrases(query: str) -> list[tuple[str, ...]]:
    """Return what is sought: words, and phrases in quotation marks, as tuples of words; all must be found.

    >>> find_phrases('"prisoner exchange" Larnaca*')
    [('prisoner', 'exchange'), ('larnaca*',)]
    """
    found = []
    for quoted, word in PHRASE.findall(query.lower()):
        words = re.findall(r"[^\W_]+", quoted or word)
        if words:
            found.append((*words[:-1], words[-1] + "*") if word.endswith("*") else tuple(words))
    return found


def search(link: Connection, query: str, sought: Sought) -> list[Hit]:
    """Return the articles and claims that hold every word and phrase, those known last first.

    `sought` says of which kinds ("article" is one of them), days, negotiation and side; only claims have a side.

    Raises:
        UsageError: nothing is sought.
    """
    phrases = find_phrases(query)
    if not phrases:
        message = f"{query!r:.80} holds no word to search for; give words, or phrases in quotation marks"
        raise UsageError(message)
    hits: list[tuple[int, Hit]] = []
    if sought.side is None and (not sought.kinds or "article" in sought.kinds):
        hits += _articles(link, phrases, sought)
    if not sought.kinds or _kinds(sought):
        hits += _claims(link, phrases, sought)
    return [hit for _, hit in sorted(hits, key=lambda found: (-found[0], found[1].id))][: sought.limit or MOST]


def _kinds(sought: Sought) -> tuple[str, ...]:
    return tuple(kind for kind in sought.kinds if kind != "article")


def _keys(link: Connection, subject: str, phrases: Sequence[tuple[str, ...]], sought: Sought) -> list[int]:
    """Return the keys of what holds the phrases and lies within the bounds, the last first."""
    kinds = _kinds(sought) if subject == "claim" else ()
    values: dict[str, int | str] = {
        "first": first_key(sought.since) if sought.since else 0,
        "last": first_key(sought.until or date.max) + DAY - 1,
        "limit": sought.limit or MOST,
    }
    if link.dialect.name == "postgresql":
        match = "to_tsquery('english', :query)" + (" && to_tsquery('simple', :kinds)" if kinds else "")
        values |= {"query": _tsquery(phrases), "kinds": " | ".join(f"kind{kind}" for kind in kinds)}
        told, key = POSTGRESQL.format(subject, f"({match})"), f"{subject}_search.key"
    else:
        words = _fts5(phrases) if subject == "article" else f"words : ({_fts5(phrases)})"
        values["query"] = words + (f" AND kind : ({' OR '.join(kinds)})" if kinds else "")
        told, key = SQLITE.format(subject, subject), f"{subject}_search.rowid"
    for bound, value, condition in (
        ("process", sought.process, OF_PROCESS[subject]),
        ("side", sought.side if subject == "claim" else None, OF_SIDE),
    ):
        if value is not None:
            told, values[bound] = f"{told} AND {condition.format(key)}", value
    return list(link.execute(text(f"{told} ORDER BY {key} DESC LIMIT :limit"), values).scalars())


def _fts5(phrases: Sequence[tuple[str, ...]]) -> str:
    return " ".join(
        '"' + " ".join(words).removesuffix("*") + '"' + ("*" if words[-1].endswith("*") else "") for words in phrases
    )


def _tsquery(phrases: Sequence[tuple[str, ...]]) -> str:
    return " & ".join(
        "(" + " <-> ".join(f"'{word[:-1]}':*" if word.endswith("*") else f"'{word}'" for word in words) + ")"
        for words in phrases
    )


def _articles(link: Connection, phrases: Sequence[tuple[str, ...]], sought: Sought) -> Iterator[tuple[int, Hit]]:
    for key, kept in articles_by_key(link, _keys(link, "article", phrases, sought)).items():
        found = kept.article
        words = _around(found.text, phrases)
        yield key, Hit("article", found.id, found.id, kept.known, found.outlet, found.title, words)


def _claims(link: Connection, phrases: Sequence[tuple[str, ...]], sought: Sought) -> Iterator[tuple[int, Hit]]:
    keys = _keys(link, "claim", phrases, sought)
    rows = link.execute(select(claim.c.key, claim.c.id, claim.c.kind).where(claim.c.key.in_(keys)))
    fitting = {row.id: row for row in rows}
    for kept in claims(link, fitting):
        row, head = fitting[kept.id], kept.article
        words = kept.claim.passage.exact
        yield row.key, Hit(row.kind, kept.id, head.id, kept.known, head.outlet, head.title, words)


def _around(words: str, phrases: Sequence[tuple[str, ...]]) -> str:
    """Return the words around the first thing sought; word forms differ, so the stem's beginning is looked for."""
    lowered = words.lower()
    places = [at for phrase in phrases if (at := lowered.find(phrase[0].rstrip("*")[:5])) >= 0]
    at = min(places, default=0)
    start, end = max(0, at - AROUND), min(len(words), at + AROUND)
    start = words.find(" ", start, at) + 1 if start else 0
    end = words.rfind(" ", at, end) if end < len(words) and words.rfind(" ", at, end) > at else end
    shown = " ".join(words[start:end].split())
    return ("…" if start else "") + shown + ("…" if end < len(words) else "")
