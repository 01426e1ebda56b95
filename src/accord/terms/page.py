"""Which articles are versions of one page."""

from __future__ import annotations

import re

from accord.terms.article import Article

_ADDRESS = re.compile(r"(?:[a-z]+://)?(?:www\.)?(?P<host>[^/?#\s]+)(?P<path>/[^?#\s]*)?(?:\?(?P<query>[^#\s]*))?", re.I)
_VARYING = ("utm_", "fbclid", "gclid", "mc_", "igshid", "at_", "ref", "ocid", "cmpid")


def page_of(article: Article) -> str | None:
    """Return what the versions of an article have in common: the address, else the outlet, title and day.

    A site's front page is no article's own address.

    >>> page_of(Article("a", "…", url="https://www.Example.org/talks/?utm_source=x#top"))
    'example.org/talks'
    >>> page_of(Article("a", "…")) is None
    True
    """
    found = _ADDRESS.match((article.url or "").strip())
    path = (found["path"] or "").rstrip("/") if found else ""
    if found and path:
        kept = sorted(part for part in (found["query"] or "").split("&") if part and not _varies(part))
        query = f"?{'&'.join(kept)}" if kept else ""
        return f"{found['host'].lower()}{path}{query}"
    if article.outlet and article.title:
        return f"{article.outlet}: {article.title}, {article.published}"
    return None


def _varies(part: str) -> bool:
    return part.lower().startswith(_VARYING)
