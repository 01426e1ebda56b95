"""Judged claims to gold: a folder of articles and one of what a careful reader puts on record from each."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from accord.desk.known.hydrating import hydrate
from accord.desk.known.selecting import find_charters
from accord.errors import OutputError
from accord.record.store import Reading, Record
from accord.render.claims.gold import article_of, gold_of
from accord.terms.article import Article
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.typed import Json
from accord.terms.wire import kind_of

LONGEST = 60


def export_gold(record: Record, sought: Sought, folder: Path) -> int:
    """Write every article with a judged claim among those that are sought, with all its claims; return how many.

    `folder` then holds `articles` and `gold`, with a file of the same name in both for each article.

    Raises:
        OutputError: they cannot be written there.
        UsageError: the record knows no negotiation of this name.
    """
    told = _judged_articles(record, sought)
    keys = _keys([grounds[0].article for grounds in told])
    for grounds in told:
        article = grounds[0].article
        key = keys[article.id]
        _write(folder / "articles" / f"{key}.json", article_of(key, article))
        _write(folder / "gold" / f"{key}.json", gold_of(key, grounds))
    return len(told)


def _judged_articles(record: Record, sought: Sought) -> list[Sequence[Ground]]:
    """Return the claims of each published article of which one at least was judged; how many are sought is no limit."""
    found: list[Sequence[Ground]] = []
    with record.reading() as desk:
        if sought.process is not None:
            find_charters(desk, sought.process)
        for name in sorted(_judged_homes(desk, sought.process)):
            claims = hydrate(desk, desk.claims_of([name]))
            grounds = (*claims.grounds, *claims.struck)
            if any(_is_sought(ground, sought) for ground in grounds):
                found.append(grounds)
    return found


def _judged_homes(desk: Reading, process: str | None) -> set[str]:
    """Return the articles of all claims that were judged, also in readings that count no more."""
    about = {name for judgement in desk.all_judgements() for name in judgement.about}
    standing = desk.articles_holding(about)
    homes = {*standing.values(), *desk.former_homes(about.difference(standing)).values()}
    if process is None:
        return homes
    return {name for name, processes in desk.processes_of(homes).items() if process in processes}


def _is_sought(ground: Ground, sought: Sought) -> bool:
    article = ground.article
    late = sought.since is None or (article.published is not None and article.published >= sought.since)
    kind = not sought.kinds or kind_of(ground.claim) in sought.kinds
    return bool(ground.judgements) and not article.analyst and late and kind


def _keys(articles: Sequence[Article]) -> Mapping[str, str]:
    """Return a name for the files of each article: that of its own file, so that what is read from there is found."""
    names = {article.id: _name(article) for article in articles}
    shared = list(names.values())
    return {
        name: key if shared.count(key) == 1 else f"{key}-{name.rpartition(':')[2][:8]}" for name, key in names.items()
    }


def _name(article: Article) -> str:
    stem = re.sub(r"[^\w.-]+", "-", PurePath(article.source.partition("?")[0]).stem).strip("-.")
    return stem[:LONGEST] or "article"


def _write(path: Path, content: dict[str, Json]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); name a folder that you may write to"
        raise OutputError(message) from None
